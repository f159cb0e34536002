import { expect, test } from 'vitest';
import { perturb, type Bake } from '../../../../src/print/hand/alternates.ts';
import { letterForm } from '../../../../src/print/hand/letter-form.ts';
import { bendable, boxOf, outlineOf } from '../../../../src/print/hand/outline.ts';
import { createRng } from '../../../../src/print/hand/rng.ts';
import { handStyles, penWidth } from '../../../../src/print/hand/style.ts';

const point = (x: number, y: number) => ({ x, y, onCurve: true });
/** An upright stroke, 60 wide and 600 high, clockwise as TrueType has it. */
const bar = [
  outlineOf([
    [
      point(100, 0),
      point(100, 300),
      point(100, 560),
      point(100, 600),
      point(160, 600),
      point(160, 560),
      point(160, 300),
      point(160, 0),
    ],
  ]),
  1000,
] as const;
const still: Omit<Bake, 'rng'> = {
  rotation: 0,
  skew: 0,
  rise: 0,
  scale: 1,
  stretch: 1,
  gap: 0,
};

test('finds where a stroke begins and where it ends', () => {
  const { tips, stroke } = letterForm(...bar);
  expect(stroke).toBeCloseTo(55, 0);
  expect(
    tips
      .map(({ begins, dy }) => [begins, Math.round(dy)])
      .toSorted((a, b) => Number(a[1]) - Number(b[1])),
  ).toEqual([
    [false, -1],
    [true, 1],
  ]);
});

test('a ring has no tips', () => {
  const round = (radius: number, way: 1 | -1) =>
    Array.from({ length: 24 }, (_, i) => {
      const angle = (-way * i * Math.PI) / 12;
      return point(300 + radius * Math.cos(angle), 300 + radius * Math.sin(angle));
    });
  expect(letterForm(outlineOf([round(200, 1), round(140, -1)]), 1000).tips).toEqual([]);
});

test('the pen presses at the beginning and is lighter at the end', () => {
  const form = letterForm(...bar);
  let [top, foot] = [0, 0];
  for (let i = 0; i < 60; i++) {
    const style = { ...handStyles.brush, unsteady: 0 };
    const { outline } = perturb(form, 1000, { ...still, rng: createRng(`${i}`) }, style);
    top += Math.abs((outline.xs[4] ?? 0) - (outline.xs[3] ?? 0));
    foot += Math.abs((outline.xs[7] ?? 0) - (outline.xs[0] ?? 0));
  }
  expect(top).toBeGreaterThan(1.5 * foot);
});

test('small writing is lighter, large writing firmer', () => {
  for (const style of Object.values(handStyles)) {
    const [small, usual, large] = [11, 17, 21].map((size) => penWidth(style, size) / size);
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(usual ?? 0);
    expect(large).toBeGreaterThan(usual ?? Infinity);
  }
});

test('a long straight edge can be bent, a short one is left alone', () => {
  const outline = bendable(bar[0], 200);
  expect(outline.xs.length).toBe(bar[0].xs.length + 4);
  expect(boxOf(outline)).toEqual(boxOf(bar[0]));
});
