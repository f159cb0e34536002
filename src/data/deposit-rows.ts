import type { Deposit } from '../shared/deposits.ts';

/** A deposit's columns with the name of its customer and the product of its agreement. */
export interface DepositColumns {
  id: number;
  uid: string;
  paid_on: string;
  amount: number;
  payer: string;
  number: string;
  failed: number;
  memo: string;
  state: Deposit['state'];
  matched_by: Deposit['matchedBy'];
  customer_id: number | null;
  customer_name: string | null;
  agreement: string;
  product: string | null;
  thank_on: string | null;
  thanked_at: string | null;
  thanked_by: Deposit['thankedBy'];
  import_id: number | null;
  created_at: string;
}

/** What to select, with `depositSource`. */
export const depositColumns = `deposits.id, deposits.uid, paid_on, deposits.amount, payer,
  deposits.number, failed, memo, deposits.state, matched_by, deposits.customer_id,
  CASE WHEN customers.name = '' THEN customers.company ELSE customers.name END AS customer_name,
  deposits.agreement,
  (SELECT CASE WHEN product = '' THEN kind ELSE product END FROM agreements
     WHERE uid = deposits.agreement AND agreements.customer_id = deposits.customer_id) AS product,
  thank_on, thanked_at, thanked_by, deposits.import_id, deposits.created_at`;

/** From where; deposits that nobody's name is known for stay. */
export const depositSource = `deposits LEFT JOIN customers ON customers.id = deposits.customer_id`;

export function toDeposit(row: DepositColumns): Deposit {
  return {
    id: row.id,
    uid: row.uid,
    paidOn: row.paid_on,
    amount: row.amount,
    payer: row.payer,
    number: row.number,
    failed: row.failed === 1,
    memo: row.memo,
    state: row.state,
    matchedBy: row.matched_by,
    customerId: row.customer_id,
    customerName: row.customer_name ?? '',
    agreement: row.agreement,
    product: row.product ?? '',
    thankOn: row.thank_on,
    thankedAt: row.thanked_at,
    thankedBy: row.thanked_by,
    importId: row.import_id,
    createdAt: row.created_at,
  };
}
