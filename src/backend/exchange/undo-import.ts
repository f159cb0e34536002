import { markUndone } from '../../data/changes.ts';
import { deleteCustomers } from '../../data/customers.ts';
import {
  customersAddedBy,
  dropFingerprints,
  updatesBy,
  workedOnSince,
} from '../../data/import-undo.ts';
import { endImport, listImports, readImport } from '../../data/imports.ts';
import type { Box } from '../../data/sql.ts';
import { fieldsOf, toShown } from '../../core/customer-fields.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { undoField } from '../../core/field-undo.ts';
import { dropUnusedAssets } from '../../data/assets.ts';
import { dropUnusedFields } from '../../data/custom-fields.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import type { Change } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import type { UndoResult } from '../../shared/exchange.ts';
import type { Context } from '../context.ts';
import { undoOffice } from './import-office.ts';
import { changeCustomer } from '../customers/store.ts';

/** All that an import may bring, or take away when it is undone. */
export const importTopics = [
  'customers',
  'custom-fields',
  'contacts',
  'deposits',
  'helpers',
  'follow-up-plans',
  'settings',
  'exchange',
  'today',
] as const;

/** So many customers a transaction; between them another writer is let in. */
const batchSize = 300;

type Options = {
  at: string;
  /** Also takes away customers that hold calls which the import itself brought. */
  force?: boolean;
  giveWay: () => Promise<void>;
  progress: (done: number, total: number) => void;
};

/**
 * Takes an import back as a whole: cards that it added go, fields that it filled are emptied again.
 * A card that was worked on since stays, and so does a field that was changed since. May be called
 * again after it was cut off. Errors: `not-found`, `import-undone`.
 */
export async function undoImport(
  box: Box,
  importId: number,
  options: Options,
): Promise<UndoResult> {
  const summary = readImport(box, importId);
  if (!summary) throw new AppError('not-found', { what: 'import', id: importId });
  if (summary.status === 'undone') throw new AppError('import-undone');
  const total = summary.added + summary.updated;
  const result = { removed: 0, reverted: 0, kept: 0 };
  const tell = () => options.progress(result.removed + result.reverted + result.kept, total);
  await revertUpdates(box, importId, options, result, tell);
  await removeAdded(box, importId, options, result, tell);
  const left = box.transaction(() => undoOffice(box, importId, options.at));
  for (const step of left) {
    box.transaction(step);
    await options.giveWay();
  }
  box.transaction(() => {
    dropFingerprints(box, importId);
    // Fields that it made go with their last value; what was written into them since keeps them.
    dropUnusedFields(box, summary.startedAt);
    // So do pictures that only what is gone had need of.
    dropUnusedAssets(box);
    endImport(box, importId, 'undone', options.at);
  });
  return result;
}

async function revertUpdates(
  box: Box,
  importId: number,
  options: Options,
  result: UndoResult,
  tell: () => void,
): Promise<void> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    await options.giveWay();
    const updates = updatesBy(box, importId, { before, limit: batchSize });
    if (updates.length === 0) return;
    box.transaction(() => {
      for (const update of updates) {
        if (revert(box, update, options.at)) result.reverted += 1;
        else result.kept += 1;
      }
    });
    before = updates.at(-1)?.id ?? 0;
    tell();
  }
}

/** Puts the fields back that still are what the import made of them; false where none is. */
function revert(box: Box, update: Change, at: string): boolean {
  const customer = readCustomer(box, update.customerId);
  if (!customer) return false;
  const current: Readonly<Record<string, unknown>> = { ...fieldsOf(toShown(customer)) };
  const undone = Object.entries(update.fields).flatMap(([field, value]) => {
    const back = undoField(current[field], value);
    return back.ok ? [[field, back.value] as const] : [];
  });
  if (undone.length === 0) return false;
  const patch: CustomerPatch = Object.fromEntries(undone);
  const { change } = changeCustomer(box, update.customerId, patch, { at, through: 'undo' });
  if (change !== null) markUndone(box, update.id, change, at);
  return true;
}

async function removeAdded(
  box: Box,
  importId: number,
  options: Options,
  result: UndoResult,
  tell: () => void,
): Promise<void> {
  for (let after = 0; ;) {
    await options.giveWay();
    const ids = customersAddedBy(box, importId, { after, limit: batchSize });
    if (ids.length === 0) return;
    box.transaction(() => {
      const kept = options.force ? new Set<number>() : workedOnSince(box, importId, ids);
      result.kept += kept.size;
      result.removed += deleteCustomers(
        box,
        ids.filter((id) => !kept.has(id)),
      );
    });
    after = ids.at(-1) ?? Number.MAX_SAFE_INTEGER;
    tell();
  }
}

/**
 * An import that is marked running while no job runs it was cut off, by a crash or with its worker:
 * starts taking it back; answers the jobs.
 */
export function undoCutOffImports({ box, jobs, events }: Context): string[] {
  const cutOff = listImports(box).filter(({ status }) => status === 'running');
  return cutOff.map(({ id, fileName }) =>
    jobs.start({
      kind: 'undo-import',
      label: fileName,
      input: { importId: id, force: true },
      finish: (result) => {
        events.changed(...importTopics);
        return result;
      },
    }),
  );
}
