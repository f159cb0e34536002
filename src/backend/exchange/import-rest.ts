import { markUndone, recordChange } from '../../data/changes.ts';
import { insertContact, setContactTrashed } from '../../data/contacts.ts';
import { isKnownUid } from '../../data/imports.ts';
import { insertSending } from '../../data/sendings.ts';
import type { Box } from '../../data/sql.ts';
import { keepSignature } from './travelling-signature.ts';
import type { CardRest } from '../../shared/exchange.ts';

/**
 * Adds the contacts and sendings that a JSON document brings to a customer, as far as they are not
 * there yet; answers how many came in. Each keeps the moment of its own making.
 */
export function addRest(box: Box, customerId: number, rest: CardRest): number {
  const contacts = rest.contacts.filter(({ uid }) => !isKnownUid(box, 'contacts', uid));
  for (const contact of contacts) {
    const id = insertContact(box, { ...contact, customerId, at: contact.createdAt });
    if (contact.trashedAt !== null)
      setContactTrashed(box, id, contact.trashedAt, contact.updatedAt);
  }
  const sendings = rest.sendings.filter(({ uid }) => !isKnownUid(box, 'sendings', uid));
  for (const sending of sendings) {
    const signatureId = keepSignature(box, sending);
    insertSending(box, { ...sending, customerId, signatureId }, sending.sentAt);
  }
  return contacts.length + sendings.length;
}

/** Adds the history that a JSON document brings to a new customer, in its order; false without one. */
export function addHistory(
  box: Box,
  customerId: number,
  rest: CardRest,
  importId: number,
): boolean {
  if (!rest.history || rest.history.length === 0) return false;
  // The document has the newest first.
  for (const { undone, ...change } of rest.history.toReversed()) {
    // What a merge moved is told by numbers of rows, which are others here.
    const fields = change.action === 'merge' ? {} : change.fields;
    const id = recordChange(box, { ...change, fields, customerId, importId });
    if (undone) markUndone(box, id, id, change.at);
  }
  return true;
}
