import { boxOf, type Outline } from './outline.ts';
import { itemAt } from '../items.ts';

const onCurveFlag = 1;
const xShort = 2;
const yShort = 4;
const repeat = 8;
const xSame = 16;
const ySame = 32;

/**
 * Encodes an outline as a simple glyph of a TrueType `glyf` table, without hints.
 * Coordinates must be whole numbers within 16 bits. An empty outline takes no bytes.
 */
export function encodeGlyf(outline: Outline): Uint8Array {
  const pointCount = outline.xs.length;
  if (!pointCount) return new Uint8Array(0);
  const contourCount = outline.ends.length;
  const bytes = new Uint8Array(12 + 2 * contourCount + 5 * pointCount + 1);
  const view = new DataView(bytes.buffer);
  const box = boxOf(outline);
  let at = 0;
  const put16 = (value: number): void => {
    view.setInt16(at, value);
    at += 2;
  };
  for (const value of [contourCount, box.x0, box.y0, box.x1, box.y1]) put16(value);
  for (const end of outline.ends) put16(end);
  put16(0);

  const flags = outline.onCurve.map((on) => (on ? onCurveFlag : 0));
  const xs = deltas(outline.xs, flags, xShort, xSame);
  const ys = deltas(outline.ys, flags, yShort, ySame);
  for (let i = 0; i < pointCount;) {
    const flag = itemAt(flags, i);
    let run = 1;
    while (i + run < pointCount && flags[i + run] === flag && run < 256) run++;
    if (run > 2) {
      bytes[at++] = flag | repeat;
      bytes[at++] = run - 1;
    } else for (let k = 0; k < run; k++) bytes[at++] = flag;
    i += run;
  }
  bytes.set(xs, at);
  bytes.set(ys, at + xs.length);
  at += xs.length + ys.length;
  // Offsets in the `loca` table are halved in its short form.
  return bytes.slice(0, at + (at & 1));
}

/** One coordinate's differences as bytes; sets each point's flag bits on the way. */
function deltas(values: Float64Array, flags: Uint8Array, short: number, same: number): number[] {
  const out: number[] = [];
  let previous = 0;
  for (let i = 0; i < values.length; i++) {
    const delta = itemAt(values, i) - previous;
    previous = itemAt(values, i);
    if (delta === 0) flags[i] = itemAt(flags, i) | same;
    else if (delta > -256 && delta < 256) {
      out.push(Math.abs(delta));
      flags[i] = itemAt(flags, i) | short | (delta > 0 ? same : 0);
    } else out.push((delta >> 8) & 255, delta & 255);
  }
  return out;
}
