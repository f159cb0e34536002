import { colours } from '../sheet/colours.ts';
import type { SheetType } from '../sheet/pens.ts';
import { onOneLine } from '../sheet/set-text.ts';
import { a4, type SheetPage } from '../sheet/sheet-page.ts';
import type { TodayList } from '../today-list.ts';
import type { Block, Line } from './blocks.ts';
import { todaySheet } from './measures.ts';

export type TodayPage = {
  readonly blocks: readonly Block[];
  readonly index: number;
  readonly count: number;
};

const { margin, width, indent, nameWidth, lineHeight, box, gap, size, smallSize } = todaySheet;
const right = margin + width;
const quiet = { size: smallSize, colour: colours.quiet } as const;

/** Draws one page: head, people, foot. */
export function drawTodayPage(
  page: SheetPage,
  list: TodayList,
  { blocks, index, count }: TodayPage,
  type: SheetType,
): void {
  if (index === 0) drawHead(page, list, type);
  else page.text(`${list.title} · ${list.date}`, margin, todaySheet.top - 14, quiet);
  let top: number = index === 0 ? todaySheet.firstTop : todaySheet.top;
  for (const block of blocks) {
    if (block.kind === 'title') drawTitle(page, block.text, top);
    else drawPerson(page, block, top);
    top += block.height;
  }
  const pageText =
    list.language === 'ko' ? `${index + 1} / ${count}쪽` : `page ${index + 1} of ${count}`;
  const foot = a4.height - todaySheet.foot / 2;
  const room = width - type.regular.width(pageText) * smallSize - 12;
  page.text(onOneLine(list.footerText, room, smallSize, type.regular), margin, foot, quiet);
  page.text(pageText, right, foot, { ...quiet, align: 'right' });
}

function drawHead(page: SheetPage, list: TodayList, type: SheetType): void {
  const base = todaySheet.firstTop - 32;
  page.text(list.title, margin, base, { size: todaySheet.titleSize, weight: 'bold' });
  page.text(list.date, right, base, { size, colour: colours.quiet, align: 'right' });
  page.text(onOneLine(list.summary, width, size, type.regular), margin, base + 17, {
    size,
    colour: colours.quiet,
  });
}

function drawTitle(page: SheetPage, text: string, top: number): void {
  page.text(text, margin, top + 15, { size, weight: 'bold', colour: colours.quiet });
  page.line(margin, right, top + 20, 0.6, colours.quiet);
}

function drawPerson(page: SheetPage, block: Extract<Block, { kind: 'person' }>, top: number): void {
  if (block.first) {
    page.frame(margin + 1, top + 3.5, box, box, 0.8, colours.quiet);
    // A page has no check sign of its own: a filled box says the same.
    if (block.done) page.fill(margin + 3.5, top + 6, box - 5, box - 5, colours.quiet);
  }
  drawLines(page, block.who, margin + indent, top);
  drawLines(page, block.why, margin + indent + nameWidth, top);
  page.line(margin, right, top + block.height - gap / 2, 0.4, colours.rule);
}

function drawLines(page: SheetPage, lines: readonly Line[], x: number, top: number): void {
  lines.forEach(({ text, ...style }, i) =>
    page.text(text, x, top + (i + 0.84) * lineHeight, style),
  );
}
