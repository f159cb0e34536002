import type { CustomerRow, ListColumn, customerOrder } from '../shared/customers.ts';
import type { z } from 'zod';
import { readCells } from './list-cells.ts';
import { filterCondition, isNarrowing, type StoredFilter } from './list-filter.ts';
import type { Box } from './sql.ts';

export {
  filterCondition,
  isNarrowing,
  listAreas,
  type Condition,
  type StoredFilter,
} from './list-filter.ts';

/** One customer in a list, phones in stored form. */
export type StoredRow = Omit<CustomerRow, 'matches'>;
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
const birthdayParts: readonly Part[] = [
  {
    condition: 'birthday IS NOT NULL',
    order: 'birthday_month_day, id',
    by: 'INDEXED BY customers_by_day',
  },
  { condition: 'birthday IS NULL', order: 'sort_key, id', by: byName },
];

/** The trash is small and has no such indexes. */
function partsOf({ filter, order }: ListQuery): readonly Part[] {
  if (filter.trash) return [{ condition: 'true', order: orders[order], by: '' }];
  if (order === 'birthday') return birthdayParts;
  return [{ condition: 'true', order: orders[order], by: walks[order] }];
}

function pageOfParts(box: Box, query: ListQuery, parts: readonly Part[]): number[] {
  const { sql, parameters } = filterCondition(query.filter);
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
  const few = isNarrowing(filter) || filter.trash ? fewIds(box, filter) : null;
  if (few) return inOrder(box, few, order).slice(offset, offset + limit);
  return pageOfParts(box, query, partsOf(query));
}

/** Every id of the list in its order; for a large box this takes its time. */
export function allListIds(box: Box, query: Pick<ListQuery, 'filter' | 'order'>): number[] {
  const { sql, parameters } = filterCondition(query.filter);
  const { ids = '[]' } =
    box.getSql<{ ids: string }>(
      `SELECT json_group_array(id) AS ids FROM
         (SELECT id FROM customers WHERE ${sql} ORDER BY ${orders[query.order]})`,
      ...parameters,
    ) ?? {};
  return JSON.parse(ids) as number[];
}

/** A page of the list. */
export function listCustomers(box: Box, query: ListQuery): StoredRow[] {
  return readRows(box, listCustomerIds(box, query));
}

export interface Count {
  readonly total: number;
  readonly isExact: boolean;
}

/** How many customers the filter leaves; counting stops at `upTo`, null counts all. */
export function countCustomers(box: Box, filter: StoredFilter, upTo: number | null): Count {
  const { sql, parameters } = filterCondition(filter);
  // Left to itself SQLite takes an index that does not hold the condition, and reads every row.
  const from =
    isNarrowing(filter) || filter.trash ? 'customers' : 'customers INDEXED BY customers_by_contact';
  const counted = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${sql} LIMIT ?)`,
    ...[...parameters, upTo === null ? -1 : upTo + 1],
  );
  return cap(counted?.n ?? 0, upTo);
}

/** A count that was stopped one past `upTo`. */
export function cap(counted: number, upTo: number | null): Count {
  return upTo === null || counted <= upTo
    ? { total: counted, isExact: true }
    : { total: upTo, isExact: false };
}

/** Living, trashed and made-up customers; the last are counted among the living as well. */
export function countBox(box: Box): { customers: number; trashed: number; samples: number } {
  return (
    box.getSql<{ customers: number; trashed: number; samples: number }>(
      `SELECT
         (SELECT count(*) FROM customers INDEXED BY customers_by_contact WHERE trashed_at IS NULL)
           AS customers,
         (SELECT count(*) FROM customers WHERE trashed_at IS NOT NULL) AS trashed,
         (SELECT count(*) FROM customers WHERE trashed_at IS NULL AND import_id IN
           (SELECT id FROM imports WHERE through = 'sample')) AS samples`,
    ) ?? { customers: 0, trashed: 0, samples: 0 }
  );
}

interface RowColumns {
  id: number;
  name: string;
  company: string;
  job: string;
  birthday: string | null;
  birthday_calendar: 'solar' | 'lunar';
  birthday_leap_month: number;
  last_contact_at: string | null;
  trashed_at: string | null;
}

/**
 * The list rows of these customers, in the order of the ids, with the cells of further columns;
 * unknown ids are left out.
 */
export function readRows(
  box: Box,
  ids: readonly number[],
  columns: readonly ListColumn[] = [],
): StoredRow[] {
  const json = JSON.stringify(ids);
  const among = 'IN (SELECT value FROM json_each(?))';
  const phones = groupTexts(
    box,
    `SELECT customer_id AS id, number AS text FROM phones WHERE customer_id ${among}
     ORDER BY customer_id, position`,
    json,
  );
  const tags = groupTexts(
    box,
    `SELECT customer_id AS id, name AS text FROM customer_tags JOIN tags ON tags.id = tag_id
     WHERE customer_id ${among} ORDER BY customer_id, position`,
    json,
  );
  const rows = box.allSql<RowColumns>(
    `SELECT id, name, company, job, birthday, birthday_calendar, birthday_leap_month,
       last_contact_at, trashed_at
     FROM customers WHERE id ${among}`,
    json,
  );
  const cells = readCells(box, ids, columns);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        company: row.company,
        job: row.job,
        phones: phones.get(row.id) ?? [],
        tags: tags.get(row.id) ?? [],
        birthday: row.birthday,
        birthdayCalendar: row.birthday_calendar,
        birthdayLeapMonth: row.birthday_leap_month === 1,
        lastContactAt: row.last_contact_at,
        trashedAt: row.trashed_at,
        cells: cells.get(row.id) ?? {},
      } satisfies StoredRow,
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function groupTexts(box: Box, sql: string, ids: string): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const { id, text } of box.allSql<{ id: number; text: string }>(sql, ids)) {
    const known = texts.get(id);
    if (known) known.push(text);
    else texts.set(id, [text]);
  }
  return texts;
}

/** Tags in use among the living, the most used first. */
export function listTags(box: Box): { tag: string; customers: number }[] {
  return box.allSql(
    `WITH used AS (SELECT tag_id, count(*) AS n FROM customer_tags GROUP BY tag_id),
       trashed AS (
         SELECT tag_id, count(*) AS n
         FROM customers CROSS JOIN customer_tags ON customer_id = customers.id
         WHERE trashed_at IS NOT NULL GROUP BY tag_id)
     SELECT name AS tag, used.n - coalesce(trashed.n, 0) AS customers
     FROM used JOIN tags ON tags.id = used.tag_id LEFT JOIN trashed ON trashed.tag_id = used.tag_id
     WHERE used.n > coalesce(trashed.n, 0) ORDER BY customers DESC, tag`,
  );
}
