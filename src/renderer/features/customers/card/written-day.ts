import { formatBirthday } from '../../../../core/date-format.ts';
import { dateParts } from '../../../../core/dates.ts';
import { checkOccasion } from '../../../../core/occasions.ts';
import { readDate } from '../../../../core/written-dates.ts';
import type { Occasion } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/index.ts';

/** A day as it stands on the card: in its own calendar, its year perhaps unknown. */
export type WrittenDay = Pick<Occasion, 'date' | 'calendar' | 'leapMonth'>;

/** What was typed, as a day; null for no day, undefined where it is not understood or never was. */
export function readWrittenDay(text: string): WrittenDay | null | undefined {
  const read = readDate(text, { today: today(), monthFirst: currentLanguage() === 'en' });
  if (read.kind === 'none') return null;
  if (read.kind === 'unclear') return undefined;
  const { date, calendar, leapMonth } = read;
  return checkOccasion(date, calendar, leapMonth) ? { date, calendar, leapMonth } : undefined;
}

/** The day in words: 1985년 3월 7일, 음력 윤4월 3일. */
export function shownWrittenDay(day: WrittenDay): string {
  return formatBirthday(day, currentLanguage());
}

export function hasYear(day: WrittenDay): boolean {
  return (dateParts(day.date)?.year ?? null) !== null;
}

/** The same month and day in the other calendar, or as a leap month; null where there is no such day. */
export function inCalendar(
  day: WrittenDay,
  calendar: WrittenDay['calendar'],
  leapMonth = false,
): WrittenDay | null {
  const isDay = checkOccasion(day.date, calendar, leapMonth);
  return isDay ? { date: day.date, calendar, leapMonth } : null;
}
