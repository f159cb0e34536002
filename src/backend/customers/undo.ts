import { fieldsOf, toShown } from '../../core/customer-fields.ts';
import { undoField } from '../../core/field-undo.ts';
import { changesOfBatch, findChanges, markUndone, recordChange } from '../../data/changes.ts';
import { readContact, setContactTrashed } from '../../data/contacts.ts';
import { restoreCustomers, trashCustomers } from '../../data/customers.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import { contactBatch, type Change } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import { changeContact } from '../contacts/store.ts';
import { undoDepositAct } from '../deposits/undo-act.ts';
import { undoMerge } from '../duplicates/undo-merge.ts';
import { changeCustomer, requireCustomer } from './store.ts';

export type Undone = { changes: number[]; customerIds: number[] };

/** `force` puts the value before back even where it was changed again since; `batch` names an act on many. */
export type UndoOptions = { at: string; force?: boolean; batch?: string | null };

/**
 * Takes changes back, newest first, all or none. What was changed again since is not overwritten
 * unless forced. One change of a merge takes the whole merge back, one of a contact all that came of it. Errors: `nothing-to-undo`,
 * `not-found`.
 */
export function undoChanges(box: Box, ids: readonly number[], options: UndoOptions): Undone {
  return box.transaction(() => {
    const changes = findChanges(box, ids);
    if (changes.length !== new Set(ids).size) {
      throw new AppError('not-found', { what: 'change', id: ids.join(', ') });
    }
    const all = wholeActs(box, changes);
    const undoing = all.map((change) => undoChange(box, change, options));
    return { changes: undoing, customerIds: [...new Set(all.map((each) => each.customerId))] };
  });
}

/** What belongs to a merge, or to a contact and what came of it, is taken back together, newest first. */
function wholeActs(box: Box, changes: readonly Change[]): Change[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const acts = new Set(
    changes.flatMap(({ batch, through }) =>
      batch && (through === 'merge' || batch.startsWith(contactBatch)) ? batch : [],
    ),
  );
  for (const batch of acts) {
    for (const change of changesOfBatch(box, batch)) {
      // Of a contact's act a part may have been taken back by itself.
      if (change.through === 'merge' || !change.undone) byId.set(change.id, change);
    }
  }
  return [...byId.values()].sort((a, b) => b.id - a.id);
}

/** Takes one change back; answers the change that did so. Errors: `nothing-to-undo`. */
export function undoChange(box: Box, change: Change, options: UndoOptions): number {
  if (change.undone) throw new AppError('nothing-to-undo');
  const by = takeBack(box, change, options);
  if (by === null) throw new AppError('nothing-to-undo');
  markUndone(box, change.id, by, options.at);
  return by;
}

/** Does the opposite of a change; answers the new change, or null where nothing could be done. */
function takeBack(box: Box, change: Change, options: UndoOptions): number | null {
  const { customerId } = change;
  const { at, batch = null } = options;
  const record = (action: Change['action'], contactId: number | null = null) =>
    recordChange(box, { customerId, at, through: 'undo', action, contactId, batch });
  switch (change.action) {
    case 'create':
    case 'restore':
      return trashCustomers(box, [customerId], at).length > 0 ? record('trash') : null;
    case 'trash':
      return restoreCustomers(box, [customerId], at).length > 0 ? record('restore') : null;
    case 'update':
      return putBack(box, change, options);
    case 'contact-log':
    case 'contact-restore':
      return moveContact(box, change, true, at) ? record('contact-trash', change.contactId) : null;
    case 'contact-trash':
      return moveContact(box, change, false, at)
        ? record('contact-restore', change.contactId)
        : null;
    case 'contact-update':
      return putContactBack(box, change, options);
    case 'merge':
      return undoMerge(box, change, at);
    case 'deposit-add':
    case 'deposit-assign':
    case 'deposit-thank':
    case 'deposit-remove':
      return undoDepositAct(box, change, options);
  }
}

function moveContact(box: Box, change: Change, trash: boolean, at: string): boolean {
  return (
    change.contactId !== null && setContactTrashed(box, change.contactId, trash ? at : null, at)
  );
}

/** The fields as they were before, as far as they still are what the change made of them. */
function before(
  change: Change,
  current: Readonly<Record<string, unknown>>,
  force = false,
): Record<string, unknown> {
  const values = Object.entries(change.fields).map(([field, value]) => {
    const undone = undoField(current[field], value, force);
    if (!undone.ok) throw new AppError('nothing-to-undo');
    return [field, undone.value] as const;
  });
  return Object.fromEntries(values);
}

function putBack(box: Box, change: Change, { at, force, batch }: UndoOptions): number | null {
  const customer = requireCustomer(box, change.customerId);
  const patch: CustomerPatch = before(change, fieldsOf(toShown(customer)), force);
  const options = { at, through: 'undo', batch } as const;
  return changeCustomer(box, change.customerId, patch, options).change;
}

function putContactBack(box: Box, change: Change, { at, force }: UndoOptions): number | null {
  const contact = change.contactId === null ? undefined : readContact(box, change.contactId);
  if (!contact) return null;
  const patch = before(change, { ...contact }, force);
  return changeContact(box, contact.id, patch, { at, through: 'undo' }).change;
}
