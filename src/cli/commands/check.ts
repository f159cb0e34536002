import type { CheckResult } from '../../shared/backup.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Command } from '../command.ts';

const words = {
  ko: {
    good: '이상 없음',
    mendable: (n: number) => `${n}가지는 ‘dangol check --repair’로 고칠 수 있습니다`,
    before: (name: string) => `고치기 전의 상자: ${name} (되돌리려면 dangol restore ${name})`,
    done: '고친 것',
    left: '남은 것',
    nothing: '고칠 수 있는 것이 없습니다. 백업에서 되돌릴 수 있습니다 (dangol backup --list)',
  },
  en: {
    good: 'All is well',
    mendable: (n: number) => `"dangol check --repair" can mend ${n} of them`,
    before: (name: string) => `The box as it was: ${name} (back with: dangol restore ${name})`,
    done: 'Mended',
    left: 'Left',
    nothing: 'None of it can be mended. A backup can be put back (dangol backup --list)',
  },
} as const;

function found({ problems, mendable }: CheckResult, language: Language): string[] {
  if (problems.length === 0) return [words[language].good];
  return [...problems, ...(mendable > 0 ? [words[language].mendable(mendable)] : [])];
}

function repaired(result: CheckResult, language: Language): string[] {
  const { before, repaired: done, problems } = result;
  const say = words[language];
  if (before === null) return problems.length === 0 ? [say.good] : [...problems, say.nothing];
  return [
    `${say.done}:`,
    ...done.map((line) => `- ${line}`),
    ...(problems.length === 0
      ? [say.good]
      : [`${say.left}:`, ...problems.map((line) => `- ${line}`)]),
    say.before(before),
  ];
}

export const checkCommand: Command = {
  name: 'check',
  usage: '[--repair]',
  summary: {
    ko: '상자가 온전한지, 찾기 색인이 맞는지 확인하고 고칩니다',
    en: 'check that the box is sound and the search index true, and mend it',
  },
  options: {
    repair: {
      type: 'boolean',
      help: {
        ko: '백업한 뒤 고칠 수 있는 것을 고치고, 무엇을 했는지 말합니다',
        en: 'back the box up, mend what can be mended, and say what was done',
      },
    },
  },
  positionals: [0, 0],
  async run({ invoke, language, finish, values }) {
    const repair = values['repair'] === true;
    const { job } = await invoke('backup.check', { repair, language });
    const result = (await finish(job)) as CheckResult;
    const lines = repair ? repaired(result, language) : found(result, language);
    return { json: result, text: lines.join('\n'), exit: result.ok ? 0 : 1 };
  },
};
