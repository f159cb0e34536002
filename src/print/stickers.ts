import { labelBox, labelPages, labelPapers } from '../core/label-sheets.ts';
import { labelsOn, type LabelSheet, type Shift } from '../shared/paper.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { colours } from './sheet/colours.ts';
import { missingIn, pensFor, sheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { layoutSticker, type StickerLayout, type StickerTexts } from './stickers/layout.ts';
import { createTurns } from './turns.ts';
import { points } from './units.ts';

export type StickerSheets = {
  readonly sheet: LabelSheet;
  /** How far everything is moved; millimetres. */
  readonly shift: Shift;
  readonly count: number;
  /** The number of the first label that is still on the sheet; 1 for a whole one. */
  readonly first: number;
  readonly texts: StickerTexts;
  /** Shows where the labels lie: for the eye, not for the printer. */
  readonly outlines: boolean;
  readonly title: string;
  readonly createdAt: Date;
};

export type PrintedStickers = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/** Prints one sticker on so many labels of a sheet. The same input gives the same bytes. */
export async function stickersPdf(wanted: StickerSheets): Promise<PrintedStickers> {
  const { sheet } = wanted;
  const type = sheetType();
  const layout = layoutSticker(
    wanted.texts,
    { width: points(sheet.width), height: points(sheet.height) },
    type,
  );
  const document = openPdf({ title: wanted.title, createdAt: wanted.createdAt });
  const bytes = collectBytes(document);
  const pens = pensFor(document, type);
  const paper = labelPapers[sheet.paper];
  const size = { width: points(paper.width), height: points(paper.height) };
  const nextTurn = createTurns();
  let pages = 0;
  for (const labels of labelPages(wanted, sheet)) {
    await nextTurn();
    const page = new SheetPage(document, pens, size);
    if (wanted.outlines) drawOutlines(page, sheet);
    for (const label of labels) drawSticker(page, wanted, label, layout);
    page.finish();
    pages++;
  }
  document.end();
  return { pdf: await bytes, pages, missingCharacters: missingIn(type) };
}

function drawSticker(
  page: SheetPage,
  { sheet, shift }: StickerSheets,
  label: number,
  { lines, padding }: StickerLayout,
): void {
  const box = labelBox(sheet, label);
  for (const { text, base, size, weight, colour } of lines) {
    page.text(text, points(box.x + shift.x) + padding, points(box.y + shift.y) + base, {
      size,
      weight,
      colour,
    });
  }
}

function drawOutlines(page: SheetPage, sheet: LabelSheet): void {
  for (let label = 0; label < labelsOn(sheet); label++) {
    const { x, y, width, height } = labelBox(sheet, label);
    page.frame(points(x), points(y), points(width), points(height), 0.5, colours.rule);
  }
}
