import type { CardLayout, GreetingCardSpec } from '../../shared/greeting-card-spec.ts';
import type { CardSide } from '../../shared/greeting-cards.ts';
import { lots } from '../hand/copies.ts';
import type { Placement } from '../hand/place.ts';
import { writeText } from '../hand/write.ts';
import { handOf } from '../hand/hands.ts';
import { sealArt } from '../seal.ts';
import { areaOf, boxOfPlace, cornerOf, type Rectangle } from './blocks.ts';
import { centred } from './centred.ts';
import {
  coverWords,
  overflowOf,
  writeCard,
  type CardWriting,
  type Overflow,
  type WriteBlock,
} from './card-writing.ts';
import type { DrawnItem } from './drawing.ts';
import { faceLines, framePath } from './frame.ts';
import { paperLayouts, type Size } from './layouts.ts';
import { ornamentArt } from './ornaments.ts';

/** A face of a card within its side; millimetres from the side's left edge. */
export type DrawnFace = { readonly x: number; readonly items: readonly DrawnItem[] };

/** A card with all that is written on it in its place. */
export type ComposedFaces = {
  readonly writing: CardWriting;
  /** What does not fit, on either side. */
  readonly overflow: Overflow | undefined;
  /** Draws a side. Throws `ornament-unknown`. */
  readonly side: (side: CardSide) => DrawnFace[];
};

/** Writes a card in a layout. Throws `hand-unknown`. */
export function composeFaces(
  spec: GreetingCardSpec,
  layout: CardLayout,
  write: WriteBlock = writeText,
): ComposedFaces {
  const { face, foldAt } = paperLayouts[layout];
  const ornamentHere = foldAt === null && spec.ornament !== '';
  const writing = writeCard(spec, face, { ornamentHere, write });
  const words = writeCoverWords(spec, face, write);
  return {
    writing,
    overflow: writing.overflow ?? (words && overflowOf('cover', words, coverWords(spec))),
    side: (side) => {
      if (side === 'inside') return insideFaces(spec, face, foldAt, writing);
      const front = coverItems(spec, face, words);
      return foldAt === null
        ? [{ x: 0, items: front }]
        : [
            { x: 0, items: backItems(spec, face) },
            { x: foldAt, items: front },
          ];
    },
  };
}

function insideFaces(
  spec: GreetingCardSpec,
  face: Size,
  foldAt: number | null,
  writing: CardWriting,
): DrawnFace[] {
  const written = writtenItems(spec, face, writing);
  if (foldAt === null) {
    const corner = spec.ornament ? [art(ornamentArt(spec.ornament), cornerOf(face))] : [];
    return [{ x: 0, items: [...corner, ...written] }];
  }
  const middle = square(face.width / 2, face.height * 0.47, 38);
  const left = spec.ornament ? [art(ornamentArt(spec.ornament), middle)] : [];
  return [
    { x: 0, items: left },
    { x: foldAt, items: written },
  ];
}

function writtenItems(spec: GreetingCardSpec, face: Size, writing: CardWriting): DrawnItem[] {
  const { ink, signature, seal } = spec;
  const items: DrawnItem[] = [];
  const lines = faceLines(face, spec, writing.message);
  if (lines.length) items.push({ kind: 'lines', paths: lines });
  for (const placement of [writing.greeting, writing.message, writing.closing])
    items.push({ kind: 'hand', placement, ink });
  if (signature) {
    const { picture, tint, place } = signature;
    const use = tint ? { picture, tint: ink } : { picture };
    items.push({ kind: 'picture', use, box: boxOfPlace(place, face), turn: place.turn });
  }
  if (seal) {
    const { place } = seal;
    const box = boxOfPlace(place, face);
    if (seal.kind === 'drawn') items.push(art(sealArt(seal), inscribed(box), place.turn));
    else items.push({ kind: 'picture', use: { picture: seal.picture }, box, turn: place.turn });
  }
  return items;
}

const coverMargin = 14;
/** The picture of a cover stays off the edges, which home printers cannot reach. */
const pictureInset = 8;

const coverWriting = {
  min: 11,
  max: 30,
  leading: 1.34,
  align: 'left',
  anchor: 'middle',
  lot: lots.cover,
} as const;

function writeCoverWords(
  spec: GreetingCardSpec,
  face: Size,
  write: WriteBlock,
): Placement | undefined {
  const words = coverWords(spec);
  if (!words) return undefined;
  const area: Rectangle =
    spec.cover.kind === 'picture'
      ? { x: coverMargin, y: face.height - 31, width: face.width - 2 * coverMargin, height: 21 }
      : {
          x: coverMargin,
          y: face.height * 0.64,
          width: face.width - 2 * coverMargin,
          height: face.height * 0.2,
        };
  const written = write(words, handOf(spec.hand), `${spec.seed}/cover`, areaOf(area), coverWriting);
  return centred(written);
}

function coverItems(spec: GreetingCardSpec, face: Size, words: Placement | undefined): DrawnItem[] {
  const { cover, ink, frame } = spec;
  const items: DrawnItem[] = [];
  if (cover.kind === 'none') return items;
  if (cover.kind === 'picture') {
    const clip = {
      x: pictureInset,
      y: pictureInset,
      width: face.width - 2 * pictureInset,
      height: face.height - 2 * pictureInset - (words ? 26 : 0),
    };
    items.push({ kind: 'picture', use: { picture: cover.picture }, box: clip, turn: 0, clip });
  } else {
    if (frame) items.push({ kind: 'lines', paths: [framePath(face, ink)] });
    const size = face.width * (words ? 0.56 : 0.64);
    const box = square(face.width / 2, face.height * (words ? 0.385 : 0.47), size);
    items.push(art(ornamentArt(cover.ornament), box));
  }
  if (words) items.push({ kind: 'hand', placement: words, ink });
  return items;
}

/** The back of a folded card carries its front's ornament, small, like a printer's mark. */
function backItems({ cover }: GreetingCardSpec, face: Size): DrawnItem[] {
  if (cover.kind !== 'ornament') return [];
  return [art(ornamentArt(cover.ornament), square(face.width / 2, face.height - 17, 11))];
}

const art = (drawn: ReturnType<typeof ornamentArt>, box: Rectangle, turn = 0): DrawnItem => ({
  kind: 'art',
  art: drawn,
  box,
  turn,
});

const square = (x: number, y: number, size: number): Rectangle => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

/** The largest square in the middle of a box. */
function inscribed({ x, y, width, height }: Rectangle): Rectangle {
  return square(x + width / 2, y + height / 2, Math.min(width, height));
}
