/** A calendar date without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A calendar date whose year may be unknown: `YYYY-MM-DD` or `--MM-DD`. */
export type PartialDate = string;

/** A date in its parts; `year` is null where it is unknown. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a solar month, 1–12; February has 29 days where the year is unknown. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return MONTH_DAYS[month - 1] ?? 0;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Parts as text, unchecked. */
export function toPartialDate({ year, month, day }: DateParts): PartialDate {
  return `${year === null ? '-' : pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Parts of a solar date as text, or null where there is no such day. */
export function solarDate(year: number | null, month: number, day: number): PartialDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toPartialDate({ year, month, day });
}

/** The parts of `YYYY-MM-DD` or `--MM-DD`; null for any other text. Days are not checked. */
export function dateParts(date: string): DateParts | null {
  const match = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const year = match[1] === '-' ? null : Number(match[1]);
  return { year, month: Number(match[2]), day: Number(match[3]) };
}

/** Is this a solar date that exists, with its year? */
export function isCalendarDate(text: string): boolean {
  const parts = dateParts(text);
  if (!parts || parts.year === null) return false;
  return solarDate(parts.year, parts.month, parts.day) !== null;
}

/** Is this a solar date that exists, with or without its year? */
export function isPartialDate(text: string): boolean {
  const parts = dateParts(text);
  return parts !== null && solarDate(parts.year, parts.month, parts.day) !== null;
}

/** Days since 1970-01-01. Throws a RangeError for anything but a calendar date. */
export function dayNumber(date: CalendarDate): number {
  const parts = dateParts(date);
  if (!parts || parts.year === null) throw new RangeError(`no calendar date: ${date}`);
  const moment = new Date(0);
  moment.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  return moment.getTime() / DAY_MS;
}

/** The calendar date of a number of days since 1970-01-01. */
export function fromDayNumber(days: number): CalendarDate {
  const moment = new Date(days * DAY_MS);
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  return toPartialDate({ year, month: month + 1, day });
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day so many months later, or the last day of a month that lacks it. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const parts = dateParts(date);
  if (!parts || parts.year === null) throw new RangeError(`no calendar date: ${date}`);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return toPartialDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** Day of the week, 0 is Sunday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The year of a calendar date. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The day in a given year on which a yearly solar date falls: Feb 29 on Feb 28 in common years. */
export function inYear(date: PartialDate, year: number): CalendarDate {
  const parts = dateParts(date);
  if (!parts) throw new RangeError(`no date: ${date}`);
  const { month } = parts;
  return toPartialDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** The next day, today included, on which a yearly solar date falls. */
export function nextYearly(date: PartialDate, today: CalendarDate): CalendarDate {
  const thisYear = inYear(date, yearOf(today));
  return thisYear >= today ? thisYear : inYear(date, yearOf(today) + 1);
}
