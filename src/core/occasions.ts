import type { Occasion } from '../shared/card-parts.ts';
import type { OccasionFacts } from '../shared/customer-card.ts';
import {
  type CalendarDate,
  type PartialDate,
  dateParts,
  inYear,
  isPartialDate,
  nextYearly,
  yearOf,
} from './dates.ts';
import {
  type LunarResult,
  dayOfBirth,
  isLunarDate,
  LUNAR_TABLE_END,
  nextLunar,
  solarToLunar,
} from './lunar.ts';

/** A day that is kept: an occasion of a card, or its birthday under the uid `birthday`. */
export type KeptDay = Pick<Occasion, 'uid' | 'date' | 'calendar' | 'leapMonth' | 'yearly'>;

/**
 * Is there such a day? Feb 29 needs a leap year or no year at all; a lunar day needs a month and a
 * day up to 30, and with its year that month (and leap month) with that many days. Lunar years
 * outside the table are believed.
 */
export function checkOccasion(
  date: PartialDate,
  calendar: Occasion['calendar'],
  leapMonth: boolean,
): boolean {
  return calendar === 'solar' ? isPartialDate(date) : isLunarDate(date, leapMonth);
}

/** Does a day with its year lie after today? Lunar days are compared by the solar day they fell on. */
export function isInFuture(
  day: Pick<KeptDay, 'date' | 'calendar' | 'leapMonth'>,
  today: CalendarDate,
): boolean {
  const year = dateParts(day.date)?.year ?? null;
  if (year === null) return false;
  const solar = dayOfBirth(day);
  return solar === null ? year > yearOf(today) : solar > today;
}

/**
 * When a day comes next, today included, in both calendars, and how many years it will be then: in
 * the years of its own calendar. A yearly day does not come before its first time. Once and over,
 * or no such day: `next` is null.
 */
export function occasionFacts(occasion: KeptDay, today: CalendarDate): OccasionFacts {
  const nothing = { uid: occasion.uid, next: null, nextLunar: null, years: null };
  if (!isPossible(occasion)) return { ...nothing, beyondTable: false };
  const found = comesNext(occasion, today);
  if (found?.kind !== 'date') return { ...nothing, beyondTable: found !== null };
  const lunar = solarToLunar(found.date);
  return {
    uid: occasion.uid,
    next: found.date,
    beyondTable: false,
    nextLunar: lunar && { month: lunar.month, day: lunar.day, leapMonth: lunar.leapMonth },
    years: yearsUntil(occasion, found.date),
  };
}

/** Stored days were checked; one from elsewhere may lack its leap month or its 30th, not more. */
function isPossible({ date, calendar }: KeptDay): boolean {
  const parts = dateParts(date);
  return parts !== null && checkOccasion(withoutYear(date), calendar, false);
}

const withoutYear = (date: PartialDate): PartialDate => `-${date.slice(-6)}`;

/** Null when it is over. */
function comesNext(occasion: KeptDay, today: CalendarDate): LunarResult | null {
  const first = firstTime(occasion);
  if (first?.kind === 'beyond-table') return first;
  if (first && first.date >= today) return first;
  // Without its year nobody knows whether it is over: it counts as coming.
  if (!occasion.yearly && dateParts(occasion.date)?.year !== null) return null;
  if (occasion.calendar === 'solar') {
    return { kind: 'date', date: nextYearly(occasion.date, today) };
  }
  const { month = 1, day = 1 } = dateParts(occasion.date) ?? {};
  return nextLunar({ month, day, leapMonth: occasion.leapMonth }, today);
}

/** The solar day of the date with its year; null without a year, or where it is older than the table. */
function firstTime(occasion: KeptDay): LunarResult | null {
  const year = dateParts(occasion.date)?.year ?? null;
  if (year === null) return null;
  if (occasion.calendar === 'solar') return { kind: 'date', date: inYear(occasion.date, year) };
  const date = dayOfBirth(occasion);
  if (date !== null) return { kind: 'date', date };
  return year >= yearOf(LUNAR_TABLE_END) ? { kind: 'beyond-table' } : null;
}

function yearsUntil({ date, calendar }: KeptDay, next: CalendarDate): number | null {
  const year = dateParts(date)?.year ?? null;
  if (year === null) return null;
  // A lunar day late in its year falls in the solar year after it.
  const then = calendar === 'solar' ? yearOf(next) : solarToLunar(next)?.year;
  return then === undefined ? null : then - year;
}
