import { z } from 'zod';
import { emptyResult, handle, moment, type Operations } from './primitives.ts';

export const jobKind = z.enum([
  'import',
  'undo-import',
  'export',
  'print-run',
  'samples',
  'remove-samples',
  'check',
  'backup',
  'backup-copy',
  'inspect-backup',
  'drill',
  'portable',
  'inspect-box',
  'destroy',
  'bulk',
  'undo-batch',
  'duplicates',
  'deposits',
  'undo-deposits',
  'cadences',
  'mailing',
]);
export type JobKind = z.infer<typeof jobKind>;

/** Jobs that begin by themselves: nobody waits for them, and no window has to stay open for them. */
export const selfMadeJobs: readonly JobKind[] = ['backup', 'backup-copy'];

export const errorData = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});

/** Long work: how far it is, and what came of it. */
export const job = z.object({
  id: z.string(),
  kind: jobKind,
  label: z.string(),
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Items done of items in all; `total` is 0 while unknown. */
  done: z.int(),
  total: z.int(),
  startedAt: moment,
  result: z.unknown(),
  error: errorData.nullable(),
});
export type Job = z.infer<typeof job>;

export const jobOperations = {
  'jobs.list': { input: z.object({}).optional(), output: z.array(job) },
  'jobs.get': { input: z.object({ id: handle }), output: job },
  'jobs.cancel': { input: z.object({ id: handle }), output: emptyResult },
} satisfies Operations;
