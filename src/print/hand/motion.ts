import type { Bake } from './alternates.ts';
import type { Box } from './outline.ts';
import { wave, type Rng } from './rng.ts';
import type { HandStyle } from './style.ts';

/** How one stroke of a copy differs from its model. */
export type StrokeMotion = {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly stretchX: number;
  readonly stretchY: number;
};

export function strokeMotion(
  rng: Rng,
  box: Box,
  unitsPerEm: number,
  { unsteady }: HandStyle,
): StrokeMotion {
  const angle = 0.022 * unsteady * rng.normal();
  return {
    x: (box.x0 + box.x1) / 2,
    y: (box.y0 + box.y1) / 2,
    cos: 1 - (angle * angle) / 2,
    sin: angle,
    shiftX: 0.01 * unsteady * unitsPerEm * rng.normal(),
    shiftY: 0.01 * unsteady * unitsPerEm * rng.normal(),
    stretchX: 1 + 0.022 * unsteady * rng.normal(),
    stretchY: 1 + 0.022 * unsteady * rng.normal(),
  };
}

/** Moves the points from index `from` to `to` in place. */
type Motion = (
  stroke: StrokeMotion,
  xs: Float64Array,
  ys: Float64Array,
  from: number,
  to: number,
) => void;

/**
 * The way of one copy: each stroke has its own shift and turn, the pen wobbles (a smooth field of small
 * shifts over the letter), and the letter as a whole is turned, leaned, resized and lifted.
 */
export function createMotion(
  box: Box,
  unitsPerEm: number,
  bake: Bake,
  { unsteady }: HandStyle,
): Motion {
  const { rng } = bake;
  const p0 = rng.uniform();
  const p1 = rng.uniform();
  const p2 = rng.uniform();
  const p3 = rng.uniform();
  const pace = (): number => (0.7 + rng.uniform() * 0.9) / unitsPerEm;
  const f0 = pace();
  const f1 = 2.1 * pace();
  const f2 = pace();
  const f3 = 2.1 * pace();
  const height = 0.011 * unsteady * unitsPerEm;
  const centreX = (box.x0 + box.x1) / 2;
  const centreY = (box.y0 + box.y1) / 2;
  const cos = (1 - (bake.rotation * bake.rotation) / 2) * bake.scale;
  const sin = bake.rotation * bake.scale;
  const foot = centreY + bake.rise * unitsPerEm;
  return (stroke, xs, ys, from, to) => {
    for (let i = from; i <= to; i++) {
      const px = ((xs[i] ?? 0) - stroke.x) * stroke.stretchX;
      const py = ((ys[i] ?? 0) - stroke.y) * stroke.stretchY;
      const sx = stroke.x + px * stroke.cos - py * stroke.sin + stroke.shiftX;
      const sy = stroke.y + px * stroke.sin + py * stroke.cos + stroke.shiftY;
      const wx = height * (wave(f0 * sy + p0) + 0.5 * wave(f1 * sx + p1));
      const wy = height * (wave(f2 * sx + p2) + 0.5 * wave(f3 * sy + p3));
      const qy = sy + wy - centreY;
      const qx = sx + wx - centreX + bake.skew * qy;
      xs[i] = (centreX + qx * cos - qy * sin) * bake.stretch;
      ys[i] = foot + qx * sin + qy * cos;
    }
  };
}
