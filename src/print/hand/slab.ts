/**
 * Room for many small arrays out of few large ones: each typed array by itself costs a call to the system
 * and work when garbage is collected.
 */
const slabSize = 1 << 15;

let units = new Int16Array(slabSize);
let unitCount = 0;

/** Room for so many whole numbers of 16 bits. */
export function unitRoom(count: number): Int16Array {
  if (unitCount + count > units.length) {
    units = new Int16Array(Math.max(slabSize, count));
    unitCount = 0;
  }
  unitCount += count;
  return units.subarray(unitCount - count, unitCount);
}

let bytes = new Uint8Array(slabSize);
let byteCount = 0;

/** A copy of bytes. */
export function keptBytes(from: Uint8Array, length: number): Uint8Array {
  if (byteCount + length > bytes.length) {
    bytes = new Uint8Array(Math.max(slabSize, length));
    byteCount = 0;
  }
  const start = byteCount;
  for (let i = 0; i < length; i++) bytes[start + i] = from[i] ?? 0;
  byteCount += length;
  return bytes.subarray(start, byteCount);
}
