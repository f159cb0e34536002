import { itemAt } from '../items.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { numeral } from '../units.ts';
import type { ListType, TypeWriter } from './list-type.ts';
import type { SetRow } from './paginate.ts';
import { listSheet } from './sheet.ts';
import { cellText } from './wrap-cell.ts';

export type ListPage = {
  readonly index: number;
  readonly count: number;
  readonly rows: readonly SetRow[];
  readonly head: SetRow;
  readonly widths: readonly number[];
  readonly format: 'portrait' | 'landscape';
};

type Weight = 'regular' | 'bold';

export type ListPens = Readonly<Record<Weight, ListType>> & {
  readonly writers: Readonly<Record<Weight, TypeWriter>>;
};

type Frame = {
  readonly title: string;
  readonly date: string;
  readonly language: 'ko' | 'en';
  readonly footerText?: string;
};

const ink = '0.11 0.12 0.15';
const quiet = '0.42 0.44 0.5';
const rule = '0.82 0.83 0.86';
const headFill = '0.945 0.948 0.96';

/** Adds one page to the document: title and date, table head, rows, foot. */
export function drawListPage(
  document: PdfDocument,
  frame: Frame,
  page: ListPage,
  pens: ListPens,
): void {
  const { width, height } = listSheet[page.format];
  document.addPage({ size: [width, height], margin: 0 });
  const fonts = document.page;
  const { margin } = listSheet;
  const right = width - margin;
  // pdfkit turns the page upside down; text has to stand upright again.
  const out: string[] = [`q 1 0 0 -1 0 ${numeral(height)} cm`];
  const y = (fromTop: number): string => numeral(height - fromTop);

  const text = (value: string, x: number, base: number, size: number, weight: Weight): void => {
    if (!value) return;
    const shown = pens.writers[weight].show(value, numeral(size), fonts);
    out.push(`BT ${numeral(x)} ${y(base)} Td ${shown} ET`);
  };
  const textRight = (value: string, base: number, size: number): void =>
    text(value, right - pens.regular.width(value) * size, base, size, 'regular');
  const line = (base: number, thickness: number, colour: string): void => {
    out.push(`${colour} RG ${thickness} w ${numeral(margin)} ${y(base)} m`);
    out.push(`${numeral(right)} ${y(base)} l S`);
  };

  const first = page.index === 0;
  const top = first ? listSheet.firstTop : listSheet.top;
  const titleSize = first ? listSheet.titleSize : listSheet.size;
  const date = cellText(frame.date);
  const titleRoom = (right - margin - pens.regular.width(date) * listSheet.size - 12) / titleSize;
  out.push(`${ink} rg`);
  text(shortened(cellText(frame.title), titleRoom, pens.bold), margin, top - 10, titleSize, 'bold');
  out.push(`${quiet} rg`);
  textRight(date, top - 10, listSheet.size);

  out.push(`${headFill} rg ${numeral(margin)} ${y(top + page.head.height)}`);
  out.push(`${numeral(right - margin)} ${numeral(page.head.height)} re f ${ink} rg`);
  drawRow(page.head, top, page.widths, (cell, x, base) =>
    text(cell, x, base, listSheet.size, 'bold'),
  );
  let at = top + page.head.height;
  line(at, 0.8, quiet);
  for (const row of page.rows) {
    drawRow(row, at, page.widths, (cell, x, base) =>
      text(cell, x, base, listSheet.size, 'regular'),
    );
    at += row.height;
    line(at, 0.4, rule);
  }

  out.push(`${quiet} rg`);
  const foot = height - listSheet.foot / 2;
  const pageText = pageLabel(page.index + 1, page.count, frame.language);
  const footRoom = (right - margin) / listSheet.smallSize - pens.regular.width(pageText) - 2;
  const footer = shortened(cellText(frame.footerText ?? ''), footRoom, pens.regular);
  text(footer, margin, foot, listSheet.smallSize, 'regular');
  textRight(pageText, foot, listSheet.smallSize);
  out.push('Q');
  document.addContent(out.join('\n'));
}

function drawRow(
  row: SetRow,
  top: number,
  widths: readonly number[],
  text: (value: string, x: number, base: number) => void,
): void {
  let x: number = listSheet.margin;
  row.cells.forEach((lines, column) => {
    lines.forEach((value, i) => {
      const base =
        top + listSheet.paddingY + i * listSheet.lineHeight + 0.76 * listSheet.lineHeight;
      text(value, x + listSheet.paddingX, base);
    });
    x += itemAt(widths, column);
  });
}

const pageLabel = (page: number, count: number, language: 'ko' | 'en'): string =>
  language === 'ko' ? `${page} / ${count}쪽` : `page ${page} of ${count}`;

function shortened(text: string, width: number, type: ListType): string {
  const flat = text.replaceAll('\n', ' ');
  if (type.width(flat) <= width) return flat;
  let kept = '';
  for (const letter of flat) {
    if (type.width(`${kept}${letter}…`) > width) break;
    kept += letter;
  }
  return `${kept}…`;
}
