import { boxOf, type Outline } from './outline.ts';
import { keptBytes } from './slab.ts';

const xShort = 2;
const yShort = 4;
const repeat = 8;
const xSame = 16;
const ySame = 32;

/**
 * Encodes an outline as a simple glyph of a TrueType `glyf` table, without hints.
 * On the curve is bit 1 of a flag, as it is of `onCurve`. Coordinates must be whole numbers within 16 bits. An empty outline takes no bytes.
 */
export function encodeGlyf(outline: Outline): Uint8Array {
  const { onCurve, ends } = outline;
  const pointCount = onCurve.length;
  if (!pointCount) return new Uint8Array(0);
  reserve(pointCount, ends.length);
  const box = boxOf(outline);
  let at = put16(0, ends.length);
  at = put16(at, box.x0);
  at = put16(at, box.y0);
  at = put16(at, box.x1);
  at = put16(at, box.y1);
  for (let i = 0; i < ends.length; i++) at = put16(at, ends[i] ?? 0);
  at = put16(at, 0);

  for (let i = 0; i < pointCount; i++) flags[i] = onCurve[i] ?? 0;
  const xLength = deltas(outline.xs, xBytes, xShort, xSame);
  const yLength = deltas(outline.ys, yBytes, yShort, ySame);
  at = putFlags(at, pointCount);
  for (let i = 0; i < xLength; i++) bytes[at++] = xBytes[i] ?? 0;
  for (let i = 0; i < yLength; i++) bytes[at++] = yBytes[i] ?? 0;
  // Offsets in the `loca` table are halved in its short form.
  if (at & 1) bytes[at++] = 0;
  return keptBytes(bytes, at);
}

function put16(at: number, value: number): number {
  bytes[at] = value >> 8;
  bytes[at + 1] = value;
  return at + 2;
}

/** The flags, each with how often it comes again; gives where they end. */
function putFlags(start: number, count: number): number {
  let at = start;
  for (let i = 0; i < count;) {
    const flag = flags[i] ?? 0;
    let run = 1;
    while (i + run < count && flags[i + run] === flag && run < 256) run++;
    if (run > 2) {
      bytes[at++] = flag | repeat;
      bytes[at++] = run - 1;
    } else for (let k = 0; k < run; k++) bytes[at++] = flag;
    i += run;
  }
  return at;
}

/** Room for one glyph, used again for the next. */
let bytes = new Uint8Array(0);
let flags = new Uint8Array(0);
let xBytes = new Uint8Array(0);
let yBytes = new Uint8Array(0);

function reserve(points: number, contours: number): void {
  if (points <= flags.length && 13 + 2 * contours + 5 * points <= bytes.length) return;
  bytes = new Uint8Array(2 * (16 + 2 * contours + 5 * points));
  flags = new Uint8Array(2 * points);
  xBytes = new Uint8Array(4 * points);
  yBytes = new Uint8Array(4 * points);
}

/** One coordinate's differences as bytes, and how many; sets each point's flag bits on the way. */
function deltas(values: Outline['xs'], out: Uint8Array, short: number, same: number): number {
  let length = 0;
  let previous = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const delta = value - previous;
    previous = value;
    const flag = flags[i] ?? 0;
    if (delta === 0) flags[i] = flag | same;
    else if (delta > -256 && delta < 256) {
      out[length++] = delta < 0 ? -delta : delta;
      flags[i] = flag | short | (delta > 0 ? same : 0);
    } else {
      out[length++] = delta >> 8;
      out[length++] = delta;
    }
  }
  return length;
}
