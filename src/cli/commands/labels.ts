import { text, UsageError, whole, type Command } from '../command.ts';
import { sheetNamed } from '../label-sheets.ts';
import { mailingOptions, runMailing, runTestPage } from '../mailing.ts';

export const labelsCommand: Command = {
  name: 'labels',
  usage: 'ID… | --all | --search TEXT --out FILE.pdf [--sheet NAME] [--first N] [--households]',
  summary: {
    ko: '고객 주소를 라벨 용지에 맞춰 PDF로 만듭니다',
    en: 'set customers’ addresses on label sheets as PDF',
  },
  options: {
    ...mailingOptions,
    sheet: {
      type: 'string',
      help: {
        ko: '라벨 용지의 번호, 또는 직접 만든 용지의 이름 (없으면 설정대로)',
        en: 'the label sheet: its number, or the name of one of your own (the settings’ unless given)',
      },
    },
    first: {
      type: 'string',
      help: { ko: '비어 있는 첫 라벨의 번호', en: 'the number of the first free label' },
    },
  },
  positionals: [0, 10_000],
  async run(context) {
    const { invoke, values } = context;
    const usage = `dangol labels ${this.usage}`;
    const wanted = text(values, 'sheet') ?? (await invoke('settings.get', {})).labelSheet;
    const { id } = await sheetNamed(invoke, wanted);
    if (values['test-page'] === true) return runTestPage(context, usage, { sheet: id });
    const first = whole(values, 'first') ?? 1;
    if (first < 1) throw new UsageError(`--first: ${first}`);
    return runMailing(context, usage, { kind: 'labels', sheet: id, first });
  },
};
