import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementFault, daysLeft, elapsedShare } from '../../../src/core/agreements.ts';
import { fromDayNumber } from '../../../src/core/dates.ts';

describe('days left', () => {
  test('count to the last day on which it holds', () => {
    expect(daysLeft({ endsOn: '2027-01-20' }, '2026-11-21')).toBe(60);
    expect(daysLeft({ endsOn: '2026-11-21' }, '2026-11-21')).toBe(0);
    expect(daysLeft({ endsOn: '2026-11-20' }, '2026-11-21')).toBe(-1);
    expect(daysLeft({ endsOn: null }, '2026-11-21')).toBeNull();
    // Over a leap day.
    expect(daysLeft({ endsOn: '2028-03-01' }, '2028-02-28')).toBe(2);
  });
});

describe('what cannot be so', () => {
  const plain = { signedOn: null, startsOn: null, endsOn: null, amount: null };

  test('an agreement that ends before it begins', () => {
    const fault = agreementFault({ ...plain, startsOn: '2026-11-22', endsOn: '2026-11-21' });
    expect(fault).toEqual({
      kind: 'ends-before-start',
      starts: '2026-11-22',
      ends: '2026-11-21',
    });
    expect(agreementFault({ ...plain, signedOn: '2026-11-22', endsOn: '2026-11-21' })?.kind).toBe(
      'ends-before-signing',
    );
  });

  test('one day is long enough, and signing may come after the beginning', () => {
    expect(agreementFault({ ...plain, startsOn: '2026-11-22', endsOn: '2026-11-22' })).toBeNull();
    expect(
      agreementFault({
        ...plain,
        startsOn: '2026-01-01',
        signedOn: '2026-11-22',
        endsOn: '2026-06-30',
      }),
    ).toBeNull();
    expect(agreementFault(plain)).toBeNull();
  });

  test('a payment below nothing', () => {
    expect(agreementFault({ ...plain, amount: -1 })).toEqual({
      kind: 'negative-amount',
      amount: -1,
    });
    expect(agreementFault({ ...plain, amount: 0 })).toBeNull();
  });
});

test('the share of its time that is over grows from 0 to 1', () => {
  const agreement = { startsOn: '2024-02-29', endsOn: '2025-02-28' };
  expect(elapsedShare(agreement, '2024-02-28')).toBe(0);
  expect(elapsedShare(agreement, '2030-01-01')).toBe(1);
  expect(elapsedShare({ startsOn: null, endsOn: '2025-01-01' }, '2024-01-01')).toBeNull();
  fc.assert(
    fc.property(
      fc.integer({ min: 19000, max: 21000 }),
      fc.integer({ min: 0, max: 500 }),
      (day, later) => {
        const share = elapsedShare(agreement, fromDayNumber(day)) ?? Number.NaN;
        const after = elapsedShare(agreement, fromDayNumber(day + later)) ?? Number.NaN;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(share);
        expect(after).toBeLessThanOrEqual(1);
      },
    ),
  );
});
