import { z } from 'zod';
import { calendarDate, moment, page, patchOf, rowId, type Operations } from './primitives.ts';

const words = z.string().max(5000);

/** An earlier attempt that did not settle the problem, and why it was opened again. */
export const problemRound = z.object({
  proposal: words,
  settlement: words,
  settledAt: moment.nullable(),
  reopenedAt: moment,
  why: words,
});

/** A complaint or trouble. It is closed only by the customer's yes to being fully satisfied. */
export const problem = z.object({
  uid: z.string().max(60).default(''),
  what: words,
  openedAt: moment,
  /** How the customer would like it settled. */
  wish: words.default(''),
  proposal: words.default(''),
  consent: z.enum(['open', 'yes', 'no']).default('open'),
  settlement: words.default(''),
  settledAt: moment.nullable().default(null),
  satisfied: z.enum(['open', 'yes', 'no']).default('open'),
  /** Set together with `satisfied: 'yes'`, never without. */
  closedAt: moment.nullable().default(null),
  /** What will keep it from happening again. */
  lesson: words.default(''),
  rounds: z.array(problemRound).max(50).default([]),
  /** The uid of the agreement that it is about; empty for none. */
  agreement: z.string().max(60).default(''),
});
export type Problem = z.infer<typeof problem>;

/** How far it is: what comes next is the step that nobody has done. */
export const problemStage = z.enum(['told', 'proposed', 'agreed', 'settled', 'closed']);
export type ProblemStage = z.infer<typeof problemStage>;

export const problemRow = problem.extend({
  customerId: rowId,
  customerName: z.string(),
  stage: problemStage,
  /** Full hours from the telling to the customer's yes, or to now. */
  hoursOpen: z.int(),
});
export type ProblemRow = z.infer<typeof problemRow>;

export const problemFilter = z.object({
  customerId: rowId.optional(),
  show: z.enum(['open', 'closed', 'all']).default('open'),
  stage: problemStage.optional(),
  /** By the day of the telling. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  text: z.string().max(200).optional(),
});
export type ProblemFilter = z.infer<typeof problemFilter>;

const changed = z.object({ problem, change: rowId.nullable() });
const named = { customerId: rowId, uid: z.string().max(60) };

export const problemOperations = {
  'problems.list': {
    input: z.object({ filter: problemFilter.default({ show: 'open' }), ...page }),
    output: z.object({ total: z.int(), problems: z.array(problemRow) }),
  },
  'problems.add': {
    input: z.object({
      customerId: rowId,
      problem: problem.partial().extend({ what: words.min(1) }),
    }),
    output: changed,
  },
  /** Writes what is known of it; `closedAt`, `satisfied` and `rounds` have operations of their own. */
  'problems.change': {
    input: z.object({
      ...named,
      patch: patchOf(problem.omit({ uid: true, closedAt: true, satisfied: true, rounds: true })),
    }),
    output: changed,
  },
  /** The customer's answer to "are you fully satisfied?": yes closes it, no keeps it open with why. */
  'problems.answer': {
    input: z.object({ ...named, satisfied: z.enum(['yes', 'no']), why: words.default('') }),
    output: changed,
  },
  'problems.reopen': { input: z.object({ ...named, why: words.default('') }), output: changed },
  'problems.remove': { input: z.object(named), output: z.object({ change: rowId.nullable() }) },
} satisfies Operations;
