import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGlyf } from '../../../../src/print/hand/glyf.ts';
import { outlineOf, type Outline } from '../../../../src/print/hand/outline.ts';

const coordinate = fc.integer({ min: -3000, max: 3000 });
const point = fc.record({ x: coordinate, y: coordinate, onCurve: fc.boolean() });
const contours = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 6,
});

test('what is encoded reads back as the same outline', () => {
  fc.assert(
    fc.property(contours, (given) => {
      const outline = outlineOf(given);
      const bytes = encodeGlyf(outline);
      expect(bytes.length % 2).toBe(0);
      expect(decode(bytes)).toEqual(outline);
    }),
  );
});

test('a space takes no bytes', () => {
  expect(encodeGlyf(outlineOf([]))).toHaveLength(0);
});

/** Reads a simple glyph as the OpenType specification describes it. */
function decode(bytes: Uint8Array): Outline {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt16(0);
  const ends = Uint16Array.from({ length: count }, (_, i) => view.getUint16(10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const read = (short: number, same: number): Float64Array => {
    let value = 0;
    return Float64Array.from(flags, (flag) => {
      if (flag & short) value += view.getUint8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(2, 16);
  const ys = read(4, 32);
  return { xs, ys, onCurve: Uint8Array.from(flags, (flag) => flag & 1), ends };
}
