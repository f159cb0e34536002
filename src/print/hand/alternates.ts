import { boxOf, eachContour, type Box, type Outline } from './outline.ts';
import { createRng, type Rng } from './rng.ts';
import { itemAt } from '../items.ts';

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
  /** Goes on where the numbers above stopped; strokes take theirs from it. */
  readonly rng: Rng;
};

const turn = Math.PI * 2;

/** Draws the numbers of one copy; the same face, glyph and variant always give the same ones. */
export function bakeOf(face: string, glyphId: number, variant: number): Bake {
  const rng = createRng(`${face}#${glyphId}.${variant}`);
  return {
    rotation: 0.0254 * rng.normal(),
    skew: 0.02625 * rng.normal(),
    rise: 0.015 * rng.normal(),
    scale: 1 + 0.022 * rng.normal(),
    stretch: 1 + 0.022 * rng.normal(),
    rng,
  };
}

/** Shifts, turns and bends the strokes of a letter, then the letter as a whole. */
export function perturb(outline: Outline, unitsPerEm: number, bake: Bake): Outline {
  if (!outline.xs.length) return outline;
  const groups = strokeGroups(outline);
  const wave = createWave(bake.rng, unitsPerEm);
  const strokes = new Map<number, Stroke>();
  const whole = boxOf(outline);
  const centreX = (whole.x0 + whole.x1) / 2;
  const centreY = (whole.y0 + whole.y1) / 2;
  const cos = Math.cos(bake.rotation);
  const sin = Math.sin(bake.rotation);
  const xs = new Float64Array(outline.xs.length);
  const ys = new Float64Array(outline.ys.length);

  eachContour(outline, (from, to, contour) => {
    const group = groups.groupOf(contour);
    let stroke = strokes.get(group);
    if (!stroke) strokes.set(group, (stroke = drawStroke(bake.rng, groups.box(group), unitsPerEm)));
    for (let i = from; i <= to; i++) {
      const px = (itemAt(outline.xs, i) - stroke.x) * stroke.stretchX;
      const py = (itemAt(outline.ys, i) - stroke.y) * stroke.stretchY;
      const sx = stroke.x + px * stroke.cos - py * stroke.sin + stroke.shiftX;
      const sy = stroke.y + px * stroke.sin + py * stroke.cos + stroke.shiftY;
      const [dx, dy] = wave(sx, sy);
      const qy = sy + dy - centreY;
      const qx = sx + dx - centreX + bake.skew * qy;
      xs[i] = Math.round(
        centreX * bake.stretch + (qx * cos - qy * sin) * bake.scale * bake.stretch,
      );
      ys[i] = Math.round(centreY + (qx * sin + qy * cos) * bake.scale + bake.rise * unitsPerEm);
    }
  });
  return { xs, ys, onCurve: outline.onCurve, ends: outline.ends };
}

type Stroke = {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly stretchX: number;
  readonly stretchY: number;
};

function drawStroke(rng: Rng, box: Box, unitsPerEm: number): Stroke {
  const angle = 0.022 * rng.normal();
  return {
    x: (box.x0 + box.x1) / 2,
    y: (box.y0 + box.y1) / 2,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    shiftX: 0.01 * unitsPerEm * rng.normal(),
    shiftY: 0.01 * unitsPerEm * rng.normal(),
    stretchX: 1 + 0.022 * rng.normal(),
    stretchY: 1 + 0.022 * rng.normal(),
  };
}

/** A smooth field of small shifts over the letter: the wobble of the pen. */
function createWave(rng: Rng, unitsPerEm: number): (x: number, y: number) => [number, number] {
  const phase = Array.from({ length: 4 }, () => rng.uniform() * turn);
  const pace = Array.from({ length: 4 }, () => 0.7 + rng.uniform() * 0.9);
  const [p0, p1, p2, p3] = phase as [number, number, number, number];
  const [f0, f1, f2, f3] = pace as [number, number, number, number];
  const height = 0.011 * unitsPerEm;
  const perUnit = turn / unitsPerEm;
  return (x, y) => {
    const u = x * perUnit;
    const v = y * perUnit;
    return [
      height * (Math.sin(f0 * v + p0) + 0.5 * Math.sin(2.1 * f1 * u + p1)),
      height * (Math.sin(f2 * u + p2) + 0.5 * Math.sin(2.1 * f3 * v + p3)),
    ];
  };
}

/** Contours that move together: a hole goes with the stroke that encloses it. */
function strokeGroups(outline: Outline): {
  groupOf(contour: number): number;
  box(group: number): Box;
} {
  const boxes: Box[] = Array.from(outline.ends, () => ({ x0: 0, y0: 0, x1: 0, y1: 0 }));
  eachContour(outline, (from, to, contour) => (boxes[contour] = boxOf(outline, from, to)));
  const parent = boxes.map((_, i) => i);
  const find = (i: number): number => {
    const up = itemAt(parent, i);
    return up === i ? i : (parent[i] = find(up));
  };
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length; j++)
      if (
        encloses(itemAt(boxes, i), itemAt(boxes, j)) ||
        encloses(itemAt(boxes, j), itemAt(boxes, i))
      )
        parent[find(i)] = find(j);
  return { groupOf: find, box: (group) => itemAt(boxes, group) };
}

const encloses = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
