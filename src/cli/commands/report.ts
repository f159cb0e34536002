import { counted, customerId, text, UsageError, type Command } from '../command.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'ID --out FILE.pdf',
  summary: {
    ko: '한 사람에 관해 보관하는 모든 것을 PDF로 만듭니다',
    en: 'make a report of everything held about one person as PDF',
  },
  options: {
    out: { type: 'string', help: { ko: '쓸 PDF 파일', en: 'the PDF file to write' } },
  },
  positionals: [1, 1],
  async run({ invoke, positionals, values, language }) {
    const file = text(values, 'out');
    if (file === undefined) throw new UsageError(`dangol report ${this.usage}`);
    const id = customerId(positionals[0]);
    const written = await invoke('privacy.report', { id, mode: 'save', file });
    const said =
      language === 'ko'
        ? `보고서를 만들었습니다 (${written.pages}쪽): ${file}`
        : `the report is written (${counted(written.pages, 'page')}): ${file}`;
    return { json: written, text: said };
  },
};
