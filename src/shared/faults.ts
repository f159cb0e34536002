import { z } from 'zod';
import { emptyResult, moment, type Operations } from './primitives.ts';

/** Something that went wrong, without anybody's data: what, where in the program, how often in a row. */
export const fault = z.object({
  at: moment,
  /** A typed error's code, or the kind of what was thrown (`TypeError`, `SQLITE_FULL`, `ENOENT`). */
  code: z.string(),
  /** The operation, job or screen in which it happened. */
  where: z.string(),
  /** Places in the program's own files, the innermost first. */
  stack: z.array(z.string()),
  version: z.string(),
  times: z.int(),
});
export type Fault = z.infer<typeof fault>;

export const faultOperations = {
  /** The log, the newest first, and the folder that it lies in. */
  'faults.list': {
    input: z.object({}).optional(),
    output: z.object({ faults: z.array(fault), folder: z.string() }),
  },
  /** The page's own unexpected errors: names and places, never texts. */
  'faults.report': {
    input: z.object({
      code: z.string().max(200),
      where: z.string().max(200),
      stack: z.array(z.string().max(300)).max(30),
    }),
    output: emptyResult,
  },
  'faults.clear': { input: z.object({}).optional(), output: emptyResult },
} satisfies Operations;
