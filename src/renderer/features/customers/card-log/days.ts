import { dateOf, formatDate, formatDotted, formatWeekday, today } from '../../../i18n/format.ts';
import { parseFreeDate } from '../../contacts/free-date.ts';
import {
  addDays,
  addMonths,
  daysInMonth,
  isCalendarDate,
  partsOf,
  toCalendarDate,
} from '../../contacts/calendar-math.ts';

/** "11.20 금" of a calendar date, as in a margin. */
export function marginDay(date: string): string {
  return `${formatDotted(dateOf(date).toISOString())} ${formatWeekday(date)}`;
}

const pastDays = new Map(
  Object.entries({ 어제: 1, yesterday: 1, 그제: 2, 그저께: 2, 엊그제: 2, 그끄저께: 3 }),
);

/**
 * A day as people write it, leaning back or ahead where the year is not said: what was observed on
 * "12/3" was the last one, what holds until "12/3" is the next. Null when unclear.
 */
export function readDay(
  text: string,
  lean: 'past' | 'future',
  now: string = today(),
): string | null {
  const typed = text.normalize('NFC').trim().toLowerCase();
  const back = pastDays.get(typed);
  if (back !== undefined) return addDays(now, -back);
  const ago = /^(\d{1,3}) ?(일|주) ?전$|^(\d{1,3}) (day|week)s? ago$/.exec(typed);
  if (ago) {
    const unit = /주|week/.test(ago[2] ?? ago[4] ?? '') ? 7 : 1;
    return addDays(now, -Number(ago[1] ?? ago[3]) * unit);
  }
  const month = monthEnd(typed);
  if (month) return month;
  const date = parseFreeDate(typed.replace(/ ?까지$/, ''), now);
  return date !== null && lean === 'past' && date > now ? lastBefore(date, typed, now) : date;
}

/** "2030년 10월까지" is the end of that month. */
function monthEnd(typed: string): string | null {
  const match = /^(\d{4})[-./년] ?(\d{1,2})월?( ?까지| ?말)?$/.exec(typed);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || month < 1 || month > 12) return null;
  return toCalendarDate(year, month, daysInMonth(year, month));
}

/** The day that was meant where what was typed names only a weekday, a day of the month or no year. */
function lastBefore(date: string, typed: string, now: string): string {
  if (/요일|^[월화수목금토일]$|^(mon|tue|wed|thu|fri|sat|sun)/.test(typed))
    return addDays(date, -7);
  if (/^\d{1,2}일$/.test(typed)) return addMonths(date, -1);
  if (
    !/^\d{1,2} ?[-./월] ?\d{1,2}( ?일|\.)?$|^\d{4}$|^[a-z]{3,9}\.? \d|^\d+\w* [a-z]/.test(typed)
  ) {
    return date;
  }
  const { year, month, day } = partsOf(date);
  // Eight years back hold a February 29 for certain.
  for (let back = 1; back <= 8; back += 1) {
    if (!isCalendarDate(year - back, month, day)) continue;
    const earlier = toCalendarDate(year - back, month, day);
    if (earlier <= now) return earlier;
  }
  return date;
}

/** A day as it stands in a field; nothing for none. */
export function shownDay(date: string | null): string {
  return date === null ? '' : formatDate(date);
}

/** A day in little room: "11.20", "2025.11.20". */
export function shortDay(date: string): string {
  return formatDotted(dateOf(date).toISOString());
}
