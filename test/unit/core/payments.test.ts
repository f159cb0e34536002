import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../src/core/dates.ts';
import { dueDate, dueDatesBetween, paymentSchedule } from '../../../src/core/payment-dates.ts';
import { paymentState, type PayingAgreement, type Payment } from '../../../src/core/payments.ts';

const rental: PayingAgreement = {
  startsOn: '2026-01-10',
  endsOn: null,
  every: 'month',
  debitDay: 25,
  watchFrom: null,
  amount: 39900,
  status: 'active',
};
const paid = (paidOn: string, amount = 39900): Payment => ({ paidOn, amount, failed: false });
const failed = (paidOn: string): Payment => ({ paidOn, amount: 39900, failed: true });

describe('due dates', () => {
  const dates = (terms: Partial<PayingAgreement>, first: string | null = null, count = 4) => {
    const schedule = paymentSchedule({ ...rental, ...terms }, first);
    return schedule && Array.from({ length: count }, (_, index) => dueDate(schedule, index));
  };

  test('follow the debit day; the 31st is the last of a month', () => {
    const watchFrom = '2024-01-01';
    expect(dates({ startsOn: null, watchFrom, debitDay: 31 })).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
    expect(dates({ startsOn: null, watchFrom: '2025-02-01', debitDay: 29 }, null, 2)).toEqual([
      '2025-02-28',
      '2025-03-29',
    ]);
  });

  test('of a quarter, a half year and a year hang on the beginning', () => {
    const watchFrom = '2026-05-01';
    expect(dates({ every: 'quarter', watchFrom })).toEqual([
      '2026-07-25',
      '2026-10-25',
      '2027-01-25',
      '2027-04-25',
    ]);
    expect(dates({ every: 'half-year', watchFrom }, null, 2)).toEqual(['2026-07-25', '2027-01-25']);
    expect(dates({ every: 'year', watchFrom }, null, 2)).toEqual(['2027-01-25', '2028-01-25']);
    // On a leap day it is paid on the last of February in other years.
    const leap = { every: 'year', startsOn: '2024-02-29', debitDay: null } as const;
    expect(dates({ ...leap, watchFrom: '2024-02-29' }, null, 2)).toEqual([
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  test('begin with the one that the first money is for, before or after it', () => {
    expect(dates({}, '2026-03-25', 1)).toEqual(['2026-03-25']);
    expect(dates({}, '2026-03-16', 1)).toEqual(['2026-03-25']);
    expect(dates({}, '2026-03-14', 1)).toEqual(['2026-02-25']);
    // Money before the beginning is for the first date.
    expect(dates({}, '2026-01-02', 1)).toEqual(['2026-01-25']);
    expect(dates({ startsOn: null, debitDay: null }, '2026-03-27', 2)).toEqual([
      '2026-03-27',
      '2026-04-27',
    ]);
  });

  test('end with the agreement, and there are none where it ends before it begins', () => {
    expect(dates({ endsOn: '2026-02-24' }, '2026-01-25', 2)).toEqual(['2026-01-25', null]);
    expect(dates({ endsOn: '2026-01-09' }, '2026-01-25')).toBeNull();
    expect(dates({ endsOn: '2025-01-09', watchFrom: '2026-01-01' })).toBeNull();
  });

  test('there are none while nobody watches and nothing came', () => {
    expect(dates({})).toBeNull();
    expect(dates({ every: 'once', startsOn: '2026-01-30' }, '2026-02-27', 2)).toEqual([
      '2026-02-25',
      null,
    ]);
  });

  test('between two days are counted with both', () => {
    expect(dueDatesBetween(rental, '2026-01-25', '2026-03-25')).toEqual([
      '2026-01-25',
      '2026-02-25',
      '2026-03-25',
    ]);
    expect(dueDatesBetween(rental, '2026-03-25', '2026-03-24')).toEqual([]);
  });
});

describe('what is paid', () => {
  const state = (payments: readonly Payment[], terms: Partial<PayingAgreement> = {}) =>
    paymentState({ ...rental, ...terms }, payments);

  test('each payment pays the oldest due date', () => {
    const payments = [paid('2026-03-25'), paid('2026-04-27')];
    expect(state(payments)).toEqual({
      unpaidFrom: '2026-05-25',
      lastPaidOn: '2026-04-27',
      payments: 2,
      streak: 2,
    });
  });

  test('arrears and a year at once pay as many dates', () => {
    expect(state([paid('2026-03-25', 39900 * 3)]).unpaidFrom).toBe('2026-06-25');
    expect(state([paid('2026-03-25', 39900 * 12)]).unpaidFrom).toBe('2027-03-25');
  });

  test('parts pay when they are together; what a discount leaves is not carried on', () => {
    const parts = [paid('2026-03-25', 10000), paid('2026-03-27', 10000), paid('2026-04-02', 19900)];
    expect(state(parts.slice(0, 2)).unpaidFrom).toBe('2026-03-25');
    expect(state(parts).unpaidFrom).toBe('2026-04-25');
    const dearer = Array.from({ length: 12 }, (_, at) => paid(addMonths('2026-03-25', at), 45000));
    expect(state(dearer).unpaidFrom).toBe('2027-03-25');
    const cheaper = Array.from({ length: 12 }, (_, at) => paid(addMonths('2026-03-25', at), 35000));
    expect(state(cheaper).unpaidFrom).toBe('2027-03-25');
  });

  test('one won is no payment, of any agreement', () => {
    const nothing = { unpaidFrom: null, lastPaidOn: null, payments: 0, streak: 0 };
    expect(state([paid('2026-03-25', 1)])).toEqual(nothing);
    expect(state([paid('2026-03-25', 1)], { amount: null })).toEqual(nothing);
    expect(state([paid('2026-03-25', 900)], { amount: 900 }).payments).toBe(1);
  });

  test('money that went back takes its payment with it', () => {
    const payments = [paid('2026-03-25'), paid('2026-04-25'), paid('2026-04-26', -39900)];
    expect(state(payments)).toMatchObject({ unpaidFrom: '2026-04-25', payments: 1 });
    expect(state([paid('2026-03-25', -39900)]).unpaidFrom).toBeNull();
    expect(state([paid('2026-03-25'), paid('2026-04-25', -79800)]).unpaidFrom).toBe('2026-03-25');
  });

  test('a failed debit tells of its due date and pays none', () => {
    expect(state([failed('2026-03-25')])).toEqual({
      unpaidFrom: '2026-03-25',
      lastPaidOn: null,
      payments: 0,
      streak: 0,
    });
    expect(state([failed('2026-03-25'), paid('2026-03-30')]).unpaidFrom).toBe('2026-04-25');
  });

  test('a streak begins anew after a payment that came when the next was due', () => {
    const late = [paid('2026-03-25'), paid('2026-05-26'), paid('2026-05-27'), paid('2026-06-25')];
    expect(state(late)).toMatchObject({ unpaidFrom: '2026-07-25', streak: 2 });
  });

  test('money of before the watch pays nothing that is watched', () => {
    const watchFrom = '2026-05-01';
    expect(state([paid('2026-05-02')], { watchFrom }).unpaidFrom).toBe('2026-05-25');
    expect(state([paid('2026-05-20')], { watchFrom }).unpaidFrom).toBe('2026-06-25');
  });

  test('nothing is expected of an agreement that rests, ended, or is paid to its end', () => {
    const payments = [paid('2026-03-25')];
    for (const status of ['offered', 'paused', 'ended', 'cancelled', 'lost'] as const) {
      expect(state(payments, { status }).unpaidFrom).toBeNull();
    }
    expect(state(payments, { status: 'lapsed' }).unpaidFrom).toBe('2026-04-25');
    expect(state(payments, { endsOn: '2026-04-24' }).unpaidFrom).toBeNull();
    expect(state(payments, { endsOn: '2025-04-24' }).unpaidFrom).toBeNull();
  });
});

describe('for all agreements and all money', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
  const terms = fc.record({
    startsOn: fc.option(day),
    endsOn: fc.option(day),
    every: fc.constantFrom('month', 'quarter', 'half-year', 'year', 'once'),
    debitDay: fc.option(fc.integer({ min: 1, max: 31 })),
    watchFrom: fc.option(day),
    amount: fc.option(fc.integer({ min: 1, max: 500_000 })),
    status: fc.constantFrom('active', 'lapsed', 'paused', 'ended'),
  }) satisfies fc.Arbitrary<PayingAgreement>;
  const payment = fc.record({
    paidOn: day,
    amount: fc.integer({ min: -600_000, max: 1_200_000 }),
    failed: fc.boolean(),
  });
  const payments = fc.array(payment, { maxLength: 30 });

  test('due dates rise by their step, on their day, within the agreement', () => {
    fc.assert(
      fc.property(terms, fc.option(day), (agreement, first) => {
        const schedule = paymentSchedule(agreement, first);
        if (schedule === null) return;
        const dates = Array.from({ length: 30 }, (_, index) => dueDate(schedule, index));
        const known = dates.filter((date) => date !== null);
        expect(dates.slice(known.length).every((date) => date === null)).toBe(true);
        for (const [at, date] of known.entries()) {
          expect(agreement.endsOn === null || date <= agreement.endsOn).toBe(true);
          expect(Number(date.slice(8))).toBeLessThanOrEqual(schedule.debitDay);
          expect(
            addDays(date, 1).endsWith('-01') || Number(date.slice(8)) === schedule.debitDay,
          ).toBe(true);
          const next = known[at + 1];
          if (next === undefined) continue;
          const days = daysBetween(date, next);
          expect(days).toBeGreaterThanOrEqual(28 * schedule.step);
          expect(days).toBeLessThanOrEqual(31 * schedule.step);
        }
        if (agreement.watchFrom !== null) expect(schedule.first >= agreement.watchFrom).toBe(true);
      }),
    );
  });

  test('the order of the money does not matter, and more money never leaves more unpaid', () => {
    fc.assert(
      fc.property(terms, payments, payment, (agreement, all, further) => {
        const state = paymentState(agreement, all);
        // Days of one kind only: money of one day is one heap.
        const days = new Set(all.map(({ paidOn }) => paidOn));
        if (days.size === all.length) {
          expect(paymentState(agreement, all.toReversed())).toEqual(state);
        }
        expect(state.streak).toBeGreaterThanOrEqual(0);
        if (agreement.watchFrom === null || further.amount <= 0 || further.failed) return;
        if (agreement.amount === null || further.amount % agreement.amount !== 0) return;
        const richer = paymentState(agreement, [...all, further]);
        const end = '9999';
        if (all.some(({ amount }) => amount < 0)) return;
        expect((richer.unpaidFrom ?? end) >= (state.unpaidFrom ?? end)).toBe(true);
      }),
    );
  });

  test('an agreement that is paid each time, and on time, is paid up to the next date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        day,
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: -5, max: 12 }), { minLength: 40, maxLength: 40 }),
        (debitDay, watchFrom, count, delays) => {
          const agreement = { ...rental, startsOn: null, debitDay, watchFrom };
          const schedule = paymentSchedule(agreement, null);
          if (schedule === null) throw new Error('no schedule');
          const all = Array.from({ length: count }, (_, at) =>
            paid(addDays(dueDate(schedule, at) ?? '', delays[at] ?? 0)),
          );
          expect(paymentState(agreement, all)).toMatchObject({
            unpaidFrom: dueDate(schedule, count),
            payments: count,
            streak: count,
          });
        },
      ),
    );
  });
});
