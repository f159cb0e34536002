import { describe, expect, test } from 'vitest';
import { handDefinitions, handOf } from '../../../../src/print/hand/hands.ts';
import { boxOf, eachContour, type Outline } from '../../../../src/print/hand/outline.ts';

const variants = [0, 1, 2, 3, 4];

describe.each(handDefinitions.map((hand) => hand.id))('%s', (id) => {
  const hand = handOf(id);
  const outlines = (character: string): Outline[] => {
    const source = hand.source(character);
    if (!source) throw new Error(character);
    return variants.map((variant) => source.face.outline(source.glyphId, variant));
  };

  test('draws no letter twice the same way', () => {
    for (const letter of '감사합니다고맙Thankyou') {
      const drawn = new Set(
        outlines(letter).map((outline) => [...outline.xs, ...outline.ys].join()),
      );
      expect(drawn.size).toBe(variants.length);
    }
  });

  test('yet keeps each letter what it is', () => {
    for (const letter of '가뷁힣감Agy8') {
      const [first, ...others] = outlines(letter);
      if (!first) throw new Error(letter);
      const em = hand.source(letter)?.face.unitsPerEm ?? 1000;
      for (const other of others) {
        expect(other.ends).toEqual(first.ends);
        expect(other.onCurve).toEqual(first.onCurve);
        for (const [i, x] of other.xs.entries()) {
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
  for (const variant of variants) {
    const outline = source.face.outline(source.glyphId, variant);
    const boxes: ReturnType<typeof boxOf>[] = [];
    eachContour(outline, (from, to) => boxes.push(boxOf(outline, from, to)));
    const [outer, inner] = boxes.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
    if (!outer || !inner) throw new Error('Two contours expected');
    expect(inner.x0).toBeGreaterThan(outer.x0);
    expect(inner.x1).toBeLessThan(outer.x1);
    expect(inner.y0).toBeGreaterThan(outer.y0);
    expect(inner.y1).toBeLessThan(outer.y1);
  }
});
