import { formatAddress } from '../core/addresses.ts';
import type { ListColumn } from '../shared/customer-list.ts';
import type { Box, SqlValue } from './sql.ts';

export type Cells = Record<string, string>;

/** A long note shows its beginning; the whole is on the card. */
const noteLength = 200;
const among = 'IN (SELECT value FROM json_each(?))';

interface Cell {
  id: number;
  text: string | number | null;
}

const scalars = {
  cadence: 'cadence_days',
  callTimes: 'call_times',
  source: 'source',
  decision: 'decision_kind',
  createdAt: 'created_at',
  notes: `substr(notes, 1, ${noteLength})`,
} as const satisfies Partial<Record<ListColumn, string>>;

const lists = {
  email: `SELECT customer_id AS id, group_concat(address, ', ' ORDER BY position) AS text
          FROM emails WHERE customer_id ${among} GROUP BY customer_id`,
  area: `SELECT customer_id AS id, group_concat(area, ', ' ORDER BY first) AS text FROM (
           SELECT customer_id, area, min(position) AS first FROM addresses
           WHERE area <> '' AND customer_id ${among} GROUP BY customer_id, area)
         GROUP BY customer_id`,
  referredBy: `SELECT customers.id AS id,
                 iif(referrer.name <> '', referrer.name, referrer.company) AS text
               FROM customers JOIN customers AS referrer ON referrer.uid = customers.referred_by
               WHERE customers.id ${among}`,
  agreements: `SELECT customer_id AS id,
                 group_concat(iif(product <> '', product, kind), ', ' ORDER BY position) AS text
               FROM agreements
               WHERE status IN ('active', 'paused') AND customer_id ${among} GROUP BY customer_id`,
} as const satisfies Partial<Record<ListColumn, string>>;

/** The cells of the columns asked for beside what every row has, by customer; empty ones left out. */
export function readCells(
  box: Box,
  ids: readonly number[],
  columns: readonly ListColumn[],
): Map<number, Cells> {
  const cells = new Map<number, Cells>();
  const json = JSON.stringify(ids);
  const put = (column: string, rows: readonly Cell[]) => {
    for (const { id, text } of rows) {
      if (text === null || text === '') continue;
      const known = cells.get(id);
      if (known) known[column] = String(text);
      else cells.set(id, { [column]: String(text) });
    }
  };
  const read = (sql: string, ...parameters: SqlValue[]) => box.allSql<Cell>(sql, ...parameters);
  for (const column of new Set(columns)) {
    if (column in scalars) {
      const name = scalars[column as keyof typeof scalars];
      put(column, read(`SELECT id, ${name} AS text FROM customers WHERE id ${among}`, json));
    } else if (column in lists) {
      put(column, read(lists[column as keyof typeof lists], json));
    } else if (column === 'address') {
      put(column, firstAddresses(box, json));
    } else if (column.startsWith('custom:')) {
      const sql = `SELECT customer_id AS id, value AS text FROM custom_values
                   WHERE customer_id ${among} AND field_uid = ?`;
      put(column, read(sql, json, column.slice('custom:'.length)));
    }
  }
  return cells;
}

function firstAddresses(box: Box, ids: string): Cell[] {
  const rows = box.allSql<{ id: number; postcode: string; line: string }>(
    `SELECT customer_id AS id, postcode, line FROM addresses
     WHERE customer_id ${among} AND position = 0`,
    ids,
  );
  return rows.map(({ id, postcode, line }) => ({ id, text: formatAddress({ postcode, line }) }));
}
