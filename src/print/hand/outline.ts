import { itemAt } from '../items.ts';

/** A quadratic outline in font units, y upwards: points of all contours one after another. */
export type Outline = {
  readonly xs: Float64Array | Int16Array;
  readonly ys: Float64Array | Int16Array;
  readonly onCurve: Uint8Array;
  /** Index of the last point of each contour. */
  readonly ends: Uint16Array;
};

export type Box = { x0: number; y0: number; x1: number; y1: number };

/** An outline from contours of single points. */
export function outlineOf(
  contours: readonly (readonly { x: number; y: number; onCurve: boolean }[])[],
): Outline {
  const points = contours.flat();
  let end = -1;
  return {
    xs: Float64Array.from(points, (point) => point.x),
    ys: Float64Array.from(points, (point) => point.y),
    onCurve: Uint8Array.from(points, (point) => (point.onCurve ? 1 : 0)),
    ends: Uint16Array.from(contours, (contour) => (end += contour.length)),
  };
}

/** Scales an outline, leans it and lifts it by so many units. */
export function transformed(outline: Outline, scale: number, lift: number, slant = 0): Outline {
  const count = outline.xs.length;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const y = (outline.ys[i] ?? 0) * scale + lift;
    xs[i] = (outline.xs[i] ?? 0) * scale + slant * y;
    ys[i] = y;
  }
  return { xs, ys, onCurve: outline.onCurve, ends: outline.ends };
}

/** Gives each straight edge longer than `length` a point in its middle, off the curve, by which it can be bent. */
export function bendable(outline: Outline, length: number): Outline {
  const xs: number[] = [];
  const ys: number[] = [];
  const onCurve: number[] = [];
  const ends: number[] = [];
  eachContour(outline, (from, to) => {
    for (let i = from; i <= to; i++) {
      const next = i === to ? from : i + 1;
      const x = outline.xs[i] ?? 0;
      const y = outline.ys[i] ?? 0;
      const on = outline.onCurve[i] ?? 0;
      xs.push(x);
      ys.push(y);
      onCurve.push(on);
      const nx = outline.xs[next] ?? 0;
      const ny = outline.ys[next] ?? 0;
      if (!on || !outline.onCurve[next] || Math.hypot(nx - x, ny - y) <= length) continue;
      xs.push((x + nx) / 2);
      ys.push((y + ny) / 2);
      onCurve.push(0);
    }
    ends.push(xs.length - 1);
  });
  return {
    xs: new Float64Array(xs),
    ys: new Float64Array(ys),
    onCurve: new Uint8Array(onCurve),
    ends: new Uint16Array(ends),
  };
}

/** The smallest box around the points from index `from` to `to` inclusive. */
export function boxOf(outline: Outline, from = 0, to = outline.xs.length - 1): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = from; i <= to; i++) {
    const x = outline.xs[i] ?? 0;
    const y = outline.ys[i] ?? 0;
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
