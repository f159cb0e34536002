import type { CustomerRow, ListColumn } from '../shared/customer-list.ts';
import { readCells } from './list-cells.ts';
import { areSurelyMany, filterCondition, isNarrowing, type StoredFilter } from './list-filter.ts';
import { listCustomerIds, type ListQuery } from './list-ids.ts';
import type { Box } from './sql.ts';

export {
  conditionCount,
  filterCondition,
  isNarrowing,
  listAreas,
  type Condition,
  type StoredFilter,
} from './list-filter.ts';

export { allListIds, listCustomerIds, type CustomerOrder, type ListQuery } from './list-ids.ts';

/** One customer in a list, phones in stored form. */
export type StoredRow = Omit<CustomerRow, 'matches'>;

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
  if (upTo !== null && !filter.trash && areSurelyMany(box, filter, upTo + countTrashed(box))) {
    return { total: upTo, isExact: false };
  }
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

function countTrashed(box: Box): number {
  const sql = 'SELECT count(*) AS n FROM customers WHERE trashed_at IS NOT NULL';
  return box.getSql<{ n: number }>(sql)?.n ?? 0;
}

/** A count that was stopped one past `upTo`. */
export function cap(counted: number, upTo: number | null): Count {
  return upTo === null || counted <= upTo
    ? { total: counted, isExact: true }
    : { total: upTo, isExact: false };
}

/** Is there any card at all, be it in the trash? */
export function hasCards(box: Box): boolean {
  return box.getSql('SELECT 1 FROM customers LIMIT 1') !== undefined;
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
