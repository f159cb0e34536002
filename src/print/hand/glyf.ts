import { boxOf, type Outline } from './outline.ts';

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
  const pointCount = outline.xs.length;
  if (!pointCount) return new Uint8Array(0);
  const contourCount = outline.ends.length;
  reserve(pointCount, contourCount);
  const box = boxOf(outline);
  let at = 0;
  const put16 = (value: number): void => {
    bytes[at++] = value >> 8;
    bytes[at++] = value;
  };
  put16(contourCount);
  put16(box.x0);
  put16(box.y0);
  put16(box.x1);
  put16(box.y1);
  for (const end of outline.ends) put16(end);
  put16(0);

  flags.set(outline.onCurve);
  const xLength = deltas(outline.xs, xBytes, xShort, xSame);
  const yLength = deltas(outline.ys, yBytes, yShort, ySame);
  for (let i = 0; i < pointCount;) {
    const flag = flags[i] ?? 0;
    let run = 1;
    while (i + run < pointCount && flags[i + run] === flag && run < 256) run++;
    if (run > 2) {
      bytes[at++] = flag | repeat;
      bytes[at++] = run - 1;
    } else for (let k = 0; k < run; k++) bytes[at++] = flag;
    i += run;
  }
  for (let i = 0; i < xLength; i++) bytes[at++] = xBytes[i] ?? 0;
  for (let i = 0; i < yLength; i++) bytes[at++] = yBytes[i] ?? 0;
  // Offsets in the `loca` table are halved in its short form.
  if (at & 1) bytes[at++] = 0;
  return bytes.slice(0, at);
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
