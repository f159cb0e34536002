import { z } from 'zod';
import { calendarDate, emptyResult, moment, rowId, type Operations } from './primitives.ts';

export const helperRoles = ['service', 'claims', 'delivery', 'repair', 'installation'] as const;

/** Somebody to whom a matter can be handed on within the same call. */
export const helper = z.object({
  uid: z.string().max(60).default(''),
  name: z.string().min(1).max(200),
  /** A key of `helperRoles`, or words of the user's own. */
  role: z.string().max(100).default(''),
  company: z.string().max(200).default(''),
  phone: z.string().max(60).default(''),
  /** Where they work: "서울 강남·서초". */
  area: z.string().max(300).default(''),
  /** When they can be reached: "평일 9–18시". */
  hours: z.string().max(300).default(''),
  note: z.string().max(2000).default(''),
});
export type Helper = z.infer<typeof helper>;

/** A matter that was handed on, and whether it arrived. It stands on the customer's card. */
export const handoff = z.object({
  uid: z.string().max(60).default(''),
  /** The helper's uid; the name stays readable where the helper is gone. */
  helper: z.string().max(60).default(''),
  helperName: z.string().max(200),
  what: z.string().max(2000),
  handedAt: moment,
  /** The day on which to make sure that it arrived. */
  checkOn: calendarDate,
  arrivedOn: calendarDate.nullable().default(null),
  note: z.string().max(2000).default(''),
});
export type Handoff = z.infer<typeof handoff>;

export const handoffRow = handoff.extend({ customerId: rowId, customerName: z.string() });
export type HandoffRow = z.infer<typeof handoffRow>;

export const helperOperations = {
  /** In the order of roles and names; `near` puts those whose area fits an address first. */
  'helpers.list': {
    input: z.object({ trash: z.boolean().default(false), customerId: rowId.optional() }).optional(),
    output: z.array(helper.extend({ openHandoffs: z.int(), fitsArea: z.boolean() })),
  },
  /** An empty uid makes a new one. */
  'helpers.save': { input: z.object({ helper }), output: helper },
  'helpers.remove': { input: z.object({ uid: z.string().max(60) }), output: emptyResult },
  'helpers.restore': { input: z.object({ uid: z.string().max(60) }), output: helper },
  /** Notes a handing on; without `checkOn` the next working day. */
  'helpers.handOn': {
    input: z.object({
      customerId: rowId,
      handoff: handoff
        .omit({ checkOn: true, handedAt: true })
        .extend({ checkOn: calendarDate.optional(), handedAt: moment.optional() }),
    }),
    output: z.object({ handoff, change: rowId.nullable() }),
  },
  /** It arrived; null takes that back. */
  'helpers.arrived': {
    input: z.object({
      customerId: rowId,
      uid: z.string().max(60),
      on: calendarDate.nullable().optional(),
      note: z.string().max(2000).optional(),
    }),
    output: z.object({ handoff, change: rowId.nullable() }),
  },
  /** What was handed on and has not arrived, the oldest first. */
  'helpers.open': { input: z.object({}).optional(), output: z.array(handoffRow) },
} satisfies Operations;
