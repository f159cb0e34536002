import type { StickerSheet } from '../shared/stickers.ts';
import { labelBox, labelCount, labelSheets, papers, type LabelSheet } from './labels/sheets.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { colours } from './sheet/colours.ts';
import { missingIn, pensFor, sheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { layoutSticker, type StickerLayout, type StickerTexts } from './stickers/layout.ts';
import { createTurns } from './turns.ts';
import { points } from './units.ts';

export type StickerSheets = {
  readonly sheet: StickerSheet;
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
  const sheet: LabelSheet = labelSheets[wanted.sheet];
  const type = sheetType();
  const layout = layoutSticker(
    wanted.texts,
    { width: points(sheet.width), height: points(sheet.height) },
    type,
  );
  const document = openPdf({ title: wanted.title, createdAt: wanted.createdAt });
  const bytes = collectBytes(document);
  const pens = pensFor(document, type);
  const paper = papers[sheet.paper];
  const size = { width: points(paper.width), height: points(paper.height) };
  const nextTurn = createTurns();
  const labels = stickerLabels(wanted, sheet);
  for (const onPage of labels) {
    await nextTurn();
    const page = new SheetPage(document, pens, size);
    if (wanted.outlines) drawOutlines(page, sheet);
    for (const label of onPage) drawSticker(page, sheet, label, layout);
    page.finish();
  }
  document.end();
  return { pdf: await bytes, pages: labels.length, missingCharacters: missingIn(type) };
}

/** The labels that get a sticker, sheet by sheet; 0 is a sheet's first. */
export function stickerLabels(
  { count, first }: { readonly count: number; readonly first: number },
  sheet: LabelSheet,
): number[][] {
  const perSheet = labelCount(sheet);
  const pages: number[][] = [];
  for (let at = first - 1; at < first - 1 + count; at++) {
    const page = Math.floor(at / perSheet);
    (pages[page] ??= []).push(at % perSheet);
  }
  return pages;
}

function drawSticker(
  page: SheetPage,
  sheet: LabelSheet,
  label: number,
  { lines, padding }: StickerLayout,
): void {
  const box = labelBox(sheet, label);
  for (const { text, base, size, weight, colour } of lines) {
    page.text(text, points(box.x) + padding, points(box.y) + base, { size, weight, colour });
  }
}

function drawOutlines(page: SheetPage, sheet: LabelSheet): void {
  for (let label = 0; label < labelCount(sheet); label++) {
    const { x, y, width, height } = labelBox(sheet, label);
    page.frame(points(x), points(y), points(width), points(height), 0.5, colours.rule);
  }
}
