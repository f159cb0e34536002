import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { CardLayout as SheetLayout, GreetingCardSpec } from '../../shared/greeting-cards.ts';
import { EmbeddedFace } from '../hand/embedded-face.ts';
import type { Face } from '../hand/face.ts';
import { handOperators, type Offset, type PdfPen } from '../hand/pdf-operators.ts';
import {
  collectBytes,
  embedFont,
  openPdf,
  type PdfDocument,
  type PdfImage,
} from '../pdf-document.ts';
import { createTurns } from '../turns.ts';
import { numeral, points } from '../units.ts';
import { layoutCard, type CardLayout } from './card-layout.ts';
import { decorationStrokes, strokeOperators, type Stroke } from './decoration.ts';
import { blocks, cardSize, containRight, sheet } from './geometry.ts';
import { readPicture } from './signature-picture.ts';
import { itemAt } from '../items.ts';

export type CardsPdfOptions = {
  /** `a6`: one card a page; `a6x4`: four on an A4 sheet with ticks at the edges and a centre cross. */
  readonly layout: SheetLayout;
  /** Goes into the file; everything else being equal the same moment gives the same bytes. */
  readonly createdAt: Date;
  readonly title?: string;
  /** A PNG or JPEG under the closing of every card. */
  readonly signature?: Uint8Array | null;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Prints cards into one PDF with real, embedded text. The same specs and options give the same bytes.
 * It pauses for the event loop every few cards.
 *
 * Throws `card-characters-missing` { card, characters }, `card-text-too-long` { card, block, lines,
 * room }, where `card` is the index in `specs`; `hand-unknown`, `picture-unreadable`; the signal's
 * reason when aborted.
 */
export async function cardsPdf(
  specs: readonly GreetingCardSpec[],
  options: CardsPdfOptions,
): Promise<Uint8Array> {
  const document = openPdf({ title: options.title ?? 'Dangol', createdAt: options.createdAt });
  const bytes = collectBytes(document);
  const signature = options.signature ? await embedPicture(document, options.signature) : undefined;
  const pen = createPen(document);
  const decorate = createDecorator();
  const nextTurn = createTurns(options.signal);
  const perPage = options.layout === 'a6x4' ? 4 : 1;
  for (const [index, spec] of specs.entries()) {
    await nextTurn();
    const layout = layoutCard(spec, { signed: Boolean(signature) });
    assertPrintable(layout, index);
    if (index % perPage === 0) addPage(document, options.layout);
    const offset = perPage === 1 ? { x: 0, y: 0 } : cellOffset(index % perPage);
    document.addContent(decorate(spec, layout, offset));
    drawCard(document, pen, spec, layout, offset, signature);
    options.onProgress?.(index + 1, specs.length);
  }
  if (!specs.length) addPage(document, options.layout);
  document.end();
  return bytes;
}

/** Pages that so many cards take. */
export const pageCount = (cards: number, layout: SheetLayout): number =>
  Math.max(1, layout === 'a6x4' ? Math.ceil(cards / 4) : cards);

function assertPrintable(layout: CardLayout, card: number): void {
  if (layout.missing.length) {
    const characters = layout.missing.map((missing) => missing.character);
    throw new AppError('card-characters-missing', { card, characters, missing: layout.missing });
  }
  if (layout.overflow) throw new AppError('card-text-too-long', { card, ...layout.overflow });
}

function createPen(document: PdfDocument): PdfPen {
  const embedded = new Map<Face, EmbeddedFace>();
  return {
    embedded(face) {
      let found = embedded.get(face);
      if (!found) {
        found = new EmbeddedFace(face, embedFont(document, face.bytes));
        embedded.set(face, found);
      }
      return found;
    },
    get page() {
      return document.page;
    },
  };
}

function addPage(document: PdfDocument, layout: SheetLayout): void {
  const size = layout === 'a6x4' ? sheet : cardSize;
  document.addPage({ size: [points(size.width), points(size.height)], margin: 0 });
  if (layout === 'a6x4') document.addContent(strokeOperators([cutMarks()], { x: 0, y: 0 }));
}

/** Frame and rules as operators; most cards of a batch have the same ones. */
function createDecorator(): (spec: GreetingCardSpec, layout: CardLayout, offset: Offset) => string {
  const known = new Map<string, string>();
  return (spec, layout, offset) => {
    const { pitch, room } = layout.message;
    const key = [spec.ink, spec.lines, pitch, room, offset.x, offset.y].join(' ');
    let operators = known.get(key);
    if (!operators) {
      operators = strokeOperators(decorationStrokes(spec, layout.message), offset);
      known.set(key, operators);
    }
    return operators;
  };
}

const cellOffset = (cell: number): Offset => ({
  x: points(itemAt(sheet.columns, cell % 2)),
  y: points(itemAt(sheet.rows, Math.floor(cell / 2))),
});

/** Ticks where the cuts meet the edges, a cross where they meet each other. */
function cutMarks(): Stroke {
  const { width, height, tick } = sheet;
  const [x, y] = [width / 2, height / 2];
  const marks = [
    [x, 0, x, tick],
    [x, height - tick, x, height],
    [0, y, tick, y],
    [width - tick, y, width, y],
    [x - tick / 2, y, x + tick / 2, y],
    [x, y - tick / 2, x, y + tick / 2],
  ];
  const d = marks.map(([x0, y0, x1, y1]) => `M${x0} ${y0}L${x1} ${y1}`).join('');
  return { d, stroke: '#808080', strokeWidth: sheet.line };
}

function drawCard(
  document: PdfDocument,
  pen: PdfPen,
  spec: GreetingCardSpec,
  layout: CardLayout,
  offset: Offset,
  signature: PdfImage | undefined,
): void {
  for (const placement of [layout.greeting, layout.message, layout.closing])
    document.addContent(handOperators(placement, spec.ink, pen, offset));
  if (!signature) return;
  const place = containRight(blocks.signature, signature);
  document.image(
    signature,
    Number(numeral(points(place.x) + offset.x, 3)),
    Number(numeral(points(place.y) + offset.y, 3)),
    { width: points(place.width), height: points(place.height) },
  );
}

/** Embeds the picture and waits until it is written: its place in the file must not depend on timing. */
async function embedPicture(document: PdfDocument, bytes: Uint8Array): Promise<PdfImage> {
  readPicture(bytes);
  const image = document.openImage(Buffer.from(bytes));
  image.embed(document);
  while (image.imgData) await setImmediate();
  return image;
}
