import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/dates.ts';
import {
  axisOf,
  marksOn,
  placeOf,
  shownPart,
  spans,
} from '../../../../src/renderer/features/agreements/time-line.ts';

const axis = axisOf('2026-11-22', 36);

describe('the days of the picture', () => {
  it('begin a sixth before today, on the first of a month', () => {
    expect(axis).toEqual({ from: '2026-05-01', to: '2029-04-30' });
    expect(axisOf('2028-02-29', 12)).toEqual({ from: '2027-12-01', to: '2028-11-30' });
  });

  it('lie between 0 and 1, the first at 0', () => {
    expect(placeOf(axis, '2026-05-01')).toBe(0);
    expect(placeOf(axis, '2029-05-01')).toBe(1);
    expect(placeOf(axis, '2026-04-30')).toBeLessThan(0);
  });

  it('have marks for months or years, not more than a dozen', () => {
    expect(marksOn(axis, 36).map(({ day }) => day)).toEqual([
      '2026-07-01',
      '2027-01-01',
      '2027-07-01',
      '2028-01-01',
      '2028-07-01',
      '2029-01-01',
    ]);
    for (const span of spans) {
      const marks = marksOn(axisOf('2026-11-22', span), span);
      expect(marks.length).toBeLessThanOrEqual(12);
      expect(marks.every(({ place }) => place >= 0 && place < 1)).toBe(true);
    }
  });
});

describe('the bar of an agreement', () => {
  it('runs to the edge where an end is open or far away', () => {
    expect(shownPart(axis, '2020-01-01', null)).toEqual({
      left: 0,
      width: 1,
      isCut: { left: true, right: true },
    });
    expect(shownPart(axis, '2026-05-01', '2029-04-30')).toEqual({
      left: 0,
      width: 1,
      isCut: { left: false, right: false },
    });
  });

  it('is none where its days lie beyond the picture, or end before they begin', () => {
    expect(shownPart(axis, '2020-01-01', '2021-01-01')).toBeNull();
    expect(shownPart(axis, '2035-01-01', null)).toBeNull();
    expect(shownPart(axis, '2027-02-01', '2027-01-01')).toBeNull();
  });

  it('never leaves the picture', () => {
    const day = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays('2026-11-22', days));
    fc.assert(
      fc.property(fc.option(day), fc.option(day), fc.constantFrom(...spans), (from, to, span) => {
        const part = shownPart(axisOf('2026-11-22', span), from, to);
        if (!part) return;
        expect(part.left).toBeGreaterThanOrEqual(0);
        expect(part.width).toBeGreaterThan(0);
        expect(part.left + part.width).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
