import { refreshPayments } from '../../data/agreement-payments.ts';
import { markUndone, recordChange } from '../../data/changes.ts';
import { insertContact, setContactTrashed } from '../../data/contacts.ts';
import { isKnownUid } from '../../data/imports.ts';
import type { Box } from '../../data/sql.ts';
import { insertTravellingSending } from '../../data/travelling-sendings.ts';
import { insertTravellingDeposit } from '../../data/travelling-deposits.ts';
import { insertTravellingMarks } from '../../data/travelling-marks.ts';
import type { TravellingDeposit } from '../../shared/exchange-office.ts';
import { keptSending } from './travelling-pictures.ts';
import type { CardRest } from '../../shared/exchange-card.ts';

/** What came in beside the fields. */
export type AddedRest = {
  count: number;
  deposits: readonly TravellingDeposit[];
  /** Sendings that are part of another one, of a card that may come later, both by uid. */
  parts: readonly (readonly [uid: string, of: string])[];
};

/**
 * Adds the contacts, sendings, deposits and marks that a JSON document brings to a customer, as far as
 * they are not there yet; answers what came in. Each keeps the moment of its own making. `agreements`
 * has the uids of agreements that go on under another here.
 */
export function addRest(
  box: Box,
  customerId: number,
  rest: CardRest,
  { at, agreements = new Map() }: { at: string; agreements?: ReadonlyMap<string, string> },
): AddedRest {
  const contacts = rest.contacts.filter(({ uid }) => !isKnownUid(box, 'contacts', uid));
  for (const contact of contacts) {
    const id = insertContact(box, { ...contact, customerId, at: contact.createdAt });
    if (contact.trashedAt !== null)
      setContactTrashed(box, id, contact.trashedAt, contact.updatedAt);
  }
  const sendings = rest.sendings.filter(({ uid }) => !isKnownUid(box, 'sendings', uid));
  // The document has the latest first; of one minute the later one has the higher number here, too.
  for (const sending of sendings.toReversed()) {
    insertTravellingSending(box, customerId, keptSending(box, sending), at);
  }
  const deposits = (rest.deposits ?? []).filter((deposit) => {
    const agreement = agreements.get(deposit.agreement) ?? deposit.agreement;
    return insertTravellingDeposit(box, customerId, { ...deposit, agreement });
  });
  if (deposits.length > 0) refreshPayments(box, [customerId], at);
  insertTravellingMarks(box, customerId, rest, at);
  const parts = sendings.flatMap(({ uid, partOf }) => (partOf ? [[uid, partOf] as const] : []));
  return { count: contacts.length + sendings.length + deposits.length, deposits, parts };
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
    // What a merge or a deposit moved is told by numbers of rows, which are others here.
    const isMoved = change.action === 'merge' || change.action.startsWith('deposit-');
    const fields = isMoved ? {} : change.fields;
    const id = recordChange(box, { ...change, fields, customerId, importId });
    if (undone) markUndone(box, id, id, change.at);
  }
  return true;
}
