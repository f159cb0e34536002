import { setDismissed } from '../../data/duplicates.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { requireCustomer } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { mergeCustomers } from './merge.ts';
import { similarCustomers } from './similar.ts';

export function duplicateHandlers(context: Context): HandlersOf<'duplicates'> {
  const { box, events, jobs } = context;
  return {
    'duplicates.similar': ({ fields, except }) => similarCustomers(box, fields, except),
    'duplicates.find': () => ({ job: jobs.start({ kind: 'duplicates', label: '', input: {} }) }),
    'duplicates.dismiss': ({ first, second, dismissed }) => {
      if (first === second) throw new AppError('merge-with-self');
      box.transaction(() => {
        for (const id of [first, second]) requireCustomer(box, id);
        const pair = { first: Math.min(first, second), second: Math.max(first, second) };
        setDismissed(box, pair, dismissed, now(context));
      });
      events.changed('duplicates');
      return {};
    },
    'duplicates.merge': async ({ keep, drop, patch }) => {
      await context.backups.beforeRisk();
      const options = { at: now(context), today: today(context) };
      const merged = mergeCustomers(box, { keep, drop, patch }, options);
      events.changed('customers', 'contacts', 'drafts', 'greeting-cards', 'duplicates', 'today');
      return merged;
    },
  };
}
