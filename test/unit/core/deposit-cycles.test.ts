import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { cycleDueOn, cycleOf, thankDay } from '../../../src/core/deposit-cycles.ts';

test('five days make six cycles a month, the last reaches to its end', () => {
  const cycles = ['2026-02-01', '2026-02-05', '2026-02-06', '2026-02-26', '2026-02-28'];
  expect(cycles.map((day) => cycleOf(day, 5))).toEqual([
    { from: '2026-02-01', to: '2026-02-05', due: '2026-02-06' },
    { from: '2026-02-01', to: '2026-02-05', due: '2026-02-06' },
    { from: '2026-02-06', to: '2026-02-10', due: '2026-02-11' },
    { from: '2026-02-26', to: '2026-02-28', due: '2026-03-01' },
    { from: '2026-02-26', to: '2026-02-28', due: '2026-03-01' },
  ]);
  expect(cycleOf('2024-02-29', 5).due).toBe('2024-03-01');
  expect(cycleOf('2026-03-31', 5)).toEqual({
    from: '2026-03-26',
    to: '2026-03-31',
    due: '2026-04-01',
  });
  expect(cycleOf('2026-12-31', 31)).toEqual({
    from: '2026-12-01',
    to: '2026-12-31',
    due: '2027-01-01',
  });
});

test('cycles of any length cover every day of a month once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 3000 }),
      (days, offset) => {
        const day = addDays('2023-12-20', offset);
        const cycle = cycleOf(day, days);
        expect(cycle.from <= day && day <= cycle.to).toBe(true);
        expect(cycle.due).toBe(addDays(cycle.to, 1));
        expect(cycleOf(cycle.from, days)).toEqual(cycle);
        expect(cycleOf(cycle.to, days)).toEqual(cycle);
        expect(cycleOf(cycle.due, days).from).toBe(cycle.due);
        expect(cycleDueOn(cycle.due, days)).toEqual(cycle);
        expect(cycle.from.slice(0, 7)).toBe(cycle.to.slice(0, 7));
      },
    ),
  );
});

test('thanks are due after the cycle, for money that came and is not long ago', () => {
  const settings = { today: '2026-04-05', cycleDays: 5, within: 31 };
  const deposit = { paidOn: '2026-03-05', amount: 39900, failed: false };
  expect(thankDay(deposit, settings)).toBe('2026-03-06');
  expect(thankDay({ ...deposit, paidOn: '2026-03-04' }, settings)).toBeNull();
  expect(thankDay({ ...deposit, amount: -39900 }, settings)).toBeNull();
  expect(thankDay({ ...deposit, amount: 0 }, settings)).toBeNull();
  expect(thankDay({ ...deposit, failed: true }, settings)).toBeNull();
});
