import { wrongPayments } from './agreement-payments.ts';
import { cardListTables, type CardListName } from './card-list-tables.ts';
import { cardListNames, readListEntries } from './card-lists.ts';
import type { Box } from './sql.ts';

/** So many rows are looked at in one go. */
const piece = 2000;

/**
 * Looks whether what is kept beside the entries – an agreement's number as it is compared, the days of a
 * plan, what is known of payments – is what they say: a problem in words, or null, for each piece.
 */
export function* findReckonedWrong(box: Box): Generator<string | null> {
  for (const name of cardListNames) {
    if (cardListTables[name].reckoned !== undefined) yield* wrongColumns(box, name);
  }
  yield* wrongStates(box);
}

function* wrongColumns(box: Box, name: CardListName): Generator<string | null> {
  const { table, reckoned = {} } = cardListTables[name];
  // The functions are of the list that the table is for.
  const columns = Object.entries(reckoned) as [string, (entry: unknown) => string | null][];
  const sql = `SELECT id, ${columns.map(([column]) => column).join(', ')} FROM ${table}
    WHERE id > ? ORDER BY id LIMIT ?`;
  for (let after = 0; ;) {
    const rows = box.allSql<{ id: number } & Record<string, string | null>>(sql, after, piece);
    const last = rows.at(-1);
    if (last === undefined) return;
    const ids = rows.map(({ id }) => id);
    const entries = readListEntries(box, name, ids);
    const wrong = rows.filter((row) =>
      columns.some(([column, of]) => row[column] !== of(entries.get(row.id))),
    );
    yield wrong.length === 0
      ? null
      : `${wrong.length} rows of ${table} that say something else than their entries`;
    after = last.id;
  }
}

function* wrongStates(box: Box): Generator<string | null> {
  const sql = `SELECT DISTINCT customer_id AS id FROM (
      SELECT customer_id FROM agreements WHERE customer_id > ?
      UNION SELECT customer_id FROM agreement_payments WHERE customer_id > ?)
    ORDER BY 1 LIMIT ?`;
  for (let after = 0; ;) {
    const ids = box.allSql<{ id: number }>(sql, after, after, piece).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const wrong = wrongPayments(box, ids);
    yield wrong === 0 ? null : `${wrong} agreements of whose payments something wrong is known`;
    after = last;
  }
}
