import type { Field } from './field.ts';

/** The lines of ruled paper run from edge to edge: so much of their length shows, and both their ends. */
const shown = 0.6;
const endShare = 0.12;
const slopes = Array.from({ length: 33 }, (_, nth) => (nth - 16) * 0.005);

/**
 * Takes the printed lines of ruled or squared paper out of the darkness of ink, across and down; where
 * a stroke crosses one it stays whole. Writes into `ink`. `faint` is the least darkness of a line.
 */
export function dropRuledLines(ink: Field, faint: number, stroke: number): void {
  for (const isDown of [false, true]) {
    const view = viewOf(ink, isDown);
    for (const line of linesIn(view, faint)) dropLine(view, line, faint, stroke);
  }
}

type View = {
  readonly length: number;
  readonly across: number;
  get(along: number, across: number): number;
  clear(along: number, across: number): void;
};
type Line = { readonly from: number; readonly to: number; readonly slope: number };

function viewOf({ width, height, values }: Field, isDown: boolean): View {
  const at = (along: number, across: number) =>
    isDown ? along * width + across : across * width + along;
  const [length, across] = isDown ? [height, width] : [width, height];
  return {
    length,
    across,
    get: (n, m) => (m < 0 || m >= across ? 0 : (values[at(n, m)] ?? 0)),
    clear: (n, m) => {
      if (m >= 0 && m < across) values[at(n, m)] = 0;
    },
  };
}

/** How much of every line of one slope shows, beginning at each place of the edge. */
function profile(view: View, slope: number, faint: number, step: number) {
  const { length, across } = view;
  const seen = new Float32Array(across);
  const starts = new Float32Array(across);
  const ends = new Float32Array(across);
  for (let n = 0; n < length; n += step) {
    const shift = Math.round((n - length / 2) * slope);
    const isStart = n < length * endShare;
    const isEnd = n > length * (1 - endShare);
    for (let m = 0; m < across; m++) {
      if (view.get(n, m + shift) < faint) continue;
      seen[m] = (seen[m] ?? 0) + 1;
      if (isStart) starts[m] = (starts[m] ?? 0) + 1;
      if (isEnd) ends[m] = (ends[m] ?? 0) + 1;
    }
  }
  return { seen, starts, ends, count: Math.ceil(length / step) };
}

function linesIn(view: View, faint: number): Line[] {
  const coarse = Math.max(1, Math.round(view.length / 120));
  const step = Math.max(1, Math.round(view.length / 400));
  let best = { slope: 0, sharpness: -1 };
  for (const slope of slopes) {
    const { seen } = profile(view, slope, faint, coarse);
    const sharpness = seen.reduce((sum, n) => sum + n * n, 0);
    if (sharpness > best.sharpness * 1.0005) best = { slope, sharpness };
  }
  const { seen, starts, ends, count } = profile(view, best.slope, faint, step);
  const enough = (m: number): boolean =>
    (seen[m] ?? 0) > count * shown &&
    (starts[m] ?? 0) > count * endShare * 0.4 &&
    (ends[m] ?? 0) > count * endShare * 0.4;
  const lines: Line[] = [];
  const thickest = Math.max(3, view.across / 40);
  for (let m = 0; m < view.across; m++) {
    if (!enough(m)) continue;
    const from = m;
    while (m < view.across && enough(m)) m++;
    // A band as thick as that is no line.
    if (m - from <= thickest) lines.push({ from: from - 1, to: m, slope: best.slope });
  }
  return lines;
}

function dropLine(view: View, { from, to, slope }: Line, faint: number, stroke: number): void {
  const typical = darknessOf(view, { from, to, slope }, faint);
  const edge = 2;
  for (let n = 0; n < view.length; n++) {
    const shift = Math.round((n - view.length / 2) * slope);
    const [top, bottom] = [from + shift - 1, to + shift + 1];
    // Ink on both sides: a stroke goes through here.
    const isAbove = view.get(n, top - edge) > stroke || view.get(n, top - edge - 1) > stroke;
    const isBelow = view.get(n, bottom + edge) > stroke || view.get(n, bottom + edge + 1) > stroke;
    for (let m = top; m <= bottom; m++) {
      if (view.get(n, m) > typical * 1.45 + faint) continue;
      if (isAbove && isBelow && view.get(n, m) > stroke * 0.6) continue;
      view.clear(n, m);
    }
  }
}

/** What the line itself is like, between the strokes: the middle of its darkest pixels along its way. */
function darknessOf(view: View, { from, to, slope }: Line, faint: number): number {
  const found: number[] = [];
  for (let n = 0; n < view.length; n += 3) {
    const shift = Math.round((n - view.length / 2) * slope);
    let darkest = 0;
    for (let m = from; m <= to; m++) darkest = Math.max(darkest, view.get(n, m + shift));
    if (darkest >= faint) found.push(darkest);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? faint;
}
