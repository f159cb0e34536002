import { z } from 'zod';
import { contact, contactKind } from './contacts.ts';
import { change } from './customer-history.ts';
import { travellingDeposit, travellingMark, travellingMove } from './exchange-office.ts';
import { sending, sendingState } from './greeting-cards.ts';
import { calendarDate, moment } from './primitives.ts';

/** What a JSON document brings beside the fields. Local numbers do not travel, uids do. */
export const travellingContact = contact
  .omit({ id: true, customerId: true })
  // Documents of version 1 know calls alone.
  .extend({ kind: contactKind.default('call') });
export type TravellingContact = z.infer<typeof travellingContact>;
export const travellingSending = sending.omit({ id: true, customerId: true }).extend({
  // Documents up to version 3 know neither wordings nor what came after the printing.
  wording: z.int().default(0),
  state: sendingState.default('printed'),
  /** Left out: the day on which it was put out. */
  stateOn: calendarDate.optional(),
  /** The uid of the sending whose card it is; empty for a card of its own. */
  partOf: z.string().max(60).default(''),
  /** Up to version 3: the picture that signed it, as a data URL. */
  signature: z.string().optional(),
});
export type TravellingSending = z.infer<typeof travellingSending>;
export const travellingChange = change.omit({
  id: true,
  customerId: true,
  importId: true,
  contactId: true,
  depositId: true,
});
export type TravellingChange = z.infer<typeof travellingChange>;

/** A whole card's other half; CSV and vCard files have none. */
export const cardRest = z.object({
  createdAt: moment.optional(),
  updatedAt: moment.optional(),
  trashedAt: moment.nullable().optional(),
  contacts: z.array(travellingContact),
  sendings: z.array(travellingSending),
  deposits: z.array(travellingDeposit).optional(),
  /** What of Today's list was done, and what was put off. */
  marks: z.array(travellingMark).optional(),
  moves: z.array(travellingMove).optional(),
  history: z.array(travellingChange).optional(),
  /** The pictures that the card, its history and its sendings name, as data URLs by their SHA-256. */
  photos: z.record(z.string().max(64), z.string()).optional(),
});
export type CardRest = z.infer<typeof cardRest>;
