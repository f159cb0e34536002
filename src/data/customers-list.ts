import type { CustomerRow, customerOrder } from '../shared/customers.ts';
import type { z } from 'zod';
import type { Box, SqlValue } from './sql.ts';

/** One customer in a list, phones in stored form. */
export type StoredRow = Omit<CustomerRow, 'matches'>;
export type CustomerOrder = z.infer<typeof customerOrder>;

/** The contract's filter with its days already turned into a moment. */
export interface StoredFilter {
  readonly trash: boolean;
  readonly tag?: string | undefined;
  /** 1–12, in the calendar as written on the card. */
  readonly birthdayMonth?: number | undefined;
  /** No real contact since this moment, or never. */
  readonly silentBefore?: string | undefined;
  readonly importId?: number | undefined;
}

export interface ListQuery {
  readonly filter: StoredFilter;
  readonly order: CustomerOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** The filter as an SQL condition on `customers`. */
export function filterCondition(filter: StoredFilter): Condition {
  const parts = [`customers.trashed_at IS ${filter.trash ? 'NOT NULL' : 'NULL'}`];
  const parameters: SqlValue[] = [];
  const add = (sql: string, ...values: SqlValue[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (filter.tag !== undefined) {
    add(
      `customers.id IN (SELECT customer_id FROM customer_tags
         WHERE tag_id = (SELECT id FROM tags WHERE name = ?))`,
      filter.tag,
    );
  }
  if (filter.birthdayMonth !== undefined) {
    const month = String(filter.birthdayMonth).padStart(2, '0');
    add(
      `customers.birthday IS NOT NULL AND customers.birthday_calendar IN ('solar', 'lunar')
         AND customers.birthday_month_day BETWEEN ? AND ?`,
      `${month}-00`,
      `${month}-99`,
    );
  }
  if (filter.silentBefore !== undefined) {
    add(
      '(customers.last_contact_at IS NULL OR customers.last_contact_at < ?)',
      filter.silentBefore,
    );
  }
  if (filter.importId !== undefined) {
    add(
      `customers.id IN (SELECT customer_id FROM import_rows
         WHERE import_id = ? AND action <> 'skipped')`,
      filter.importId,
    );
  }
  return { sql: parts.join(' AND '), parameters };
}

/** Does the filter narrow more than living or trashed? */
export function isNarrowing(filter: StoredFilter): boolean {
  const { trash: _, ...narrowing } = filter;
  return Object.values(narrowing).some((value) => value !== undefined);
}

const orders: Readonly<Record<CustomerOrder, string>> = {
  name: 'sort_key, id',
  'recent-contact': 'last_contact_at DESC, id DESC',
  silent: 'last_contact_at, id',
  newest: 'id DESC',
};

/** The ids of a page of the list. */
export function listCustomerIds(box: Box, { filter, order, offset, limit }: ListQuery): number[] {
  const { sql, parameters } = filterCondition(filter);
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM customers WHERE ${sql} ORDER BY ${orders[order]} LIMIT ? OFFSET ?`,
      ...[...parameters, limit, offset],
    )
    .map(({ id }) => id);
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
  const counted = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM customers WHERE ${sql} LIMIT ?)`,
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
         (SELECT count(*) FROM customers WHERE trashed_at IS NULL) AS customers,
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

/** The list rows of these customers, in the order of the ids; unknown ids are left out. */
export function readRows(box: Box, ids: readonly number[]): StoredRow[] {
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
