import type { UndoResult } from '../../shared/exchange.ts';
import { customerId, type Command } from '../command.ts';

export const undoImportCommand: Command = {
  name: 'undo-import',
  usage: 'IMPORT',
  summary: { ko: '가져오기 하나를 통째로 되돌립니다', en: 'take a whole import back' },
  options: {},
  positionals: [1, 1],
  async run({ invoke, positionals, language, finish }) {
    const { job } = await invoke('exchange.undoImport', { id: customerId(positionals[0]) });
    const result = (await finish(job)) as UndoResult;
    const { removed, reverted, kept } = result;
    const text =
      language === 'ko'
        ? `${removed}명 뺌, ${reverted}명 되돌림, 그 뒤에 손댄 ${kept}명은 남김`
        : `${removed} removed, ${reverted} put back, ${kept} kept because they were worked on since`;
    return { json: result, text };
  },
};
