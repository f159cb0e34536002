import { agreementKinds, type Agreement } from '../shared/agreements.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { BuiltInPlan, FollowUp, FollowUpPlan } from '../shared/follow-ups.ts';
import type { Problem } from '../shared/problems.ts';
import { daysBetween } from './dates.ts';
import { isStepClosed } from './follow-up-days.ts';
import { startFollowUp } from './follow-up-start.ts';

/** The parts of a card that begin and end plans. */
export type TriggerFields = Pick<CustomerFields, 'agreements' | 'problems' | 'followUps'>;

export interface TriggeredPlan {
  readonly plan: BuiltInPlan;
  /** The day from which its steps count. */
  readonly event: string;
  readonly about: string;
  /** The uid of its agreement or problem; empty where it is about the customer. */
  readonly aboutUid: string;
}

interface Occasion {
  readonly today: string;
  /** The plans that begin by themselves. */
  readonly startPlans: readonly BuiltInPlan[];
}

/** What happened longer ago than this is being written down, not begun. */
const freshDays = 30;

/** The plans that a customer's card can start by what happens on it. */
export const startablePlans = [
  'after-sale',
  'first-year',
  'lost-sale',
  'after-problem',
] as const satisfies readonly BuiltInPlan[];

/**
 * The plans that a change of a card begins, `before` null for a new card: an agreement that became
 * active → after-sale, one that was lost → lost-sale, a problem that was closed → after-problem, a
 * new card → first-year. Never what already runs for the same agreement, problem
 * or customer, nor twice for the same day; nothing for what happened long ago.
 */
export function triggeredPlans(
  before: TriggerFields | null,
  after: TriggerFields,
  { today, startPlans }: Occasion,
): TriggeredPlan[] {
  const found = [
    ...(before === null ? [newCard(today)] : []),
    ...changedEntries(before?.agreements, after.agreements).flatMap(([was, is]) =>
      ofAgreement(was, is, today),
    ),
    ...changedEntries(before?.problems, after.problems).flatMap(([was, is]) =>
      ofProblem(was, is, today),
    ),
  ];
  return found.filter(
    (each) => startPlans.includes(each.plan) && !runsAlready(after.followUps, each),
  );
}

/**
 * A card's follow-ups after a change of it: those whose agreement is over or whose problem was opened
 * again are ended, the plans that the change begins are added. Null where it begins and ends none.
 */
export function followUpsAfter(
  before: TriggerFields | null,
  after: TriggerFields,
  options: Occasion & { plan: (key: BuiltInPlan) => FollowUpPlan },
): FollowUp[] | null {
  const { today, plan } = options;
  const over = new Set(before ? overUids(before, after) : []);
  const kept = after.followUps.map((followUp) =>
    followUp.state !== 'ended' && followUp.plan !== 'lost-sale' && over.has(followUp.aboutUid)
      ? { ...followUp, state: 'ended' as const, stateOn: today }
      : followUp,
  );
  const begun = triggeredPlans(before, { ...after, followUps: kept }, options);
  const started = begun.map(({ plan: key, ...start }) =>
    startFollowUp(plan(key), { ...start, today }),
  );
  const ended = kept.some((followUp, index) => followUp !== after.followUps[index]);
  return ended || started.length > 0 ? [...kept, ...started] : null;
}

const newCard = (today: string): TriggeredPlan => ({
  plan: 'first-year',
  event: today,
  about: '',
  aboutUid: '',
});

type Known = { readonly uid: string };

/** Entries that are new or differ, each with what it was. */
function changedEntries<T extends Known>(
  before: readonly T[] = [],
  after: readonly T[],
): [was: T | undefined, is: T][] {
  const known = new Map(before.map((entry) => [entry.uid, entry]));
  return after.flatMap((is) => {
    const was = known.get(is.uid);
    return was === is ? [] : [[was, is]];
  });
}

function ofAgreement(was: Agreement | undefined, is: Agreement, today: string): TriggeredPlan[] {
  if (was?.status === is.status) return [];
  const about = { about: agreementWords(is), aboutUid: is.uid };
  if (is.status === 'lost') {
    const event = is.statusOn ?? today;
    return isFresh(event, today) ? [{ plan: 'lost-sale', event, ...about }] : [];
  }
  // What is taken up again after a pause or a lapse is no new sale.
  if (is.status !== 'active' || (was && was.status !== 'offered' && was.status !== 'lost'))
    return [];
  const event = is.signedOn ?? is.startsOn ?? today;
  return isFresh(event, today) ? [{ plan: 'after-sale', event, ...about }] : [];
}

function ofProblem(was: Problem | undefined, is: Problem, today: string): TriggeredPlan[] {
  const closes = is.closedAt !== null && (was === undefined || was.closedAt === null);
  if (!closes || !isFresh(is.closedAt?.slice(0, 10) ?? today, today)) return [];
  return [{ plan: 'after-problem', event: today, about: short(is.what), aboutUid: is.uid }];
}

const isFresh = (day: string, today: string) => daysBetween(day, today) <= freshDays;

/** A built-in kind is a key, no words. */
function agreementWords({ product, kind, number }: Agreement): string {
  const own = agreementKinds.some((key) => key === kind) ? '' : kind;
  return short(product || own || number);
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

function runsAlready(followUps: readonly FollowUp[], found: TriggeredPlan): boolean {
  return followUps.some(
    ({ plan, aboutUid, state, event, steps }) =>
      plan === found.plan &&
      aboutUid === found.aboutUid &&
      (state !== 'ended' || (event === found.event && steps.every(isStepClosed))),
  );
}

const overStatus = new Set<Agreement['status']>(['ended', 'cancelled', 'lost']);

/** The uids of agreements that this change ends and of problems that it opens again. */
function overUids(before: TriggerFields, after: TriggerFields): string[] {
  const agreements = changedEntries(before.agreements, after.agreements)
    .filter(([was, is]) => was && !overStatus.has(was.status) && overStatus.has(is.status))
    .map(([, { uid }]) => uid);
  const problems = changedEntries(before.problems, after.problems)
    .filter(([was, is]) => was && was.closedAt !== null && is.closedAt === null)
    .map(([, { uid }]) => uid);
  return [...agreements, ...problems].filter((uid) => uid !== '');
}
