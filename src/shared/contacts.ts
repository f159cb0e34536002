import { z } from 'zod';
import { calendarDate, emptyResult, moment, page, rowId, type Operations } from './primitives.ts';

export const direction = z.enum(['in', 'out']);
/** `missed` restarts no cadence: nobody was reached. */
export const outcome = z.enum(['reached', 'missed', 'left-message']);

/** What the user writes while on the phone. */
export const callFields = z.object({
  direction,
  outcome,
  note: z.string().max(100_000),
  startedAt: moment,
  /** Null while the length is not known. */
  durationSeconds: z.int().min(0).max(86_400).nullable(),
  /** Settled within this one call; null where it does not apply. */
  settled: z.boolean().nullable(),
  nextStep: z.string().max(2000),
  nextStepDue: calendarDate.nullable(),
});
export type CallFields = z.infer<typeof callFields>;

export const contact = callFields.extend({
  id: rowId,
  uid: z.string(),
  customerId: rowId,
  kind: z.enum(['call']),
  /** Outside the office hours that were set when it was logged. */
  afterHours: z.boolean(),
  nextStepDoneAt: moment.nullable(),
  createdAt: moment,
  updatedAt: moment,
  trashedAt: moment.nullable(),
});
export type Contact = z.infer<typeof contact>;

/** A call in progress; kept in the box at every pause in typing, so that a crash loses nothing. */
export const contactDraft = z.object({
  customerId: rowId,
  customerName: z.string(),
  fields: callFields,
  /** When the running time was stopped; null while the call lasts. */
  endedAt: moment.nullable(),
  updatedAt: moment,
});
export type ContactDraft = z.infer<typeof contactDraft>;

export const contactFilter = z.object({
  customerId: rowId.optional(),
  direction: direction.optional(),
  outcome: outcome.optional(),
  afterHours: z.boolean().optional(),
  /** Only contacts with a next step that is not done. */
  openStep: z.boolean().optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  text: z.string().max(200).optional(),
  trash: z.boolean().default(false),
});
export type ContactFilter = z.infer<typeof contactFilter>;

export const contactRow = contact.extend({ customerName: z.string() });
export type ContactRow = z.infer<typeof contactRow>;

const changed = z.object({ contact, change: rowId.nullable() });

export const contactOperations = {
  'contacts.list': {
    input: z.object({ filter: contactFilter.default({ trash: false }), ...page }),
    output: z.object({ total: z.int(), contacts: z.array(contactRow) }),
  },
  'contacts.log': { input: z.object({ customerId: rowId, fields: callFields }), output: changed },
  'contacts.update': {
    input: z.object({ id: rowId, patch: callFields.partial() }),
    output: changed,
  },
  'contacts.trash': { input: z.object({ id: rowId }), output: z.object({ change: rowId }) },
  'contacts.setStepDone': { input: z.object({ id: rowId, done: z.boolean() }), output: changed },
  'contacts.drafts': { input: z.object({}).optional(), output: z.array(contactDraft) },
  'contacts.saveDraft': {
    input: z.object({ customerId: rowId, fields: callFields, endedAt: moment.nullable() }),
    output: contactDraft,
  },
  'contacts.discardDraft': { input: z.object({ customerId: rowId }), output: emptyResult },
} satisfies Operations;
