import type { Promised, PromiseFilter, PromiseMonth, PromiseOutcome } from '../shared/promises.ts';
import type { Box, SqlValue } from './sql.ts';

/**
 * How a promise ended, as `core/promises` counts it, for queries over many: null while it is open.
 * `promises` is the table's name or alias in the query.
 */
export const outcomeSql = (promises = 'promises'): string => `
  CASE
    WHEN ${promises}.state = 'open' THEN NULL
    WHEN ${promises}.state <> 'kept' THEN ${promises}.state
    WHEN EXISTS (SELECT 1 FROM json_each(${promises}.moves) AS move
      WHERE move.value ->> 'on' > move.value ->> 'from') THEN 'broken'
    WHEN ${promises}.closed_on > ${promises}.told THEN 'broken'
    WHEN json_array_length(${promises}.moves) > 0 THEN 'moved'
    WHEN ${promises}.closed_on < ${promises}.told THEN 'early'
    ELSE 'kept'
  END`;

export type StoredPromise = Promised & {
  readonly customerId: number;
  readonly customerName: string;
  readonly outcome: PromiseOutcome | null;
};

interface Conditions {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

const showSql = {
  open: `promises.state = 'open'`,
  due: `promises.state = 'open' AND promises.due <= ?`,
  late: `promises.state = 'open' AND promises.told < ?`,
  undated: `promises.state = 'open' AND promises.told IS NULL`,
  closed: `promises.state <> 'open'`,
  all: '1',
} as const;

/** What is typed is looked for as it stands, in the promise, its note and the customer's name. */
function containing(text: string): string {
  return `%${text
    .normalize('NFC')
    .trim()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function conditionsOf(filter: PromiseFilter, today: string): Conditions {
  const parts: string[] = ['customers.trashed_at IS NULL', showSql[filter.show]];
  const values: SqlValue[] = showSql[filter.show].includes('?') ? [today] : [];
  const add = (sql: string, ...more: SqlValue[]): void => {
    parts.push(sql);
    values.push(...more);
  };
  if (filter.customerId !== undefined) add('promises.customer_id = ?', filter.customerId);
  if (filter.by) add('promises.promised_by = ?', filter.by);
  if (filter.size) add('promises.size = ?', filter.size);
  if (filter.from) add('promises.told >= ?', filter.from);
  if (filter.to) add('promises.told <= ?', filter.to);
  if (filter.outcome) add(`(${outcomeSql()}) = ?`, filter.outcome);
  if (filter.text?.trim()) {
    const like = containing(filter.text);
    const columns = ['promises.text', 'promises.note', 'customers.name'];
    const matches = columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ');
    add(`(${matches})`, like, like, like);
  }
  return { where: parts.join(' AND '), values };
}

/** Open ones by the day from which they are to be seen to, those without one last; ended ones latest first. */
const orderSql = (show: PromiseFilter['show']): string =>
  show === 'closed'
    ? 'promises.closed_on DESC, promises.id DESC'
    : show === 'all'
      ? `promises.state <> 'open', CASE WHEN promises.state = 'open' THEN promises.due END NULLS LAST,
         promises.closed_on DESC, promises.id`
      : 'promises.due NULLS LAST, promises.id';

type Row = Omit<StoredPromise, 'moves'> & { readonly moves: string };

/** Promises of living customers; `total` without paging. `today` decides what is due and late. */
export function listPromises(
  box: Box,
  {
    filter,
    today,
    offset,
    limit,
  }: { filter: PromiseFilter; today: string; offset: number; limit: number },
): { total: number; promises: StoredPromise[] } {
  const { where, values } = conditionsOf(filter, today);
  const from = `FROM promises JOIN customers ON customers.id = promises.customer_id WHERE ${where}`;
  const counted = box.getSql<{ total: number }>(`SELECT count(*) AS total ${from}`, ...values);
  const total = counted?.total ?? 0;
  if (limit === 0 || total === 0) return { total, promises: [] };
  const rows = box.allSql<Row>(
    `SELECT promises.uid, promises.text, promised_by AS "by", size, made_on AS madeOn, told, aim,
       moves, state, closed_on AS closedOn, note, origin, customer_id AS customerId,
       CASE WHEN customers.name <> '' THEN customers.name ELSE customers.company END
         AS customerName,
       ${outcomeSql()} AS outcome
     ${from} ORDER BY ${orderSql(filter.show)} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  // Written by card-lists.ts alone.
  const promises = rows.map((row) => ({
    ...row,
    moves: JSON.parse(row.moves) as Promised['moves'],
  }));
  return { total, promises };
}

/**
 * What the agent promised, counted by the month of the date told; months with none are left out.
 * `open` are those past it on `today` that nobody has closed.
 */
export function countPromiseMonths(
  box: Box,
  { from, to, size, today }: { from: string; to: string; size?: string | undefined; today: string },
): PromiseMonth[] {
  return box.allSql<PromiseMonth>(
    `SELECT month,
       sum(outcome IS 'early') AS early, sum(outcome IS 'kept') AS kept,
       sum(outcome IS 'moved') AS moved, sum(outcome IS 'broken') AS broken,
       sum(outcome IS 'released') AS released, sum(outcome IS NULL) AS open
     FROM (
       SELECT substr(told, 1, 7) AS month, ${outcomeSql()} AS outcome
       FROM promises JOIN customers ON customers.id = promises.customer_id
       WHERE promised_by = 'me' AND told BETWEEN ? AND ? AND customers.trashed_at IS NULL
         AND (state <> 'open' OR told < ?) AND (? IS NULL OR size = ?)
     )
     GROUP BY month ORDER BY month`,
    `${from}-01`,
    `${to}-31`,
    today,
    size ?? null,
    size ?? null,
  );
}
