import { z } from 'zod';
import { calendarDate, emptyResult, page, rowId, type Operations } from './primitives.ts';

export const stepMeans = z.enum(['call', 'visit', 'message', 'card', 'check']);
export type StepMeans = z.infer<typeof stepMeans>;

/** A step of a plan: so many days after its event, before it where negative. */
export const planStep = z.object({
  uid: z.string().max(60).default(''),
  title: z.string().min(1).max(300),
  means: stepMeans.default('call'),
  offset: z.int().min(-3660).max(3660),
  note: z.string().max(2000).default(''),
});
export type PlanStep = z.infer<typeof planStep>;

/** What begins a plan: the day it counts from, and what may start it by itself. */
export const planEvent = z.enum([
  'sale',
  'delivery',
  'service',
  'first-debit',
  'maturity',
  'lost-sale',
  'referral',
  'problem-closed',
  'new-customer',
  'other',
]);
export type PlanEvent = z.infer<typeof planEvent>;

export const builtInPlans = [
  'after-sale',
  'service-interval',
  'debit-thanks',
  'renewal',
  'lost-sale',
  'after-referral',
  'after-problem',
  'first-year',
] as const;
export type BuiltInPlan = (typeof builtInPlans)[number];

/** A named sequence of steps. Editing it changes those that start afterwards. */
export const followUpPlan = z.object({
  /** A key of `builtInPlans`, or a uid. */
  uid: z.string().max(60),
  name: z.string().min(1).max(200),
  event: planEvent,
  steps: z.array(planStep).min(1).max(200),
  /** Begins anew so many months after its event once the last step is done; null: once. */
  repeatMonths: z.int().min(1).max(120).nullable(),
  builtIn: z.boolean(),
  /** A built-in plan that the user changed. */
  edited: z.boolean(),
});
export type FollowUpPlan = z.infer<typeof followUpPlan>;

/** A step of a running plan, with its own day. */
export const followUpStep = z.object({
  uid: z.string().max(60).default(''),
  title: z.string().max(300),
  means: stepMeans.default('call'),
  offset: z.int(),
  due: calendarDate,
  note: z.string().max(2000).default(''),
  doneOn: calendarDate.nullable().default(null),
  skippedOn: calendarDate.nullable().default(null),
  /** The day on which it was due before it was moved. */
  movedFrom: calendarDate.nullable().default(null),
  /** The day on which the customer was told that it runs late. */
  toldLateOn: calendarDate.nullable().default(null),
});
export type FollowUpStep = z.infer<typeof followUpStep>;

/** A plan that runs for a customer: a copy of its steps, so that editing the plan breaks nothing. */
export const followUp = z.object({
  uid: z.string().max(60).default(''),
  /** The plan's uid or built-in key. */
  plan: z.string().max(60),
  name: z.string().max(200),
  /** The day from which the steps count. */
  event: calendarDate,
  /** What it is about, in words; and the uid of its agreement, problem or customer, empty for none. */
  about: z.string().max(300).default(''),
  aboutUid: z.string().max(60).default(''),
  state: z.enum(['running', 'paused', 'ended']).default('running'),
  /** The day of the pause or the end. */
  stateOn: calendarDate.nullable().default(null),
  repeatMonths: z.int().min(1).max(120).nullable().default(null),
  steps: z.array(followUpStep).max(500),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpRow = followUp.extend({
  customerId: rowId,
  customerName: z.string(),
  /** The next open step; null where none is left. */
  next: followUpStep.nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

const named = { customerId: rowId, uid: z.string().max(60) };
const changed = z.object({ followUp, change: rowId.nullable() });

export const followUpOperations = {
  /** Every plan, the built-in ones in the box's language unless edited. */
  'followUps.plans': { input: z.object({}).optional(), output: z.array(followUpPlan) },
  /** Writes a plan; an empty uid makes a new one, a built-in key edits that one. */
  'followUps.savePlan': {
    input: z.object({ plan: followUpPlan.omit({ builtIn: true, edited: true }) }),
    output: followUpPlan,
  },
  /** Removes a plan of the user's own, or takes the edits of a built-in one back. What runs goes on. */
  'followUps.removePlan': { input: z.object({ uid: z.string().max(60) }), output: emptyResult },
  /** Takes the last removal back. */
  'followUps.restorePlan': { input: z.object({ uid: z.string().max(60) }), output: followUpPlan },
  'followUps.list': {
    input: z.object({
      show: z.enum(['running', 'late', 'paused', 'ended', 'all']).default('running'),
      plan: z.string().max(60).optional(),
      ...page,
    }),
    output: z.object({ total: z.int(), followUps: z.array(followUpRow) }),
  },
  'followUps.start': {
    input: z.object({
      customerId: rowId,
      plan: z.string().max(60),
      event: calendarDate,
      about: z.string().max(300).default(''),
      aboutUid: z.string().max(60).default(''),
    }),
    output: changed,
  },
  /** `move` needs `to`; the steps after it may move along. */
  'followUps.step': {
    input: z.object({
      ...named,
      step: z.string().max(60),
      act: z.enum(['done', 'skip', 'reopen', 'move', 'told-late']),
      on: calendarDate.optional(),
      to: calendarDate.optional(),
      withFollowing: z.boolean().default(false),
    }),
    output: changed,
  },
  /** Paused: nothing is due; resumed: the open steps move by the days of the pause. */
  'followUps.state': {
    input: z.object({ ...named, state: z.enum(['running', 'paused', 'ended']) }),
    output: changed,
  },
  'followUps.remove': { input: z.object(named), output: z.object({ change: rowId.nullable() }) },
} satisfies Operations;
