import { z } from 'zod';
import { outputMode } from './paper.ts';
import { rowId, type Operations } from './primitives.ts';

export const privacyOperations = {
  /** Everything held about one person, as PDF, for that person. */
  'privacy.report': {
    input: z.object({ id: rowId, mode: outputMode.default('save'), file: z.string().optional() }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
