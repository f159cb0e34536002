import { reach, type LetterForm } from './letter-form.ts';
import { eachContour } from './outline.ts';
import { wave, type Rng } from './rng.ts';
import { outlineStroke, type HandStyle } from './style.ts';
import type { Tip } from './tips.ts';
import { itemAt } from '../items.ts';

/** Writes the points of a letter's edge, as the pen's pressure moves them, into two arrays; font units. */
type Pressure = (xs: Float64Array, ys: Float64Array) => void;

/**
 * The pressure of the pen along a letter's strokes: firm where it comes down, lighter on its way, least
 * where it leaves.
 */
export function createPressure(
  form: LetterForm,
  rng: Rng,
  unitsPerEm: number,
  style: HandStyle,
): Pressure {
  const { outline, stroke, normalX, normalY } = form;
  if (!stroke)
    return (xs, ys) => {
      xs.set(outline.xs);
      ys.set(outline.ys);
    };
  const { width, even } = evened(stroke, unitsPerEm, style);
  const weight = even + 0.03 * width * rng.normal();
  const tips = form.tips.map((tip) => pressTip(tip, width, unitsPerEm, rng, style));
  const p0 = rng.uniform();
  const p1 = rng.uniform();
  const swell = 0.5 * style.swell * width;
  const f0 = 1.1 / unitsPerEm;
  const f1 = 0.7 / unitsPerEm;
  const f2 = 2.3 / unitsPerEm;
  return (xs, ys) =>
    eachContour(outline, (from, to, contour) => {
      const box = itemAt(form.boxes, itemAt(form.groups, contour));
      const growth = itemAt(form.growth, contour);
      const size = box.x1 - box.x0 + box.y1 - box.y0 || 1;
      for (let i = from; i <= to; i++) {
        const x = outline.xs[i] ?? 0;
        const y = outline.ys[i] ?? 0;
        // Down and to the right the pen runs lighter: there strokes end.
        const way = (x - box.x0 - (y - box.y1)) / size - 0.5;
        const ripple = wave(f0 * x - f1 * y + p0) + wave(f2 * y + p1);
        let out = weight + swell * (0.5 * ripple - way);
        const tip = tips[form.tipOf[i] ?? -1];
        xs[i] = x;
        ys[i] = y;
        if (tip) out += press(tip, stroke, form.nearness[i] ?? 0, xs, ys, i);
        const nx = normalX[i] ?? 0;
        const ny = normalY[i] ?? 0;
        const least = (-0.42 * stroke) / Math.max(1, nx * nx + ny * ny);
        out = Math.max(least, Math.min(out, growth));
        xs[i] = (xs[i] ?? 0) + nx * out;
        ys[i] = (ys[i] ?? 0) + ny * out;
      }
    });
}

/**
 * Moves a point near a tip, and gives how far it should go out by itself besides. At the tip itself the
 * edge is moved towards the stroke's middle line, else it would get a knob.
 */
function press(
  tip: PressedTip,
  stroke: number,
  near: number,
  xs: Float64Array,
  ys: Float64Array,
  i: number,
): number {
  const x = xs[i] ?? 0;
  const y = ys[i] ?? 0;
  const pressure = tip.press * near * (2 - near);
  const aside = (x - tip.x) * -tip.dy + (y - tip.y) * tip.dx;
  const share = Math.max(0, Math.min(1, 2 - ((1 - near) * tip.reach) / (0.8 * stroke)));
  const full = (pressure * 2 * aside) / stroke;
  const most = 0.85 * Math.abs(aside);
  const move = pressure < 0 ? Math.max(-most, Math.min(most, full)) : full;
  xs[i] = x - tip.dy * move * share + tip.dx * tip.flick * near;
  ys[i] = y + tip.dx * move * share + tip.dy * tip.flick * near;
  return pressure * (1 - share);
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
