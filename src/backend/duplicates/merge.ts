import { mergeCards } from '../../core/merge-cards.ts';
import { uniteLists } from '../../core/merge-lists.ts';
import { recordChange } from '../../data/changes.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { customersLinkingTo } from '../../data/merges.ts';
import { referralChain } from '../../data/referrals.ts';
import type { Box } from '../../data/sql.ts';
import {
  customerFields,
  type Customer,
  type CustomerFields,
  type CustomerPatch,
} from '../../shared/customer-card.ts';
import { AppError } from '../../shared/errors.ts';
import { checkFields } from '../customers/check-fields.ts';
import { changeCustomer, newUid, requireCustomer, shown } from '../customers/store.ts';
import { moveAlong, stateBefore } from './move-along.ts';
import { stateFields } from './merge-state.ts';

export type MergeOptions = { at: string; today: string };
export type Merged = { customer: Customer; changes: number[] };

/**
 * Makes one card of two: `keep` gets what `patch` says and else what is proposed, everything that
 * hangs on `drop` moves along, links of others follow, and `drop` goes to the trash. All or nothing.
 * Errors: `merge-with-self`, `not-found`, `customer-in-trash`, `relation-to-self`, `referral-loop`,
 * `too-many`, and those of `checkFields`.
 */
export function mergeCustomers(
  box: Box,
  { keep: keepId, drop: dropId, patch }: { keep: number; drop: number; patch: CustomerPatch },
  { at, today }: MergeOptions,
): Merged {
  if (keepId === dropId) throw new AppError('merge-with-self');
  return box.transaction(() => {
    const keep = requireCustomer(box, keepId, { living: true });
    const drop = requireCustomer(box, dropId, { living: true });
    const chosen = chosenFields(box, keep, drop, { patch, today });
    const proposed = { ...mergeCards(shown(keep), shown(drop)), ...chosen };
    const fields = withoutCircle(box, keep, drop, { fields: proposed, chosen });
    checkSizes(fields);
    const batch = newUid(new Date(at));
    const options = { at, through: 'merge', batch } as const;
    const state = stateBefore(box, keep, drop, { ...shown(keep), ...fields });
    const followed = customersLinkingTo(box, drop.uid)
      .filter((id) => id !== keepId && id !== dropId)
      .map((id) => changeCustomer(box, id, followLinks(box, id, drop, keep), options).change);
    const written = changeCustomer(box, keepId, fields, options).change;
    moveAlong(box, state, at);
    const merged = (customerId: number, field: string) =>
      recordChange(box, {
        ...options,
        customerId,
        action: 'merge',
        fields: { [field]: { before: null, after: state } },
      });
    const changes = [
      ...followed,
      written,
      merged(keepId, stateFields.kept),
      merged(dropId, stateFields.dropped),
    ];
    return {
      customer: shown(requireCustomer(box, keepId)),
      changes: changes.filter((change) => change !== null),
    };
  });
}

/** What the agent chose, checked as if it had been typed. */
function chosenFields(
  box: Box,
  keep: StoredCustomer,
  drop: StoredCustomer,
  { patch, today }: { patch: CustomerPatch; today: string },
): CustomerPatch {
  const linked = (patch.relations ?? []).map(({ customerUid }) => customerUid);
  if ([...linked, patch.referredBy].includes(drop.uid)) throw new AppError('relation-to-self');
  return checkFields(patch, { box, today, card: keep });
}

/**
 * Who introduced the merged card must not have been introduced by either of the two. A circle that
 * was chosen is refused; one that only comes about takes the other card's answer, or none.
 */
function withoutCircle(
  box: Box,
  keep: StoredCustomer,
  drop: StoredCustomer,
  { fields, chosen }: { fields: CustomerPatch; chosen: CustomerPatch },
): CustomerPatch {
  const own = [keep.uid, drop.uid];
  const circle = (uid: string): string[] | null => {
    const chain = referralChain(box, uid);
    const end = chain.findIndex((link) => own.includes(link.uid));
    return end < 0 ? null : chain.slice(0, end + 1).map(({ name }) => name);
  };
  const referredBy = fields.referredBy === undefined ? keep.referredBy : fields.referredBy;
  const names = referredBy === null ? null : circle(referredBy);
  if (names === null) return fields;
  if (chosen.referredBy) {
    throw new AppError('referral-loop', { names: [names.at(-1), ...names].join(' ← ') });
  }
  const other = [keep, drop].find((card) => card.referredBy !== null && !circle(card.referredBy));
  return {
    ...fields,
    referredBy: other?.referredBy ?? null,
    referredOn: other?.referredOn ?? null,
    referralThankedOn: other?.referralThankedOn ?? null,
  };
}

/** Two cards that are each within the limits may be too much for one. Errors: `too-many`. */
function checkSizes(fields: CustomerPatch): void {
  for (const [field, value] of Object.entries(fields)) {
    const schema = customerFields.shape[field as keyof CustomerFields];
    const parsed = schema.safeParse(value);
    if (parsed.success) continue;
    const limit = parsed.error.issues.map((issue) => ('maximum' in issue ? issue.maximum : null));
    throw new AppError('too-many', { where: field, limit: String(limit[0] ?? '') });
  }
}

/** The links of another card, with the kept card in place of the dropped one. */
function followLinks(
  box: Box,
  id: number,
  drop: StoredCustomer,
  keep: StoredCustomer,
): CustomerPatch {
  const card = shown(requireCustomer(box, id));
  const patch: CustomerPatch = {};
  if (card.referredBy === drop.uid) patch.referredBy = keep.uid;
  if (card.relations.some(({ customerUid }) => customerUid === drop.uid)) {
    patch.relations = card.relations
      .map((entry) =>
        entry.customerUid === drop.uid ? { ...entry, customerUid: keep.uid } : entry,
      )
      .reduce<CustomerFields['relations']>(
        (list, entry) =>
          entry.customerUid === keep.uid
            ? uniteLists('relations', list, [entry])
            : [...list, entry],
        [],
      );
  }
  return patch;
}
