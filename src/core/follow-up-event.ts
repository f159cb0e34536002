import type { Agreement } from '../shared/agreements.ts';
import type { FollowUpPlan } from '../shared/follow-ups.ts';
import type { Problem } from '../shared/problems.ts';
import { addMonths } from './dates.ts';

/** What a plan may be about, and the days that the card knows. */
export interface EventFacts {
  readonly agreement: Agreement | null;
  readonly problem: Problem | null;
  /** The day on which the card was made. */
  readonly madeOn: string;
  readonly today: string;
}

/** The day from which a plan most likely counts: what the card says of its event, else today. */
export function likelyEvent(
  { event, repeatMonths }: Pick<FollowUpPlan, 'event' | 'repeatMonths'>,
  { agreement, problem, madeOn, today }: EventFacts,
): string {
  const begun = agreement?.signedOn ?? agreement?.startsOn ?? null;
  switch (event) {
    case 'sale':
      return begun ?? today;
    case 'delivery':
      return agreement?.startsOn ?? begun ?? today;
    case 'first-debit':
      return agreement?.watchFrom ?? agreement?.startsOn ?? today;
    case 'service':
      return nextService(agreement?.startsOn ?? today, repeatMonths ?? 3, today);
    case 'maturity':
      return agreement?.endsOn ?? addMonths(today, 3);
    case 'lost-sale':
      return agreement?.status === 'lost' ? (agreement.statusOn ?? today) : today;
    case 'problem-closed':
      return problem?.closedAt?.slice(0, 10) ?? today;
    case 'new-customer':
      return madeOn;
    case 'referral':
    case 'other':
      return today;
  }
}

/** The first day after today that is a whole number of rounds after the beginning. */
function nextService(from: string, months: number, today: string): string {
  for (let round = 1; round < 1300; round++) {
    const day = addMonths(from, round * months);
    if (day > today) return day;
  }
  return addMonths(today, months);
}
