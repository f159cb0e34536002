import { counted, customerId, text, UsageError, type Command } from '../command.ts';

export const briefCommand: Command = {
  name: 'brief',
  usage: 'ID --out FILE.pdf',
  summary: {
    ko: '서비스팀에 줄 한 쪽짜리 전달서를 PDF로 만듭니다',
    en: 'make the one-page brief for the service team as PDF',
  },
  options: {
    out: { type: 'string', help: { ko: '쓸 PDF 파일', en: 'the PDF file to write' } },
  },
  positionals: [1, 1],
  async run({ invoke, positionals, values, language }) {
    const file = text(values, 'out');
    if (file === undefined) throw new UsageError(`dangol brief ${this.usage}`);
    const id = customerId(positionals[0]);
    const written = await invoke('customers.brief', { id, mode: 'save', file });
    const said =
      language === 'ko'
        ? `전달서를 만들었습니다 (${written.pages}쪽): ${file}`
        : `the brief is written (${counted(written.pages, 'page')}): ${file}`;
    return { json: written, text: said };
  },
};
