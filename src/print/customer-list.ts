import type { Language } from '../shared/primitives.ts';
import { columnWidths } from './list/columns.ts';
import { drawListPage, type ListPage } from './list/draw-page.ts';
import { ListType, TypeWriter } from './list/list-type.ts';
import { paginate } from './list/paginate.ts';
import { listSheet, portraitColumns } from './list/sheet.ts';
import { cellText } from './list/wrap-cell.ts';
import { collectBytes, embedFont, openPdf } from './pdf-document.ts';
import { createTurns } from './turns.ts';
import { points } from './units.ts';

export type ListColumn = {
  readonly key: string;
  readonly title: string;
  /** Millimetres; without it the width follows from the contents. */
  readonly width?: number;
};

export type CustomerList = {
  readonly title: string;
  /** The day that is printed at the top, as it shall read. */
  readonly date: string;
  readonly language: Language;
  readonly columns: readonly ListColumn[];
  /** One text a column; may hold line ends. */
  readonly rows: readonly (readonly string[])[];
  /** At the foot of each page, left of the page number. */
  readonly footerText?: string;
  /** Goes into the file; everything else being equal the same moment gives the same bytes. */
  readonly createdAt: Date;
};

export type ListOptions = {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

export type PrintedList = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/**
 * Prints a table over A4 pages, lying across from seven columns on, with a header on each page and
 * "page x of y". A row is never cut; one taller than a page ends in "…". It pauses for the event loop
 * every few rows. Throws the signal's reason when aborted.
 */
export async function customerListPdf(
  list: CustomerList,
  options: ListOptions = {},
): Promise<PrintedList> {
  const regular = new ListType('regular');
  const bold = new ListType('bold');
  const nextTurn = createTurns(options.signal);
  const format = list.columns.length > portraitColumns ? 'landscape' : 'portrait';
  const width = listSheet[format].width - 2 * listSheet.margin;
  const rows: string[][] = [];
  for (const row of list.rows) {
    rows.push(list.columns.map((_, i) => cellText(row[i] ?? '')));
    if (rows.length % 64 === 0) await nextTurn();
  }
  const columns = list.columns.map(({ title, width: fixed }) => ({
    title: cellText(title),
    width: fixed === undefined ? undefined : points(fixed),
  }));
  const widths = columnWidths(columns, rows, width, listSheet.size, listSheet.paddingX, regular);
  const { pages, head } = await paginate(rows, columns, widths, {
    format,
    regular,
    bold,
    nextTurn,
  });

  const document = openPdf({ title: list.title, createdAt: list.createdAt });
  const bytes = collectBytes(document);
  const embed = (font: Uint8Array) => embedFont(document, font);
  const writers = { regular: new TypeWriter(regular, embed), bold: new TypeWriter(bold, embed) };
  let done = 0;
  for (const [index, pageRows] of pages.entries()) {
    await nextTurn();
    const page: ListPage = { index, count: pages.length, rows: pageRows, head, widths, format };
    drawListPage(document, list, page, { regular, bold, writers });
    done += pageRows.length;
    options.onProgress?.(done, rows.length);
  }
  document.end();
  const missingCharacters = [...new Set([...regular.missing, ...bold.missing])];
  return { pdf: await bytes, pages: pages.length, missingCharacters };
}
