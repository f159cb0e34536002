import type { CardLayout } from '../../shared/greeting-card-spec.ts';

/** Millimetres. */
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

/** How the cards of a layout lie on their paper; millimetres from the paper's upper left corner. */
export type PaperLayout = {
  /** What is written on: a flat card, or half of an opened folded one. */
  readonly face: Size;
  /** One card: its face, or the opened sheet. */
  readonly card: Size;
  readonly paper: Size;
  /** Upper left corner of each card, in reading order. */
  readonly cells: readonly Point[];
  /** From the card's left edge; null for a flat card. */
  readonly foldAt: number | null;
};

const inch = 25.4;
const a6: Size = { width: 105, height: 148 };
const us: Size = { width: 4.25 * inch, height: 5.5 * inch };
const a4: Size = { width: 210, height: 297 };
const letter: Size = { width: 8.5 * inch, height: 11 * inch };

const flat = (face: Size): PaperLayout => ({
  face,
  card: face,
  paper: face,
  cells: [{ x: 0, y: 0 }],
  foldAt: null,
});

function folded(face: Size): PaperLayout {
  const card = { width: 2 * face.width, height: face.height };
  return { face, card, paper: card, cells: [{ x: 0, y: 0 }], foldAt: face.width };
}

/** Four cards in the middle of a sheet: A6 on A4 leaves half a millimetre above and below. */
function four(face: Size, paper: Size): PaperLayout {
  const left = paper.width / 2 - face.width;
  const top = paper.height / 2 - face.height;
  const cells = [top, top + face.height].flatMap((y) =>
    [left, left + face.width].map((x) => ({ x, y })),
  );
  return { face, card: face, paper, cells, foldAt: null };
}

export const paperLayouts = {
  a6: flat(a6),
  a6x4: four(a6, a4),
  'a6-fold': folded(a6),
  us: flat(us),
  usx4: four(us, letter),
  'us-fold': folded(us),
} as const satisfies Record<CardLayout, PaperLayout>;

/** The lines that tell where to cut: ticks at the paper's edges, a cross where the cuts meet. */
export const cutMark = { tick: 5, line: 0.1 } as const;
