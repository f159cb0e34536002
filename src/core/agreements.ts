import type { Agreement, AgreementStatus } from '../shared/agreements.ts';
import { daysBetween, type CalendarDate } from './dates.ts';

/** In force: money is expected and its end is worth a warning. */
export function isRunning(status: AgreementStatus): boolean {
  return status === 'active' || status === 'paused';
}

/** Days to maturity: 0 on the last day, negative after it; null without one. */
export function daysLeft(
  { endsOn }: Pick<Agreement, 'endsOn'>,
  today: CalendarDate,
): number | null {
  return endsOn === null ? null : daysBetween(today, endsOn);
}

/** How much of its time is over, 0–1; null without both days. */
export function elapsedShare(
  { startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>,
  today: CalendarDate,
): number | null {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return null;
  const whole = daysBetween(startsOn, endsOn) + 1;
  return Math.min(1, Math.max(0, daysBetween(startsOn, today) / whole));
}

/** What cannot be so in an agreement. */
export type AgreementFault =
  | {
      readonly kind: 'ends-before-start';
      readonly starts: CalendarDate;
      readonly ends: CalendarDate;
    }
  | {
      readonly kind: 'ends-before-signing';
      readonly starts: CalendarDate;
      readonly ends: CalendarDate;
    }
  | { readonly kind: 'negative-amount'; readonly amount: number };

type Checked = Pick<Agreement, 'signedOn' | 'startsOn' | 'endsOn' | 'amount'>;

/** The first thing that cannot be so, or null. An agreement of one day begins and ends on it. */
export function agreementFault(agreement: Checked): AgreementFault | null {
  const { signedOn, startsOn, endsOn, amount } = agreement;
  if (endsOn !== null && startsOn !== null && endsOn < startsOn) {
    return { kind: 'ends-before-start', starts: startsOn, ends: endsOn };
  }
  if (endsOn !== null && startsOn === null && signedOn !== null && endsOn < signedOn) {
    return { kind: 'ends-before-signing', starts: signedOn, ends: endsOn };
  }
  if (amount !== null && amount < 0) return { kind: 'negative-amount', amount };
  return null;
}
