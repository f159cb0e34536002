import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listOffset,
  offsetToShow,
  rowTop,
  rowsInSight,
  scrollTopFor,
  surfaceHeight,
} from '../../../../src/renderer/ui/virtual-window.ts';

const geometries = fc.record({
  count: fc.integer({ min: 1, max: 3_000_000 }),
  row: fc.integer({ min: 20, max: 90 }),
  view: fc.integer({ min: 100, max: 2000 }),
});

describe('the window over a long list', () => {
  it('draws exactly what is in sight, and some rows more', () => {
    const geometry = { count: 1000, row: 40, view: 400 };
    expect(rowsInSight(geometry, 0, 2)).toEqual({ first: 0, last: 12 });
    expect(rowsInSight(geometry, 4000, 2)).toEqual({ first: 98, last: 112 });
    expect(rowsInSight({ ...geometry, count: 3 }, 0, 2)).toEqual({ first: 0, last: 3 });
    expect(rowsInSight({ ...geometry, count: 0 }, 0, 2)).toEqual({ first: 0, last: 0 });
  });

  it('never asks for a surface that Chromium cannot lay out', () => {
    fc.assert(fc.property(geometries, (geometry) => surfaceHeight(geometry) < 2 ** 25));
  });

  it('reaches the first and the last row of a million', () => {
    const geometry = { count: 1_000_000, row: 44, view: 800 };
    const end = surfaceHeight(geometry) - geometry.view;
    expect(rowsInSight(geometry, 0, 0).first).toBe(0);
    expect(rowsInSight(geometry, end, 0).last).toBe(1_000_000);
    expect(rowTop(geometry, end, 999_999) + geometry.row).toBeCloseTo(surfaceHeight(geometry), 0);
  });

  it('scrolls to where it was asked to', () => {
    fc.assert(
      fc.property(geometries, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, part) => {
        const wanted = part * Math.max(0, geometry.count * geometry.row - geometry.view);
        expect(listOffset(geometry, scrollTopFor(geometry, wanted))).toBeCloseTo(wanted, 3);
      }),
    );
  });

  it('brings a row wholly into sight', () => {
    fc.assert(
      fc.property(
        geometries,
        fc.nat({ max: 2_999_999 }),
        fc.nat({ max: 2_999_999 }),
        (geometry, a, b) => {
          const from = scrollTopFor(geometry, (a % geometry.count) * geometry.row);
          const index = b % geometry.count;
          const offset = offsetToShow(geometry, from, index);
          expect(index * geometry.row).toBeGreaterThanOrEqual(offset - 1e-3);
          expect((index + 1) * geometry.row).toBeLessThanOrEqual(offset + geometry.view + 1e-3);
        },
      ),
    );
  });
});
