import { labelBox, labelPages, labelPapers } from '../core/label-sheets.ts';
import { labelsOn, type EnvelopeSize, type LabelSheet, type Shift } from '../shared/paper.ts';
import { envelopeAreas, envelopes, type Area } from './mailing/envelope.ts';
import { layoutPiece, textSizes, type WrittenPiece } from './mailing/layout.ts';
import { collectBytes, openPdf, streamBytes } from './pdf-document.ts';
import { colours } from './sheet/colours.ts';
import { missingIn, pensFor, sheetType, type SheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { createTurns } from './turns.ts';
import { points } from './units.ts';

export type { WrittenPiece } from './mailing/layout.ts';

export type MailingOptions = {
  readonly title: string;
  readonly createdAt: Date;
  /** How far everything is moved on the paper; millimetres. */
  readonly shift: Shift;
  /** Takes the PDF piece by piece, so that thousands need no more memory than a few; then `pdf` is empty. */
  readonly write?: ((bytes: Uint8Array) => void) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type PrintedMailing = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Which pieces had no room for all that is to be written; 0 is the first. */
  readonly cutShort: readonly number[];
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/** One envelope a page. The same input gives the same bytes. Throws the signal's reason. */
export function envelopesPdf(
  pieces: readonly WrittenPiece[],
  options: MailingOptions & {
    readonly size: EnvelopeSize;
    readonly sender: WrittenPiece;
  },
): Promise<PrintedMailing> {
  const { size, sender, shift } = options;
  const paper = envelopes[size];
  const areas = envelopeAreas(size);
  return printed(options, async (print) => {
    for (const [index, piece] of pieces.entries()) {
      await print.turn();
      const page = print.page(paper);
      drawBlock(page, sender, { ...areas.sender, shift, type: print.type, most: 10, hold: 'top' });
      const to = {
        ...areas.recipient,
        type: print.type,
        shift,
        most: textSizes.most,
        hold: 'foot',
      } as const;
      if (drawBlock(page, piece, to)) print.cut(index);
      page.finish();
      options.onProgress?.(index + 1, pieces.length);
    }
  });
}

/** Labels, sheet by sheet, from the first free one on. The same input gives the same bytes. */
export function labelsPdf(
  pieces: readonly WrittenPiece[],
  options: MailingOptions & {
    readonly sheet: LabelSheet;
    /** The number of the first label that is still on the sheet; 1 for a whole one. */
    readonly first: number;
    /** Shows where the labels lie: for the eye, not for the printer. */
    readonly outlines?: boolean;
  },
): Promise<PrintedMailing> {
  const { sheet, first, shift } = options;
  const paper = labelPapers[sheet.paper];
  return printed(options, async (print) => {
    let index = 0;
    for (const labels of labelPages({ count: pieces.length, first }, sheet)) {
      await print.turn();
      const page = print.page(paper);
      if (options.outlines) drawOutlines(page, sheet);
      for (const label of labels) {
        const piece = pieces[index];
        const area = { ...within(labelBox(sheet, label)), shift, type: print.type } as const;
        if (piece && drawBlock(page, piece, { ...area, most: 12, hold: 'middle' }))
          print.cut(index);
        index++;
      }
      page.finish();
      options.onProgress?.(index, pieces.length);
    }
  });
}

/** A label without the edges that nobody writes on. */
function within({ x, y, width, height }: Area): Area {
  const [across, down] = [clamp(width * 0.055, 2, 5), clamp(height * 0.07, 1, 4)];
  return { x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

type Printing = {
  readonly type: SheetType;
  page(paper: { width: number; height: number }): SheetPage;
  turn(): Promise<void>;
  /** Notes a piece that had no room. */
  cut(index: number): void;
};

async function printed(
  { title, createdAt, write, signal }: MailingOptions,
  draw: (print: Printing) => Promise<void>,
): Promise<PrintedMailing> {
  const type = sheetType();
  const document = openPdf({ title, createdAt });
  const bytes = write ? streamBytes(document, write) : collectBytes(document);
  // Told at the end, where it is awaited.
  bytes.catch(() => undefined);
  const pens = pensFor(document, type);
  const cutShort: number[] = [];
  let pages = 0;
  await draw({
    type,
    turn: createTurns(signal),
    cut: (index) => cutShort.push(index),
    page: ({ width, height }) => {
      pages++;
      return new SheetPage(document, pens, { width: points(width), height: points(height) });
    },
  });
  document.end();
  return {
    pdf: (await bytes) ?? new Uint8Array(),
    pages,
    cutShort,
    missingCharacters: missingIn(type),
  };
}

/** Writes a block into an area (millimetres); true where it had no room for all of it. */
function drawBlock(
  page: SheetPage,
  piece: WrittenPiece,
  area: Area & {
    readonly type: SheetType;
    readonly shift: Shift;
    readonly most: number;
    readonly hold: 'top' | 'middle' | 'foot';
  },
): boolean {
  const room = { width: points(area.width), height: points(area.height) };
  const { lines, height, isCut } = layoutPiece(piece, room, area.type, area.most);
  const free = room.height - height;
  const down = area.hold === 'top' ? 0 : area.hold === 'foot' ? free : free / 2;
  const [x, y] = [points(area.x + area.shift.x), points(area.y + area.shift.y) + down];
  for (const { text, base, size, weight } of lines) {
    page.text(text, x, y + base, { size, weight, colour: colours.black });
  }
  return isCut;
}

function drawOutlines(page: SheetPage, sheet: LabelSheet): void {
  for (let label = 0; label < labelsOn(sheet); label++) {
    const { x, y, width, height } = labelBox(sheet, label);
    page.frame(points(x), points(y), points(width), points(height), 0.5, colours.rule);
  }
}
