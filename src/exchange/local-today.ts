import type { CalendarDate } from '../core/dates.ts';

/** Today's date on this machine's clock; for callers that have no clock of their own to ask. */
export function localToday(now = new Date()): CalendarDate {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
