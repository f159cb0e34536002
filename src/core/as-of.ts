import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';
import { type Change } from '../shared/customer-history.ts';

/** A card at an earlier moment; null fields where it was not made yet. */
export type EarlierCard = { readonly fields: CustomerFields | null; readonly trashed: boolean };

/**
 * The card as it was: what it says now with every later change taken back. `changes` are its whole
 * history, newest first, undone ones included (their undoing is a change as well); `before` is the
 * moment up to which changes count. Values in shown form.
 */
export function cardAsOf(
  now: { readonly fields: CustomerFields; readonly trashed: boolean },
  changes: readonly Change[],
  before: string,
): EarlierCard {
  const fields: Record<string, unknown> = { ...now.fields };
  let trashed = now.trashed;
  for (const change of changes) {
    if (change.at < before) break;
    if (change.action === 'create') return { fields: null, trashed: false };
    if (change.action === 'trash') trashed = false;
    if (change.action === 'restore') trashed = true;
    // A card that was merged into another lay in the trash from then on, until that was taken back.
    const merge = change.fields['mergedInto'];
    if (merge) trashed = merge.after === null;
    if (change.contactId !== null) continue;
    for (const [field, value] of Object.entries(change.fields)) {
      if (field in emptyCustomer) fields[field] = value.before;
    }
  }
  return { fields: fields as CustomerFields, trashed };
}
