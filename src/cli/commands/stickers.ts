import { labelsOn } from '../../shared/paper.ts';
import { counted, text, UsageError, whole, type Command } from '../command.ts';
import { sheetNamed } from '../label-sheets.ts';

export const stickersCommand: Command = {
  name: 'stickers',
  usage: '--out FILE.pdf [--sheet NAME] [--count N] [--first N] [--line TEXT]',
  summary: {
    ko: '내 전화번호 스티커를 라벨 용지에 맞춰 PDF로 만듭니다',
    en: 'make stickers with your phone number on a label sheet as PDF',
  },
  options: {
    out: { type: 'string', help: { ko: '쓸 PDF 파일', en: 'the PDF file to write' } },
    sheet: {
      type: 'string',
      help: {
        ko: '라벨 용지의 번호, 또는 직접 만든 용지의 이름 (없으면 3114)',
        en: 'the label sheet: its number, or the name of one of your own (3114 unless given)',
      },
    },
    count: {
      type: 'string',
      help: {
        ko: '몇 장 (없으면 용지 한 장 끝까지)',
        en: 'how many (to the end of the sheet unless given)',
      },
    },
    first: {
      type: 'string',
      help: { ko: '비어 있는 첫 라벨의 번호', en: 'the number of the first free label' },
    },
    line: { type: 'string', help: { ko: '아래에 덧붙일 한 줄', en: 'a line below the number' } },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const file = text(values, 'out');
    if (file === undefined) throw new UsageError(`dangol stickers ${this.usage}`);
    const sheet = await sheetNamed(invoke, text(values, 'sheet') ?? '3114');
    const first = whole(values, 'first') ?? 1;
    const count = whole(values, 'count') ?? Math.max(1, labelsOn(sheet) - first + 1);
    const line = text(values, 'line') ?? '';
    const written = await invoke('stickers.print', {
      sheet: sheet.id,
      count,
      first,
      line,
      mode: 'save',
      file,
    });
    const said =
      language === 'ko'
        ? `스티커 ${count}장을 만들었습니다 (${written.pages}쪽): ${file}`
        : `${counted(count, 'sticker')} written (${counted(written.pages, 'page')}): ${file}`;
    return { json: { ...written, stickers: count }, text: said };
  },
};
