import type { Face } from './face.ts';
import type { Area, Fitted } from './fit.ts';
import type { Hand } from './hands.ts';
import { inkLevels } from './ink.ts';
import { createRng } from './rng.ts';
import { handStyle } from './style.ts';
import { lineWidth, roomAfter, type Line } from './wrap.ts';
import type { Word } from './words.ts';
import { existing, itemAt } from '../items.ts';

export type PlacedLetter = {
  readonly character: string;
  readonly face: Face;
  readonly glyphId: number;
  readonly variant: number;
  /** Em: its own room, and what is left free (or taken back) after it. */
  readonly advance: number;
  readonly gap: number;
  /** Width of the pen's line, points. */
  readonly pen: number;
  /** Step of the ink's shade, see `inkColour`. */
  readonly ink: number;
};

/** A word on the page: points, y downwards, the foot of its first letter at x, y. */
export type PlacedWord = {
  readonly x: number;
  readonly y: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly letters: readonly PlacedLetter[];
  /** A space follows in the text. */
  readonly space: boolean;
};

/** A block of handwriting in its place; what PDF and SVG are both drawn from. */
export type Placement = {
  /** Has the space that separates words in the text. */
  readonly spaceFace: Face;
  readonly size: number;
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
  const style = handStyle;
  const { size, room, fits } = fitted;
  const pitch = anchor === 'rules' ? area.height / room : fitted.pitch;
  const rest = Math.max(0, area.height - fitted.lines.length * pitch);
  const top = area.y + { rules: 0, middle: rest / 2, bottom: rest }[anchor];
  const cardSlope = style.cardSlopeMean + style.cardSlopeSpread * rng.normal();
  const nib = createNib(rng.normal(), rng.normal());
  let margin = 0;

  const placeLine = (line: Line, index: number): PlacedWord[] => {
    margin = 0.72 * margin + 0.6 * style.margin * rng.normal() + 0.3 * style.marginDrift;
    margin = Math.max(-style.margin, Math.min(style.margin, margin));
    const slope = Math.tan((cardSlope + style.lineSlopeSpread * rng.normal()) * degree);
    const bow = style.lineBowSpread * rng.normal();
    const rise = clamp(style.lineRiseSpread * rng.normal(), 0.07);
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
      const placed = {
        x: left + x * size,
        y: baseline - lift * size,
        stretchX: word.stretchX,
        stretchY: word.stretchY,
        letters: nib(word, size),
        space,
      };
      x += word.width;
      return placed;
    });
  };

  const spaceFace = existing(hand.source(' '), 'a space').face;
  const lines = fitted.lines.map(placeLine);
  return { spaceFace, size, area, pitch, room, fits, lines };
}

/** Ink and pressure wander from letter to letter instead of jumping. */
function createNib(
  startInk: number,
  startPen: number,
): (word: Word, size: number) => PlacedLetter[] {
  let ink = startInk * 0.5;
  let pen = startPen * 0.5;
  return (word, size) =>
    word.letters.map((letter) => {
      ink = 0.8 * ink + 0.35 * letter.ink;
      pen = 0.88 * pen + 0.3 * letter.pen;
      return {
        character: letter.character,
        face: letter.face,
        glyphId: letter.glyphId,
        variant: letter.variant,
        advance: letter.advance,
        gap: letter.gap,
        pen: Math.round(Math.max(0, handStyle.pen + handStyle.penSpread * pen) * size * 25) / 25,
        ink: Math.round(Math.max(0, Math.min(1, 0.5 + 0.5 * ink)) * inkLevels),
      };
    });
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
