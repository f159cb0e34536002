import { z } from 'zod';
import { extra } from './card-parts.ts';
import { feedback } from './feedback.ts';
import { handoff } from './helpers.ts';
import {
  calendarDate,
  emptyResult,
  moment,
  page,
  patchOf,
  rowId,
  type Operations,
} from './primitives.ts';
import { problem } from './problems.ts';
import { promise } from './promises.ts';

export const direction = z.enum(['in', 'out']);
/** `missed` restarts no cadence: nobody was reached. */
export const outcome = z.enum(['reached', 'missed', 'left-message']);

export const contactKind = z.enum(['call', 'visit', 'message', 'meeting', 'letter']);
export type ContactKind = z.infer<typeof contactKind>;

/** What the user writes while on the phone, or after a visit. */
export const contactFields = z.object({
  kind: contactKind.default('call'),
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
export type ContactFields = z.infer<typeof contactFields>;

/** What came up in a contact and is written on the card together with it. */
export const contactYield = z.object({
  promises: z.array(promise).max(20).default([]),
  problems: z.array(problem).max(20).default([]),
  handoffs: z.array(handoff).max(20).default([]),
  feedback: z.array(feedback).max(20).default([]),
  extras: z.array(extra).max(20).default([]),
});
export type ContactYield = z.infer<typeof contactYield>;

export const contact = contactFields.extend({
  id: rowId,
  uid: z.string(),
  customerId: rowId,
  kind: contactKind,
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
  fields: contactFields,
  /** When the running time was stopped; null while the call lasts. */
  endedAt: moment.nullable(),
  updatedAt: moment,
});
export type ContactDraft = z.infer<typeof contactDraft>;

export const contactFilter = z.object({
  customerId: rowId.optional(),
  kind: contactKind.optional(),
  direction: direction.optional(),
  outcome: outcome.optional(),
  afterHours: z.boolean().optional(),
  /** Settled within the one contact, or not; of those of which it is known. */
  settled: z.boolean().optional(),
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
  /** One act, one undo: with `yields` the card's promises and so on are changed as well. */
  'contacts.log': {
    input: z.object({ customerId: rowId, fields: contactFields, yields: contactYield.optional() }),
    output: changed.extend({ changes: z.array(rowId) }),
  },
  'contacts.update': {
    input: z.object({ id: rowId, patch: patchOf(contactFields) }),
    output: changed,
  },
  'contacts.trash': { input: z.object({ id: rowId }), output: z.object({ change: rowId }) },
  'contacts.setStepDone': { input: z.object({ id: rowId, done: z.boolean() }), output: changed },
  'contacts.drafts': { input: z.object({}).optional(), output: z.array(contactDraft) },
  'contacts.saveDraft': {
    input: z.object({ customerId: rowId, fields: contactFields, endedAt: moment.nullable() }),
    output: contactDraft,
  },
  'contacts.discardDraft': { input: z.object({ customerId: rowId }), output: emptyResult },
} satisfies Operations;
