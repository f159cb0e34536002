import { hairlineEdge, withHairlines } from './joints.ts';
import type { LetterForm } from './letter-form.ts';
import { eachContour, type Outline } from './outline.ts';
import { createMotion, strokeMotion, type StrokeMotion } from './motion.ts';
import { createPressure } from './pressure.ts';
import { createRng, type Rng } from './rng.ts';
import { unitRoom } from './slab.ts';
import type { HandStyle } from './style.ts';
import { existing, itemAt } from '../items.ts';

/**
 * What sets one copy of a letter apart as a whole. All of it is baked into the outline, so that the
 * page keeps one upright matrix a word: rotating or resizing single letters on the page would tear
 * words apart for whoever extracts the text.
 */
export type Bake = {
  readonly rotation: number;
  readonly skew: number;
  /** Up or down, em. */
  readonly rise: number;
  readonly scale: number;
  readonly stretch: number;
  /** Room after the letter beyond its own, em. */
  readonly gap: number;
  /** Goes on where the numbers above stopped; strokes take theirs from it. */
  readonly rng: Rng;
};

/** A place where the pen can stay down on its way to the next letter; font units. */
export type PenPoint = {
  readonly x: number;
  readonly y: number;
  /** Out of the stroke, length 1. */
  readonly dx: number;
  readonly dy: number;
};

/** One copy of a letter: what is drawn, and where the pen came from and left. */
export type Copy = {
  readonly outline: Outline;
  readonly entry: PenPoint | undefined;
  readonly exit: PenPoint | undefined;
};

/** Draws the numbers of one copy; the same face, glyph and number always give the same ones. */
export function bakeOf(face: string, glyphId: number, copy: number, style: HandStyle): Bake {
  const rng = createRng(`${face}#${glyphId}.${copy}`);
  const much = style.unsteady;
  return {
    rotation: 0.0254 * much * rng.normal(),
    skew: style.slant + 0.02625 * much * rng.normal(),
    rise: 0.015 * much * rng.normal(),
    scale: 1 + 0.022 * much * rng.normal(),
    stretch: 1 + 0.022 * much * rng.normal(),
    gap: style.gapMean + 0.014 * rng.normal(),
    rng,
  };
}

/**
 * Writes a letter once more: presses where its strokes begin and lets go where they end, shifts, turns
 * and bends them, then turns and leans the letter as a whole.
 */
export function perturb(form: LetterForm, unitsPerEm: number, bake: Bake, style: HandStyle): Copy {
  const { outline, tips, groups, boxes } = form;
  if (!outline.xs.length) return { outline, entry: undefined, exit: undefined };
  const { rng } = bake;
  const count = outline.xs.length;
  reserve(count);
  const xs = scratchX;
  const ys = scratchY;
  createPressure(form, rng, unitsPerEm, style)(xs, ys);

  const move = createMotion(form.box, unitsPerEm, bake, style);
  const strokes = boxes.map((box, i) =>
    groups[i] === i ? strokeMotion(rng, box, unitsPerEm, style) : undefined,
  );
  const strokeOf = (contour: number): StrokeMotion =>
    existing(strokes[itemAt(groups, contour)], 'a stroke');
  eachContour(outline, (from, to, contour) => move(strokeOf(contour), xs, ys, from, to));
  const units = unitRoom(2 * count);
  for (let i = 0; i < count; i++) {
    units[i] = Math.round(xs[i] ?? 0);
    units[count + i] = Math.round(ys[i] ?? 0);
  }
  const written = {
    xs: units.subarray(0, count),
    ys: units.subarray(count),
    onCurve: outline.onCurve,
    ends: outline.ends,
  };
  const at = (tip: number): PenPoint | undefined => {
    const point = tips[tip];
    if (!point) return undefined;
    // The points are rounded and copied by now.
    xs[0] = point.x;
    ys[0] = point.y;
    move(strokeOf(point.contour), xs, ys, 0, 0);
    return { x: itemAt(xs, 0), y: itemAt(ys, 0), dx: point.dx, dy: point.dy };
  };
  const { entry, exit, within } = form.joints;
  const lines = within
    .filter(() => rng.uniform() < style.joining * 1.4)
    .map(({ from, to }) => {
      const start = existing(at(from), 'a tip');
      const end = existing(at(to), 'a tip');
      return hairlineEdge(start, end, form.stroke * 0.55, form.stroke * 0.4);
    });
  return {
    outline: lines.length ? withHairlines(written, lines) : written,
    entry: at(entry),
    exit: at(exit),
  };
}

/** Room for a letter's points, used again for the next: typed arrays are costly to make. */
let scratchX = new Float64Array(512);
let scratchY = new Float64Array(512);

function reserve(count: number): void {
  if (count <= scratchX.length) return;
  scratchX = new Float64Array(2 * count);
  scratchY = new Float64Array(2 * count);
}
