import { TOKEN_LIMIT, type SearchColumn } from '../core/search-keys.ts';
import { queryTerms, type SearchTerm } from '../core/search-query.ts';
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
import { columnLetter, searchTable } from './search-index.ts';
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
  /** Hits in the name are always sorted, those that only begin so by length first. */
  readonly byName: boolean;
  readonly byLength: boolean;
}

type Letter = (typeof columnLetter)[SearchColumn];
const letters = Object.values(columnLetter);
const nameLetters: readonly Letter[] = [columnLetter.name_start, columnLetter.name_part];

/** Tokens hold only letters and digits, so nothing needs escaping. */
function begins(letter: Letter, token: string): string {
  return `"${letter}${token}" *`;
}

/** One way to match in one column: its first token there, others (홍ㄱㄷ: 홍) anywhere in the name. */
function wayIn(letter: Letter, tokens: readonly string[]): string {
  const [first = '', ...others] = tokens;
  const around = nameLetters.includes(letter) ? nameLetters : [letter];
  const parts = others.map(
    (token) => `(${around.map((each) => begins(each, token)).join(' OR ')})`,
  );
  return [begins(letter, first), ...parts].join(' AND ');
}

function termIn(columns: readonly Letter[], term: SearchTerm): string {
  const ways = columns.flatMap((letter) => term.any.map((way) => `(${wayIn(letter, way)})`));
  return `(${ways.join(' OR ')})`;
}

function someIn(columns: readonly Letter[], terms: readonly SearchTerm[]): string {
  return `(${terms.map((term) => termIn(columns, term)).join(' OR ')})`;
}

/** Every hit: each term somewhere. */
function everyTerm(terms: readonly SearchTerm[]): string {
  return terms.map((term) => termIn(letters, term)).join(' AND ');
}

/** The whole text as one token, where it can be one: 홍 길동 → ㅎㅗㅇㄱㅣㄹㄷㅗㅇ. */
function wholeToken(terms: readonly SearchTerm[]): string | null {
  const plain = terms.every(({ kind, any }) => kind !== 'mixed' && any[0]?.length === 1);
  return plain
    ? terms
        .map((term) => term.letters)
        .join('')
        .slice(0, TOKEN_LIMIT)
    : null;
}

/** Where whole tokens come before longer ones: the exact name, the last four digits, the exact tag. */
const wholeFirst: readonly Letter[] = [...nameLetters, columnLetter.phone, columnLetter.tag];

/** One term: column by column, within each the whole token before what only begins so. */
function ranksOfTerm(term: SearchTerm): Rank[] {
  const whole = wholeToken([term]);
  return letters.flatMap((letter, nth) => {
    const here = termIn([letter], term);
    const better = nth > 0 ? [termIn(letters.slice(0, nth), term)] : [];
    const exact = whole !== null && wholeFirst.includes(letter) ? `"${letter}${whole}"` : null;
    const byName = nameLetters.includes(letter);
    const begun = without(here, exact ? [...better, exact] : better);
    const later: Rank = { expression: begun, byName, byLength: byName };
    return exact === null
      ? [later]
      : [{ expression: without(exact, better), byName, byLength: false }, later];
  });
}

/** Several terms: those with one of them in the name first; all of them are somewhere. */
function ranksOfTerms(terms: readonly SearchTerm[]): Rank[] {
  const all = everyTerm(terms);
  const whole = wholeToken(terms);
  const exact = whole === null ? [] : [`"${columnLetter.name_start}${whole}"`];
  const start = someIn([columnLetter.name_start], terms);
  const part = someIn([columnLetter.name_part], terms);
  const rank = (wanted: string, not: readonly string[], byLength: boolean): Rank => ({
    expression: without(wanted === '' ? all : `${wanted} AND ${all}`, not),
    byName: wanted !== '',
    byLength,
  });
  return [
    ...exact.map((token) => rank(token, [], false)),
    rank(start, exact, true),
    rank(part, [start, ...exact], true),
    rank('', [start, part, ...exact], false),
  ];
}

function without(wanted: string, not: readonly string[]): string {
  return not.length === 0 ? wanted : `(${wanted}) NOT (${not.join(' OR ')})`;
}

function ranksOf(terms: readonly SearchTerm[]): Rank[] {
  const [only] = terms;
  return only && terms.length === 1 ? ranksOfTerm(only) : ranksOfTerms(terms);
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
    rows: (expression: string, limit: number) =>
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

/** The first hits of a rank in order. Long ranks outside the name stay in the order of entry. */
function firstHits(read: ReturnType<typeof rankReader>, rank: Rank): number[] {
  if (!rank.byName) {
    const ids = read.page(rank.expression, sortedHits, 0);
    if (ids.length === sortedHits || ids.length < 2) return ids;
  }
  return inOrder(read.rows(rank.expression, sortedHits), rank.byLength);
}

function rankedIds(box: Box, terms: readonly SearchTerm[], query: SearchQuery): number[] {
  const { filter, limit } = query;
  const read = rankReader(box, filter);
  const ids: number[] = [];
  let skip = query.offset;
  // With few hits it is cheap to know how many, and the ranks behind the last need not be asked.
  let left = read.count(everyTerm(terms), sortedHits);
  for (const rank of ranksOf(terms)) {
    if (ids.length >= limit || left === 0) break;
    const first = firstHits(read, rank);
    ids.push(...first.slice(skip, skip + limit - ids.length));
    if (first.length < sortedHits) {
      skip = Math.max(0, skip - first.length);
      if (left < sortedHits) left -= first.length;
      continue;
    }
    if (ids.length >= limit) break;
    const offset = Math.max(skip, sortedHits);
    const further = read.page(rank.expression, limit - ids.length, offset);
    ids.push(...further);
    skip = further.length > 0 ? 0 : Math.max(0, skip - read.count(rank.expression, -1));
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

/** What a text asks of the index, ranks aside; null where there is nothing to search for. */
export function hitsExpression(text: string): string | null {
  const terms = queryTerms(text);
  return terms.length === 0 ? null : everyTerm(terms);
}

/** How many customers a search finds; counting stops at `upTo`, null counts all. */
export function countHits(
  box: Box,
  { text, filter }: Pick<SearchQuery, 'text' | 'filter'>,
  upTo: number | null,
): Count {
  if (text.trim() === '') return countCustomers(box, filter, upTo);
  const expression = hitsExpression(text);
  if (expression === null) return { total: 0, isExact: true };
  const limit = upTo === null ? -1 : upTo + 1;
  return cap(rankReader(box, filter).count(expression, limit), upTo);
}
