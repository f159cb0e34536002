import { ftsExpression, queryTerms, type SearchTerm } from '../core/search-query.ts';
import { SEARCH_COLUMNS } from '../core/search-keys.ts';
import {
  cap,
  countCustomers,
  filterCondition,
  isNarrowing,
  listCustomerIds,
  type Condition,
  type Count,
  type CustomerOrder,
  type StoredFilter,
} from './customers-list.ts';
import { searchTable } from './search-index.ts';
import type { Box, SqlValue } from './sql.ts';

export interface SearchQuery {
  readonly text: string;
  readonly filter: StoredFilter;
  /** For an empty text only; a text ranks its hits. */
  readonly order: CustomerOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface SearchHits {
  readonly ids: number[];
  /** What was searched for, to mark it in what is shown; empty for an empty text. */
  readonly terms: readonly SearchTerm[];
}

/** So many first hits of a rank are put in order; behind them the order is that of entry. */
const sortedHits = 200;

/** The hits of one rank: disjoint from all ranks before, so that ranks can be paged one by one. */
interface Rank {
  readonly expression: string;
  readonly byLength: boolean;
}

/** The whole text as one token, where it can be one: 홍 길동 → ㅎㅗㅇㄱㅣㄹㄷㅗㅇ. */
function wholeToken(terms: readonly SearchTerm[]): string | null {
  const plain = terms.every(({ kind, any }) => kind !== 'mixed' && any[0]?.length === 1);
  return plain ? terms.map(({ letters }) => letters).join('') : null;
}

const columnsWithWhole = new Set<string>(['name_start', 'name_part', 'company', 'phone', 'tag']);

function inColumns(terms: readonly SearchTerm[], columns: readonly string[]): string {
  const wanted = SEARCH_COLUMNS.filter((column) => columns.includes(column));
  return terms.map((term) => `(${ftsExpression([term], wanted) ?? ''})`).join(' OR ');
}

/**
 * Column by column, within each the whole token first (the exact name, the last four digits), then
 * what only begins so. With several terms the column of the best one decides.
 */
function ranksOf(terms: readonly SearchTerm[]): Rank[] {
  const all = ftsExpression(terms) ?? '';
  const whole = wholeToken(terms);
  const ranks: Rank[] = [];
  const before: string[] = [];
  for (const column of SEARCH_COLUMNS) {
    const better = before.length > 0 ? [`(${inColumns(terms, before)})`] : [];
    const add = (expression: string, not: readonly string[], byLength: boolean) => {
      const excluded = not.length > 0 ? ` NOT (${not.join(' OR ')})` : '';
      ranks.push({ expression: `(${expression})${excluded}`, byLength });
    };
    const here = inColumns(terms, [column]);
    const begins = terms.length === 1 ? here : `(${all}) AND (${here})`;
    if (whole !== null && columnsWithWhole.has(column)) {
      const exact = `({${column}} : "${whole}")`;
      add(terms.length === 1 ? exact : `(${all}) AND ${exact}`, better, false);
      add(begins, [...better, exact], column.startsWith('name'));
    } else {
      add(begins, better, column.startsWith('name'));
    }
    before.push(column);
  }
  return ranks;
}

interface Hit {
  id: number;
  sort_key: string;
  length: number;
}

/** Reads hits of one rank; the index answers in the order of entry and stops where it is told to. */
function rankReader(box: Box, filter: StoredFilter) {
  const table = searchTable(filter.trash);
  const condition: Condition = isNarrowing(filter)
    ? filterCondition(filter)
    : { sql: '1', parameters: [] };
  const joined = `${table} CROSS JOIN customers ON customers.id = ${table}.rowid`;
  const from = condition.sql === '1' ? table : joined;
  const where = `${table} MATCH ? AND ${condition.sql}`;
  const bind = (expression: string, ...rest: SqlValue[]) => [
    expression,
    ...condition.parameters,
    ...rest,
  ];
  return {
    first: (expression: string, limit: number) =>
      box.allSql<Hit>(
        `SELECT customers.id, sort_key, length(customers.name) AS length FROM ${joined}
         WHERE ${where} LIMIT ?`,
        ...bind(expression, limit),
      ),
    page: (expression: string, limit: number, offset: number) =>
      box
        .allSql<{ id: number }>(
          `SELECT ${table}.rowid AS id FROM ${from} WHERE ${where} LIMIT ? OFFSET ?`,
          ...bind(expression, limit, offset),
        )
        .map(({ id }) => id),
    count: (expression: string, limit: number) =>
      box.getSql<{ n: number }>(
        `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ?)`,
        ...bind(expression, limit),
      )?.n ?? 0,
  };
}

function inOrder(hits: readonly Hit[], byLength: boolean): number[] {
  return [...hits]
    .sort(
      (a, b) =>
        (byLength ? a.length - b.length : 0) ||
        (a.sort_key < b.sort_key ? -1 : a.sort_key > b.sort_key ? 1 : a.id - b.id),
    )
    .map(({ id }) => id);
}

function rankedIds(box: Box, terms: readonly SearchTerm[], query: SearchQuery): number[] {
  const { filter, limit } = query;
  const read = rankReader(box, filter);
  const ids: number[] = [];
  let skip = query.offset;
  for (const { expression, byLength } of ranksOf(terms)) {
    if (ids.length >= limit) break;
    const first = read.first(expression, sortedHits);
    ids.push(...inOrder(first, byLength).slice(skip, skip + limit - ids.length));
    if (first.length < sortedHits) {
      skip = Math.max(0, skip - first.length);
      continue;
    }
    if (ids.length >= limit) break;
    const offset = Math.max(skip, sortedHits);
    const further = read.page(expression, limit - ids.length, offset);
    ids.push(...further);
    skip = further.length > 0 ? 0 : Math.max(0, skip - read.count(expression, -1));
  }
  return ids;
}

/**
 * Finds customers: by an empty text the filter's list in its order, by a text its hits, best first.
 * The same text always answers in the same order.
 */
export function searchCustomers(box: Box, query: SearchQuery): SearchHits {
  if (query.text.trim() === '') return { ids: listCustomerIds(box, query), terms: [] };
  const terms = queryTerms(query.text);
  if (terms.length === 0 || query.limit === 0) return { ids: [], terms };
  return { ids: box.snapshot(() => rankedIds(box, terms, query)), terms };
}

/** How many customers a search finds; counting stops at `upTo`, null counts all. */
export function countHits(
  box: Box,
  { text, filter }: Pick<SearchQuery, 'text' | 'filter'>,
  upTo: number | null,
): Count {
  if (text.trim() === '') return countCustomers(box, filter, upTo);
  const expression = ftsExpression(queryTerms(text));
  if (expression === null) return { total: 0, isExact: true };
  const limit = upTo === null ? -1 : upTo + 1;
  return cap(rankReader(box, filter).count(expression, limit), upTo);
}
