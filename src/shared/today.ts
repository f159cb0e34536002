import { z } from 'zod';
import { preferenceKind } from './card-parts.ts';
import { calendarDate, emptyResult, moment, rowId, type Operations } from './primitives.ts';

export const reasonKind = z.enum([
  'next-step',
  'referral-thanks',
  'birthday',
  'occasion',
  'silence',
]);
export type ReasonKind = z.infer<typeof reasonKind>;

/** Why somebody is on the list; `text` is a sentence in the box's language. */
export const reason = z.object({
  kind: reasonKind,
  due: calendarDate,
  text: z.string(),
  done: z.boolean(),
  /** The contact whose next step this is. */
  contactId: rowId.nullable(),
  /** Whose introduction is to be thanked for (a customer's uid), or which occasion it is (its uid); else empty. */
  about: z.string(),
});
export type Reason = z.infer<typeof reason>;

export const personToReach = z.object({
  customer: rowId,
  name: z.string(),
  company: z.string(),
  phone: z.string().nullable(),
  reasons: z.array(reason),
  done: z.boolean(),
  lastContactAt: moment.nullable(),
  /** What to mind before calling: deal-breakers first, then requests, then likings; at most three. */
  mind: z.array(z.object({ kind: preferenceKind, text: z.string() })),
});
export type PersonToReach = z.infer<typeof personToReach>;

export const todayOperations = {
  'today.get': {
    input: z.object({ date: calendarDate.optional() }),
    output: z.object({
      date: calendarDate,
      /** The same day in the Korean lunar calendar, null past its table. */
      lunar: z.object({ month: z.int(), day: z.int(), leapMonth: z.boolean() }).nullable(),
      people: z.array(personToReach),
      /** How many more are silent beyond a cadence of their own; the list shows the longest over. */
      moreSilent: z.int(),
    }),
  },
  /** Marks one reason done or not done; a next step is marked on its contact. */
  'today.mark': {
    input: z.object({
      customer: rowId,
      kind: reasonKind,
      due: calendarDate,
      contactId: rowId.nullable(),
      about: z.string().max(60).default(''),
      done: z.boolean(),
    }),
    output: emptyResult,
  },
} satisfies Operations;
