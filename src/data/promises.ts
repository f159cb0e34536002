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
    WHEN ${promises}.moves <> '[]' AND EXISTS (SELECT 1 FROM json_each(${promises}.moves) AS move
      WHERE move.value ->> 'on' > move.value ->> 'from') THEN 'broken'
    WHEN ${promises}.closed_on > ${promises}.told THEN 'broken'
    WHEN ${promises}.moves <> '[]' THEN 'moved'
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

/** Not of a customer in the trash: those are few, and an index holds them. */
export const living = (table: string): string =>
  `${table}.customer_id NOT IN (SELECT id FROM customers WHERE trashed_at IS NOT NULL)`;

/** The index by which a list over all customers is read: the planner would take the days of all years. */
const indexSql = {
  open: ' INDEXED BY promises_open',
  due: ' INDEXED BY promises_open',
  late: ' INDEXED BY promises_open',
  undated: ' INDEXED BY promises_open',
  closed: '',
  all: '',
} as const satisfies Record<PromiseFilter['show'], string>;

/** What is typed is looked for as it stands, in the promise, its note and the customer's name. */
function containing(text: string): string {
  return `%${text
    .normalize('NFC')
    .trim()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function conditionsOf(filter: PromiseFilter, today: string): Conditions {
  const parts: string[] = [living('promises'), showSql[filter.show]];
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

/** Open ones by the day from which they are to be seen to, those without one last; others the latest first. */
const orderSql = {
  open: 'promises.due NULLS LAST, promises.id',
  due: 'promises.due, promises.id',
  late: 'promises.due, promises.id',
  undated: 'promises.due, promises.id',
  closed: 'promises.closed_on DESC, promises.id DESC',
  all: 'promises.told DESC, promises.promised_by DESC, promises.state DESC',
} as const satisfies Record<PromiseFilter['show'], string>;

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
  const source = `promises${filter.customerId === undefined ? indexSql[filter.show] : ''}`;
  const joined = `${source} JOIN customers ON customers.id = promises.customer_id`;
  // Only a text that is looked for in names needs the customers to be read for the count.
  const counting = filter.text?.trim() ? joined : source;
  const counted = box.getSql<{ total: number }>(
    `SELECT count(*) AS total FROM ${counting} WHERE ${where}`,
    ...values,
  );
  const total = counted?.total ?? 0;
  if (limit === 0 || total === 0) return { total, promises: [] };
  const rows = box.allSql<Row>(
    `SELECT promises.uid, promises.text, promised_by AS "by", size, made_on AS madeOn, told, aim,
       moves, state, closed_on AS closedOn, note, origin, customer_id AS customerId,
       CASE WHEN customers.name <> '' THEN customers.name ELSE customers.company END
         AS customerName,
       ${outcomeSql()} AS outcome
     FROM ${joined} WHERE ${where} ORDER BY ${orderSql[filter.show]} LIMIT ? OFFSET ?`,
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
  const counted = box.allSql<{ month: string; outcome: PromiseOutcome | null; count: number }>(
    `SELECT substr(told, 1, 7) AS month, ${outcomeSql()} AS outcome, count(*) AS count
     FROM promises INDEXED BY promises_by_told
     WHERE told BETWEEN ? AND ? AND promised_by = 'me' AND ${living('promises')}
       AND (state <> 'open' OR told < ?) AND (? IS NULL OR size = ?)
     GROUP BY 1, 2 ORDER BY 1`,
    `${from}-01`,
    `${to}-31`,
    today,
    size ?? null,
    size ?? null,
  );
  const months = new Map<string, PromiseMonth>();
  for (const { month, outcome, count } of counted) {
    const known = months.get(month) ?? { month, ...none };
    months.set(month, { ...known, [outcome ?? 'open']: count });
  }
  return [...months.values()];
}

const none = { early: 0, kept: 0, moved: 0, broken: 0, released: 0, open: 0 };
