import type { UnpaidAgreement } from '../core/today/facts.ts';
import type { Agreement } from '../shared/agreements.ts';
import type { Box } from './sql.ts';
import type { ListDays } from './today-entries.ts';

export type EndingAgreement = Pick<Agreement, 'uid' | 'kind' | 'product'> & {
  readonly customerId: number;
  readonly endsOn: string;
};

/** Agreements in force that end within [from, to], or on one of the days named. */
export function endingAgreements(
  box: Box,
  { from, to, days }: { from: string; to: string; days: readonly string[] },
): EndingAgreement[] {
  const read = (where: string, ...values: string[]) =>
    box.allSql<EndingAgreement>(
      `SELECT customer_id AS customerId, agreements.uid, kind, product, ends_on AS endsOn
       FROM agreements INDEXED BY agreements_by_end
       CROSS JOIN customers ON customers.id = agreements.customer_id
       WHERE ends_on IS NOT NULL AND status IN ('active', 'paused') AND ${where}
         AND customers.trashed_at IS NULL
       ORDER BY ends_on, agreements.id`,
      ...values,
    );
  return [
    ...read('ends_on BETWEEN ? AND ?', from, to),
    ...read(
      'ends_on IN (SELECT value FROM json_each(?)) AND ends_on NOT BETWEEN ? AND ?',
      ...[JSON.stringify(days), from, to],
    ),
  ];
}

export type StoredUnpaid = UnpaidAgreement & { readonly customerId: number };

const agreementColumns = `agreements.customer_id AS customerId, agreements.uid, kind, product, amount,
  every, debit_day AS debitDay, starts_on AS startsOn, ends_on AS endsOn, watch_from AS watchFrom,
  status, status_on AS statusOn, notice_on AS noticeOn`;

/** A subquery instead of a join, for which SQLite would make an index of its own each time. */
const unpaidFrom = `(SELECT unpaid_from FROM agreement_payments
  WHERE customer_id = agreements.customer_id AND agreement = agreements.uid) AS unpaidFrom`;

export interface UnpaidQuery {
  /** The last due date that counts as missed; null where nothing is known. */
  readonly missedTo: string | null;
  readonly to: string;
  /** Days of a lapse, [from, to], of which the clock still has something to say. */
  readonly lapses: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Agreements whose first unpaid due date is `missedTo` or earlier, and those with a notice of the
 * company's own or a lapse: their clock runs without lists of deposits, too.
 */
export function unpaidAgreements(box: Box, { missedTo, to, lapses }: UnpaidQuery): StoredUnpaid[] {
  const living = `CROSS JOIN customers ON customers.id = agreements.customer_id
    AND customers.trashed_at IS NULL`;
  const missing = box.allSql<StoredUnpaid>(
    `SELECT ${agreementColumns}, due.unpaid_from AS unpaidFrom
     FROM agreement_payments AS due INDEXED BY agreement_payments_unpaid
     CROSS JOIN agreements INDEXED BY agreements_by_uid ON agreements.uid = due.agreement
       AND agreements.customer_id = due.customer_id ${living}
     WHERE due.unpaid_from IS NOT NULL AND due.unpaid_from <= ?
     ORDER BY due.unpaid_from, due.id`,
    missedTo,
  );
  const read = (index: string, where: string, ...values: string[]) =>
    box.allSql<StoredUnpaid>(
      `SELECT ${agreementColumns}, ${unpaidFrom}
       FROM agreements INDEXED BY ${index} ${living} WHERE ${where} ORDER BY agreements.id`,
      ...values,
    );
  const others = [
    ...read('agreements_with_notice', "status = 'active' AND notice_on <= ?", to),
    ...lapses.flatMap((days) =>
      read(
        'agreements_by_state_day',
        "status = 'lapsed' AND status_on BETWEEN ? AND ?",
        ...[days.from, days.to],
      ),
    ),
  ];
  const once = new Map([...missing, ...others].map((each) => [keyOf(each), each]));
  return [...once.values()];
}

const keyOf = ({ customerId, uid }: StoredUnpaid) => `${customerId} ${uid}`;

export interface StoredThanks {
  readonly customerId: number;
  readonly uid: string;
  readonly paidOn: string;
  readonly amount: number;
  readonly product: string;
  readonly streak: number;
  readonly every: Agreement['every'];
  readonly thankOn: string;
  readonly thankedAt: string | null;
}

/** Payments to thank for by the last of these days that nobody was thanked for before them. */
export function thanksFor(box: Box, { begins, to }: ListDays): StoredThanks[] {
  const ofAgreement = (column: string) =>
    `(SELECT ${column} FROM agreements INDEXED BY agreements_by_uid
      WHERE uid = deposits.agreement AND customer_id = deposits.customer_id)`;
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<StoredThanks>(
      `SELECT deposits.customer_id AS customerId, deposits.uid, paid_on AS paidOn, amount,
         coalesce(${ofAgreement('product')}, '') AS product,
         coalesce(${ofAgreement('every')}, 'once') AS every,
         coalesce((SELECT streak FROM agreement_payments
           WHERE customer_id = deposits.customer_id AND agreement = deposits.agreement), 0) AS streak,
         thank_on AS thankOn, thanked_at AS thankedAt
       FROM deposits INDEXED BY ${index}
       CROSS JOIN customers ON customers.id = deposits.customer_id
         AND customers.trashed_at IS NULL
       WHERE ${open} AND thank_on IS NOT NULL AND thank_on <= ? AND deposits.trashed_at IS NULL
       ORDER BY thank_on, paid_on, deposits.id`,
      ...[...values, to],
    );
  return [
    ...read('deposits_to_thank', 'thanked_at IS NULL'),
    ...read('deposits_thanked', 'thanked_at IS NOT NULL AND thanked_at >= ?', begins),
  ];
}

/**
 * A customer's payments to thank for by a day: open ones, and those whose thanks lie ahead of the
 * moment `ends` because the clock was set back.
 */
export function depositsToThank(
  box: Box,
  customerId: number,
  { to, ends }: Pick<ListDays, 'to' | 'ends'>,
): number[] {
  return idsOf(
    box.allSql(
      `SELECT id FROM deposits
       WHERE customer_id = ? AND thank_on <= ? AND trashed_at IS NULL
         AND (thanked_at IS NULL OR thanked_at >= ?) ORDER BY id`,
      ...[customerId, to, ends],
    ),
  );
}

/** A customer's payments that were thanked for within [begins, ends). */
export function depositsThanked(
  box: Box,
  customerId: number,
  { begins, ends }: Pick<ListDays, 'begins' | 'ends'>,
): number[] {
  return idsOf(
    box.allSql(
      `SELECT id FROM deposits
       WHERE customer_id = ? AND thank_on IS NOT NULL AND trashed_at IS NULL
         AND thanked_at >= ? AND thanked_at < ? ORDER BY id`,
      ...[customerId, begins, ends],
    ),
  );
}

const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id);
