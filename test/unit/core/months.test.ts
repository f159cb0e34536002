import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addToMonth,
  firstDayOf,
  monthOf,
  monthsBetween,
  monthsFrom,
} from '../../../src/core/months.ts';

const month = fc
  .tuple(fc.integer({ min: 100, max: 9800 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`);

it('months are added over the turn of the year, both ways', () => {
  expect(addToMonth('2026-11', 2)).toBe('2027-01');
  expect(addToMonth('2026-01', -13)).toBe('2024-12');
  expect(addToMonth('0001-01', -1)).toBe('0001-01');
  expect(addToMonth('9999-12', 1)).toBe('9999-12');
  expect(monthsFrom('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthsFrom('2026-02', '2026-01')).toEqual([]);
});

it('adding and counting undo each other', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
      const to = addToMonth(from, count);
      expect(monthsBetween(from, to)).toBe(count);
      expect(addToMonth(to, -count)).toBe(from);
      expect(monthOf(firstDayOf(to))).toBe(to);
    }),
  );
});
