// A plain import would load a file of types at run time.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./korean-lunar-calendar.d.ts" />
import KoreanLunarCalendar from 'korean-lunar-calendar';
import {
  type CalendarDate,
  type PartialDate,
  dateParts,
  isLeapYear,
  nextYearly,
  toPartialDate,
  yearOf,
} from './dates.ts';

/** A day of the Korean lunar calendar. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leapMonth: boolean;
}

/** A solar date, or that the table does not reach so far. */
export type LunarResult =
  { readonly kind: 'date'; readonly date: CalendarDate } | { readonly kind: 'beyond-table' };

/** The last solar day of the published table. */
export const LUNAR_TABLE_END: CalendarDate = '2050-12-31';
/** The first lunar year that the program computes; earlier ones are of no use to customers. */
export const LUNAR_TABLE_START = 1800;

const calendar = new KoreanLunarCalendar();

/** The solar date of a lunar day, or null where there is no such day or the table ends. */
export function lunarToSolar(lunar: LunarDay): CalendarDate | null {
  if (lunar.year < LUNAR_TABLE_START) return null;
  if (!calendar.setLunarDate(lunar.year, lunar.month, lunar.day, lunar.leapMonth)) return null;
  const { year, month, day } = calendar.getSolarCalendar();
  const date = toPartialDate({ year, month, day });
  // The library takes the 30th of a short month without a word.
  const back = solarToLunar(date);
  const isSame =
    back?.month === lunar.month && back.day === lunar.day && back.leapMonth === lunar.leapMonth;
  return isSame ? date : null;
}

/** The lunar day of a solar date, or null past the table's end. */
export function solarToLunar(date: CalendarDate): LunarDay | null {
  const parts = dateParts(date);
  if (!parts || parts.year === null || date > LUNAR_TABLE_END) return null;
  if (parts.year < LUNAR_TABLE_START) return null;
  if (!calendar.setSolarDate(parts.year, parts.month, parts.day)) return null;
  const { year, month, day, intercalation } = calendar.getLunarCalendar();
  return { year, month, day, leapMonth: intercalation ?? false };
}

/** A yearly lunar day, as a birthday is written. */
export type YearlyLunarDay = Omit<LunarDay, 'year'>;

function isInMonth(year: number, { month, leapMonth }: YearlyLunarDay): boolean {
  return lunarToSolar({ year, month, day: 1, leapMonth }) !== null;
}

/**
 * The solar date of a yearly lunar day in a lunar year: without such a leap month the plain month
 * counts, and the 30th of a 29-day month is its 29th. Null past the table's end.
 */
export function lunarInYear(lunar: YearlyLunarDay, year: number): CalendarDate | null {
  const leapMonth = lunar.leapMonth && isInMonth(year, lunar);
  const exact = lunarToSolar({ ...lunar, year, leapMonth });
  if (exact || lunar.day < 30) return exact;
  const isLastMonthOfTable = year === yearOf(LUNAR_TABLE_END);
  const shorter = lunarToSolar({ ...lunar, year, leapMonth, day: 29 });
  return shorter === LUNAR_TABLE_END && isLastMonthOfTable ? null : shorter;
}

/** The next solar date, today included, on which a yearly lunar day falls. */
export function nextLunar(lunar: YearlyLunarDay, today: CalendarDate): LunarResult {
  // A lunar year begins in January or February and ends in the next solar year.
  for (let year = yearOf(today) - 1; year <= yearOf(today) + 1; year++) {
    const date = lunarInYear(lunar, year);
    if (date === null && year >= yearOf(LUNAR_TABLE_END)) break;
    if (date !== null && date >= today) return { kind: 'date', date };
  }
  return { kind: 'beyond-table' };
}

/** A birthday as it stands on a card; `date` is in the calendar named. */
export interface Birthday {
  readonly date: PartialDate;
  readonly calendar: 'solar' | 'lunar';
  readonly leapMonth: boolean;
}

/**
 * Can this be a lunar birthday: a month and a day up to 30, and with its year a day that there was?
 * Years outside the table are believed.
 */
export function isLunarDate(date: PartialDate, leapMonth: boolean): boolean {
  const parts = dateParts(date);
  if (!parts) return false;
  const { year, month, day } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 30) return false;
  if (year === null || year < LUNAR_TABLE_START || year > yearOf(LUNAR_TABLE_END)) return true;
  if (lunarToSolar({ year, month, day, leapMonth }) !== null) return true;
  // The table ends within its last lunar year, in the 11th month.
  return year === yearOf(LUNAR_TABLE_END) && month > 10;
}

/** The next day, today included, on which a birthday is kept, as a solar date. */
export function nextBirthday(birthday: Birthday, today: CalendarDate): LunarResult {
  const parts = dateParts(birthday.date);
  if (!parts) throw new RangeError(`no date: ${birthday.date}`);
  if (birthday.calendar === 'solar') {
    return { kind: 'date', date: nextYearly(birthday.date, today) };
  }
  return nextLunar({ month: parts.month, day: parts.day, leapMonth: birthday.leapMonth }, today);
}

/** The solar day of birth; null without the year or where a lunar day cannot be computed. */
export function dayOfBirth(birthday: Birthday): CalendarDate | null {
  const parts = dateParts(birthday.date);
  if (!parts || parts.year === null) return null;
  if (birthday.calendar === 'solar') return birthday.date;
  const { month, day } = parts;
  return lunarInYear({ month, day, leapMonth: birthday.leapMonth }, parts.year);
}

/** A way in which a birthday may be written that is kept on a certain day. */
export interface BirthdayKey {
  readonly calendar: 'solar' | 'lunar';
  /** `MM-DD` */
  readonly monthDay: string;
  readonly leapMonth: boolean;
}

function monthDay(month: number, day: number): string {
  return toPartialDate({ year: null, month, day }).slice(2);
}

/**
 * All written birthdays that are kept on a solar date, so that they can be looked up by index:
 * on Feb 28 of a common year Feb 29 as well, on a lunar 29th the missing 30th, and the leap month
 * where this year has none.
 */
export function birthdayKeysOn(date: CalendarDate): BirthdayKey[] {
  const parts = dateParts(date);
  if (!parts || parts.year === null) throw new RangeError(`no calendar date: ${date}`);
  const solar = [monthDay(parts.month, parts.day)];
  if (solar[0] === '02-28' && !isLeapYear(parts.year)) solar.push('02-29');
  const keys: BirthdayKey[] = solar.map((key) => ({
    calendar: 'solar',
    monthDay: key,
    leapMonth: false,
  }));
  const lunar = solarToLunar(date);
  if (!lunar) return keys;
  const days = [lunar.day];
  if (lunar.day === 29 && lunarInYear({ ...lunar, day: 30 }, lunar.year) === date) days.push(30);
  for (const day of days) {
    const key = monthDay(lunar.month, day);
    keys.push({ calendar: 'lunar', monthDay: key, leapMonth: lunar.leapMonth });
    if (!lunar.leapMonth && !isInMonth(lunar.year, { ...lunar, leapMonth: true })) {
      keys.push({ calendar: 'lunar', monthDay: key, leapMonth: true });
    }
  }
  return keys;
}
