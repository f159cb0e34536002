import { expect, test } from 'vitest';
import { ornaments } from '../../../../src/print/greeting-cards.ts';
import { ornament } from '../../../../src/shared/greeting-cards.ts';

test('there are more than ten, each with its own name in both tongues', () => {
  const all = ornaments();
  expect(all.length).toBeGreaterThan(10);
  for (const key of ['ko', 'en'] as const)
    expect(new Set(all.map(({ name }) => name[key])).size).toBe(all.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const each of all) expect(ornament.parse(each)).toEqual(each);
});

test.each(ornaments())(
  '$id fills its picture and stays within what the paper draws of it',
  ({ shapes }) => {
    const xs: number[] = [];
    const ys: number[] = [];
    for (const shape of shapes) {
      if (shape.kind !== 'path') throw new Error('ornaments are paths');
      // Only what the PDF's operators know, too.
      expect(shape.d).toMatch(/^(?:[MLCZ][-\d. ]*)+$/);
      expect(shape.fill).toMatch(/^#[0-9a-f]{6}$/);
      const numbers = shape.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
      numbers.forEach((number, i) => (i % 2 ? ys : xs).push(number));
    }
    for (const side of [xs, ys]) {
      const [least, most] = [Math.min(...side), Math.max(...side)];
      expect(least).toBeGreaterThanOrEqual(-8);
      expect(most).toBeLessThanOrEqual(108);
      expect(most - least).toBeGreaterThan(55);
    }
  },
);

test('are drawn the same way each time', () => {
  expect(ornaments()).toEqual(ornaments());
});
