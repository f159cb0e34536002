import { unitedUids } from '../../core/merge-uids.ts';
import { displayName } from '../../core/names.ts';
import { refreshPayments } from '../../data/agreement-payments.ts';
import { deleteDraft, readDraft, saveDraft } from '../../data/contacts.ts';
import { patchCustomer, restoreCustomers, trashCustomers } from '../../data/customers.ts';
import { readCustomer, type StoredCustomer } from '../../data/customers-read.ts';
import {
  attachedTo,
  moveAttached,
  renameDeposits,
  renamedDeposits,
  resolveMerged,
  setMergedInto,
} from '../../data/merges.ts';
import type { Box } from '../../data/sql.ts';
import { contactFields } from '../../shared/contacts.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';
import type { MergeState } from './merge-state.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function cardOf({ id, uid, name, company, phones, emails }: StoredCustomer): MergeState['kept'] {
  const words = displayName({
    name,
    company,
    phones: phones.map(({ number }) => number),
    emails: emails.map(({ address }) => address),
  });
  return { id, uid, name: words };
}

/** What will move from one card to the other; `merged` is what the kept card will say. */
export function stateBefore(
  box: Box,
  keep: StoredCustomer,
  drop: StoredCustomer,
  merged: CustomerFields,
): MergeState {
  const fresh = drop.properties.filter((line) => !keep.properties.some((own) => same(own, line)));
  const properties =
    fresh.length === 0 ? null : { before: keep.properties, after: [...keep.properties, ...fresh] };
  return {
    kept: cardOf(keep),
    dropped: cardOf(drop),
    ...attachedTo(box, drop.id, keep.id),
    renamed: renamedDeposits(box, [keep.id, drop.id], unitedUids(keep, drop, merged)),
    properties,
    draft: draftsOf(box, keep.id, drop.id),
  };
}

/** Two calls in progress with one person become one: what was noted in either stays. */
function draftsOf(box: Box, keep: number, drop: number): MergeState['draft'] {
  const [own, other] = [readDraft(box, keep), readDraft(box, drop)];
  if (!other) return null;
  const dropped = { fields: other.fields, endedAt: other.endedAt };
  if (!own) return { dropped, kept: null, joined: dropped };
  const kept = { fields: own.fields, endedAt: own.endedAt };
  const note = [own.fields.note, other.fields.note].filter((text) => text !== '').join('\n');
  const fields = { ...own.fields, note };
  // Far longer than anybody types: then both stay where they are.
  if (!contactFields.safeParse(fields).success) return null;
  return { dropped, kept, joined: { fields, endedAt: own.endedAt } };
}

/** Moves all that hangs on the dropped card, and puts that card into the trash. May be done twice. */
export function moveAlong(box: Box, state: MergeState, at: string): void {
  const { kept, dropped, properties, draft } = state;
  moveAttached(box, state, dropped.id, kept.id);
  renameDeposits(box, state.renamed);
  const keep = readCustomer(box, kept.id);
  if (properties && keep && same(keep.properties, properties.before)) {
    patchCustomer(box, kept.id, { properties: properties.after }, at);
  }
  if (draft && deleteDraft(box, dropped.id)) {
    saveDraft(box, { customerId: kept.id, ...draft.joined }, at);
  }
  trashCustomers(box, [dropped.id], at);
  setMergedInto(box, dropped.id, kept.id);
  refreshPayments(box, [kept.id, dropped.id], at);
}

/**
 * Takes the dropped card out of the trash and gives back what was its own, as far as it still is
 * where the merge, or a later merge of the kept card, put it. May be done twice.
 */
export function moveBack(box: Box, state: MergeState, at: string): void {
  const { kept, dropped, properties, draft } = state;
  const owners = new Set([kept.id, resolveMerged(box, kept.id)]);
  for (const owner of owners) moveAttached(box, state, owner, dropped.id);
  renameDeposits(
    box,
    state.renamed.map(({ id, before, after }) => ({ id, before: after, after: before })),
  );
  const keep = readCustomer(box, kept.id);
  if (properties && keep && same(keep.properties, properties.after)) {
    patchCustomer(box, kept.id, { properties: properties.before }, at);
  }
  if (draft) giveDraftBack(box, state, draft, at);
  setMergedInto(box, dropped.id, null);
  restoreCustomers(box, [dropped.id], at);
  refreshPayments(box, [...owners, dropped.id], at);
}

/** A call that went on or was logged since the merge is the kept card's. */
function giveDraftBack(
  box: Box,
  { kept, dropped }: MergeState,
  draft: NonNullable<MergeState['draft']>,
  at: string,
): void {
  const now = readDraft(box, kept.id);
  // A draft from before there were contacts of several kinds is of a call.
  const fields = now && contactFields.safeParse(now.fields).data;
  if (!now || !same({ fields, endedAt: now.endedAt }, draft.joined)) return;
  if (draft.kept) saveDraft(box, { customerId: kept.id, ...draft.kept }, at);
  else deleteDraft(box, kept.id);
  saveDraft(box, { customerId: dropped.id, ...draft.dropped }, at);
}
