import type { Agreement } from '../shared/agreements.ts';
import { addDays, daysInMonth, toPartialDate, type CalendarDate } from './dates.ts';

/** What of an agreement says when its payments are due. */
export type PaymentTerms = Pick<
  Agreement,
  'startsOn' | 'endsOn' | 'every' | 'debitDay' | 'watchFrom'
>;

/** Money that comes so many days before a due date is for that date already. */
export const earlyDays = 10;

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12, once: 0 } as const;

/** The due dates of an agreement as a row: the first of them, and how the others follow. */
export type PaymentSchedule = {
  readonly first: CalendarDate;
  /** Months from one to the next; 0 where there is only one. */
  readonly step: number;
  readonly debitDay: number;
  /** No date after this one is due; null while it runs on. */
  readonly last: CalendarDate | null;
};

const monthOf = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The debit day in a month counted from year 0: its last day where it is shorter. */
function debitDate(month: number, debitDay: number): CalendarDate {
  const year = Math.floor(month / 12);
  const inYear = month - year * 12 + 1;
  return toPartialDate({
    year,
    month: inYear,
    day: Math.min(debitDay, daysInMonth(year, inYear)),
  });
}

/** The first debit day of any month that is not before a date. */
function firstDebitFrom(date: CalendarDate, debitDay: number): CalendarDate {
  const sameMonth = debitDate(monthOf(date), debitDay);
  return sameMonth >= date ? sameMonth : debitDate(monthOf(date) + 1, debitDay);
}

/** The last debit day of any month for which money of this day may be. */
function debitFor(paidOn: CalendarDate, debitDay: number): CalendarDate {
  const latest = addDays(paidOn, earlyDays);
  const sameMonth = debitDate(monthOf(latest), debitDay);
  return sameMonth <= latest ? sameMonth : debitDate(monthOf(latest) - 1, debitDay);
}

/** The first date of a row of dates, every `step` months through `anchor`, that is not before a day. */
function alignedFrom(
  anchor: CalendarDate,
  step: number,
  debitDay: number,
  from: CalendarDate,
): CalendarDate {
  if (step === 0) return anchor >= from ? anchor : firstDebitFrom(from, debitDay);
  const base = monthOf(anchor);
  const steps = Math.max(0, Math.ceil((monthOf(from) - base) / step));
  const candidate = debitDate(base + steps * step, debitDay);
  return candidate >= from ? candidate : debitDate(base + (steps + 1) * step, debitDay);
}

/**
 * When payments of an agreement are due. They are watched from `watchFrom` on; without it from the due
 * date that the first known deposit (`firstPaidOn`) is for. Null where nothing is watched, and where
 * the agreement ends before its first due date.
 */
export function paymentSchedule(
  terms: PaymentTerms,
  firstPaidOn: CalendarDate | null,
): PaymentSchedule | null {
  const { startsOn, endsOn, every, watchFrom } = terms;
  const begin = startsOn ?? watchFrom ?? firstPaidOn;
  if (begin === null || (watchFrom ?? firstPaidOn) === null) return null;
  const debitDay = terms.debitDay ?? Number(begin.slice(8, 10));
  const step = months[every];
  // Without a beginning the row of dates hangs on the first one that is known.
  const anchor =
    startsOn === null && watchFrom === null
      ? debitFor(begin, debitDay)
      : firstDebitFrom(begin, debitDay);
  const first = firstWatched({ ...terms, anchor, step, debitDay }, firstPaidOn);
  if (endsOn !== null && first > endsOn) return null;
  return { first, step, debitDay, last: endsOn };
}

function firstWatched(
  {
    anchor,
    step,
    debitDay,
    watchFrom,
  }: PaymentTerms & { anchor: CalendarDate; step: number; debitDay: number },
  firstPaidOn: CalendarDate | null,
): CalendarDate {
  if (watchFrom !== null) return alignedFrom(anchor, step, debitDay, watchFrom);
  if (firstPaidOn === null || step === 0) return anchor;
  const latest = addDays(firstPaidOn, earlyDays);
  const next = alignedFrom(anchor, step, debitDay, latest);
  if (next <= latest) return next;
  const before = debitDate(monthOf(next) - step, debitDay);
  return before < anchor ? anchor : before;
}

/** The due date number `index`, counted from 0; null after the last. */
export function dueDate(schedule: PaymentSchedule, index: number): CalendarDate | null {
  if (schedule.step === 0 && index > 0) return null;
  const { first, step, debitDay, last } = schedule;
  const date = index === 0 ? first : debitDate(monthOf(first) + index * step, debitDay);
  return last !== null && date > last ? null : date;
}

/** So many due dates from the one given to a day, both counted; for what is missed. */
export function dueDatesBetween(
  terms: PaymentTerms,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate[] {
  const schedule = paymentSchedule({ ...terms, watchFrom: from }, null);
  if (schedule === null) return [];
  const dates: CalendarDate[] = [];
  for (let index = 0; ; index++) {
    const date = dueDate(schedule, index);
    if (date === null || date > to) return dates;
    dates.push(date);
  }
}
