import { z } from 'zod';
import { calendarDate, page, patchOf, rowId, type Operations } from './primitives.ts';

/**
 * What a customer said of our service, an idea of theirs, or an idea for their own business that the
 * agent sends them (`for-them`). It stands on the customer's card.
 */
export const feedback = z.object({
  uid: z.string().max(60).default(''),
  kind: z.enum(['feedback', 'idea', 'for-them']).default('feedback'),
  on: calendarDate,
  text: z.string().max(5000),
  /** What was done about it. */
  done: z.string().max(2000).default(''),
  doneOn: calendarDate.nullable().default(null),
  /** The day on which the customer was told, or the idea was sent to them. */
  toldOn: calendarDate.nullable().default(null),
});
export type Feedback = z.infer<typeof feedback>;

export const feedbackRow = feedback.extend({ customerId: rowId, customerName: z.string() });
export type FeedbackRow = z.infer<typeof feedbackRow>;

const named = { customerId: rowId, uid: z.string().max(60) };
const changed = z.object({ feedback, change: rowId.nullable() });

export const feedbackOperations = {
  /** `open`: nothing done yet, `untold`: done but the customer does not know. */
  'feedback.list': {
    input: z.object({
      show: z.enum(['open', 'untold', 'told', 'all']).default('all'),
      customerId: rowId.optional(),
      kind: feedback.shape.kind.removeDefault().optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    output: z.object({ total: z.int(), feedback: z.array(feedbackRow) }),
  },
  'feedback.add': { input: z.object({ customerId: rowId, feedback }), output: changed },
  'feedback.change': {
    input: z.object({ ...named, patch: patchOf(feedback.omit({ uid: true })) }),
    output: changed,
  },
  'feedback.remove': { input: z.object(named), output: z.object({ change: rowId.nullable() }) },
} satisfies Operations;
