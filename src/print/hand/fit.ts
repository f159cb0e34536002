import type { Hand } from './hands.ts';
import { lots, type Lot } from './copies.ts';
import { lineStyle } from './style.ts';
import { wrapParagraph, type Line } from './wrap.ts';
import { writeWords, type Word } from './words.ts';
import { itemAt } from '../items.ts';

/** Where a block of handwriting goes; points, y downwards. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type FitOptions = {
  /** Smallest and largest size of the writing, points. */
  readonly min: number;
  readonly max: number;
  /** Distance of lines as a multiple of the size. */
  readonly leading: number;
  /** Which block of its card this is; two blocks of the same lot may share shapes of letters. */
  readonly lot?: Lot;
};

/** A text broken into lines at the largest size at which it fits its area. */
export type Fitted = {
  readonly size: number;
  /** Least distance of lines, points. */
  readonly pitch: number;
  /** Lines for which the area has room at this size. */
  readonly room: number;
  readonly lines: readonly Line[];
  readonly fits: boolean;
};

/** A long word may shrink the writing to this share of the size that dividing it would allow. */
const shrinkBeforeDividing = 0.8;

/** Finds the largest size, in quarter points, at which the text fits; at `min` if none does. */
export function fitText(
  written: string,
  hand: Hand,
  seed: string,
  area: Area,
  options: FitOptions,
): Fitted {
  const paragraphs = writeWords(written, hand, seed, options.lot ?? lots.message);
  const divided = largest(paragraphs, area, options, true);
  if (!divided.fits || !hasDivision(divided)) return divided;
  const min = Math.max(options.min, divided.size * shrinkBeforeDividing);
  const whole = largest(paragraphs, area, { ...options, max: divided.size, min }, false);
  return whole.fits ? whole : divided;
}

function largest(
  paragraphs: readonly (readonly Word[])[],
  area: Area,
  options: FitOptions,
  mayDivide: boolean,
): Fitted {
  const smallest = Math.ceil(options.min * 4);
  const lengths = paragraphs.map((words) => words.reduce((sum, word) => sum + word.width, 0));
  for (let quarters = Math.floor(options.max * 4); quarters > smallest; quarters--) {
    if (isTooMuch(lengths, area, quarters / 4, options.leading)) continue;
    const fitted = atSize(paragraphs, area, quarters / 4, options.leading);
    if (fitted.fits && (mayDivide || !hasDivision(fitted))) return fitted;
  }
  const fitted = atSize(paragraphs, area, smallest / 4, options.leading);
  return mayDivide || !hasDivision(fitted) ? fitted : { ...fitted, fits: false };
}

/** Whether the words alone, without room between them, take more lines than there are. */
function isTooMuch(lengths: readonly number[], area: Area, size: number, leading: number): boolean {
  const width = lineLength(area, size);
  const least = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
  return least > roomFor(area, size, leading);
}

const lineLength = (area: Area, size: number): number =>
  area.width / size - 2 * lineStyle.margin - 0.1;

const roomFor = (area: Area, size: number, leading: number): number =>
  Math.max(1, Math.floor(area.height / (size * leading) + 0.001));

function atSize(
  paragraphs: readonly (readonly Word[])[],
  area: Area,
  size: number,
  leading: number,
): Fitted {
  const width = lineLength(area, size);
  const lines = paragraphs.flatMap((words) => wrapParagraph(words, width));
  const room = roomFor(area, size, leading);
  const narrow = lines.every((line) => line.length !== 1 || itemAt(line, 0).width <= width);
  return { size, pitch: size * leading, room, lines, fits: lines.length <= room && narrow };
}

const hasDivision = (fitted: Fitted): boolean =>
  fitted.lines.some((line) => line.some((word) => word.cut));
