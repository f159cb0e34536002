import type { PenPoint } from './alternates.ts';
import type { Box, Outline } from './outline.ts';
import type { Tip } from './tips.ts';
import { unitRoom } from './slab.ts';
import { itemAt } from '../items.ts';

/** Where a pen can stay down, as numbers of a letter's tips. */
export type Joints = {
  /** Where the pen comes into the letter and where it leaves it; −1 where it would not go on from there. */
  readonly entry: number;
  readonly exit: number;
  /** From the end of one stroke to the beginning of the next within the letter. */
  readonly within: readonly { readonly from: number; readonly to: number }[];
};

/** Finds where a quick pen would stay down. */
export function findJoints(
  tips: readonly Tip[],
  groups: Uint16Array,
  box: Box,
  unitsPerEm: number,
): Joints {
  const entry = bestTip(tips, (tip) => (tip.begins ? tip.y - tip.x : -Infinity));
  const exit = bestTip(tips, (tip) => (tip.begins ? -Infinity : tip.x - 0.5 * tip.y));
  const [first, last] = [tips[entry], tips[exit]];
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const isFirst = first && first.y > box.y0 + 0.45 * height && first.x < box.x0 + 0.5 * width;
  const isLast = last && last.y < box.y0 + 0.65 * height && last.x > box.x0 + 0.6 * width;
  const within: { from: number; to: number }[] = [];
  for (const [i, from] of tips.entries()) {
    if (from.begins || i === exit) continue;
    const to = bestTip(tips, (tip, k) => {
      const isFree = tip.begins && k !== entry && !within.some((joint) => joint.to === k);
      const isOther = groups[tip.contour] !== groups[from.contour];
      if (!isFree || !isOther || !canFollow(from, tip, unitsPerEm)) return -Infinity;
      return -Math.hypot(tip.x - from.x, tip.y - from.y);
    });
    if (to >= 0) within.push({ from: i, to });
  }
  return { entry: isFirst ? entry : -1, exit: isLast ? exit : -1, within };
}

/** The number of the tip for which `rank` is highest; −1 when it is nowhere finite. */
function bestTip(tips: readonly Tip[], rank: (tip: Tip, i: number) => number): number {
  let best = -1;
  let highest = -Infinity;
  for (let i = 0; i < tips.length; i++) {
    const value = rank(itemAt(tips, i), i);
    if (value <= highest) continue;
    best = i;
    highest = value;
  }
  return best;
}

/** The pen goes up and to the right to what it writes next, not far, and not around a corner. */
function canFollow(from: Tip, to: Tip, unitsPerEm: number): boolean {
  const x = (to.x - from.x) / unitsPerEm;
  const y = (to.y - from.y) / unitsPerEm;
  return x > 0.03 && x < 0.3 && y > -0.06 && y < 0.24;
}

/** A thin line on the page: from, bent by, to. */
export type Hairline = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/**
 * The line from where one stroke ended to where the next begins: it leaves as the pen was going and
 * comes in softly.
 */
export function hairline(from: PenPoint, to: PenPoint): Hairline {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  return {
    xs: [from.x, (from.x + to.x) / 2 + (from.dx * 0.22 + to.dx * 0.08) * distance, to.x],
    ys: [from.y, (from.y + to.y) / 2 + (from.dy * 0.22 + to.dy * 0.08) * distance, to.y],
  };
}

/** The same as an outline that thins out on the way; which of its points lie on the edge is `edgeOnCurve`. */
export function hairlineEdge(
  from: PenPoint,
  to: PenPoint,
  startWidth: number,
  endWidth: number,
): Hairline {
  const { xs, ys } = hairline(inside(from, startWidth), inside(to, endWidth));
  const at = (i: number): { x: number; y: number } => ({ x: itemAt(xs, i), y: itemAt(ys, i) });
  const [start, bend, end] = [at(0), at(1), at(2)];
  const [ax, ay] = normal(start, bend, startWidth / 2);
  const [mx, my] = normal(start, end, Math.min(startWidth, endWidth) * 0.36);
  const [bx, by] = normal(bend, end, endWidth / 2);
  return {
    xs: [start.x + ax, bend.x + mx, end.x + bx, end.x - bx, bend.x - mx, start.x - ax],
    ys: [start.y + ay, bend.y + my, end.y + by, end.y - by, bend.y - my, start.y - ay],
  };
}

const edgeOnCurve = [1, 0, 1, 1, 0, 1] as const;

const inside = (point: PenPoint, width: number): PenPoint => ({
  ...point,
  x: point.x - point.dx * width * 0.6,
  y: point.y - point.dy * width * 0.6,
});

function normal(
  from: { x: number; y: number },
  to: { x: number; y: number },
  length: number,
): [number, number] {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(-(to.y - from.y) / distance) * length, ((to.x - from.x) / distance) * length];
}

/** An outline with hairlines added. */
export function withHairlines(outline: Outline, lines: readonly Hairline[]): Outline {
  const count = outline.xs.length;
  const size = edgeOnCurve.length;
  const grown = {
    xs: unitRoom(count + size * lines.length),
    ys: unitRoom(count + size * lines.length),
    onCurve: new Uint8Array(count + size * lines.length),
    ends: new Uint16Array(outline.ends.length + lines.length),
  };
  grown.xs.set(outline.xs);
  grown.ys.set(outline.ys);
  grown.onCurve.set(outline.onCurve);
  grown.ends.set(outline.ends);
  for (let i = 0; i < lines.length; i++) {
    const line = itemAt(lines, i);
    const at = count + i * size;
    for (let k = 0; k < size; k++) {
      grown.xs[at + k] = Math.round(itemAt(line.xs, k));
      grown.ys[at + k] = Math.round(itemAt(line.ys, k));
      grown.onCurve[at + k] = itemAt(edgeOnCurve, k);
    }
    grown.ends[outline.ends.length + i] = at + size - 1;
  }
  return grown;
}
