import { z } from 'zod';
import type { Operations } from './primitives.ts';

/** The result of the integrity check's job: every problem in words, none when all is well. */
export const checkResult = z.object({ ok: z.boolean(), problems: z.array(z.string()) });
export type CheckResult = z.infer<typeof checkResult>;

export const backupOperations = {
  /** A job; its result is a `checkResult`. */
  'backup.check': { input: z.object({}).optional(), output: z.object({ job: z.string() }) },
} satisfies Operations;
