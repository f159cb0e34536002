import { neededPurposes, type Consent } from '../shared/card-parts.ts';
import { addDays, type CalendarDate } from './dates.ts';

/** How long before its end a consent is worth a word. */
export const runsOutWithinDays = 60;

/** Does this consent hold on a day? A withdrawal holds from its own day on. */
export function isValidConsent(consent: Consent, today: CalendarDate): boolean {
  const { on, until, withdrawnOn } = consent;
  if (on > today) return false;
  if (withdrawnOn !== null && withdrawnOn <= today) return false;
  return until === null || until >= today;
}

/** The purposes that are needed of everybody and lack a consent that holds on this day. */
export function missingConsents(consents: readonly Consent[], today: CalendarDate): string[] {
  return neededPurposes.filter(
    (needed) =>
      !consents.some((consent) => consent.purpose === needed && isValidConsent(consent, today)),
  );
}

/** A consent that ends soon, and on which day. */
export interface EndingConsent {
  readonly purpose: string;
  readonly until: CalendarDate;
}

/**
 * Purposes whose consent holds today but ends within 60 days, the earliest first. A purpose that
 * another consent covers for longer is left out.
 */
export function endingConsents(
  consents: readonly Consent[],
  today: CalendarDate,
): readonly EndingConsent[] {
  const lastDay = addDays(today, runsOutWithinDays);
  const longest = new Map<string, CalendarDate | null>();
  for (const consent of consents) {
    if (!isValidConsent(consent, today)) continue;
    const end = consentEnd(consent);
    const known = longest.get(consent.purpose);
    if (known === undefined || isLater(end, known)) longest.set(consent.purpose, end);
  }
  return [...longest]
    .flatMap(([purpose, until]) => (until !== null && until <= lastDay ? [{ purpose, until }] : []))
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** Was a consent for this purpose withdrawn, and none given since that holds? */
export function hasWithdrawn(
  consents: readonly Consent[],
  purpose: string,
  today: CalendarDate,
): boolean {
  const asked = consents.filter((consent) => consent.purpose === purpose);
  return (
    asked.some((consent) => consentState(consent, today) === 'withdrawn') &&
    !asked.some((consent) => isValidConsent(consent, today))
  );
}

export type ConsentState = 'valid' | 'withdrawn' | 'ended' | 'coming';

/** How one consent stands on a day. */
export function consentState(consent: Consent, today: CalendarDate): ConsentState {
  const { on, until, withdrawnOn } = consent;
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn';
  if (until !== null && until < today) return 'ended';
  return on > today ? 'coming' : 'valid';
}

/** The last day on which a consent holds; null while no end is known. */
function consentEnd({ until, withdrawnOn }: Consent): CalendarDate | null {
  if (withdrawnOn === null) return until;
  const lastDay = addDays(withdrawnOn, -1);
  return until === null || lastDay < until ? lastDay : until;
}

function isLater(end: CalendarDate | null, than: CalendarDate | null): boolean {
  if (than === null) return false;
  return end === null || end > than;
}
