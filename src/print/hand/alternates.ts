import { createJoints } from './joints.ts';
import { reach, type LetterForm } from './letter-form.ts';
import { eachContour, type Box, type Outline } from './outline.ts';
import { createRng, type Rng } from './rng.ts';
import { outlineStroke, type HandStyle } from './style.ts';
import type { Tip } from './tips.ts';
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

const turn = Math.PI * 2;

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
    rng,
  };
}

/**
 * Writes a letter once more: shifts, turns and bends its strokes, presses where they begin and lets go
 * where they end, then turns and leans the letter as a whole.
 */
export function perturb(form: LetterForm, unitsPerEm: number, bake: Bake, style: HandStyle): Copy {
  const { outline, tips } = form;
  if (!outline.xs.length) return { outline, entry: undefined, exit: undefined };
  const { rng } = bake;
  const wave = createWave(rng, unitsPerEm, style.unsteady);
  const pressed = createPressure(form, rng, unitsPerEm, style);
  const strokes = new Map<number, Stroke>();
  const move = createMove(form.box, unitsPerEm, bake);
  const strokeOf = (contour: number): Stroke => {
    const group = itemAt(form.groups, contour);
    let stroke = strokes.get(group);
    if (!stroke) {
      stroke = drawStroke(rng, itemAt(form.boxes, group), unitsPerEm, style.unsteady);
      strokes.set(group, stroke);
    }
    return stroke;
  };
  const moved = (x: number, y: number, stroke: Stroke): [number, number] => {
    const [sx, sy] = onStroke(stroke, x, y);
    const [dx, dy] = wave(sx, sy);
    return move(sx + dx, sy + dy);
  };

  const xs = new Float64Array(outline.xs.length);
  const ys = new Float64Array(outline.ys.length);
  eachContour(outline, (from, to, contour) => {
    const stroke = strokeOf(contour);
    for (let i = from; i <= to; i++) {
      const [x, y] = pressed(i, contour);
      const [mx, my] = moved(x, y, stroke);
      xs[i] = Math.round(mx);
      ys[i] = Math.round(my);
    }
  });
  const written = { xs, ys, onCurve: outline.onCurve, ends: outline.ends };
  const points = tips.map((tip) => {
    const [x, y] = moved(tip.x, tip.y, strokeOf(tip.contour));
    return { ...tip, x, y, group: itemAt(form.groups, tip.contour) };
  });
  return createJoints(written, points, form.stroke, unitsPerEm, rng, style);
}

/** Where the edge's points lie under the pressure of the pen, font units. */
function createPressure(
  form: LetterForm,
  rng: Rng,
  unitsPerEm: number,
  style: HandStyle,
): (i: number, contour: number) => [number, number] {
  const { outline, stroke } = form;
  if (!stroke) return (i) => [itemAt(outline.xs, i), itemAt(outline.ys, i)];
  const { width, even } = evened(stroke, unitsPerEm, style);
  const weight = even + 0.03 * width * rng.normal();
  const tips = form.tips.map((tip) => pressTip(tip, width, unitsPerEm, rng, style));
  const [p0, p1] = [rng.uniform() * turn, rng.uniform() * turn];
  const swell = 0.5 * style.swell * width;
  const perUnit = turn / unitsPerEm;
  return (i, contour) => {
    const [x, y] = [itemAt(outline.xs, i), itemAt(outline.ys, i)];
    const box = itemAt(form.boxes, itemAt(form.groups, contour));
    // Down and to the right the pen runs lighter: there strokes end.
    const way = (x - box.x0 - (y - box.y1)) / (box.x1 - box.x0 + box.y1 - box.y0 || 1) - 0.5;
    const wave = Math.sin((1.1 * x - 0.7 * y) * perUnit + p0) + Math.sin(2.3 * y * perUnit + p1);
    let out = weight + swell * (0.5 * wave - way);
    const tip = tips[itemAt(form.tipOf, i)];
    const [nx, ny] = [itemAt(form.normalX, i), itemAt(form.normalY, i)];
    let [dx, dy] = [0, 0];
    if (tip) {
      const near = itemAt(form.nearness, i);
      const press = tip.press * near * (2 - near);
      const aside = (x - tip.x) * -tip.dy + (y - tip.y) * tip.dx;
      // At the tip itself the edge is moved towards the stroke's middle line, else it would get a knob.
      const share = Math.max(0, Math.min(1, 2 - ((1 - near) * tip.reach) / (0.8 * stroke)));
      const full = (press * 2 * aside) / stroke;
      const move = press < 0 ? Math.sign(full) * Math.min(Math.abs(full), 0.85 * Math.abs(aside)) : full;
      out += press * (1 - share);
      dx = -tip.dy * move * share + tip.dx * tip.flick * near;
      dy = tip.dx * move * share + tip.dy * tip.flick * near;
    }
    out = Math.max(-0.44 * stroke, Math.min(out, itemAt(form.growth, contour)));
    return [x + nx * out + dx, y + ny * out + dy];
  };
}

/** The width that this hand gives a letter's strokes, and how far its edges move for that. */
function evened(
  stroke: number,
  unitsPerEm: number,
  style: HandStyle,
): { width: number; even: number } {
  const limit = 0.02 * unitsPerEm;
  const pen = style.roundness * style.stroke * unitsPerEm;
  // First every letter to the same width, as far as this hand goes; then room for the pen's line.
  const own = stroke - pen;
  const wanted = outlineStroke(style) * unitsPerEm;
  const change = Math.max(-limit, Math.min(limit, (wanted - own) * style.evenness));
  const even = Math.max(-0.36 * stroke, (own + change - stroke) / 2);
  return { width: stroke + 2 * even + pen, even };
}

type PressedTip = Tip & { readonly press: number; readonly flick: number; readonly reach: number };

/** How hard the pen presses at a tip, how far it shoots on, and how far along the stroke that is seen. */
function pressTip(
  tip: Tip,
  width: number,
  unitsPerEm: number,
  rng: Rng,
  style: HandStyle,
): PressedTip {
  const share = tip.begins
    ? style.press * (1 + 0.5 * rng.normal())
    : -style.taper * Math.max(0.2, 1 + 0.4 * rng.normal());
  const flick = style.flick * unitsPerEm * (tip.begins ? 0.5 : 1) * (rng.normal() + 0.4);
  const length = (tip.begins ? reach.begins : reach.ends) * unitsPerEm;
  return { ...tip, press: 0.5 * share * width, flick, reach: length };
}

/** Turns, leans, resizes and lifts the letter as a whole. */
function createMove(
  box: Box,
  unitsPerEm: number,
  bake: Bake,
): (x: number, y: number) => [number, number] {
  const centreX = (box.x0 + box.x1) / 2;
  const centreY = (box.y0 + box.y1) / 2;
  const cos = Math.cos(bake.rotation) * bake.scale;
  const sin = Math.sin(bake.rotation) * bake.scale;
  const rise = centreY + bake.rise * unitsPerEm;
  return (x, y) => {
    const qy = y - centreY;
    const qx = x - centreX + bake.skew * qy;
    return [(centreX + qx * cos - qy * sin) * bake.stretch, rise + qx * sin + qy * cos];
  };
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

function drawStroke(rng: Rng, box: Box, unitsPerEm: number, unsteady: number): Stroke {
  const angle = 0.022 * unsteady * rng.normal();
  return {
    x: (box.x0 + box.x1) / 2,
    y: (box.y0 + box.y1) / 2,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    shiftX: 0.01 * unsteady * unitsPerEm * rng.normal(),
    shiftY: 0.01 * unsteady * unitsPerEm * rng.normal(),
    stretchX: 1 + 0.022 * unsteady * rng.normal(),
    stretchY: 1 + 0.022 * unsteady * rng.normal(),
  };
}

function onStroke(stroke: Stroke, x: number, y: number): [number, number] {
  const px = (x - stroke.x) * stroke.stretchX;
  const py = (y - stroke.y) * stroke.stretchY;
  return [
    stroke.x + px * stroke.cos - py * stroke.sin + stroke.shiftX,
    stroke.y + px * stroke.sin + py * stroke.cos + stroke.shiftY,
  ];
}

/** A smooth field of small shifts over the letter: the wobble of the pen. */
function createWave(
  rng: Rng,
  unitsPerEm: number,
  unsteady: number,
): (x: number, y: number) => [number, number] {
  const phase = Array.from({ length: 4 }, () => rng.uniform() * turn);
  const pace = Array.from({ length: 4 }, () => 0.7 + rng.uniform() * 0.9);
  const [p0, p1, p2, p3] = phase as [number, number, number, number];
  const [f0, f1, f2, f3] = pace as [number, number, number, number];
  const height = 0.011 * unsteady * unitsPerEm;
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

