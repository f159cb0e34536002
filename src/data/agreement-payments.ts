import { paymentState, type PayingAgreement, type Payment } from '../core/payments.ts';
import type { PaymentState } from '../shared/agreements.ts';
import type { Box } from './sql.ts';

type AgreementRow = PayingAgreement & { customerId: number; uid: string };
type DepositRow = { customerId: number; agreement: string; paidOn: string } & {
  amount: number;
  failed: number;
};
type StateRow = PaymentState & { customerId: number; agreement: string };

const keyOf = (customerId: number, agreement: string): string => `${customerId} ${agreement}`;

/**
 * Reckons anew what is known of the payments of these customers' agreements; in the transaction of
 * whatever changed agreements or deposits.
 */
export function refreshPayments(box: Box, customerIds: readonly number[], at: string): void {
  if (customerIds.length === 0) return;
  const among = JSON.stringify(customerIds);
  const payments = paymentsOf(box, among);
  const before = new Map(
    statesOf(box, among).map((row) => [keyOf(row.customerId, row.agreement), row]),
  );
  for (const agreement of agreementsOf(box, among)) {
    const key = keyOf(agreement.customerId, agreement.uid);
    const state = paymentState(agreement, payments.get(key) ?? []);
    const known = before.get(key);
    before.delete(key);
    if (known === undefined || !isSame(known, state)) {
      writeState(box, { ...state, customerId: agreement.customerId, agreement: agreement.uid }, at);
    }
  }
  for (const { customerId, agreement } of before.values()) {
    box.runSql(
      'DELETE FROM agreement_payments WHERE customer_id = ? AND agreement = ?',
      ...[customerId, agreement],
    );
  }
}

/** Agreements of these customers of whose payments something else is known than their deposits say. */
export function wrongPayments(box: Box, customerIds: readonly number[]): number {
  const among = JSON.stringify(customerIds);
  const payments = paymentsOf(box, among);
  const known = new Map(
    statesOf(box, among).map((row) => [keyOf(row.customerId, row.agreement), row]),
  );
  const wrong = agreementsOf(box, among).filter((agreement) => {
    const key = keyOf(agreement.customerId, agreement.uid);
    const state = known.get(key);
    known.delete(key);
    return !state || !isSame(state, paymentState(agreement, payments.get(key) ?? []));
  });
  return wrong.length + known.size;
}

function isSame(a: PaymentState, b: PaymentState): boolean {
  return (
    a.unpaidFrom === b.unpaidFrom &&
    a.lastPaidOn === b.lastPaidOn &&
    a.payments === b.payments &&
    a.streak === b.streak
  );
}

function agreementsOf(box: Box, among: string): AgreementRow[] {
  return box.allSql<AgreementRow>(
    `SELECT customer_id AS customerId, uid, starts_on AS startsOn, ends_on AS endsOn, amount, every,
       debit_day AS debitDay, watch_from AS watchFrom, status
     FROM agreements WHERE customer_id IN (SELECT value FROM json_each(?))`,
    among,
  );
}

function paymentsOf(box: Box, among: string): Map<string, Payment[]> {
  const rows = box.allSql<DepositRow>(
    `SELECT customer_id AS customerId, agreement, paid_on AS paidOn, amount, failed
     FROM deposits
     WHERE customer_id IN (SELECT value FROM json_each(?))
       AND agreement <> '' AND state = 'matched' AND trashed_at IS NULL
     ORDER BY customer_id, paid_on, id`,
    among,
  );
  const payments = new Map<string, Payment[]>();
  for (const { customerId, agreement, paidOn, amount, failed } of rows) {
    const payment = { paidOn, amount, failed: failed === 1 };
    const known = payments.get(keyOf(customerId, agreement));
    if (known) known.push(payment);
    else payments.set(keyOf(customerId, agreement), [payment]);
  }
  return payments;
}

function statesOf(box: Box, among: string): StateRow[] {
  return box.allSql<StateRow>(
    `SELECT customer_id AS customerId, agreement, unpaid_from AS unpaidFrom,
       last_paid_on AS lastPaidOn, payments, streak
     FROM agreement_payments WHERE customer_id IN (SELECT value FROM json_each(?))`,
    among,
  );
}

function writeState(box: Box, state: StateRow, at: string): void {
  const { customerId, agreement, unpaidFrom, lastPaidOn, payments, streak } = state;
  box.runSql(
    `INSERT INTO agreement_payments
       (customer_id, agreement, unpaid_from, last_paid_on, payments, streak, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (customer_id, agreement) DO UPDATE SET
       unpaid_from = excluded.unpaid_from, last_paid_on = excluded.last_paid_on,
       payments = excluded.payments, streak = excluded.streak, updated_at = excluded.updated_at`,
    ...[customerId, agreement, unpaidFrom, lastPaidOn, payments, streak, at, at],
  );
}
