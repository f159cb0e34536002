import { formatPhone } from '../core/phones.ts';
import type { LinkedCustomer } from '../shared/customer-card.ts';
import type { Box } from './sql.ts';

interface LinkRow {
  asked: string;
  id: number;
  uid: string;
  name: string;
  company: string;
  phone: string | null;
  trashed: number;
}

const columns = `customers.id, customers.uid, customers.name, customers.company,
  (SELECT number FROM phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
  customers.trashed_at IS NOT NULL AS trashed`;

function toLink({ id, uid, name, company, phone, trashed }: LinkRow): LinkedCustomer {
  return {
    id,
    uid,
    name,
    company,
    phone: phone === null ? null : formatPhone(phone),
    trashed: trashed === 1,
  };
}

/** The cards with these uids; uids that lead nowhere are left out. */
export function linkedCustomers(box: Box, uids: readonly string[]): LinkedCustomer[] {
  if (uids.length === 0) return [];
  return box
    .allSql<LinkRow>(
      `SELECT ${columns} FROM json_each(?) AS asked CROSS JOIN customers ON uid = asked.value`,
      JSON.stringify([...new Set(uids)]),
    )
    .map(toLink);
}

export interface LinkFromElsewhere {
  readonly relationUid: string;
  /** What this card's person is to the other one. */
  readonly relation: string;
  readonly note: string;
  readonly customer: LinkedCustomer;
}

/** Relations on other living cards that link to this one. */
export function linksTo(box: Box, uid: string): LinkFromElsewhere[] {
  return box
    .allSql<LinkRow & { relationUid: string; relation: string; note: string }>(
      `SELECT relations.uid AS relationUid, relation, relations.note, ${columns}
       FROM relations CROSS JOIN customers ON customers.id = relations.customer_id
       WHERE customer_uid = ? AND customers.trashed_at IS NULL
       ORDER BY relations.customer_id, relations.position`,
      uid,
    )
    .map(({ relationUid, relation, note, ...row }) => ({
      relationUid,
      relation,
      note,
      customer: toLink(row),
    }));
}

export interface StoredReferral {
  readonly customer: LinkedCustomer;
  readonly on: string | null;
  readonly thankedOn: string | null;
}

/** Living customers whom this one introduced, the latest first. */
export function introducedBy(box: Box, uid: string): StoredReferral[] {
  return box
    .allSql<LinkRow & { referredOn: string | null; thankedOn: string | null }>(
      `SELECT ${columns}, referred_on AS referredOn, referral_thanked_on AS thankedOn
       FROM customers WHERE referred_by = ? AND trashed_at IS NULL
       ORDER BY referred_on DESC NULLS LAST, customers.id DESC`,
      uid,
    )
    .map(({ referredOn, thankedOn, ...row }) => ({
      customer: toLink(row),
      on: referredOn,
      thankedOn,
    }));
}
