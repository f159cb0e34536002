import type { ThankRow } from '../shared/deposits.ts';
import { depositColumns, depositSource, toDeposit, type DepositColumns } from './deposit-rows.ts';
import type { Box } from './sql.ts';

/** Deposits whose thanks are due from one day on, and how many of them are left. */
export interface DueThanks {
  readonly due: string;
  readonly total: number;
  readonly left: number;
}

/** A box of years has hundreds of cycles; older ones are shown only while somebody is left in them. */
const shownCycles = 24;

/** The days from which thanks are due, the latest first; none with somebody left is missing. */
export function dueThanks(box: Box): DueThanks[] {
  const left = leftByDay(box);
  const days = new Set([...latestDays(box), ...left.keys()]);
  const absent = trashedByDay(box);
  return [...days]
    .toSorted()
    .toReversed()
    .map((due) => ({
      due,
      total: countOf(box, due) - (absent.get(due) ?? 0),
      left: left.get(due) ?? 0,
    }))
    .filter(({ total }) => total > 0);
}

/** The same for one day, however long ago. */
export function thanksDueOn(box: Box, due: string): Omit<DueThanks, 'due'> {
  const left = leftByDay(box).get(due) ?? 0;
  return { total: countOf(box, due) - (trashedByDay(box).get(due) ?? 0), left };
}

/** One step through the index a day, not one a deposit. */
function latestDays(box: Box): string[] {
  return box
    .allSql<{ day: string }>(
      `WITH RECURSIVE days (day, nth) AS (
         SELECT max(thank_on), 1 FROM deposits
         WHERE thank_on IS NOT NULL AND trashed_at IS NULL
         UNION ALL
         SELECT (SELECT max(thank_on) FROM deposits
                 WHERE thank_on < days.day AND thank_on IS NOT NULL AND trashed_at IS NULL), nth + 1
         FROM days WHERE day IS NOT NULL AND nth < ?
       )
       SELECT day FROM days WHERE day IS NOT NULL`,
      shownCycles,
    )
    .map(({ day }) => day);
}

function leftByDay(box: Box): Map<string, number> {
  const rows = box.allSql<{ day: string; n: number }>(
    `SELECT thank_on AS day, count(*) AS n
     FROM deposits INDEXED BY deposits_to_thank
     CROSS JOIN customers ON customers.id = deposits.customer_id AND customers.trashed_at IS NULL
     WHERE thank_on IS NOT NULL AND thanked_at IS NULL AND deposits.trashed_at IS NULL
     GROUP BY thank_on`,
  );
  return new Map(rows.map(({ day, n }) => [day, n]));
}

const countOf = (box: Box, due: string): number =>
  box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM deposits INDEXED BY deposits_in_cycles
     WHERE thank_on = ? AND thank_on IS NOT NULL AND trashed_at IS NULL`,
    due,
  )?.n ?? 0;

/** Deposits of cards in the trash are on no list. */
function trashedByDay(box: Box): Map<string, number> {
  const rows = box.allSql<{ day: string; n: number }>(
    `SELECT thank_on AS day, count(*) AS n
     FROM customers CROSS JOIN deposits ON deposits.customer_id = customers.id
     WHERE customers.trashed_at IS NOT NULL AND thank_on IS NOT NULL
       AND deposits.trashed_at IS NULL
     GROUP BY thank_on`,
  );
  return new Map(rows.map(({ day, n }) => [day, n]));
}

type Columns = DepositColumns & {
  phone: string | null;
  callTimes: string;
  streak: number | null;
  lastContactAt: string | null;
};

/** The lines of the thank-you call list of a due day, thanked ones in their place; phones as stored. */
export function thankRows(
  box: Box,
  due: string,
  { offset, limit }: { offset: number; limit: number },
): ThankRow[] {
  return box
    .allSql<Columns>(
      `SELECT ${depositColumns}, customers.call_times AS callTimes,
         customers.last_contact_at AS lastContactAt,
         (SELECT number FROM phones WHERE phones.customer_id = customers.id
          ORDER BY position LIMIT 1) AS phone,
         (SELECT streak FROM agreement_payments AS payments
          WHERE payments.customer_id = deposits.customer_id
            AND payments.agreement = deposits.agreement) AS streak
       FROM ${depositSource}
       WHERE thank_on = ? AND thank_on IS NOT NULL AND deposits.trashed_at IS NULL
         AND customers.id IS NOT NULL AND customers.trashed_at IS NULL
       ORDER BY paid_on, deposits.id LIMIT ? OFFSET ?`,
      ...[due, limit, offset],
    )
    .map((row) => ({
      ...toDeposit(row),
      phone: row.phone,
      callTimes: row.callTimes,
      streak: row.streak ?? 0,
      lastContactAt: row.lastContactAt,
    }));
}
