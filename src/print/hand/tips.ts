import { boxOf, eachContour, type Outline } from './outline.ts';
import { itemAt } from '../items.ts';

/** Where a stroke begins or ends. */
export type Tip = {
  readonly x: number;
  readonly y: number;
  /** Out of the stroke, length 1. */
  readonly dx: number;
  readonly dy: number;
  readonly contour: number;
  /** The pen comes down here; else it leaves. */
  readonly begins: boolean;
};

/** A tip turns by at least so much, radians, along less than `tipLength` stroke widths of its edge. */
const tipTurn = 2.25;
const tipLength = 1.9;
/** Edges are looked at in steps of this part of a stroke's width. */
const stepsPerWidth = 3;
/** What is no longer than so many stroke widths. */
const dot = 2.4;

/**
 * Finds the tips of a letter's strokes: where its edge turns back within little more than the width of
 * a stroke. `side` is 1 where ink lies to the right of the edge, −1 where to the left.
 */
export function findTips(outline: Outline, width: number, side: 1 | -1): Tip[] {
  const tips: Tip[] = [];
  eachContour(outline, (from, to, contour) => {
    const box = boxOf(outline, from, to);
    // A dot has no beginning and no end.
    if (Math.max(box.x1 - box.x0, box.y1 - box.y0) < dot * width) return;
    const edge = polyline(outline, from, to, width / stepsPerWidth);
    for (const tip of tipsOf(edge, width, side)) tips.push({ ...tip, contour });
  });
  return tips;
}

type Edge = { readonly xs: number[]; readonly ys: number[] };

/** A contour as short straight steps. Plain loops and numbers here and below: they run for every letter of a batch. */
function polyline(outline: Outline, from: number, to: number, step: number): Edge {
  const { xs, ys, onCurve } = outline;
  const edge: Edge = { xs: [], ys: [] };
  for (let i = from; i <= to; i++) {
    const before = i === from ? to : i - 1;
    const after = i === to ? from : i + 1;
    const x = xs[i] ?? 0;
    const y = ys[i] ?? 0;
    const nextX = xs[after] ?? 0;
    const nextY = ys[after] ?? 0;
    const nextIsOn = onCurve[after] === 1;
    if (onCurve[i] === 1) {
      edge.xs.push(x);
      edge.ys.push(y);
      if (nextIsOn) pushLine(edge, x, y, nextX, nextY, step);
      continue;
    }
    const beforeX = xs[before] ?? 0;
    const beforeY = ys[before] ?? 0;
    const beforeIsOn = onCurve[before] === 1;
    const ax = beforeIsOn ? beforeX : (x + beforeX) / 2;
    const ay = beforeIsOn ? beforeY : (y + beforeY) / 2;
    const bx = nextIsOn ? nextX : (x + nextX) / 2;
    const by = nextIsOn ? nextY : (y + nextY) / 2;
    const length = Math.hypot(x - ax, y - ay) + Math.hypot(bx - x, by - y);
    const steps = Math.max(2, Math.min(40, Math.ceil(length / step)));
    for (let k = 1; k < steps; k++) {
      const t = k / steps;
      const u = 1 - t;
      edge.xs.push(u * u * ax + 2 * u * t * x + t * t * bx);
      edge.ys.push(u * u * ay + 2 * u * t * y + t * t * by);
    }
    if (!nextIsOn) {
      edge.xs.push(bx);
      edge.ys.push(by);
    }
  }
  return edge;
}

function pushLine(edge: Edge, x: number, y: number, toX: number, toY: number, step: number): void {
  const steps = Math.min(40, Math.ceil(Math.hypot(toX - x, toY - y) / step));
  for (let k = 1; k < steps; k++) {
    edge.xs.push(x + ((toX - x) * k) / steps);
    edge.ys.push(y + ((toY - y) * k) / steps);
  }
}

type Turn = { readonly from: number; readonly to: number; readonly turn: number };

function tipsOf(edge: Edge, width: number, side: 1 | -1): Omit<Tip, 'contour'>[] {
  const tips: Omit<Tip, 'contour'>[] = [];
  const count = edge.xs.length;
  // Where the stroke's two edges run beside each other again.
  const aside = Math.ceil(2 * stepsPerWidth * 0.35);
  for (const { from, to } of sharpTurns(edge, width, side)) {
    const a = (from - aside + count) % count;
    const b = (to + aside) % count;
    const tip = Math.round((from + to) / 2) % count;
    const ax = itemAt(edge.xs, a);
    const ay = itemAt(edge.ys, a);
    const bx = itemAt(edge.xs, b);
    const by = itemAt(edge.ys, b);
    const x = itemAt(edge.xs, tip);
    const y = itemAt(edge.ys, tip);
    const baseX = (ax + bx) / 2;
    const baseY = (ay + by) / 2;
    const length = Math.hypot(x - baseX, y - baseY);
    if (Math.hypot(ax - bx, ay - by) > 2.2 * width || length < width * 0.3) continue;
    const dx = (x - baseX) / length;
    const dy = (y - baseY) / length;
    // Strokes go down and to the right.
    tips.push({ x, y, dx, dy, begins: -0.7 * dx + 0.75 * dy > 0 });
  }
  return tips;
}

/** The stretches of an edge that turn most, each the best of its neighbourhood; `to` may pass the end. */
function sharpTurns(edge: Edge, width: number, side: 1 | -1): Turn[] {
  const count = edge.xs.length;
  // Twice round, so that no stretch has to be looked up across the end.
  const lengths = new Float64Array(2 * count);
  const angles = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const x = edge.xs[i] ?? 0;
    const y = edge.ys[i] ?? 0;
    const before = i ? i - 1 : count - 1;
    const after = i + 1 < count ? i + 1 : 0;
    const x1 = x - (edge.xs[before] ?? 0);
    const y1 = y - (edge.ys[before] ?? 0);
    const x2 = (edge.xs[after] ?? 0) - x;
    const y2 = (edge.ys[after] ?? 0) - y;
    lengths[i] = lengths[count + i] = Math.sqrt(x2 * x2 + y2 * y2);
    angles[i] = angles[count + i] = -side * Math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2);
  }
  const found: Turn[] = [];
  const longest = tipLength * width;
  for (let from = 0; from < count; from++) {
    let turn = 0;
    let length = 0;
    let to = from;
    let best = 0;
    let bestTo = from;
    while (length < longest && to < from + count - 1) {
      length += lengths[to] ?? 0;
      to++;
      turn += angles[to] ?? 0;
      if (turn <= best + 0.05) continue;
      best = turn;
      bestTo = to;
    }
    if (best >= tipTurn) found.push({ from, to: bestTo, turn: best });
  }
  return bestOfEach(found, count);
}

function bestOfEach(found: Turn[], count: number): Turn[] {
  const kept: Turn[] = [];
  const size = (each: Turn): number => each.turn - 0.04 * (each.to - each.from);
  for (const each of found.toSorted((a, b) => size(b) - size(a)))
    if (!kept.some((other) => overlaps(each, other, count))) kept.push(each);
  return kept.toSorted((a, b) => a.from - b.from);
}

function overlaps(a: Turn, b: Turn, count: number): boolean {
  for (const shift of [-count, 0, count])
    if (a.from + shift <= b.to + 1 && b.from <= a.to + shift + 1) return true;
  return false;
}

/** Twice the area over the length of the edge: the width of a line that is drawn evenly. */
export function strokeWidth(outline: Outline): { width: number; side: 1 | -1 } {
  let area = 0;
  let length = 0;
  let largest = 0;
  eachContour(outline, (from, to) => {
    let own = 0;
    for (let i = from; i <= to; i++) {
      const next = i === to ? from : i + 1;
      const x = outline.xs[i] ?? 0;
      const y = outline.ys[i] ?? 0;
      const nx = outline.xs[next] ?? 0;
      const ny = outline.ys[next] ?? 0;
      own += (x * ny - y * nx) / 2;
      length += Math.hypot(nx - x, ny - y);
    }
    area += own;
    if (Math.abs(own) > Math.abs(largest)) largest = own;
  });
  return { width: length ? (2 * Math.abs(area)) / length : 0, side: largest > 0 ? -1 : 1 };
}
