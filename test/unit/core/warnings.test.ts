import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { warnings } from '../../../src/core/warnings.ts';

const days = [90, 60, 30, 7];

describe('warnings', () => {
  test('stand 90, 60, 30 and 7 days before the end, each until the next', () => {
    expect(warnings('2027-01-20', days)).toEqual([
      { days: 90, on: '2026-10-22', next: '2026-11-21' },
      { days: 60, on: '2026-11-21', next: '2026-12-21' },
      { days: 30, on: '2026-12-21', next: '2027-01-13' },
      { days: 7, on: '2027-01-13', next: null },
    ]);
  });

  test('come in any order and once each', () => {
    expect(warnings('2027-01-20', [7, 30, 7]).map((each) => each.days)).toEqual([30, 7]);
    expect(warnings('2027-01-20', [])).toEqual([]);
  });

  test('on every day before the end the last one that has come holds alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 6 }),
        (before, ahead) => {
          const end = '2028-02-29';
          const today = addDays(end, -before);
          const holding = warnings(end, ahead).filter(
            ({ on, next }) => on <= today && (next === null || today < next),
          );
          const come = ahead.filter((each) => each >= before);
          expect(holding.map((each) => each.days)).toEqual(
            come.length === 0 ? [] : [Math.min(...come)],
          );
        },
      ),
    );
  });
});
