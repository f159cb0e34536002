import { type CalendarDate, addMonths, dateParts, inYear, yearOf } from './dates.ts';

function lastBirthday(birth: CalendarDate, on: CalendarDate): CalendarDate {
  const thisYear = inYear(birth, yearOf(on));
  return thisYear <= on ? thisYear : inYear(birth, yearOf(on) - 1);
}

function hasYear(birth: string): boolean {
  return (dateParts(birth)?.year ?? null) !== null;
}

/** Full years (만 나이) on a day; null without the year or before the birth. `birth` is solar. */
export function fullYears(birth: string, on: CalendarDate): number | null {
  if (!hasYear(birth) || birth > on) return null;
  return yearOf(lastBirthday(birth, on)) - yearOf(birth);
}

/** Insurance age (보험 나이): full years, one more from six months after the birthday. */
export function insuranceAge(birth: string, on: CalendarDate): number | null {
  const years = fullYears(birth, on);
  if (years === null) return null;
  return addMonths(lastBirthday(birth, on), 6) <= on ? years + 1 : years;
}

/** The next day, `on` included, on which the insurance age rises (상령일); null without the year. */
export function insuranceAgeRises(birth: string, on: CalendarDate): CalendarDate | null {
  if (!hasYear(birth)) return null;
  if (birth > on) return addMonths(birth, 6);
  const rises = addMonths(lastBirthday(birth, on), 6);
  return rises >= on ? rises : addMonths(inYear(birth, yearOf(lastBirthday(birth, on)) + 1), 6);
}
