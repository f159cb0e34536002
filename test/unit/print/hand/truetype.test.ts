/** The reader of our own against fontkit, on every font that hands use. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { TrueType } from '../../../../src/print/hand/truetype.ts';
import { readFont } from '../../../../src/print/resources.ts';

type Reference = {
  unitsPerEm: number;
  glyphForCodePoint(codePoint: number): {
    id: number;
    advanceWidth: number;
    _getContours(): { x: number; y: number; onCurve: boolean }[][];
  };
};
const fontkit: { create(bytes: Uint8Array): Reference } = createRequire(import.meta.url)('fontkit');

const files = 'DangolPen DangolBrush HiMelody GamjaFlower PoorStory PatrickHand Caveat';
const codePoints = [
  ...Array.from({ length: 0x250 }, (_, i) => i),
  ...Array.from({ length: 300 }, (_, i) => 0xac00 + i * 37),
  ...[...'♥★…·—“”金李朴😊🎉☺❤'].map((character) => character.codePointAt(0) ?? 0),
];

describe.each(`${files} DangolHanja NotoEmoji`.split(' '))('%s', (name) => {
  const bytes = readFont(`${name}.ttf`);
  const [own, reference] = [new TrueType(bytes), fontkit.create(bytes)];

  test('has the same letters, as wide and of the same shape', () => {
    expect(own.unitsPerEm).toBe(reference.unitsPerEm);
    for (const codePoint of codePoints) {
      const glyph = reference.glyphForCodePoint(codePoint);
      expect(own.glyphId(codePoint), String(codePoint)).toBe(glyph.id);
      expect(own.advance(glyph.id)).toBe(glyph.advanceWidth);
      const points = glyph._getContours().flat();
      const outline = own.outline(glyph.id);
      expect([...outline.onCurve]).toEqual(points.map((point) => Number(point.onCurve)));
      for (const [i, point] of points.entries()) {
        expect(outline.xs[i]).toBeCloseTo(point.x, 0);
        expect(outline.ys[i]).toBeCloseTo(point.y, 0);
      }
    }
  });
});

test('what is no font is refused', () => {
  expect(() => new TrueType(Buffer.from('not a font at all, but long enough'))).toThrow();
});
