import { z } from 'zod';
import { outputMode } from './paper.ts';
import { calendarDate, filePath, moment, page, rowId, type Operations } from './primitives.ts';

export const destructionReasons = [
  'retention',
  'asked',
  'withdrawn',
  'no-purpose',
  'other',
] as const;
export const destructionReason = z.enum(destructionReasons);
export type DestructionReason = z.infer<typeof destructionReason>;

/** What was destroyed, when and why: numbers, never the data. */
export const destruction = z.object({
  uid: z.string(),
  at: moment,
  reason: destructionReason,
  note: z.string(),
  customers: z.int(),
  /** Rows by what they were: `contacts`, `sendings`, `changes` … */
  removed: z.record(z.string(), z.int()),
  /** False while free pages are still to be overwritten (it was cut off; the next start goes on). */
  finished: z.boolean(),
});
export type Destruction = z.infer<typeof destruction>;

/** What speaks against destroying: an agreement still in force, an open promise or problem. */
export const held = z.enum(['agreement', 'promise', 'problem']);
export type Held = z.infer<typeof held>;

/** A customer whose time to be kept ends, or ended. */
export const retained = z.object({
  id: rowId,
  name: z.string(),
  phone: z.string(),
  retainUntil: calendarDate,
  retainReason: z.string(),
  /** Days until the end; negative afterwards. */
  days: z.int(),
  held: z.array(held),
});
export type Retained = z.infer<typeof retained>;

/** A consent that needs a look: it was withdrawn, or it ends within 60 days or ended without a new one. */
export const consentMatter = z.object({
  id: rowId,
  name: z.string(),
  phone: z.string(),
  purpose: z.string(),
  /** The day of the withdrawal, or the last day on which it holds. */
  on: calendarDate,
});
export type ConsentMatter = z.infer<typeof consentMatter>;
export const consentMatters = z.enum(['withdrawn', 'ending', 'ended']);
export type ConsentMatters = z.infer<typeof consentMatters>;

export const privacyOperations = {
  /** Customers whose date to be kept until comes within `days` or has passed, the earliest first. */
  'privacy.retention': {
    input: z.object({ days: z.int().min(0).max(3660).default(30), ...page }),
    output: z.object({
      customers: z.array(retained),
      total: z.int(),
      /** Of these, past their date. */
      due: z.int(),
      /** Living cards with a date at all, and without one. */
      dated: z.int(),
      undated: z.int(),
    }),
  },
  /** Gives many customers a date to be kept until, as one undoable change. A job; its result is that of `bulk`. */
  'privacy.setRetention': {
    input: z.object({
      ids: z.array(rowId).min(1).max(100_000),
      retainUntil: calendarDate.nullable(),
      retainReason: z.string().max(500).default(''),
    }),
    output: z.object({ job: z.string() }),
  },
  /**
   * Destroys customers for good: rows, index, history, photos, what others say of them by name; free
   * pages overwritten, the file written anew. Backups
   * that still hold the data stay unless `backups`; what was destroyed is destroyed again on a restore. A job; its result is a `destruction`.
   * Errors: `destroy-held` (without `evenHeld`), `not-found`.
   */
  'privacy.destroy': {
    input: z.object({
      ids: z.array(rowId).min(1).max(100_000),
      reason: destructionReason,
      note: z.string().trim().max(500).default(''),
      evenHeld: z.boolean().default(false),
      /** Also removes the backups that still hold them; a fresh one is made first. */
      backups: z.boolean().default(false),
    }),
    output: z.object({ job: z.string() }),
  },
  'privacy.destructions': {
    input: z.object({ ...page }).optional(),
    output: z.object({ destructions: z.array(destruction), total: z.int() }),
  },
  /** Consents that were withdrawn, end soon, or ended: by day, the latest first, those that end soon the earliest first. */
  'privacy.consents': {
    input: z.object({ show: consentMatters, ...page }),
    output: z.object({
      matters: z.array(consentMatter),
      total: z.int(),
      counts: z.object({ withdrawn: z.int(), ending: z.int(), ended: z.int() }),
    }),
  },
  /** The record of one destruction on paper, or of all. */
  'privacy.destructionRecord': {
    input: z.object({
      uid: z.string().max(60).optional(),
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** Everything held about one person, as PDF, for that person. */
  'privacy.report': {
    input: z.object({ id: rowId, mode: outputMode.default('save'), file: filePath.optional() }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
