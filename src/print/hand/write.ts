import { fitText, type Area, type FitOptions } from './fit.ts';
import type { Hand } from './hands.ts';
import { placeText, type PlaceOptions, type Placement } from './place.ts';

export type WriteOptions = FitOptions & PlaceOptions;

/**
 * Writes a text into an area: the same text, hand, seed and area give the same strokes.
 * `written` must come from `writtenForm`.
 */
export function writeText(
  written: string,
  hand: Hand,
  seed: string,
  area: Area,
  options: WriteOptions,
): Placement {
  const fitted = fitText(written, hand, seed, area, options);
  return placeText(fitted, area, hand, seed, options);
}
