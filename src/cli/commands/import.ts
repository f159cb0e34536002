import { basename } from 'node:path';
import type { ImportResult } from '../../shared/exchange.ts';
import { oneOf, type Command } from '../command.ts';
import { readInput } from '../files.ts';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'cp949'] as const;
const shownProblems = 20;

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--encoding NAME] [--month-first]',
  summary: {
    ko: 'CSV나 vCard, 단골 JSON 파일의 고객을 가져옵니다',
    en: 'import customers from a CSV, vCard or Dangol JSON file',
  },
  options: {
    encoding: {
      type: 'string',
      help: {
        ko: `글자 부호: ${encodings.join(', ')} (기본: 알아서)`,
        en: `${encodings.join(', ')} (default: found out)`,
      },
    },
    'month-first': {
      type: 'boolean',
      help: { ko: '3/7/1985를 3월 7일로 읽습니다', en: 'read 3/7/1985 as March 7' },
    },
  },
  positionals: [1, 1],
  async run({ invoke, positionals, values, language, finish }) {
    const path = positionals[0] ?? '';
    const bytes = await readInput(path);
    const encoding = oneOf(values, 'encoding', encodings);
    const plan = {
      ...(encoding ? { encoding } : {}),
      ...(values['month-first'] ? { monthFirst: true } : {}),
    };
    const inspection = await invoke('exchange.inspect', { name: basename(path), bytes, plan });
    const { job } = await invoke('exchange.import', {
      file: inspection.file,
      plan: inspection.plan,
    });
    const result = (await finish(job)) as ImportResult;
    return { json: result, text: describe(result, language) };
  },
};

function describe(result: ImportResult, language: 'ko' | 'en'): string {
  const { added, updated, skipped, problems } = result;
  const head =
    language === 'ko'
      ? `가져오기 ${result.import}번: ${added}명 추가, ${updated}명 보탬, ${skipped}줄 건너뜀`
      : `Import ${result.import}: ${added} added, ${updated} updated, ${skipped} skipped`;
  const lines = problems.slice(0, shownProblems).map(({ row, reason }) => `  ${row}: ${reason}`);
  const rest = problems.length - shownProblems;
  if (rest > 0)
    lines.push(
      language === 'ko' ? `  … 그 밖에 ${rest}건 (--json)` : `  … and ${rest} more (--json)`,
    );
  return [head, ...lines].join('\n');
}
