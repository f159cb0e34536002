import { type CalendarDate, addMonths, dateParts, inYear, yearOf } from './dates.ts';

function hasYear(birth: string): boolean {
  return (dateParts(birth)?.year ?? null) !== null;
}

/** Full years (만 나이) on a day; null without the year or before the birth. `birth` is solar. */
export function fullYears(birth: string, on: CalendarDate): number | null {
  if (!hasYear(birth) || birth > on) return null;
  const years = yearOf(on) - yearOf(birth);
  return inYear(birth, yearOf(on)) <= on ? years : years - 1;
}

/** The day on which somebody is so many years and six months old, counted from the birth itself. */
function halfYearAfter(birth: CalendarDate, years: number): CalendarDate {
  return addMonths(birth, years * 12 + 6);
}

/** Insurance age (보험 나이): full years, one more from six months after the birthday. */
export function insuranceAge(birth: string, on: CalendarDate): number | null {
  const years = fullYears(birth, on);
  if (years === null) return null;
  return halfYearAfter(birth, years) <= on ? years + 1 : years;
}

/** The next day, `on` included, on which the insurance age rises (상령일); null without the year. */
export function insuranceAgeRises(birth: string, on: CalendarDate): CalendarDate | null {
  if (!hasYear(birth)) return null;
  const years = fullYears(birth, on) ?? 0;
  const rises = halfYearAfter(birth, years);
  return rises >= on ? rises : halfYearAfter(birth, years + 1);
}
