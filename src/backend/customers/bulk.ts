import type { BulkAct, BulkResult, BulkTarget } from '../../shared/customer-list.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { checkTexts } from './check-fields.ts';
import { storedFilter } from './filter.ts';
import { newUid } from './store.ts';

function tell({ events }: Context): void {
  events.changed('customers', 'contacts', 'duplicates', 'today');
}

/** Starts an act on many cards; answers the job. Errors: `invalid-input`, `resident-number`. */
export function startBulk(context: Context, target: BulkTarget, act: BulkAct): string {
  const { addTags, removeTags, cadenceDays, move } = act;
  const isNothing =
    addTags.length + removeTags.length === 0 && cadenceDays === undefined && move === undefined;
  if (isNothing) throw new AppError('invalid-input', { where: 'act', reason: '' });
  checkTexts({ tags: addTags });
  const targets =
    'ids' in target
      ? { ids: target.ids }
      : { query: { ...target.query, filter: storedFilter(context, target.query.filter) } };
  return context.jobs.start({
    kind: 'bulk',
    label: '',
    input: { targets, act, batch: newUid() },
    finish: (result: BulkResult) => {
      if (result.changed > 0) {
        context.access.soon({
          act: move === 'trash' ? 'trash' : 'change-many',
          customers: result.changed,
          facts: {
            tagged: addTags.length,
            untagged: removeTags.length,
            cadence: cadenceDays !== undefined,
            restored: move === 'restore',
          },
        });
      }
      tell(context);
      return result;
    },
    cleanUp: () => tell(context),
  });
}

/** Starts taking back all changes of a batch; answers the job. */
export function startUndoBatch(context: Context, batch: string): string {
  return context.jobs.start({
    kind: 'undo-batch',
    label: '',
    input: { batch, by: newUid() },
    finish: (result: BulkResult) => {
      tell(context);
      return result;
    },
    cleanUp: () => tell(context),
  });
}
