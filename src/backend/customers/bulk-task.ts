import { setImmediate } from 'node:timers/promises';
import { changesOfBatch, recordChange } from '../../data/changes.ts';
import { restoreCustomers, trashCustomers } from '../../data/customers.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import { searchCustomers } from '../../data/search.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import type { BulkResult } from '../../shared/customer-list.ts';
import { AppError } from '../../shared/errors.ts';
import type { JobTasks, Task, TaskContext } from '../jobs/job-tasks.ts';
import { changeCustomer } from './store.ts';
import { undoChange, undoChanges } from './undo.ts';

/** So many customers a transaction; between them another writer is let in. */
const batchSize = 100;
/** As the contract has it: a card with more is left as it is. */
const mostTags = 200;
type Act = JobTasks['bulk']['input']['act'];
const everybody = { offset: 0, limit: 1_000_000 };

/**
 * Tags, cadence, trash for many customers, each with a change of its own that names the batch. When
 * anything fails, or the user cancels, what was done is taken back. Errors: `nothing-found`.
 */
export const bulkTask: Task<'bulk'> = async ({ targets, act, batch }, context) => {
  const { box } = context;
  const ids =
    'ids' in targets
      ? [...new Set(targets.ids)]
      : searchCustomers(box, { ...targets.query, ...everybody }).ids;
  if (ids.length === 0) throw new AppError('nothing-found');
  const at = context.now().toISOString();
  let changed = 0;
  try {
    for (let first = 0; first < ids.length; first += batchSize) {
      await context.giveWay();
      const some = ids.slice(first, first + batchSize);
      changed += box.transaction(
        () =>
          readCustomers(box, some).filter((card) => actOn(box, card, act, { at, batch })).length,
      );
      context.progress(Math.min(first + batchSize, ids.length), ids.length);
    }
  } catch (thrown) {
    await takeBack(context, batch, null, () => setImmediate());
    throw thrown;
  }
  return { changed, unchanged: ids.length - changed, batch };
};

/** False where the card is as wanted already, or lies where the act does not reach. */
function actOn(
  box: Box,
  card: StoredCustomer,
  act: Act,
  { at, batch }: { at: string; batch: string },
): boolean {
  const isTrashed = card.trashedAt !== null;
  if (isTrashed !== (act.move === 'restore')) return false;
  const options = { at, through: 'typed', batch } as const;
  const patch = patchFor(card, act);
  const written = patch === null ? null : changeCustomer(box, card.id, patch, options).change;
  if (act.move === undefined) return written !== null;
  const move = act.move === 'trash' ? trashCustomers : restoreCustomers;
  move(box, [card.id], at);
  recordChange(box, { customerId: card.id, action: act.move, ...options });
  return true;
}

function patchFor(card: StoredCustomer, act: Act): CustomerPatch | null {
  const { addTags, removeTags, cadenceDays } = act;
  const patch: CustomerPatch = {};
  if (addTags.length + removeTags.length > 0) {
    const kept = card.tags.filter((tag) => !removeTags.includes(tag));
    const tags = [...new Set([...kept, ...addTags])];
    if (tags.length <= Math.max(mostTags, card.tags.length)) patch.tags = tags;
  }
  if (cadenceDays !== undefined) patch.cadenceDays = cadenceDays;
  Object.assign(patch, act.retention);
  return Object.keys(patch).length === 0 ? null : patch;
}

/**
 * Takes a batch back; what was changed again since stays as it is and is counted. The changes that do
 * so are a batch of their own, to be taken back in turn. Errors: `nothing-to-undo`.
 */
export const undoBatchTask: Task<'undo-batch'> = async ({ batch, by }, context) => {
  try {
    const result = await takeBack(context, batch, by, context.giveWay);
    if (result.changed === 0) throw new AppError('nothing-to-undo');
    return { ...result, batch: by };
  } catch (thrown) {
    if (context.signal.aborted) await takeBack(context, by, null, () => setImmediate());
    throw thrown;
  }
};

async function takeBack(
  context: TaskContext,
  batch: string,
  by: string | null,
  giveWay: () => Promise<unknown>,
): Promise<Omit<BulkResult, 'batch'>> {
  const { box } = context;
  const options = { at: context.now().toISOString(), batch: by };
  const all = changesOfBatch(box, batch).filter(({ undone }) => !undone);
  const ids = all.map(({ id }) => id);
  if (all.some(({ through }) => through === 'merge')) {
    return { changed: undoChanges(box, ids, options).customerIds.length, unchanged: 0 };
  }
  let changed = 0;
  for (let first = 0; first < all.length; first += batchSize) {
    await giveWay();
    const some = all.slice(first, first + batchSize);
    changed += box.transaction(
      () => some.filter((change) => succeeds(() => undoChange(box, change, options))).length,
    );
    context.progress(Math.min(first + batchSize, all.length), all.length);
  }
  return { changed, unchanged: all.length - changed };
}

/** What was changed again since is refused before anything is written. */
function succeeds(undo: () => unknown): boolean {
  try {
    undo();
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'nothing-to-undo') return false;
    throw thrown;
  }
}
