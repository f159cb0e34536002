import { z } from 'zod';
import { customerRow } from './customer-list.ts';
import { month, page, type Operations } from './primitives.ts';

export const measure = z.enum([
  'promises-kept',
  'promises-broken',
  'promises-open',
  'problems-settled',
  'problems-open',
  'first-call',
  'silence',
  'deposits-thanked',
  'deposits-unthanked',
  'cards-sent',
  'contacts',
  'referrals',
  'agreements-ending',
  'agreements-lapsed',
  'retention',
  'feedback-told',
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
  contacts: z.array(counted),
  /** Customers by the days since the last real contact: up to 30, 60, 90, 180, 365, more, never. */
  silence: z.array(z.object({ upTo: z.int().nullable(), customers: z.int() })),
  /** Deposits thanked for, of those that came in. */
  deposits: z.array(counted),
  cards: z.array(counted),
  referrals: z.array(counted),
  /** Active agreements by the month in which they end, the coming twelve. */
  ending: z.array(counted),
  lapsed: z.array(counted),
  /** Agreements still in force in their thirteenth month, of those signed thirteen months before that month. */
  retention: z.array(counted),
  feedback: z.array(counted),
});
export type Insights = z.infer<typeof insights>;

export const insightOperations = {
  'insights.get': { input: z.object({ from: month, to: month }), output: insights },
  /** Who stands behind one number: of one month, or for silence of one step. */
  'insights.people': {
    input: z.object({
      measure,
      month: month.optional(),
      upTo: z.int().nullable().optional(),
      ...page,
    }),
    output: z.object({ total: z.int(), customers: z.array(customerRow) }),
  },
} satisfies Operations;
