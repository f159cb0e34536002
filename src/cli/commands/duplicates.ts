import type { DuplicateReason, DuplicatesResult } from '../../shared/duplicates.ts';
import type { Language } from '../../shared/primitives.ts';
import { counted, whole, type Command } from '../command.ts';

const words: Record<DuplicateReason, Record<Language, string>> = {
  phone: { ko: '같은 번호', en: 'same number' },
  email: { ko: '같은 이메일', en: 'same e-mail' },
  'name-birthday': { ko: '비슷한 이름, 같은 생일', en: 'alike name, same birthday' },
  'name-address': { ko: '비슷한 이름, 같은 주소', en: 'alike name, same address' },
};

export const duplicatesCommand: Command = {
  name: 'duplicates',
  usage: '[--limit N]',
  summary: {
    ko: '같은 사람일 수 있는 고객카드를 찾습니다',
    en: 'find cards that may be one person',
  },
  options: {
    limit: {
      type: 'string',
      help: { ko: '몇 쌍까지 (기본 1000)', en: 'at most so many pairs (default 1000)' },
    },
  },
  positionals: [0, 0],
  async run({ invoke, values, language, finish }) {
    const { job } = await invoke('duplicates.find', {});
    const { total, pairs } = (await finish(job)) as DuplicatesResult;
    const shown = pairs.slice(0, whole(values, 'limit') ?? pairs.length);
    const lines = shown.map(({ first, second, reasons }) => {
      const [one, other] = [first, second].map(
        ({ id, name, company }) => `${id} ${name || company || '-'}`,
      );
      return `  ${one} = ${other}  (${reasons.map((reason) => words[reason][language]).join(', ')})`;
    });
    const head = language === 'ko' ? `${total}쌍` : counted(total, 'pair');
    return { json: { total, pairs: shown }, text: [head, ...lines].join('\n') };
  },
};
