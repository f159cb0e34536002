import type { Crop } from '../../../../shared/card-parts.ts';

/** A part of a picture in percent of it. */
export type Area = { x: number; y: number; width: number; height: number };

/** Percent as fractions that never leave the picture, whatever the rounding. */
export function cropOf({ x, y, width, height }: Area): Crop {
  const left = within(x / 100, 0, 0.999);
  const top = within(y / 100, 0, 0.999);
  return {
    x: left,
    y: top,
    width: within(width / 100, 0.001, 1 - left),
    height: within(height / 100, 0.001, 1 - top),
  };
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
