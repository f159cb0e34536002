import type { CardLayout, Flip, GreetingCardSpec } from '../../shared/greeting-card-spec.ts';
import { AppError } from '../../shared/errors.ts';
import type { Shift } from '../../shared/paper.ts';
import { collectBytes, openPdf, streamBytes, turnPage, type PdfDocument } from '../pdf-document.ts';
import { createTurns } from '../turns.ts';
import { numeral, points } from '../units.ts';
import { itemAt } from '../items.ts';
import { cutMarks } from './cut-marks.ts';
import { composeFaces, type DrawnFace } from './faces.ts';
import { pageCount, sheetPages, twoSided, type PrintPage } from './imposition.ts';
import { paperLayouts } from './layouts.ts';
import { pictureFor, type Pictures } from './pictures.ts';
import { PdfBrush } from './pdf-draw.ts';

export type CardsPdfOptions = {
  readonly layout: CardLayout;
  /** The edge over which a duplex printer turns the sheet; `long` unless told. */
  readonly flip?: Flip;
  /** Moves everything on every page; millimetres to the right and down. */
  readonly shift?: Shift;
  /** Goes into the file; everything else being equal the same moment gives the same bytes. */
  readonly createdAt: Date;
  readonly title?: string;
  /** Signatures, seals and covers by their id. */
  readonly pictures?: Pictures;
  /** Throws the first failure instead of leaving that card out. */
  readonly strict?: boolean;
  /** Takes the file piece by piece; then `pdf` of the result is empty. What it throws ends the run. */
  readonly write?: (bytes: Uint8Array) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** A card that is not in the file. */
export type CardFailure = { readonly index: number; readonly error: AppError };

export type CardsPdf = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Cards in the file. */
  readonly printed: number;
  readonly failed: readonly CardFailure[];
};

/**
 * Prints cards into one PDF with real, embedded text; a card that cannot be printed is left out and
 * told, and the others move up. Odd pages are written sides, even ones their backs where the batch
 * has any. The same specs and options give the same bytes, and so do the cards that were printed
 * without those that failed. It pauses for the event loop every few cards.
 *
 * Failures of a card: `card-characters-missing` { card, characters, missing }, `card-text-too-long`
 * { card, block, lines, room, over }, `hand-unknown`, `ornament-unknown`, `card-picture-missing`,
 * `picture-unreadable`. Throws the signal's reason when aborted, and what `write` throws.
 */
export async function cardsPdf(
  specs: readonly GreetingCardSpec[],
  options: CardsPdfOptions,
): Promise<CardsPdf> {
  const { layout, flip = 'long', pictures = new Map(), signal } = options;
  const document = openPdf({ title: options.title ?? 'Dangol', createdAt: options.createdAt });
  const output = options.write ? streamBytes(document, options.write) : collectBytes(document);
  let broken: { readonly thrown: unknown } | undefined;
  output.catch((thrown: unknown) => (broken = { thrown }));
  const brush = new PdfBrush(document);
  const nextTurn = createTurns(signal);
  const perSheet = paperLayouts[layout].cells.length;
  const failed: CardFailure[] = [];
  let sheet: PrintableCard[] = [];
  let printed = 0;
  const bothSides = hasTwoSides(specs, layout, pictures);

  const printSheet = async (): Promise<void> => {
    for (const card of sheet)
      for (const item of [...card.inside, ...card.outside].flatMap((face) => face.items))
        if (item.kind === 'picture')
          await brush.embedPicture(item.use, pictureFor(item.use, pictures));
    const cards = sheet.map((_, i) => i);
    for (const page of sheetPages(cards, layout, { bothSides, flip })) {
      openPage(document, brush, page, options);
      for (const cell of page.cells) brush.drawSide(itemAt(sheet, cell.card)[page.side], cell);
      brush.endPage();
      document.addContent('Q');
    }
    printed += sheet.length;
    sheet = [];
  };

  for (const [index, spec] of specs.entries()) {
    await nextTurn();
    if (broken) throw broken.thrown;
    const card = tryCompose(spec, index, layout, bothSides, pictures);
    if (!('error' in card)) sheet.push(card);
    else if (options.strict) throw card.error;
    else failed.push(card);
    if (sheet.length === perSheet) await printSheet();
    options.onProgress?.(index + 1, specs.length);
  }
  if (sheet.length || !printed) await printSheet();
  document.end();
  const pdf = (await output) ?? new Uint8Array();
  return { pdf, pages: pageCount(printed, layout, bothSides), printed, failed };
}

type PrintableCard = Record<'inside' | 'outside', readonly DrawnFace[]>;

function tryCompose(
  spec: GreetingCardSpec,
  index: number,
  layout: CardLayout,
  bothSides: boolean,
  pictures: Pictures,
): PrintableCard | CardFailure {
  try {
    const faces = composeFaces(spec, layout);
    const { missing } = faces.writing;
    if (missing.length) {
      const characters = missing.map(({ character }) => character);
      throw new AppError('card-characters-missing', { card: index, characters, missing });
    }
    if (faces.overflow)
      throw new AppError('card-text-too-long', { card: index, ...faces.overflow });
    const outside = bothSides || twoSided([spec], layout) ? faces.side('outside') : [];
    const card = { inside: faces.side('inside'), outside };
    for (const item of [...card.inside, ...card.outside].flatMap((face) => face.items))
      if (item.kind === 'picture') pictureFor(item.use, pictures);
    return card;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const error = new AppError(thrown.code, { ...thrown.details, card: index }, { cause: thrown });
    return { index, error };
  }
}

/**
 * Whether the batch is printed on both sides. A card that fails does not count, so that printing the
 * others again gives the same pages.
 */
function hasTwoSides(
  specs: readonly GreetingCardSpec[],
  layout: CardLayout,
  pictures: Pictures,
): boolean {
  return (
    twoSided([], layout) ||
    specs.some(
      (spec, index) =>
        twoSided([spec], layout) && !('error' in tryCompose(spec, index, layout, false, pictures)),
    )
  );
}

/** Opens a page, its content moved and turned as it has to be; closed by `Q`. */
function openPage(
  document: PdfDocument,
  brush: PdfBrush,
  { turned }: PrintPage,
  { layout, shift }: CardsPdfOptions,
): void {
  const { paper, cells } = paperLayouts[layout];
  const [width, height] = [points(paper.width), points(paper.height)];
  turnPage(document, [width, height]);
  const [x, y] = [points(shift?.x ?? 0), points(shift?.y ?? 0)];
  const matrix = turned ? [-1, 0, 0, -1, width + x, height + y] : [1, 0, 0, 1, x, y];
  document.addContent(`q ${matrix.map((number) => numeral(number, 4)).join(' ')} cm`);
  if (cells.length > 1) brush.drawLines(cutMarks(paper));
}
