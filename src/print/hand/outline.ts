import type { FontPoint } from '../fontkit.ts';
import { itemAt } from '../items.ts';

/** A quadratic outline in font units, y upwards: points of all contours one after another. */
export type Outline = {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly onCurve: Uint8Array;
  /** Index of the last point of each contour. */
  readonly ends: Uint16Array;
};

export type Box = { x0: number; y0: number; x1: number; y1: number };

/** Takes fontkit's contours into flat arrays, scaled and lifted by so many units. */
export function outlineOf(
  contours: readonly (readonly FontPoint[])[],
  scale = 1,
  lift = 0,
): Outline {
  const count = contours.reduce((sum, contour) => sum + contour.length, 0);
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const onCurve = new Uint8Array(count);
  const ends = new Uint16Array(contours.length);
  let at = 0;
  for (const [i, contour] of contours.entries()) {
    for (const point of contour) {
      xs[at] = point.x * scale;
      ys[at] = point.y * scale + lift;
      onCurve[at] = point.onCurve ? 1 : 0;
      at++;
    }
    ends[i] = at - 1;
  }
  return { xs, ys, onCurve, ends };
}

/** The smallest box around the points from index `from` to `to` inclusive. */
export function boxOf(outline: Outline, from = 0, to = outline.xs.length - 1): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = from; i <= to; i++) {
    const x = itemAt(outline.xs, i);
    const y = itemAt(outline.ys, i);
    if (x < box.x0) box.x0 = x;
    if (x > box.x1) box.x1 = x;
    if (y < box.y0) box.y0 = y;
    if (y > box.y1) box.y1 = y;
  }
  return box;
}

/** Calls back with the index range of each contour. */
export function eachContour(
  outline: Outline,
  visit: (from: number, to: number, contour: number) => void,
): void {
  let from = 0;
  for (let contour = 0; contour < outline.ends.length; contour++) {
    const to = itemAt(outline.ends, contour);
    if (to >= from) visit(from, to, contour);
    from = to + 1;
  }
}
