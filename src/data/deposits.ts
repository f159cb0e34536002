import type { Deposit, DepositFilter } from '../shared/deposits.ts';
import { depositColumns, depositSource, toDeposit, type DepositColumns } from './deposit-rows.ts';
import type { Box, SqlValue } from './sql.ts';

export interface NewDeposit {
  readonly uid: string;
  readonly customerId: number | null;
  readonly agreement: string;
  readonly paidOn: string;
  readonly amount: number;
  readonly payer: string;
  readonly payerKey: string;
  readonly number: string;
  readonly failed: boolean;
  readonly memo: string;
  readonly state: Deposit['state'];
  readonly matchedBy: Deposit['matchedBy'];
  readonly thankOn: string | null;
  readonly importId: number | null;
  readonly fingerprint: string | null;
}

/** Adds a deposit; answers with its id. */
export function insertDeposit(box: Box, deposit: NewDeposit, at: string): number {
  return box.runSql(
    `INSERT INTO deposits (uid, customer_id, agreement, paid_on, amount, payer, payer_key, number,
       failed, memo, state, matched_by, thank_on, import_id, fingerprint, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    deposit.uid,
    deposit.customerId,
    deposit.agreement,
    deposit.paidOn,
    deposit.amount,
    deposit.payer,
    deposit.payerKey,
    deposit.number,
    deposit.failed,
    deposit.memo,
    deposit.state,
    deposit.matchedBy,
    deposit.thankOn,
    deposit.importId,
    deposit.fingerprint,
    at,
    at,
  ).lastId;
}

/** What may be changed of a deposit; what the bank's list says never is. */
export interface DepositMark {
  readonly customerId: number | null;
  readonly agreement: string;
  readonly state: Deposit['state'];
  readonly matchedBy: Deposit['matchedBy'];
  readonly thankOn: string | null;
  readonly thankedAt: string | null;
  readonly thankedBy: Deposit['thankedBy'];
  readonly contactId: number | null;
  readonly trashedAt: string | null;
}

const markColumns: { readonly [K in keyof DepositMark]: string } = {
  customerId: 'customer_id',
  agreement: 'agreement',
  state: 'state',
  matchedBy: 'matched_by',
  thankOn: 'thank_on',
  thankedAt: 'thanked_at',
  thankedBy: 'thanked_by',
  contactId: 'contact_id',
  trashedAt: 'trashed_at',
};
const markNames = Object.keys(markColumns) as readonly (keyof DepositMark)[];

/** Writes what is known of a deposit. */
export function markDeposit(box: Box, id: number, mark: DepositMark, at: string): void {
  box.runSql(
    `UPDATE deposits SET ${markNames.map((name) => `${markColumns[name]} = ?`).join(', ')},
       updated_at = ? WHERE id = ?`,
    ...[...markNames.map((name) => mark[name]), at, id],
  );
}

/** A deposit with what is known of it; trashed ones, too. */
export interface StoredDeposit extends DepositMark {
  readonly id: number;
  readonly uid: string;
  readonly paidOn: string;
  readonly amount: number;
  readonly payer: string;
  readonly payerKey: string;
  readonly number: string;
  readonly failed: boolean;
}

/** The deposits with these ids in their order; unknown ids are left out. */
export function findDeposits(box: Box, ids: readonly number[]): StoredDeposit[] {
  return box
    .allSql<Omit<StoredDeposit, 'failed'> & { failed: number }>(
      `SELECT id, uid, paid_on AS paidOn, amount, payer, payer_key AS payerKey, number, failed,
         ${markNames.map((name) => `${markColumns[name]} AS "${name}"`).join(', ')}
       FROM deposits WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
      JSON.stringify(ids),
    )
    .map((row) => ({ ...row, failed: row.failed === 1 }));
}

/** One deposit as the contract shows it; undefined where there is none. */
export function readDeposit(box: Box, id: number): Deposit | undefined {
  const row = box.getSql<DepositColumns>(
    `SELECT ${depositColumns} FROM ${depositSource} WHERE deposits.id = ?`,
    id,
  );
  return row && toDeposit(row);
}

type Page = { readonly offset: number; readonly limit: number };

function conditions(filter: DepositFilter): { where: string; values: SqlValue[] } {
  const parts: [string, SqlValue][] = [];
  if (filter.customerId !== undefined) parts.push(['deposits.customer_id = ?', filter.customerId]);
  if (filter.agreement !== undefined) parts.push(['deposits.agreement = ?', filter.agreement]);
  if (filter.importId !== undefined) parts.push(['deposits.import_id = ?', filter.importId]);
  if (filter.state !== undefined) parts.push(['deposits.state = ?', filter.state]);
  if (filter.from !== undefined) parts.push(['paid_on >= ?', filter.from]);
  if (filter.to !== undefined) parts.push(['paid_on <= ?', filter.to]);
  const text = filter.text?.normalize('NFC').trim().toLowerCase() ?? '';
  if (text !== '') {
    parts.push([
      `instr(lower(payer || char(10) || deposits.number || char(10) || memo || char(10) ||
         coalesce(customers.name, '') || char(10) || coalesce(customers.company, '')), ?) > 0`,
      text,
    ]);
  }
  return {
    where: ['deposits.trashed_at IS NULL', ...parts.map(([sql]) => sql)].join(' AND '),
    values: parts.map(([, value]) => value),
  };
}

/** Deposits, the latest first; `total` without paging. */
export function listDeposits(
  box: Box,
  filter: DepositFilter,
  { offset, limit }: Page,
): { total: number; deposits: Deposit[] } {
  const { where, values } = conditions(filter);
  const source = where.includes('customers.') ? depositSource : 'deposits';
  const total = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM ${source} WHERE ${where}`,
    ...values,
  );
  const rows = box.allSql<DepositColumns>(
    `SELECT ${depositColumns} FROM ${depositSource} WHERE ${where}
     ORDER BY paid_on DESC, deposits.id DESC LIMIT ? OFFSET ?`,
    ...[...values, limit, offset],
  );
  return { total: total?.n ?? 0, deposits: rows.map(toDeposit) };
}

/** Deposits of which nobody knows whose they are, the earliest first. */
export function listUnsure(
  box: Box,
  { offset, limit }: Page,
): { total: number; deposits: Deposit[] } {
  const where = `deposits.state = 'unsure' AND deposits.trashed_at IS NULL`;
  const total = box.getSql<{ n: number }>(`SELECT count(*) AS n FROM deposits WHERE ${where}`);
  const rows = box.allSql<DepositColumns>(
    `SELECT ${depositColumns} FROM ${depositSource} WHERE ${where}
     ORDER BY paid_on, deposits.id LIMIT ? OFFSET ?`,
    ...[limit, offset],
  );
  return { total: total?.n ?? 0, deposits: rows.map(toDeposit) };
}

/** The unsure deposits of a payer (by the key of the name). */
export function unsureOfPayer(box: Box, payerKey: string): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM deposits
       WHERE payer_key = ? AND state = 'unsure' AND trashed_at IS NULL ORDER BY id`,
      payerKey,
    )
    .map(({ id }) => id);
}

/** Which of these fingerprints are in the box already, each with its deposit; trashed ones, too. */
export function knownFingerprints(box: Box, fingerprints: readonly string[]): Map<string, number> {
  const rows = box.allSql<{ fingerprint: string; id: number }>(
    `SELECT fingerprint, id FROM deposits WHERE fingerprint IN (SELECT value FROM json_each(?))`,
    JSON.stringify(fingerprints),
  );
  return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]));
}

/** Matched deposits that somebody typed and no list has brought yet. */
export function depositsByHand(
  box: Box,
): { id: number; customerId: number; agreement: string; paidOn: string; amount: number }[] {
  return box.allSql(
    `SELECT id, customer_id AS customerId, agreement, paid_on AS paidOn, amount
     FROM deposits INDEXED BY deposits_by_hand
     WHERE fingerprint IS NULL AND trashed_at IS NULL AND customer_id IS NOT NULL
       AND state = 'matched' ORDER BY id`,
  );
}

/** Gives a deposit that was typed the mark of its line in a list. */
export function setFingerprint(box: Box, id: number, fingerprint: string, at: string): void {
  box.runSql(
    'UPDATE deposits SET fingerprint = ?, updated_at = ? WHERE id = ?',
    ...[fingerprint, at, id],
  );
}

/** Cuts the cycles of what is not thanked for anew, after their length was changed. */
export function moveThanks(box: Box, dueOf: (paidOn: string) => string, at: string): number {
  const rows = box.allSql<{ id: number; paidOn: string; thankOn: string }>(
    `SELECT id, paid_on AS paidOn, thank_on AS thankOn FROM deposits
     WHERE thank_on IS NOT NULL AND thanked_at IS NULL AND trashed_at IS NULL`,
  );
  const moved = rows.filter(({ paidOn, thankOn }) => dueOf(paidOn) !== thankOn);
  for (const { id, paidOn } of moved) {
    box.runSql(
      'UPDATE deposits SET thank_on = ?, updated_at = ? WHERE id = ?',
      ...[dueOf(paidOn), at, id],
    );
  }
  return moved.length;
}
