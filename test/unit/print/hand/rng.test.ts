import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRng, hashText } from '../../../../src/print/hand/rng.ts';

test('gives the same numbers for the same seed on every machine', () => {
  const rng = createRng('단골');
  const drawn = [rng.uniform(), rng.uniform(), rng.normal()].map((n) => n.toFixed(12));
  expect(drawn).toMatchInlineSnapshot(`
    [
      "0.935022222577",
      "0.772606353043",
      "-0.810197516654",
    ]
  `);
  expect(hashText('')).toMatchInlineSnapshot(`167010153`);
});

test('stays within its bounds', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const rng = createRng(seed);
      for (let i = 0; i < 50; i++) {
        const uniform = rng.uniform();
        expect(uniform >= 0 && uniform < 1).toBe(true);
        expect(Math.abs(rng.normal())).toBeLessThanOrEqual(3.5);
      }
    }),
  );
});

test('is spread as a normal distribution is', () => {
  const rng = createRng('spread');
  const drawn = Array.from({ length: 20_000 }, () => rng.normal());
  const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
  const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});
