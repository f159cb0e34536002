import type { PaymentTerms } from '../core/payment-dates.ts';
import type { MissingDeposit } from '../shared/deposits.ts';
import type { Box } from './sql.ts';

export type MissingRow = Omit<MissingDeposit, 'missed'> & PaymentTerms;

/** How far is known what came in, and until when a payment may be late. */
export type Reach = { readonly knownTo: string; readonly lateFrom: string };

/** A due date is missed when it is past its grace, or when its debit failed. */
const isMissing = `agreements.status = 'active' AND customers.trashed_at IS NULL
  AND (unpaid_from <= :late OR EXISTS (
    SELECT 1 FROM deposits
    WHERE deposits.customer_id = due.customer_id AND deposits.agreement = due.agreement
      AND failed = 1 AND paid_on >= date(unpaid_from, '-10 days') AND state = 'matched'
      AND deposits.trashed_at IS NULL))`;

const source = `agreement_payments AS due INDEXED BY agreement_payments_unpaid
  CROSS JOIN customers ON customers.id = due.customer_id
  JOIN agreements ON agreements.customer_id = due.customer_id AND agreements.uid = due.agreement`;

/** Agreements whose payment is missing, the longest first; phones as stored. */
export function missingPayments(
  box: Box,
  { knownTo, lateFrom }: Reach,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: MissingRow[] } {
  const where = `unpaid_from IS NOT NULL AND unpaid_from <= ? AND ${isMissing.replace(':late', '?')}`;
  const total = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM ${source} WHERE ${where}`,
    ...[knownTo, lateFrom],
  );
  const rows = box.allSql<MissingRow>(
    `SELECT due.customer_id AS customerId,
       CASE WHEN customers.name = '' THEN customers.company ELSE customers.name END AS customerName,
       (SELECT number FROM phones WHERE phones.customer_id = customers.id
        ORDER BY position LIMIT 1) AS phone,
       due.agreement, CASE WHEN product = '' THEN kind ELSE product END AS product,
       agreements.amount, unpaid_from AS due,
       starts_on AS startsOn, ends_on AS endsOn, every, debit_day AS debitDay,
       watch_from AS watchFrom,
       coalesce((SELECT memo FROM deposits
         WHERE deposits.customer_id = due.customer_id AND deposits.agreement = due.agreement
           AND failed = 1 AND paid_on >= date(unpaid_from, '-10 days') AND state = 'matched'
           AND deposits.trashed_at IS NULL
         ORDER BY paid_on DESC, deposits.id DESC LIMIT 1), '') AS failure
     FROM ${source} WHERE ${where} ORDER BY unpaid_from, due.customer_id LIMIT ? OFFSET ?`,
    ...[knownTo, lateFrom, limit, offset],
  );
  return { total: total?.n ?? 0, rows };
}
