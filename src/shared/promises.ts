import { z } from 'zod';
import { calendarDate, month, page, patchOf, rowId, type Operations } from './primitives.ts';

/** Another date that the customer said yes to. */
export const promiseMove = z.object({
  on: calendarDate,
  from: calendarDate,
  to: calendarDate,
  note: z.string().max(500).default(''),
});

/** Something promised to a customer, or by them. It stands on the customer's card. */
export const promise = z.object({
  uid: z.string().max(60).default(''),
  text: z.string().max(2000),
  by: z.enum(['me', 'customer']).default('me'),
  size: z.enum(['small', 'big']).default('small'),
  madeOn: calendarDate,
  /** The date told to the other; null where none was named. */
  told: calendarDate.nullable().default(null),
  /** The earlier date that the agent aims at; only of what the agent promised. */
  aim: calendarDate.nullable().default(null),
  /** Renegotiated dates, the oldest first; `told` is always the one that counts now. */
  moves: z.array(promiseMove).max(50).default([]),
  state: z.enum(['open', 'kept', 'broken', 'released']).default('open'),
  /** The day on which it was kept, broken or let go. */
  closedOn: calendarDate.nullable().default(null),
  /** How it was kept; of a broken one what was done about it. */
  note: z.string().max(2000).default(''),
  /** The uid of the contact, problem or agreement that it comes from; empty for none. */
  origin: z.string().max(60).default(''),
});
export type Promised = z.infer<typeof promise>;

/**
 * How a promise ended, as it is counted: kept after the date told is broken, whatever it is called.
 * `moved` is kept by a date that was renegotiated.
 */
export const promiseOutcome = z.enum(['early', 'kept', 'moved', 'broken', 'released']);
export type PromiseOutcome = z.infer<typeof promiseOutcome>;

export const promiseRow = promise.extend({
  customerId: rowId,
  customerName: z.string(),
  /** Null while it is open. */
  outcome: promiseOutcome.nullable(),
});
export type PromiseRow = z.infer<typeof promiseRow>;

export const promiseFilter = z.object({
  customerId: rowId.optional(),
  /** `late` is open past the date told, `due` open with its aim on `day` or before. */
  show: z.enum(['open', 'due', 'late', 'undated', 'closed', 'all']).default('open'),
  by: z.enum(['me', 'customer']).optional(),
  size: z.enum(['small', 'big']).optional(),
  outcome: promiseOutcome.optional(),
  /** By the date told. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  text: z.string().max(200).optional(),
});
export type PromiseFilter = z.infer<typeof promiseFilter>;

/** The promises of one month by the date told; `open` are those past it that nobody has closed. */
export const promiseMonth = z.object({
  month,
  early: z.int(),
  kept: z.int(),
  moved: z.int(),
  broken: z.int(),
  released: z.int(),
  open: z.int(),
});
export type PromiseMonth = z.infer<typeof promiseMonth>;

const changed = z.object({ promise, change: rowId.nullable() });
const named = { customerId: rowId, uid: z.string().max(60) };

export const promiseOperations = {
  'promises.list': {
    input: z.object({ filter: promiseFilter.default({ show: 'open' }), ...page }),
    output: z.object({ total: z.int(), promises: z.array(promiseRow) }),
  },
  /** Without an aim one is set: so many working days before the date told as the settings say. */
  'promises.add': {
    input: z.object({
      customerId: rowId,
      promise: promise.omit({ aim: true }).extend({ aim: calendarDate.nullable().optional() }),
    }),
    output: changed,
  },
  'promises.change': {
    input: z.object({ ...named, patch: patchOf(promise.omit({ uid: true })) }),
    output: changed,
  },
  /** Ends a promise; a broken one needs a note of what was done about it. `on` is today unless given. */
  'promises.close': {
    input: z.object({
      ...named,
      state: z.enum(['kept', 'broken', 'released']),
      on: calendarDate.optional(),
      note: z.string().max(2000).default(''),
    }),
    output: changed,
  },
  'promises.reopen': { input: z.object(named), output: changed },
  /** Another date, to which the customer said yes; without that yes it is no renegotiation. */
  'promises.renegotiate': {
    input: z.object({
      ...named,
      to: calendarDate,
      agreed: z.literal(true),
      note: z.string().max(500).default(''),
    }),
    output: changed,
  },
  'promises.remove': { input: z.object(named), output: z.object({ change: rowId.nullable() }) },
  /** The date to aim at for a date told, by the settings' lead, working days and holidays. */
  'promises.aimFor': {
    input: z.object({ told: calendarDate, madeOn: calendarDate.optional() }),
    output: z.object({ aim: calendarDate }),
  },
  /** Counts by month of the date told, of what the agent promised. */
  'promises.months': {
    input: z.object({ from: month, to: month, size: z.enum(['small', 'big']).optional() }),
    output: z.array(promiseMonth),
  },
} satisfies Operations;
