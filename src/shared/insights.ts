import { z } from 'zod';
import { customerRow } from './customer-list.ts';
import { month, page, type Operations } from './primitives.ts';

export const measure = z.enum([
  'promises-kept',
  'promises-broken',
  'promises-open',
  'promises-released',
  'problems-settled',
  'problems-open',
  'first-call',
  'first-call-unsettled',
  'silence',
  'deposits-thanked',
  'deposits-unthanked',
  'cards-sent',
  'contacts',
  'contacts-missed',
  'referrals',
  'agreements-ending',
  'agreements-lapsed',
  'retention',
  'retention-lost',
  'feedback-told',
  'feedback-untold',
]);
export type Measure = z.infer<typeof measure>;

const counted = z.object({ month, count: z.int(), of: z.int() });

/**
 * What the box says of one's own work. Nothing is a score: every number is a count of so many,
 * and leads to its people (`insights.people`).
 */
export const insights = z.object({
  from: month,
  to: month,
  /** Counts by month; `of` is the number that they are of, 0 where there is none. */
  promises: z.array(
    z.object({
      month,
      early: z.int(),
      kept: z.int(),
      moved: z.int(),
      broken: z.int(),
      released: z.int(),
      open: z.int(),
    }),
  ),
  /** Problems by the month in which they were closed; hours from the telling to the yes. */
  problems: z.array(
    z.object({
      month,
      closed: z.int(),
      medianHours: z.int().nullable(),
      longestHours: z.int().nullable(),
    }),
  ),
  problemsOpen: z.int(),
  /** Calls settled within the one call, of those of which it is known. */
  firstCall: z.array(counted),
  /** Who was reached, of all attempts. */
  contacts: z.array(counted),
  /**
   * Customers by the days since the last real contact: up to 30, 60, 90, 180, 365, more (null), and
   * those with whom there was none (0).
   */
  silence: z.array(z.object({ upTo: z.int().nullable(), customers: z.int() })),
  /** Deposits thanked for, of those whose payer was to be thanked, by the day of payment. */
  deposits: z.array(counted),
  cards: z.array(counted),
  referrals: z.array(counted),
  /** Agreements that run, by the month in which they end: this one and the eleven after it, whatever the range. */
  ending: z.array(counted),
  lapsed: z.array(counted),
  /**
   * Agreements in force on the first day of their thirteenth month, of those signed thirteen months
   * before the month; without those paid once or made for a shorter time.
   */
  retention: z.array(counted),
  /** Of which the customer was told what came of it, of all that was said in the month. */
  feedback: z.array(counted),
});
export type Insights = z.infer<typeof insights>;

export const insightOperations = {
  'insights.get': { input: z.object({ from: month, to: month }), output: insights },
  /** Who stands behind one number: of one month or of several, or for silence of one step; by name. */
  'insights.people': {
    input: z.object({
      measure,
      month: month.optional(),
      /** The last of several months; `month` alone unless given. */
      until: month.optional(),
      upTo: z.int().nullable().optional(),
      ...page,
    }),
    output: z.object({ total: z.int(), customers: z.array(customerRow) }),
  },
} satisfies Operations;
