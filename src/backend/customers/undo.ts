import { fieldsOf, toShown } from '../../core/customer-fields.ts';
import { findChanges, markUndone, recordChange } from '../../data/changes.ts';
import { readContact, setContactTrashed } from '../../data/contacts.ts';
import { restoreCustomers, trashCustomers } from '../../data/customers.ts';
import type { Box } from '../../data/sql.ts';
import type { Change, CustomerPatch } from '../../shared/customers.ts';
import { AppError } from '../../shared/errors.ts';
import { changeContact } from '../contacts/store.ts';
import { changeCustomer, requireCustomer } from './store.ts';

export type Undone = { changes: number[]; customerIds: number[] };

/**
 * Takes changes back, newest first, all or none. What was changed again since is not overwritten.
 * Errors: `nothing-to-undo`, `not-found`.
 */
export function undoChanges(box: Box, ids: readonly number[], at: string): Undone {
  return box.transaction(() => {
    const changes = findChanges(box, ids);
    if (changes.length !== new Set(ids).size) {
      throw new AppError('not-found', { what: 'change', id: ids.join(', ') });
    }
    const undoing = changes.map((change) => undoChange(box, change, at));
    return { changes: undoing, customerIds: [...new Set(changes.map((each) => each.customerId))] };
  });
}

function undoChange(box: Box, change: Change, at: string): number {
  if (change.undone) throw new AppError('nothing-to-undo');
  const by = takeBack(box, change, at);
  if (by === null) throw new AppError('nothing-to-undo');
  markUndone(box, change.id, by, at);
  return by;
}

/** Does the opposite of a change; answers the new change, or null where nothing could be done. */
function takeBack(box: Box, change: Change, at: string): number | null {
  const { customerId } = change;
  const record = (action: Change['action'], contactId: number | null = null) =>
    recordChange(box, { customerId, at, through: 'undo', action, contactId });
  switch (change.action) {
    case 'create':
    case 'restore':
      return trashCustomers(box, [customerId], at).length > 0 ? record('trash') : null;
    case 'trash':
      return restoreCustomers(box, [customerId], at).length > 0 ? record('restore') : null;
    case 'update':
      return putBack(box, change, at);
    case 'contact-log':
    case 'contact-restore':
      return moveContact(box, change, true, at) ? record('contact-trash', change.contactId) : null;
    case 'contact-trash':
      return moveContact(box, change, false, at)
        ? record('contact-restore', change.contactId)
        : null;
    case 'contact-update':
      return putContactBack(box, change, at);
  }
}

function moveContact(box: Box, change: Change, trash: boolean, at: string): boolean {
  return (
    change.contactId !== null && setContactTrashed(box, change.contactId, trash ? at : null, at)
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields as they were before, where they still are what the change made of them. */
function before(
  change: Change,
  current: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields = Object.entries(change.fields);
  if (fields.some(([field, { after }]) => !same(current[field], after))) {
    throw new AppError('nothing-to-undo');
  }
  return Object.fromEntries(fields.map(([field, value]) => [field, value.before]));
}

function putBack(box: Box, change: Change, at: string): number | null {
  const customer = requireCustomer(box, change.customerId);
  const patch: CustomerPatch = before(change, fieldsOf(toShown(customer)));
  return changeCustomer(box, change.customerId, patch, { at, through: 'undo' }).change;
}

function putContactBack(box: Box, change: Change, at: string): number | null {
  const contact = change.contactId === null ? undefined : readContact(box, change.contactId);
  if (!contact) return null;
  const patch = before(change, { ...contact });
  return changeContact(box, contact.id, patch, { at, through: 'undo' }).change;
}
