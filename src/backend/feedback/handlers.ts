import { listFeedback } from '../../data/feedback.ts';
import type { Feedback } from '../../shared/feedback.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { addEntry, changeEntry, removeEntry } from '../customers/entries.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';

export function feedbackHandlers(context: Context): HandlersOf<'feedback'> {
  const { box } = context;
  return {
    'feedback.list': (query) => listFeedback(box, query),
    'feedback.add': ({ customerId, feedback }) => {
      checkDays(feedback, today(context));
      const written = addEntry(context, customerId, 'feedback', dated(feedback, context));
      return { feedback: written.entry, change: written.change };
    },
    'feedback.change': ({ customerId, uid, patch }) => {
      checkDays(patch, today(context));
      const written = changeEntry(context, { customerId, uid }, 'feedback', (before) =>
        dated({ ...before, ...patch }, context),
      );
      return { feedback: written.entry, change: written.change };
    },
    'feedback.remove': (key) => removeEntry(context, key, 'feedback'),
  };
}

/** What was done was done on some day: today, unless another is said. */
function dated(feedback: Feedback, context: Context): Feedback {
  const isDone = feedback.done.trim() !== '';
  if (isDone && feedback.doneOn === null) return { ...feedback, doneOn: today(context) };
  return feedback;
}

/** Errors: `day-in-future`. */
function checkDays(days: Partial<Feedback>, today: string): void {
  for (const date of [days.on, days.doneOn, days.toldOn]) {
    if (date && date > today) throw new AppError('day-in-future', { date });
  }
}
