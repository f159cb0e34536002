import type { z } from 'zod';
import type { customerOrder } from '../shared/customer-list.ts';
import {
  areSurelyMany,
  conditionCount,
  filterCondition,
  isNarrowing,
  type Condition,
  type StoredFilter,
} from './list-filter.ts';
import type { Box } from './sql.ts';

export type CustomerOrder = z.infer<typeof customerOrder>;

export interface ListQuery {
  readonly filter: StoredFilter;
  readonly order: CustomerOrder;
  readonly offset: number;
  readonly limit: number;
}

/** Those without a birthday or a company come last, by name. */
const orders: Readonly<Record<CustomerOrder, string>> = {
  name: 'sort_key, id',
  'name-descending': 'sort_key DESC, id DESC',
  company: `company = '', company, sort_key, id`,
  'recent-contact': 'last_contact_at DESC, id DESC',
  silent: 'last_contact_at, id',
  newest: 'id DESC',
  oldest: 'id',
  birthday: `birthday IS NULL, birthday_month_day, iif(birthday IS NULL, sort_key, ''), id`,
};

/** Up to so many customers are found first and put in order then: no index has both. */
const fewEnough = 5000;

/** All ids that the filter leaves where they are few, without order; null where there are more. */
function fewIds(box: Box, filter: StoredFilter): number[] | null {
  if (!isNarrowing(filter) && !filter.trash) return null;
  // Of those with the tag or area so many might lie in the trash that few are left.
  if (areSurelyMany(box, filter, fewEnough * 2) && !filter.trash) return null;
  const { sql, parameters } = filterCondition(filter);
  const ids = box.allSql<{ id: number }>(
    `SELECT id FROM customers WHERE ${sql} LIMIT ?`,
    ...[...parameters, fewEnough + 1],
  );
  return ids.length > fewEnough ? null : ids.map(({ id }) => id);
}

function inOrder(box: Box, ids: readonly number[], order: CustomerOrder): number[] {
  if (ids.length < 2) return [...ids];
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM customers WHERE id IN (SELECT value FROM json_each(?))
       ORDER BY ${orders[order]}`,
      JSON.stringify(ids),
    )
    .map(({ id }) => id);
}

interface Part {
  readonly condition: string;
  readonly order: string;
  /** Which index has the order; without being told, SQLite would sort all that a filter leaves. */
  readonly by: string;
}

const byName = 'INDEXED BY customers_by_name';
const byContact = 'INDEXED BY customers_by_contact';
const walks: Readonly<Record<Exclude<CustomerOrder, 'birthday'>, string>> = {
  name: byName,
  'name-descending': byName,
  company: 'INDEXED BY customers_by_company',
  'recent-contact': byContact,
  silent: byContact,
  newest: 'NOT INDEXED',
  oldest: 'NOT INDEXED',
};

/** One index has the birthdays, another the rest. */
const birthdayParts: readonly [Part, Part] = [
  {
    condition: 'birthday IS NOT NULL',
    order: 'birthday_month_day, id',
    by: 'INDEXED BY customers_by_day',
  },
  { condition: 'birthday IS NULL', order: 'sort_key, id', by: byName },
];

/** The trash is small and has no such indexes. */
function partsOf({ filter, order }: Pick<ListQuery, 'filter' | 'order'>): readonly Part[] {
  if (filter.trash) return [{ condition: 'true', order: orders[order], by: '' }];
  if (order === 'birthday') return birthdayParts;
  return [{ condition: 'true', order: orders[order], by: walks[order] }];
}

function pageOfParts(box: Box, query: ListQuery, parts: readonly Part[]): number[] {
  const { sql, parameters } = filterCondition(query.filter, true);
  const found: number[] = [];
  let skip = query.offset;
  for (const { condition, order, by } of parts) {
    const left = query.limit - found.length;
    if (left === 0) break;
    const where = `FROM customers ${by} WHERE ${condition} AND ${sql}`;
    const rows = box.allSql<{ id: number }>(
      `SELECT id ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...[...parameters, left, skip],
    );
    found.push(...rows.map(({ id }) => id));
    if (rows.length > 0) skip = 0;
    else if (skip > 0) {
      const { n = 0 } =
        box.getSql<{ n: number }>(`SELECT count(*) AS n ${where}`, ...parameters) ?? {};
      skip = Math.max(0, skip - n);
    }
  }
  return found;
}

/** The ids of a page of the list. */
export function listCustomerIds(box: Box, query: ListQuery): number[] {
  const { filter, order, offset, limit } = query;
  if (limit === 0) return [];
  const few = fewIds(box, filter);
  if (few) return inOrder(box, few, order).slice(offset, offset + limit);
  return pageOfParts(box, query, partsOf(query));
}

function idsWhere(box: Box, from: string, { sql, parameters }: Condition, order: string): number[] {
  const { ids = '[]' } =
    box.getSql<{ ids: string }>(
      `SELECT json_group_array(id) AS ids FROM
         (SELECT id FROM customers ${from} WHERE ${sql} ${order})`,
      ...parameters,
    ) ?? {};
  return JSON.parse(ids) as number[];
}

/** All the living in an order, read from indexes alone: to look at each row would take a hundred times as long. */
function livingInOrder(box: Box, order: CustomerOrder): number[] {
  const living = filterCondition({ trash: false });
  const walk = (from: string, by: CustomerOrder) =>
    idsWhere(box, from, living, `ORDER BY ${orders[by]}`);
  if (order === 'newest' || order === 'oldest') {
    const ids = idsWhere(box, byContact, living, '').sort((a, b) => a - b);
    return order === 'newest' ? ids.toReversed() : ids;
  }
  if (order !== 'birthday') return walk(walks[order], order);
  const [born] = birthdayParts;
  const first = idsWhere(
    box,
    born.by,
    { ...living, sql: `${born.condition} AND ${living.sql}` },
    `ORDER BY ${born.order}`,
  );
  const isFirst = membership(first);
  return [...first, ...walk(byName, 'name').filter((id) => !isFirst(id))];
}

function membership(ids: readonly number[]): (id: number) => boolean {
  const members = new Set(ids);
  return (id) => members.has(id);
}

/** Every id of the list in its order; for a large box this takes its time. */
export function allListIds(box: Box, query: Pick<ListQuery, 'filter' | 'order'>): number[] {
  const { filter, order } = query;
  // Reading all rows as they lie is quicker than looking up many of them one by one.
  const isScan = conditionCount(filter) > 1;
  const few = isScan ? null : fewIds(box, filter);
  if (few) return inOrder(box, few, order);
  if (filter.trash) return idsWhere(box, '', filterCondition(filter), `ORDER BY ${orders[order]}`);
  const all = livingInOrder(box, order);
  if (!isNarrowing(filter)) return all;
  const from = isScan ? 'NOT INDEXED' : '';
  return all.filter(membership(idsWhere(box, from, filterCondition(filter, isScan), '')));
}
