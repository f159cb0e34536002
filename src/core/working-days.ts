import type { Settings } from '../shared/settings.ts';
import { type CalendarDate, addDays, weekday } from './dates.ts';
import { type HolidayName, publicHoliday } from './holidays.ts';

/** When nobody works: the closed days of the week, holidays beside the public ones, public ones worked on. */
export type WorkingCalendar = Pick<Settings, 'officeHours' | 'extraHolidays' | 'workedHolidays'>;

/** Why nobody works on a day: a holiday with its name, or a closed day of the week. */
export type DayOff =
  { readonly kind: 'holiday'; readonly name: HolidayName } | { readonly kind: 'closed' };

/** Nobody works past these: the calendar that the program writes ends there. */
const FIRST_DAY: CalendarDate = '0001-01-01';
const LAST_DAY: CalendarDate = '9999-12-31';

/** Who has no open day in the week works on any: closed hours are then no reason to wait. */
function isClosed(date: CalendarDate, { officeHours }: WorkingCalendar): boolean {
  return officeHours.some((day) => day !== null) && !officeHours[weekday(date)];
}

/** Why nobody works on this day, or null for a working day; a day marked as worked always is one. */
export function dayOff(date: CalendarDate, calendar: WorkingCalendar): DayOff | null {
  if (calendar.workedHolidays.includes(date)) return null;
  const extra = calendar.extraHolidays.find((holiday) => holiday.date === date);
  if (extra) return { kind: 'holiday', name: { ko: extra.name, en: extra.name } };
  const holiday = publicHoliday(date);
  if (holiday) return { kind: 'holiday', name: holiday };
  return isClosed(date, calendar) ? { kind: 'closed' } : null;
}

export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return dayOff(date, calendar) === null;
}

/** The first working day after a date. */
export function nextWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return addWorkingDays(date, 1, calendar);
}

/** The last working day before a date. */
export function previousWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return addWorkingDays(date, -1, calendar);
}

/** The date itself where it is a working day, else the first after it. */
export function workingDayFrom(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar);
}

/**
 * So many working days later, or earlier where negative; the day itself is not counted, and 0 is
 * the day itself, whatever it is. Stops at the ends of the calendar.
 */
export function addWorkingDays(
  date: CalendarDate,
  days: number,
  calendar: WorkingCalendar,
): CalendarDate {
  const step = days < 0 ? -1 : 1;
  const end = days < 0 ? FIRST_DAY : LAST_DAY;
  let at = date;
  for (let left = Math.abs(days); left > 0 && at !== end;) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
