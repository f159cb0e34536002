import { describe, expect, test } from 'vitest';
import { handDefinitions, handOf } from '../../../../src/print/hand/hands.ts';
import { boxOf, type Outline } from '../../../../src/print/hand/outline.ts';
import { outlinePath } from '../../../../src/print/hand/svg-paths.ts';

const copies = Array.from({ length: 12 }, (_, i) => i);

describe.each(handDefinitions.map((hand) => hand.id))('%s', (id) => {
  const hand = handOf(id);
  const outlines = (character: string): Outline[] => {
    const source = hand.source(character);
    if (!source) throw new Error(character);
    return copies.map((copy) => source.face.outline(source.glyphId, copy));
  };

  test('draws no letter twice the same way', () => {
    for (const letter of '감사합니다고맙Thankyou') {
      const drawn = new Set(
        outlines(letter).map((outline) => [...outline.xs, ...outline.ys].join()),
      );
      expect(drawn.size).toBe(copies.length);
    }
  });

  test('yet keeps each letter what it is', () => {
    for (const letter of '가뷁힣감Agy8') {
      const [first, ...others] = outlines(letter);
      if (!first) throw new Error(letter);
      const em = hand.source(letter)?.face.unitsPerEm ?? 1000;
      for (const other of others) {
        // Joints within a letter come after its own points.
        const count = Math.min(first.xs.length, other.xs.length);
        const contours = Math.min(first.ends.length, other.ends.length);
        expect(other.ends.slice(0, contours)).toEqual(first.ends.slice(0, contours));
        for (let i = 0; i < count; i++) {
          const x = other.xs[i] ?? 0;
          expect(Math.abs(x - (first.xs[i] ?? 0)) / em).toBeLessThan(0.3);
          expect(Math.abs((other.ys[i] ?? 0) - (first.ys[i] ?? 0)) / em).toBeLessThan(0.3);
        }
      }
    }
  });

  test('stands on the line at the common size', () => {
    const boxes = [...'가나다라마바사아자차카타파하감김민지님합니다습'].flatMap((letter) =>
      outlines(letter).map((outline) => ({
        box: boxOf(outline),
        em: hand.source(letter)?.face.unitsPerEm ?? 1000,
      })),
    );
    const mean = (of: (each: (typeof boxes)[number]) => number): number =>
      boxes.reduce((sum, each) => sum + of(each), 0) / boxes.length;
    expect(mean(({ box, em }) => (box.y1 - box.y0) / em)).toBeCloseTo(0.56, 1);
    expect(Math.abs(mean(({ box, em }) => box.y0 / em))).toBeLessThan(0.05);
  });
});

test('the hole of a ring stays inside the ring', () => {
  const source = handOf('nanum-pen').source('○');
  if (!source) throw new Error('○');
  for (const copy of copies) {
    const outline = source.face.outline(source.glyphId, copy);
    const contours = outlinePath(outline, 0, 0, 1, -1).split('M').slice(1);
    const boxes = contours.map((contour) => {
      // Ends of curves only: the points beside them lie outside.
      const ends = [...contour.matchAll(/([-\d.]+) ([-\d.]+)(?=[QLZ]|$)/g)];
      const [xs, ys] = [ends.map(([, x]) => Number(x)), ends.map(([, , y]) => Number(y))];
      return {
        x0: Math.min(...xs),
        x1: Math.max(...xs),
        y0: Math.min(...ys),
        y1: Math.max(...ys),
      };
    });
    const [outer, inner] = boxes.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
    if (!outer || !inner) throw new Error('Two contours expected');
    expect(inner.x0).toBeGreaterThan(outer.x0);
    expect(inner.x1).toBeLessThan(outer.x1);
    expect(inner.y0).toBeGreaterThan(outer.y0);
    expect(inner.y1).toBeLessThan(outer.y1);
  }
});
