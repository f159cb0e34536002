import type { PenPoint } from './alternates.ts';
import type { Face } from './face.ts';
import type { Area, Fitted } from './fit.ts';
import type { Hand } from './hands.ts';
import { inkLevels } from './ink.ts';
import { hairline, type Hairline } from './joints.ts';
import { createRng } from './rng.ts';
import { hairlineWidth, lineStyle, penWidth, type HandStyle } from './style.ts';
import { lineWidth, roomAfter, type Line } from './wrap.ts';
import type { Letter, Word } from './words.ts';
import { existing, itemAt } from '../items.ts';

/** A hairline from one letter to the next: points from the word's place, y downwards. */
export type PlacedJoint = { readonly line: Hairline; readonly ink: number };

/** A word on the page: points, y downwards, the foot of its first letter at x, y. */
export type PlacedWord = {
  readonly x: number;
  readonly y: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly letters: readonly Letter[];
  /** By letter: the step of the ink's shade, see `inkColour`. */
  readonly inks: Uint8Array;
  readonly joints: readonly PlacedJoint[];
  /** A space follows in the text. */
  readonly space: boolean;
};

/** A block of handwriting in its place; what PDF and SVG are both drawn from. */
export type Placement = {
  /** Has the space that separates words in the text. */
  readonly spaceFace: Face;
  readonly size: number;
  /** Width of the pen's line around the letters' outlines, points. */
  readonly pen: number;
  /** Width of the hairlines from letter to letter, points. */
  readonly hairline: number;
  readonly area: Area;
  readonly pitch: number;
  readonly room: number;
  readonly fits: boolean;
  readonly lines: readonly (readonly PlacedWord[])[];
};

/** The baseline's place within the distance of lines, from its top. */
export const baselineShare = 0.8;

const degree = Math.PI / 180;

export type PlaceOptions = {
  readonly align: 'left' | 'right';
  /** `rules`: lines share the area's height evenly from its top; else they stand together there. */
  readonly anchor: 'rules' | 'middle' | 'bottom';
};

/** Puts fitted lines on the page, with slopes, bows and a ragged edge; nothing leaves the area's width. */
export function placeText(
  fitted: Fitted,
  area: Area,
  hand: Hand,
  seed: string,
  { align, anchor }: PlaceOptions,
): Placement {
  const rng = createRng(`${seed}/place`);
  const style = lineStyle;
  const { unruly } = hand.style;
  const { size, room, fits } = fitted;
  const pitch = anchor === 'rules' ? area.height / room : fitted.pitch;
  const rest = Math.max(0, area.height - fitted.lines.length * pitch);
  const top = area.y + { rules: 0, middle: rest / 2, bottom: rest }[anchor];
  const cardSlope = style.cardSlopeMean + style.cardSlopeSpread * unruly * rng.normal();
  const nib = createNib(rng.uniform(), hand.style);
  let margin = 0;

  const placeLine = (line: Line, index: number): PlacedWord[] => {
    margin = 0.72 * margin + 0.6 * style.margin * unruly * rng.normal() + 0.3 * style.marginDrift;
    margin = Math.max(-style.margin, Math.min(style.margin, margin));
    const slope = Math.tan((cardSlope + style.lineSlopeSpread * unruly * rng.normal()) * degree);
    const bow = style.lineBowSpread * unruly * rng.normal();
    const rise = clamp(style.lineRiseSpread * unruly * rng.normal(), 0.07);
    const length = lineWidth(line);
    const baseline = top + (index + baselineShare) * pitch - rise * size;
    const left =
      align === 'left'
        ? area.x + (style.margin + margin) * size
        : area.x + area.width - (length + style.margin - margin) * size;
    let x = 0;
    return line.map((word, i) => {
      if (i) x += roomAfter(itemAt(line, i - 1));
      const middle = x + word.width / 2;
      const share = length ? middle / length : 0;
      const lift = middle * slope + word.rise + bow * 4 * share * (1 - share);
      const space = !word.cut && (i < line.length - 1 || index < fitted.lines.length - 1);
      const at = { x: left + x * size, y: baseline - lift * size };
      const inks = nib(word);
      x += word.width;
      const { letters, stretchX, stretchY } = word;
      return {
        ...at,
        stretchX,
        stretchY,
        letters,
        inks,
        joints: jointsOf(word, inks, size),
        space,
      };
    });
  };

  const spaceFace = existing(hand.source(' '), 'a space').face;
  const lines = fitted.lines.map(placeLine);
  const widths = { pen: penWidth(hand.style, size), hairline: hairlineWidth(hand.style, size) };
  return { spaceFace, size, ...widths, area, pitch, room, fits, lines };
}

/**
 * The pen's ink: it runs drier from letter to letter, and now and then, between words, it is full again.
 */
function createNib(start: number, style: HandStyle): (word: Word) => Uint8Array {
  let dry = start * 0.6;
  let wander = 0;
  let level = 0;
  return (word) => {
    if (dry > 0.75) dry = 0;
    const inks = new Uint8Array(word.letters.length);
    for (let i = 0; i < inks.length; i++) {
      const { ink } = itemAt(word.letters, i);
      dry += 0.022 + 0.012 * ink;
      wander = 0.7 * wander + 0.16 * ink;
      const share = 0.3 + (dry - 0.3 + wander) * style.inkSpread;
      const wanted = Math.max(0, Math.min(1, share)) * inkLevels;
      // Not to and fro at each letter: every change is an operator on the page.
      if (Math.abs(wanted - level) > 0.7) level = Math.round(wanted);
      inks[i] = level;
    }
    return inks;
  };
}

/** The hairlines within a word, where its letters lie so that a pen can go on. */
function jointsOf(word: Word, inks: Uint8Array, size: number): PlacedJoint[] {
  const joints: PlacedJoint[] = [];
  for (let i = 0; i + 1 < word.letters.length; i++) {
    const letter = itemAt(word.letters, i);
    if (!letter.joins) continue;
    const next = itemAt(word.letters, i + 1);
    const from = letter.face.pens(letter.glyphId, letter.copy).exit;
    const to = next.face.pens(next.glyphId, next.copy).entry;
    if (!from || !to) continue;
    const start = inWord(from, letter, word, size);
    const end = inWord(to, next, word, size);
    const [right, up] = [(end.x - start.x) / size, (start.y - end.y) / size];
    if (right < 0.02 || right > 0.36 || up < -0.12 || up > 0.4) continue;
    joints.push({ line: hairline(start, end), ink: itemAt(inks, i) });
  }
  return joints;
}

/** A point of a letter, em of its font, as points from its word's place. */
function inWord(point: PenPoint, letter: Letter, word: Word, size: number): PenPoint {
  const em = letter.face.unitsPerEm;
  return {
    x: (letter.x + point.x / em) * word.stretchX * size,
    y: -(point.y / em) * word.stretchY * size,
    dx: point.dx,
    dy: -point.dy,
  };
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
