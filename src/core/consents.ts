import { neededPurposes, type Consent } from '../shared/card-parts.ts';
import type { BuiltInPlan } from '../shared/follow-ups.ts';
import type { Feedback } from '../shared/feedback.ts';
import type { ReasonKind } from '../shared/today.ts';
import { addDays, type CalendarDate } from './dates.ts';

/** How long before its end a consent is worth a word. */
export const runsOutWithinDays = 60;

/** The purpose without which nobody is wished, greeted, asked or offered anything. */
export const marketingPurpose = 'marketing' as const satisfies (typeof neededPurposes)[number];

const marketingReasons: ReadonlySet<ReasonKind> = new Set([
  'silence',
  'birthday',
  'occasion',
  'insurance-age',
  'referral-thanks',
] as const satisfies ReasonKind[]);
const marketingPlans: ReadonlySet<string> = new Set([
  'lost-sale',
  'after-referral',
] as const satisfies BuiltInPlan[]);

/**
 * Is a reason to call there for the sake of the acquaintance alone? Then it ends with the consent to
 * marketing. What is owed stays: promises, problems, agreements and their money, matters handed on,
 * answers to what they said, the steps after a sale.
 */
export function isMarketing(reason: {
  readonly kind: ReasonKind;
  /** Of a follow-up: the key of its plan. */
  readonly plan?: string;
  readonly feedback?: Feedback['kind'];
}): boolean {
  if (reason.kind === 'follow-up') return marketingPlans.has(reason.plan ?? '');
  if (reason.kind === 'feedback') return reason.feedback === 'for-them';
  return marketingReasons.has(reason.kind);
}

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
