import { z } from 'zod';
import type { Operations } from './primitives.ts';

export const reminderOperations = {
  /** Shows the morning's notice now, whatever the hour; `shown` is false where the host shows none. */
  'reminders.show': {
    input: z.object({}).optional(),
    output: z.object({ shown: z.boolean() }),
  },
} satisfies Operations;
