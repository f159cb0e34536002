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

/** A customer whose time to be kept ends, or ended. */
export const retained = z.object({
  id: rowId,
  name: z.string(),
  phone: z.string(),
  retainUntil: calendarDate,
  retainReason: z.string(),
  /** Days until the end; negative afterwards. */
  days: z.int(),
  /** What speaks against destroying: an agreement still in force, an open promise or problem. */
  held: z.array(z.enum(['agreement', 'promise', 'problem'])),
});
export type Retained = z.infer<typeof retained>;

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
  /** The record of one destruction on paper, or of all. */
  'privacy.destructionRecord': {
    input: z.object({ mode: outputMode.default('save'), file: filePath.optional() }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** Everything held about one person, as PDF, for that person. */
  'privacy.report': {
    input: z.object({ id: rowId, mode: outputMode.default('save'), file: filePath.optional() }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
