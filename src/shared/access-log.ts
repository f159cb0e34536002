import { z } from 'zod';
import { outputMode } from './paper.ts';
import { filePath, moment, month, page, rowId, type Operations } from './primitives.ts';

/** What is written down because people's data was seen, left the box or came to an end. */
export const accessActs = [
  'open-box',
  'wrong-key',
  'view',
  'search-list',
  'export',
  'print',
  'report',
  'import',
  'change-many',
  'trash',
  'destroy',
  'portable',
  'restore',
  'backup-folder',
  'keys',
] as const;
export const accessAct = z.enum(accessActs);
export type AccessAct = z.infer<typeof accessAct>;

/** Why a list leaves the box; a word of one's own may stand beside it. Of `marketing`, who withdrew it is left out. */
export const exportReasons = [
  'work',
  'marketing',
  'customer-asked',
  'move',
  'authority',
  'other',
] as const;
/** One of these, or words of the user's own. */
export const reason = z.string().trim().max(300);

export const accessEntry = z.object({
  id: rowId,
  at: moment,
  act: accessAct,
  /** Whom it was about, where it was one and is still there. */
  customer: z.object({ id: rowId, name: z.string() }).nullable(),
  customers: z.int(),
  through: z.enum(['window', 'command']),
  reason: z.string(),
  /** Plain facts for the sentence: format, columns, masked, template … never a person's data. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AccessEntry = z.infer<typeof accessEntry>;

export const accessLogOperations = {
  /** A month's entries, the newest first, with the month's numbers; `act` and `customerId` narrow it. */
  'accessLog.month': {
    input: z.object({
      month,
      act: accessAct.optional(),
      customerId: rowId.optional(),
      ...page,
    }),
    output: z.object({
      entries: z.array(accessEntry),
      total: z.int(),
      /** How often each happened in the month, and how many customers it was about. */
      counts: z.array(z.object({ act: accessAct, times: z.int(), customers: z.int() })),
      /** Months that have entries, the newest first. */
      months: z.array(month),
      /** When the user last looked through this month and found the log whole. */
      lookedAt: moment.nullable(),
    }),
  },
  /**
   * Reckons every hash again. `brokenAt` is the first entry that was changed, put in or has one missing before
   * it. With `month`, and where all is whole, it is noted that this month was looked at.
   */
  'accessLog.check': {
    input: z.object({ month: month.optional() }).optional(),
    output: z.object({ ok: z.boolean(), entries: z.int(), brokenAt: rowId.nullable() }),
  },
  /** The month on paper, for the one who has to look at it each month. */
  'accessLog.print': {
    input: z.object({
      month,
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
