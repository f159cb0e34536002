import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropOf } from '../../../../src/renderer/features/customers/card/crop-of.ts';
import { crop } from '../../../../src/shared/card-parts.ts';

test('percent become fractions', () => {
  expect(cropOf({ x: 25, y: 0, width: 50, height: 100 })).toEqual({
    x: 0.25,
    y: 0,
    width: 0.5,
    height: 1,
  });
});

test('whatever a cropper says stays within the picture', () => {
  const percent = fc.oneof(fc.double(), fc.double({ min: -1, max: 101, noNaN: true }));
  fc.assert(
    fc.property(percent, percent, percent, percent, (x, y, width, height) => {
      const cut = cropOf({ x, y, width, height });
      expect(crop.safeParse(cut).success).toBe(true);
      expect(cut.x + cut.width).toBeLessThanOrEqual(1 + 1e-9);
      expect(cut.y + cut.height).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
