import { findJoints, type Joints } from './joints.ts';
import { boxOf, eachContour, type Box, type Outline } from './outline.ts';
import { findTips, strokeWidth, type Tip } from './tips.ts';
import { itemAt } from '../items.ts';

/** A letter as its font has it, with what a pen needs to know to write it again. */
export type LetterForm = {
  readonly outline: Outline;
  readonly box: Box;
  /** The usual width of its strokes, font units; 0 for what is filled and not drawn: hearts, stars. */
  readonly stroke: number;
  /** Directions out of the ink at each point, length 1 or a little more at corners. */
  readonly normalX: Float64Array;
  readonly normalY: Float64Array;
  /** Which strokes move together, by contour; and the room that each takes. */
  readonly groups: Uint16Array;
  readonly boxes: readonly Box[];
  /** By contour: how far ink may grow into it; a hole must stay a hole. */
  readonly growth: Float64Array;
  readonly tips: readonly Tip[];
  /** The tip that each point belongs to, or −1, and how near it is: 1 at the tip, 0 far away. */
  readonly tipOf: Int16Array;
  readonly nearness: Float64Array;
  readonly joints: Joints;
};

/** Wider than so many em is not drawn with a pen. */
const widestStroke = 0.15;
/** How far along a stroke its tip is felt, em. */
export const reach = { begins: 0.15, ends: 0.3 } as const;

/** Looks at an outline (font units): its strokes, their tips, and how its edge can be moved. */
export function letterForm(outline: Outline, unitsPerEm: number): LetterForm {
  const { width, side } = strokeWidth(outline);
  const isDrawn = width < widestStroke * unitsPerEm;
  const { groups, boxes } = strokeGroups(outline);
  const tips = isDrawn && width ? findTips(outline, width, side) : [];
  const count = outline.xs.length;
  const box = boxOf(outline);
  const form = {
    outline,
    box,
    stroke: isDrawn ? width : 0,
    normalX: new Float64Array(count),
    normalY: new Float64Array(count),
    groups,
    boxes,
    growth: Float64Array.from(boxes, (box, i) =>
      groups[i] === i ? Infinity : 0.2 * Math.min(box.x1 - box.x0, box.y1 - box.y0),
    ),
    tips,
    tipOf: new Int16Array(count).fill(-1),
    nearness: new Float64Array(count),
    joints: findJoints(tips, groups, box, unitsPerEm),
  };
  eachContour(outline, (from, to, contour) => {
    setNormals(form, from, to, side);
    for (let i = from; i <= to; i++) setNearness(form, i, contour, unitsPerEm);
  });
  return form;
}

function setNormals(form: LetterForm, from: number, to: number, side: 1 | -1): void {
  const { xs, ys } = form.outline;
  // Plain numbers: this runs for each point of each letter.
  let inX = (xs[from] ?? 0) - (xs[to] ?? 0);
  let inY = (ys[from] ?? 0) - (ys[to] ?? 0);
  let inLength = Math.hypot(inX, inY) || 1;
  for (let i = from; i <= to; i++) {
    const after = i === to ? from : i + 1;
    const outX = (xs[after] ?? 0) - (xs[i] ?? 0);
    const outY = (ys[after] ?? 0) - (ys[i] ?? 0);
    const outLength = Math.hypot(outX, outY) || 1;
    const x = -side * (inY / inLength + outY / outLength);
    const y = side * (inX / inLength + outX / outLength);
    const length = Math.hypot(x, y);
    // A corner's point moves further than its edges do, within reason.
    const factor = length > 0.9 ? 2 / length / length : length > 0.1 ? 1.1 / length : 0;
    form.normalX[i] = x * factor;
    form.normalY[i] = y * factor;
    inX = outX;
    inY = outY;
    inLength = outLength;
  }
}

function setNearness(form: LetterForm, i: number, contour: number, unitsPerEm: number): void {
  const { outline, groups, tips, tipOf, nearness } = form;
  const x = outline.xs[i] ?? 0;
  const y = outline.ys[i] ?? 0;
  for (let k = 0; k < tips.length; k++) {
    const tip = itemAt(tips, k);
    if (groups[tip.contour] !== groups[contour]) continue;
    const distance = Math.hypot(tip.x - x, tip.y - y) / unitsPerEm;
    const near = 1 - distance / (tip.begins ? reach.begins : reach.ends);
    if (near <= itemAt(nearness, i)) continue;
    nearness[i] = near;
    tipOf[i] = k;
  }
}

/** Contours that move together: a hole goes with the stroke that encloses it. */
function strokeGroups(outline: Outline): { groups: Uint16Array; boxes: Box[] } {
  const boxes: Box[] = Array.from(outline.ends, () => ({ x0: 0, y0: 0, x1: 0, y1: 0 }));
  eachContour(outline, (from, to, contour) => (boxes[contour] = boxOf(outline, from, to)));
  const parent = boxes.map((_, i) => i);
  const find = (i: number): number => {
    const up = itemAt(parent, i);
    return up === i ? i : (parent[i] = find(up));
  };
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length; j++) {
      const a = itemAt(boxes, i);
      const b = itemAt(boxes, j);
      if (encloses(a, b)) parent[find(j)] = find(i);
      else if (encloses(b, a)) parent[find(i)] = find(j);
    }
  return { groups: Uint16Array.from(boxes, (_, i) => find(i)), boxes };
}

const encloses = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
