import { z } from 'zod';
import { preferenceKind } from './card-parts.ts';
import { outputMode } from './paper.ts';
import {
  calendarDate,
  emptyResult,
  filePath,
  moment,
  rowId,
  type Operations,
} from './primitives.ts';

export const reasonKind = z.enum([
  'problem',
  'promise',
  'their-promise',
  'lapse',
  'handoff',
  'next-step',
  'deposit-thanks',
  'deposit-missing',
  'maturity',
  'follow-up',
  'feedback',
  'referral-thanks',
  'birthday',
  'occasion',
  'insurance-age',
  'silence',
]);
export type ReasonKind = z.infer<typeof reasonKind>;

/** The parts of the list, in their order: what cannot wait, thanks for deposits, days and agreements, keeping in touch. */
export const todaySection = z.enum(['first', 'deposits', 'days', 'in-touch']);
export type TodaySection = z.infer<typeof todaySection>;

/** Why somebody is on the list; `text` is a sentence in the box's language. */
export const reason = z.object({
  kind: reasonKind,
  due: calendarDate,
  text: z.string(),
  done: z.boolean(),
  /** The contact whose next step this is. */
  contactId: rowId.nullable(),
  /**
   * Which of several it is: the uid of the promise, problem, agreement, step, occasion…, whose
   * introduction is to be thanked for, or a deposit's; else empty.
   */
  about: z.string(),
  /** It stood on the list of an earlier day. */
  carried: z.boolean(),
  /** Put off to this day; only of reasons that are shown because somebody looks at the day itself. */
  movedTo: calendarDate.nullable(),
});
export type Reason = z.infer<typeof reason>;

export const personToReach = z.object({
  customer: rowId,
  name: z.string(),
  company: z.string(),
  phone: z.string().nullable(),
  callTimes: z.string(),
  section: todaySection,
  reasons: z.array(reason),
  done: z.boolean(),
  carried: z.boolean(),
  /** Every open reason was put off to another day: the person waits at the end of the list. */
  movedTo: calendarDate.nullable(),
  /** Why the person stands at this place, in words. */
  why: z.string(),
  lastContactAt: moment.nullable(),
  /** What to mind before calling: deal-breakers first, then requests, then likings; at most three. */
  mind: z.array(z.object({ kind: preferenceKind, text: z.string() })),
});
export type PersonToReach = z.infer<typeof personToReach>;

export const weekDay = z.object({
  date: calendarDate,
  people: z.int(),
  done: z.int(),
  /** How many reasons of each kind fall on this very day (not carried over). */
  reasons: z.array(z.object({ kind: reasonKind, count: z.int() })),
  /** The names of the first few, in the list's order. */
  names: z.array(
    z.object({ customer: rowId, name: z.string(), kind: reasonKind, done: z.boolean() }),
  ),
  /** Why nobody works on this day, in the box's language: a holiday, a closed day; else empty. */
  free: z.string(),
});
export type WeekDay = z.infer<typeof weekDay>;

/** Which reason is meant; see `reason`. */
export const reasonKey = z.object({
  kind: reasonKind,
  due: calendarDate,
  contactId: rowId.nullable().default(null),
  about: z.string().max(120).default(''),
});

export const todayOperations = {
  'today.get': {
    input: z.object({ date: calendarDate.optional() }),
    output: z.object({
      date: calendarDate,
      /** The same day in the Korean lunar calendar, null past its table. */
      lunar: z.object({ month: z.int(), day: z.int(), leapMonth: z.boolean() }).nullable(),
      /** A public holiday's name, or empty. */
      holiday: z.string(),
      people: z.array(personToReach),
      /** How many more are silent beyond a cadence of their own; the list shows the longest over. */
      moreSilent: z.int(),
    }),
  },
  /** What the sidebar and the icon's badge show: who is left of how many. */
  'today.count': {
    input: z.object({ date: calendarDate.optional() }),
    output: z.object({ left: z.int(), all: z.int() }),
  },
  'today.week': {
    /** The week of this day, Monday first; today's unless given. */
    input: z.object({ date: calendarDate.optional() }),
    output: z.object({ days: z.array(weekDay) }),
  },
  /** Marks one reason done or not done; where it stands on a card or a contact it is marked there. */
  'today.mark': {
    input: reasonKey.extend({ customer: rowId, done: z.boolean() }),
    output: emptyResult,
  },
  /** Puts a person's open reasons off to a later day (all, or those named); null takes it back. */
  'today.move': {
    input: z.object({
      customer: rowId,
      from: calendarDate.optional(),
      to: calendarDate.nullable(),
      reasons: z.array(reasonKey).max(500).optional(),
    }),
    output: z.object({ moved: z.int() }),
  },
  /** The day's list on paper. */
  'today.print': {
    input: z.object({
      date: calendarDate.optional(),
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
