import { addDays, daysBetween, daysInMonth, type CalendarDate } from './dates.ts';

/** Days of a month that are thanked for together, both counted; due on the day after. */
export type Cycle = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly due: CalendarDate;
};

/** So many cycles of `days` days a month has; the last reaches to the month's end: 1–5, …, 26–end. */
const cyclesOf = (days: number): number => Math.max(1, Math.floor(31 / days));

/** The cycle of so many days in which a day lies. */
export function cycleOf(day: CalendarDate, days: number): Cycle {
  const month = day.slice(0, 8);
  const end = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const last = Math.min(cyclesOf(days), Math.ceil(end / days)) - 1;
  const index = Math.min(Math.floor((Number(day.slice(8)) - 1) / days), last);
  const at = (number: number) => `${month}${String(number).padStart(2, '0')}`;
  const to = at(index === last ? end : (index + 1) * days);
  return { from: at(index * days + 1), to, due: addDays(to, 1) };
}

/** The cycle whose thanks are due on this day, as cycles are cut now. */
export const cycleDueOn = (due: CalendarDate, days: number): Cycle => ({
  ...cycleOf(addDays(due, -1), days),
  due,
});

export type ThankableDeposit = {
  readonly paidOn: CalendarDate;
  readonly amount: number;
  readonly failed: boolean;
};

/**
 * From which day on a deposit is to be thanked for: the day after its cycle. Null for money that never
 * came or went back, and for what lies more than `within` days before the day of reading.
 */
export function thankDay(
  { paidOn, amount, failed }: ThankableDeposit,
  { today, cycleDays, within }: { today: CalendarDate; cycleDays: number; within: number },
): CalendarDate | null {
  if (failed || amount <= 0 || daysBetween(paidOn, today) > within) return null;
  return cycleOf(paidOn, cycleDays).due;
}
