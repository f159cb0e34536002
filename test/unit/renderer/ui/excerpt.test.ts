import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, pieces } from '../../../../src/renderer/ui/excerpt.ts';

describe('marking', () => {
  it('cuts a text at its marks', () => {
    expect(pieces('홍길동', [[0, 2]])).toEqual([
      { text: '홍길', marked: true },
      { text: '동', marked: false },
    ]);
  });

  it('takes ranges that overlap, repeat or come in any order', () => {
    expect(
      pieces('abcdef', [
        [3, 5],
        [0, 2],
        [1, 4],
      ]),
    ).toEqual([
      { text: 'ab', marked: true },
      { text: 'cd', marked: true },
      { text: 'e', marked: true },
      { text: 'f', marked: false },
    ]);
  });

  it('never loses or doubles a letter', () => {
    const range = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(range, { maxLength: 6 }),
        (text, ranges) => {
          const inside = ranges.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
          expect(
            pieces(text, inside)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('brings the first mark of a long text near its beginning', () => {
    const text = `${'가'.repeat(100)}보리차를 좋아하심`;
    const shown = excerpt(text, [[100, 103]], 10);
    expect(shown.text.startsWith('…')).toBe(true);
    const [start, end] = shown.ranges[0] ?? [0, 0];
    expect(shown.text.slice(start, end)).toBe('보리차');
    expect(start).toBeLessThanOrEqual(11);
  });
});
