import type { ImportResult } from '../../shared/exchange.ts';
import { counted, whole, type Command } from '../command.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: '[--count N] [--seed S]',
  summary: {
    ko: '둘러볼 예시 사무실을 넣습니다: 가족, 소개, 통화, 다섯 해의 기록',
    en: 'fill in a sample office to look around with: families, referrals, calls, five years',
  },
  options: {
    count: { type: 'string', help: { ko: '몇 명 (기본 400)', en: 'how many (default 400)' } },
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
      count: whole(values, 'count') ?? 400,
      seed: whole(values, 'seed') ?? 1,
    });
    const { added } = (await finish(job)) as ImportResult;
    const said =
      language === 'ko' ? `예시 고객 ${added}명을 넣었습니다` : counted(added, 'sample customer');
    return { json: { customers: added }, text: said };
  },
};
