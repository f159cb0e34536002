import { payerKey } from '../core/payer-names.ts';
import type { TravellingDeposit } from '../shared/exchange-office.ts';
import type { Box } from './sql.ts';

interface Row {
  uid: string;
  agreement: string;
  paidOn: string;
  amount: number;
  payer: string;
  number: string;
  failed: number;
  memo: string;
  state: TravellingDeposit['state'];
  matchedBy: TravellingDeposit['matchedBy'];
  thankOn: string | null;
  thankedAt: string | null;
  thankedBy: TravellingDeposit['thankedBy'];
  contact: string | null;
  list: string | null;
  seenIn: string;
  fingerprint: string | null;
  trashedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

const select = `SELECT deposits.uid, agreement, paid_on AS paidOn, amount, payer, number,
    deposits.failed, memo, deposits.state, matched_by AS matchedBy, thank_on AS thankOn,
    thanked_at AS thankedAt,
    thanked_by AS thankedBy, contacts.uid AS contact, deposit_imports.uid AS list, fingerprint,
    deposits.trashed_at AS trashedAt, deposits.created_at AS createdAt,
    deposits.updated_at AS updatedAt,
    (SELECT json_group_array(seen.uid ORDER BY seen.id) FROM deposit_sightings
       JOIN deposit_imports AS seen ON seen.id = deposit_sightings.import_id
       WHERE deposit_id = deposits.id) AS seenIn
  FROM deposits LEFT JOIN contacts ON contacts.id = contact_id
  LEFT JOIN deposit_imports ON deposit_imports.id = import_id`;

function travelling({ failed, contact, list, seenIn, ...row }: Row): TravellingDeposit {
  return {
    ...row,
    failed: failed === 1,
    contact: contact ?? '',
    list: list ?? '',
    seenIn: JSON.parse(seenIn) as string[],
  };
}

/** A customer's deposits with uids for numbers, the earliest first; what was taken out included. */
export function travellingDeposits(box: Box, customerId: number): TravellingDeposit[] {
  return box
    .allSql<Row>(
      `${select} WHERE deposits.customer_id = ? ORDER BY paid_on, deposits.id`,
      customerId,
    )
    .map(travelling);
}

/** Deposits that belong to nobody, the earliest read first. */
export function ownerlessDeposits(box: Box): TravellingDeposit[] {
  return box
    .allSql<Row>(`${select} WHERE deposits.customer_id IS NULL ORDER BY deposits.id`)
    .map(travelling);
}

/**
 * Puts a deposit in that came with a document; false where the same payment is there already, by its
 * uid or by what the list said of it.
 */
export function insertTravellingDeposit(
  box: Box,
  customerId: number | null,
  deposit: TravellingDeposit,
): boolean {
  const { uid, fingerprint, payer, contact, list } = deposit;
  const known = box.getSql(
    `SELECT 1 FROM deposits WHERE uid = ?
     UNION ALL SELECT 1 FROM deposits WHERE fingerprint = ?`,
    ...[uid, fingerprint],
  );
  if (known !== undefined) return false;
  const isNobodys = customerId === null;
  const { lastId } = box.runSql(
    `INSERT INTO deposits (uid, customer_id, agreement, paid_on, amount, payer, payer_key, number,
       failed, memo, state, matched_by, thank_on, thanked_at, thanked_by, contact_id, import_id,
       fingerprint, trashed_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT id FROM contacts WHERE uid = ?), (SELECT id FROM deposit_imports WHERE uid = ?),
       ?, ?, ?, ?)`,
    uid,
    customerId,
    isNobodys ? '' : deposit.agreement,
    deposit.paidOn,
    deposit.amount,
    payer,
    payerKey(payer),
    deposit.number,
    deposit.failed ? 1 : 0,
    deposit.memo,
    ...stateOf(deposit, isNobodys),
    deposit.thankOn,
    ...thanksOf(deposit, isNobodys),
    contact,
    list,
    fingerprint,
    deposit.trashedAt,
    deposit.createdAt,
    deposit.updatedAt,
  );
  for (const other of deposit.seenIn) {
    box.runSql(
      `INSERT INTO deposit_sightings (import_id, deposit_id, created_at, updated_at)
       SELECT id, ?, ?, ? FROM deposit_imports WHERE uid = ?`,
      ...[lastId, deposit.createdAt, deposit.createdAt, other],
    );
  }
  return true;
}

/** What is nobody's is matched with nobody, and what is somebody's is not unsure. */
function stateOf({ state, matchedBy }: TravellingDeposit, isNobodys: boolean) {
  if (isNobodys) return [state === 'matched' ? 'unsure' : state, null] as const;
  return ['matched', matchedBy ?? 'user'] as const;
}

function thanksOf({ thankedAt, thankedBy }: TravellingDeposit, isNobodys: boolean) {
  if (isNobodys || thankedAt === null) return [null, null] as const;
  return [thankedAt, thankedBy ?? 'contact'] as const;
}
