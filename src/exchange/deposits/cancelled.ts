import type { DepositReason, ReadDeposit } from '../../shared/deposits.ts';
import type { RowResult } from './cells.ts';

/** A payment with what its row says of how it went. */
export type DraftDeposit = ReadDeposit & { result: RowResult };
/** A row that is no payment, and why. */
export type UnreadRow = { row: number; reason: DepositReason; detail: string };

/**
 * Rows that were called off become what they mean. A cancelled row beside its payment takes that
 * payment back; one that stands alone is a debit that brought no money. Refunds are negative. In a
 * list of movements (some rows come in, some go out) what goes out is no deposit.
 */
export function settleCancelled(
  rows: readonly (DraftDeposit | UnreadRow)[],
): (ReadDeposit | UnreadRow)[] {
  const isStatement = rows.some((row) => 'result' in row && row.result === 'in');
  const open = openPayments(rows);
  return rows.map((row) => {
    if (!('result' in row)) return row;
    const { result, ...deposit } = row;
    if (result === 'out' && isStatement) {
      return { row: deposit.row, reason: 'no-amount' as const, detail: deposit.memo.slice(0, 60) };
    }
    if (deposit.amount <= 0) return deposit;
    if (result === 'returned') return { ...deposit, amount: -deposit.amount };
    if (result !== 'cancelled') return deposit;
    const key = keyOf(deposit);
    const left = open.get(key) ?? 0;
    if (left === 0) return { ...deposit, failed: true };
    open.set(key, left - 1);
    return { ...deposit, amount: -deposit.amount };
  });
}

/** Payments that a cancelled row may take back: how many of each payer and amount. */
function openPayments(rows: readonly (DraftDeposit | UnreadRow)[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const row of rows) {
    if (!('result' in row) || row.result === 'cancelled' || row.failed || row.amount <= 0) continue;
    open.set(keyOf(row), (open.get(keyOf(row)) ?? 0) + 1);
  }
  return open;
}

const keyOf = ({ payer, number, amount }: ReadDeposit): string => `${number}\0${payer}\0${amount}`;
