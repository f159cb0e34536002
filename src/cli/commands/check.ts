import type { CheckResult } from '../../shared/backup.ts';
import type { Command } from '../command.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary: {
    ko: '상자가 온전한지, 찾기 색인이 맞는지 확인합니다',
    en: 'check that the box is sound and the search index true',
  },
  options: {},
  positionals: [0, 0],
  async run({ invoke, language, finish }) {
    const { job } = await invoke('backup.check', {});
    const result = (await finish(job)) as CheckResult;
    const good = language === 'ko' ? '이상 없음' : 'All is well';
    return {
      json: result,
      text: result.ok ? good : result.problems.join('\n'),
      exit: result.ok ? 0 : 1,
    };
  },
};
