import type { Copy, PenPoint } from './alternates.ts';
import { boxOf, type Outline } from './outline.ts';
import type { Rng } from './rng.ts';
import type { HandStyle } from './style.ts';
import { bestTip, type Tip } from './tips.ts';

type StrokeTip = Omit<Tip, 'contour'> & { readonly group: number };

/**
 * Adds the hairlines by which a quick pen goes from one stroke of a letter to the next, and tells where
 * the pen comes into the letter and leaves it.
 */
export function createJoints(
  outline: Outline,
  tips: readonly StrokeTip[],
  stroke: number,
  unitsPerEm: number,
  rng: Rng,
  style: HandStyle,
): Copy {
  const box = boxOf(outline);
  const begins = tips.filter((tip) => tip.begins);
  const ends = tips.filter((tip) => !tip.begins);
  const entry = bestTip(begins, (tip) => tip.y - tip.x);
  const exit = bestTip(ends, (tip) => tip.x - 0.5 * tip.y);
  const lines: Hairline[] = [];
  const used = new Set<StrokeTip>();
  for (const from of ends) {
    const chance = rng.uniform();
    if (chance > style.joining * 1.4) continue;
    const to = bestTip(
      begins.filter((tip) => tip !== entry && !used.has(tip) && canFollow(from, tip, unitsPerEm)),
      (tip) => -Math.hypot(tip.x - from.x, tip.y - from.y),
    );
    if (!to || from === exit) continue;
    used.add(to);
    lines.push(hairline(from, to, stroke * 0.55, stroke * 0.4));
  }
  const height = box.y1 - box.y0;
  const isLast = exit && exit.y < box.y0 + 0.65 * height && exit.x > box.x0 + 0.6 * (box.x1 - box.x0);
  const isFirst = entry && entry.y > box.y0 + 0.45 * height && entry.x < box.x0 + 0.5 * (box.x1 - box.x0);
  return {
    outline: lines.length ? withHairlines(outline, lines) : outline,
    entry: isFirst ? entry : undefined,
    exit: isLast ? exit : undefined,
  };
}

/** The pen goes up and to the right to what it writes next, not far, and not around a corner. */
function canFollow(from: StrokeTip, to: StrokeTip, unitsPerEm: number): boolean {
  if (from.group === to.group) return false;
  const [x, y] = [(to.x - from.x) / unitsPerEm, (to.y - from.y) / unitsPerEm];
  return x > 0.03 && x < 0.3 && y > -0.06 && y < 0.24;
}

/** A thin stroke as four points on the curve and four beside it. */
export type Hairline = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/**
 * A line from where one stroke ended to where the next begins: it leaves as the pen was going, thins out
 * on the way and comes in softly. Widths at both ends in the points' unit.
 */
export function hairline(from: PenPoint, to: PenPoint, startWidth: number, endWidth: number): Hairline {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const start = { x: from.x - from.dx * startWidth * 0.6, y: from.y - from.dy * startWidth * 0.6 };
  const end = { x: to.x - to.dx * endWidth * 0.6, y: to.y - to.dy * endWidth * 0.6 };
  // One bend near the middle, pulled the way the pen was going when it left.
  const bend = {
    x: (start.x + end.x) / 2 + from.dx * distance * 0.22 + to.dx * distance * 0.08,
    y: (start.y + end.y) / 2 + from.dy * distance * 0.22 + to.dy * distance * 0.08,
  };
  const [ax, ay] = normal(start, bend, startWidth / 2);
  const [mx, my] = normal(start, end, Math.min(startWidth, endWidth) * 0.36);
  const [bx, by] = normal(bend, end, endWidth / 2);
  return {
    xs: [start.x + ax, bend.x + mx, end.x + bx, end.x - bx, bend.x - mx, start.x - ax],
    ys: [start.y + ay, bend.y + my, end.y + by, end.y - by, bend.y - my, start.y - ay],
  };
}

/** Which of a hairline's points lie on its edge. */
export const hairlineOnCurve = [1, 0, 1, 1, 0, 1] as const;

function normal(
  from: { x: number; y: number },
  to: { x: number; y: number },
  length: number,
): [number, number] {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(-(to.y - from.y) / distance) * length, ((to.x - from.x) / distance) * length];
}

function withHairlines(outline: Outline, lines: readonly Hairline[]): Outline {
  const count = outline.xs.length;
  const size = hairlineOnCurve.length;
  const grown = {
    xs: new Float64Array(count + size * lines.length),
    ys: new Float64Array(count + size * lines.length),
    onCurve: new Uint8Array(count + size * lines.length),
    ends: new Uint16Array(outline.ends.length + lines.length),
  };
  grown.xs.set(outline.xs);
  grown.ys.set(outline.ys);
  grown.onCurve.set(outline.onCurve);
  grown.ends.set(outline.ends);
  for (const [i, line] of lines.entries()) {
    const at = count + i * size;
    grown.xs.set(line.xs.map(Math.round), at);
    grown.ys.set(line.ys.map(Math.round), at);
    grown.onCurve.set(hairlineOnCurve, at);
    grown.ends[outline.ends.length + i] = at + size - 1;
  }
  return grown;
}

