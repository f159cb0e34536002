import type { PaymentState } from '../shared/agreements.ts';
import type { Deposit } from '../shared/deposits.ts';
import { depositColumns, depositSource, toDeposit, type DepositColumns } from './deposit-rows.ts';
import type { Box } from './sql.ts';

/** A customer's newest deposits, at most `limit` (null: all). */
export function newestDeposits(box: Box, customerId: number, limit: number | null): Deposit[] {
  return box
    .allSql<DepositColumns>(
      `SELECT ${depositColumns} FROM ${depositSource}
       WHERE deposits.customer_id = ? AND deposits.trashed_at IS NULL
       ORDER BY paid_on DESC, deposits.id DESC LIMIT ?`,
      ...[customerId, limit ?? -1],
    )
    .map(toDeposit);
}

/** The deposits with these ids; unknown ids are left out. */
export function readDeposits(box: Box, ids: readonly number[]): Deposit[] {
  return box
    .allSql<DepositColumns>(
      `SELECT ${depositColumns} FROM ${depositSource}
       WHERE deposits.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
    .map(toDeposit);
}

/** What is known of the payments of a customer's agreements, by the agreement's uid. */
export function paymentsOf(box: Box, customerId: number): Record<string, PaymentState> {
  const rows = box.allSql<PaymentState & { agreement: string }>(
    `SELECT agreement, unpaid_from AS unpaidFrom, last_paid_on AS lastPaidOn, payments, streak
     FROM agreement_payments WHERE customer_id = ?`,
    customerId,
  );
  return Object.fromEntries(rows.map(({ agreement, ...state }) => [agreement, state]));
}
