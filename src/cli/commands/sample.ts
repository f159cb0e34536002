import type { ImportResult } from '../../shared/exchange.ts';
import { counted, whole, type Command } from '../command.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: '[--count N] [--seed S]',
  summary: {
    ko: '둘러볼 견본 고객을 넣습니다',
    en: 'fill in sample customers to look around with',
  },
  options: {
    count: { type: 'string', help: { ko: '몇 명 (기본 120)', en: 'how many (default 120)' } },
    seed: {
      type: 'string',
      help: {
        ko: '같은 씨앗은 같은 고객 (기본 1)',
        en: 'the same seed, the same customers (default 1)',
      },
    },
  },
  positionals: [0, 0],
  async run({ invoke, values, language, finish }) {
    const { job } = await invoke('customers.addSamples', {
      count: whole(values, 'count') ?? 120,
      seed: whole(values, 'seed') ?? 1,
    });
    const { added } = (await finish(job)) as ImportResult;
    const said =
      language === 'ko' ? `견본 고객 ${added}명을 넣었습니다` : counted(added, 'sample customer');
    return { json: { customers: added }, text: said };
  },
};
