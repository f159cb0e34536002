import type { AgreementStatus } from '../shared/agreements.ts';
import { addMonths, daysBetween, type CalendarDate } from './dates.ts';

/** Agreements that still bind: the customer's data are needed for them. */
export const bindingStatuses = [
  'active',
  'paused',
  'lapsed',
] as const satisfies readonly AgreementStatus[];

/** Days until a date to be kept; negative once it has passed, 0 on the last day. */
export function daysKept(retainUntil: CalendarDate, today: CalendarDate): number {
  return daysBetween(today, retainUntil);
}

/** Is it time to destroy? The date named is the last day on which the data are kept. */
export function isDue(retainUntil: CalendarDate, today: CalendarDate): boolean {
  return retainUntil < today;
}

/** The last day on which a card made on a day is kept; null where the settings name no time. */
export function keptUntil(madeOn: CalendarDate, retainMonths: number): CalendarDate | null {
  return retainMonths === 0 ? null : addMonths(madeOn, retainMonths);
}

const covered = '○○○';

/**
 * A text in which somebody's name is covered. The given name alone is covered, too, where it is long
 * enough to be nothing else: "길동이에게" names Hong Gil-dong.
 */
export function withoutName(text: string, name: string): string {
  const whole = name.trim();
  if (whole.length < 2) return text;
  const given = /^[가-힣]{3,4}$/u.test(whole) ? whole.slice(-2) : '';
  const bare = text.replaceAll(whole, covered);
  return given === '' ? bare : bare.replaceAll(given, covered.slice(1));
}
