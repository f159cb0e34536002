import { refreshPayments, wrongPayments } from './agreement-payments.ts';
import { cardListTables, type CardListName } from './card-list-tables.ts';
import { cardListNames, readListEntries } from './card-lists.ts';
import { inKorean } from './integrity-tables.ts';
import { counted, type Problem } from './integrity-words.ts';
import type { Box } from './sql.ts';

/** So many rows are looked at in one go. */
const piece = 2000;

/**
 * Looks whether what is kept beside the entries – an agreement's number as it is compared, the days of a
 * plan, what is known of payments – is what they say: a problem, or null, for each piece.
 */
export function* findReckonedWrong(box: Box): Generator<Problem | null> {
  for (const name of reckonedLists) {
    const { table } = cardListTables[name];
    let wrong = 0;
    for (const rows of wrongColumns(box, name)) {
      wrong += rows.length;
      yield null;
    }
    yield wrong === 0 ? null : { words: counted(wrong, columnWords(table)), mendable: true };
  }
  let wrong = 0;
  for (const part of wrongStates(box)) {
    wrong += part.wrong;
    yield null;
  }
  yield wrong === 0 ? null : { words: counted(wrong, paymentWords), mendable: true };
}

/** The lists of which something is reckoned and kept. */
export const reckonedLists: readonly CardListName[] = cardListNames.filter(
  (name) => cardListTables[name].reckoned !== undefined,
);

const columnWords = (table: string) => ({
  ko: `${inKorean(table)}: 셈해 둔 값이 다른 항목`,
  en: `rows of ${table} that say something else than their entries`,
});
const paymentWords = {
  ko: '납입 상황이 입금과 다르게 적힌 계약',
  en: 'agreements of whose payments something wrong is known',
};

interface WrongRow {
  readonly id: number;
  /** The columns as they should be. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Rows whose reckoned columns say something else than their entries, piece by piece. */
function* wrongColumns(box: Box, name: CardListName): Generator<WrongRow[]> {
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
    yield rows.flatMap((row) => {
      const right = columns.map(([column, of]) => [column, of(entries.get(row.id))] as const);
      const isRight = right.every(([column, value]) => row[column] === value);
      return isRight ? [] : [{ id: row.id, columns: Object.fromEntries(right) }];
    });
    after = last.id;
  }
}

/** Reckons a list's columns anew; answers how many rows were wrong. */
export function mendColumns(box: Box, name: CardListName): number {
  const { table } = cardListTables[name];
  let mended = 0;
  for (const rows of wrongColumns(box, name)) {
    for (const { id, columns } of rows) {
      const set = Object.keys(columns).map((column) => `${column} = ?`);
      box.runSql(
        `UPDATE ${table} SET ${set.join(', ')} WHERE id = ?`,
        ...Object.values(columns),
        id,
      );
    }
    mended += rows.length;
  }
  return mended;
}

function* wrongStates(box: Box): Generator<{ ids: number[]; wrong: number }> {
  const sql = `SELECT DISTINCT customer_id AS id FROM (
      SELECT customer_id FROM agreements WHERE customer_id > ?
      UNION SELECT customer_id FROM agreement_payments WHERE customer_id > ?)
    ORDER BY 1 LIMIT ?`;
  for (let after = 0; ;) {
    const ids = box.allSql<{ id: number }>(sql, after, after, piece).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield { ids, wrong: wrongPayments(box, ids) };
    after = last;
  }
}

/** Reckons anew what is known of payments; answers for how many agreements it was wrong. */
export function mendPayments(box: Box, at: string): number {
  let mended = 0;
  for (const { ids, wrong } of wrongStates(box)) {
    if (wrong > 0) refreshPayments(box, ids, at);
    mended += wrong;
  }
  return mended;
}
