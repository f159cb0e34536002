import type { AgreementToMatch } from '../core/deposit-matching.ts';
import type { Box, SqlValue } from './sql.ts';

/** An agreement with what tells whose a deposit is. */
export interface LookedUpAgreement extends AgreementToMatch {
  readonly numberKey: string;
  readonly payers: readonly string[];
  readonly product: string;
}

type Row = Omit<LookedUpAgreement, 'payers'> & { payers: string };

const columns = `agreements.customer_id AS customerId, agreements.uid AS agreement,
  agreements.amount, debit_day AS debitDay, starts_on AS startsOn, ends_on AS endsOn, status,
  number_key AS numberKey, payers,
  CASE WHEN product = '' THEN kind ELSE product END AS product`;
const ofLiving = `agreements CROSS JOIN customers ON customers.id = agreements.customer_id
  AND customers.trashed_at IS NULL`;

function agreementsWhere(box: Box, where: string, ...values: SqlValue[]): LookedUpAgreement[] {
  return box
    .allSql<Row>(
      `SELECT ${columns} FROM ${ofLiving} WHERE ${where} ORDER BY agreements.id`,
      ...values,
    )
    .map((row) => ({ ...row, payers: JSON.parse(row.payers) as string[] }));
}

/** Agreements of living cards with one of these numbers (as `agreementNumberKey` folds them). */
export const agreementsOfNumbers = (box: Box, keys: readonly string[]): LookedUpAgreement[] =>
  agreementsWhere(
    box,
    `number_key <> '' AND number_key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );

/** Agreements on which a payer is remembered. */
export const agreementsWithPayers = (box: Box): LookedUpAgreement[] =>
  agreementsWhere(box, `payers <> '[]'`);

/** The agreements of these customers. */
export const agreementsOfCustomers = (box: Box, ids: readonly number[]): LookedUpAgreement[] =>
  agreementsWhere(
    box,
    'agreements.customer_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );

/** Active agreements of this amount, at most so many. */
export const agreementsOfAmount = (box: Box, amount: number, limit: number): LookedUpAgreement[] =>
  box
    .allSql<Row>(
      `SELECT ${columns} FROM agreements INDEXED BY agreements_by_amount
         CROSS JOIN customers ON customers.id = agreements.customer_id
           AND customers.trashed_at IS NULL
       WHERE agreements.amount = ? AND status = 'active' LIMIT ?`,
      ...[amount, limit],
    )
    .map((row) => ({ ...row, payers: JSON.parse(row.payers) as string[] }));

export interface NamedCustomer {
  readonly id: number;
  readonly name: string;
  readonly company: string;
}

/** Living customers that lists sort under one of these keys, or whose company is one of the names. */
export function customersOfNames(
  box: Box,
  { sortKeys, companies }: { sortKeys: readonly string[]; companies: readonly string[] },
): NamedCustomer[] {
  return box.allSql<NamedCustomer>(
    `SELECT id, name, company FROM customers
     WHERE sort_key IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL
     UNION
     SELECT id, name, company FROM customers
     WHERE (company = '') = 0 AND company IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL
     ORDER BY id`,
    ...[JSON.stringify(sortKeys), JSON.stringify(companies)],
  );
}

/** Living customers whose key in lists begins so, at most so many. */
export const customersFrom = (box: Box, sortKey: string, limit: number): NamedCustomer[] =>
  box.allSql<NamedCustomer>(
    `SELECT id, name, company FROM customers
     WHERE sort_key >= ? AND sort_key < ? AND trashed_at IS NULL ORDER BY sort_key, id LIMIT ?`,
    ...[sortKey, `${sortKey}\u{10ffff}`, limit],
  );

/** What a candidate is shown with: name and first phone (stored form). */
export function candidateCards(
  box: Box,
  ids: readonly number[],
): Map<number, { name: string; phone: string | null }> {
  const rows = box.allSql<{ id: number; name: string; phone: string | null }>(
    `SELECT id, CASE WHEN name = '' THEN company ELSE name END AS name,
       (SELECT number FROM phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone
     FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name, phone }) => [id, { name, phone }]));
}
