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
import { rankByNames } from './search-names.ts';
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
  /** How many hits there are in all; null where there are more than `knownHits` or none was asked. */
  readonly total: number | null;
}

/** Up to so many hits are all looked at; counting this far costs next to nothing. */
export const knownHits = 1000;

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

/** Where whole tokens come before longer ones: exact names, last four digits, exact tags, whole words. */
const wholeFirst: readonly Letter[] = letters.filter((letter) => letter !== columnLetter.company);

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
    // Such a name holds every term: they all begin at its syllables.
    ...exact.map((expression): Rank => ({ expression, byName: true, byLength: false })),
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

/** Reads hits from the index, which answers in the order of entry and stops where it is told to. */
function indexReader(box: Box, filter: StoredFilter) {
  const table = searchTable(filter.trash);
  const condition: Condition = filterCondition(filter);
  const joined = `${table} CROSS JOIN customers ON customers.id = ${table}.rowid`;
  const [from, where, parameters] = isNarrowing(filter)
    ? [joined, `${table} MATCH ? AND ${condition.sql}`, condition.parameters]
    : [table, `${table} MATCH ?`, []];
  const bind = (expression: string, ...rest: SqlValue[]) => [expression, ...parameters, ...rest];
  return {
    ids: (expression: string, limit: number, offset = 0) =>
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

type IndexReader = ReturnType<typeof indexReader>;

/** Puts the first hits of a rank in order; long ranks outside the name stay in the order of entry. */
function inOrder(box: Box, ids: readonly number[], { byName, byLength }: Rank): number[] {
  if (ids.length < 2 || (!byName && ids.length >= sortedHits)) return [...ids];
  const hits = box.allSql<Hit>(
    `SELECT id, sort_key, length(name) AS length FROM customers
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids.slice(0, sortedHits)),
  );
  const sorted = hits.sort(
    (a, b) =>
      (byLength ? a.length - b.length : 0) ||
      (a.sort_key < b.sort_key ? -1 : a.sort_key > b.sort_key ? 1 : a.id - b.id),
  );
  return [...sorted.map(({ id }) => id), ...ids.slice(sortedHits)];
}

/** A page of one term's hits that are all known: the last rank is what the ranks before it left. */
function pageOfFew(
  box: Box,
  read: IndexReader,
  ranks: readonly Rank[],
  known: readonly number[],
  end: number,
): number[] {
  const left = new Set(known);
  const found: number[] = [];
  for (const [nth, rank] of ranks.entries()) {
    if (left.size === 0 || found.length >= end) break;
    const ids = nth === ranks.length - 1 ? [...left] : read.ids(rank.expression, left.size);
    for (const id of ids) left.delete(id);
    found.push(...inOrder(box, ids, rank));
  }
  return found;
}

/**
 * A page of more hits than are worth knowing: rank by rank, no further than the page. `known` are
 * the first of all hits in the order of entry; what the ranks before it leave of them is the
 * beginning of the last rank.
 */
function pageOfMany(
  box: Box,
  read: IndexReader,
  ranks: readonly Rank[],
  { offset, limit }: Pick<SearchQuery, 'offset' | 'limit'>,
  known: readonly number[],
): number[] {
  const found: number[] = [];
  let skip = offset;
  let seen: Set<number> | null = new Set();
  for (const [nth, rank] of ranks.entries()) {
    if (found.length >= limit) break;
    const rest: number[] =
      seen && nth === ranks.length - 1 ? known.filter((id) => !seen?.has(id)) : [];
    if (!rank.byName && rest.length >= Math.max(sortedHits, skip + limit - found.length)) {
      return [...found, ...rest.slice(skip, skip + limit - found.length)];
    }
    const first = inOrder(box, read.ids(rank.expression, sortedHits), rank);
    found.push(...first.slice(skip, skip + limit - found.length));
    if (first.length < sortedHits) {
      skip = Math.max(0, skip - first.length);
      for (const id of first) seen?.add(id);
      continue;
    }
    seen = null;
    if (found.length >= limit) break;
    const further = read.ids(rank.expression, limit - found.length, Math.max(skip, sortedHits));
    found.push(...further);
    skip = further.length > 0 ? 0 : Math.max(0, skip - read.count(rank.expression, -1));
  }
  return found;
}

/** Longer beginnings have no index of their own: FTS5 gathers all their hits before the first. */
const indexedLength = 5;

/** Are there surely more than `knownHits`? Whole words answer that at once where beginnings are slow. */
function areMany(read: IndexReader, terms: readonly SearchTerm[]): boolean {
  const whole = terms.length === 1 ? wholeToken(terms) : null;
  if (whole === null || whole.length <= indexedLength) return false;
  const exact = letters.map((letter) => `"${letter}${whole}"`).join(' OR ');
  return read.count(exact, knownHits + 1) > knownHits;
}

function rankedHits(box: Box, terms: readonly SearchTerm[], query: SearchQuery): SearchHits {
  const { filter, offset, limit } = query;
  const read = indexReader(box, filter);
  const ranks = ranksOf(terms);
  const known = areMany(read, terms) ? null : read.ids(everyTerm(terms), knownHits + 1);
  if (known === null || known.length > knownHits) {
    return { ids: pageOfMany(box, read, ranks, query, known ?? []), terms, total: null };
  }
  const ids =
    terms.length > 1
      ? rankByNames(box, terms, wholeToken(terms), known)
      : pageOfFew(box, read, ranks, known, offset + limit);
  return { ids: ids.slice(offset, offset + limit), terms, total: known.length };
}

/**
 * Finds customers: by an empty text the filter's list in its order, by a text its hits, best first.
 * The same text always answers in the same order.
 */
export function searchCustomers(box: Box, query: SearchQuery): SearchHits {
  if (query.text.trim() === '') {
    return { ids: listCustomerIds(box, query), terms: [], total: null };
  }
  const terms = queryTerms(query.text);
  if (terms.length === 0) return { ids: [], terms, total: 0 };
  return box.snapshot(() => rankedHits(box, terms, query));
}

/** What a text asks of the index, ranks aside; null where there is nothing to search for. */
export function hitsExpression(text: string): string | null {
  const terms = queryTerms(text);
  return terms.length === 0 ? null : everyTerm(terms);
}

/**
 * How many customers a search finds; counting stops at `upTo`, null counts all. `hits`, where they
 * were just read, save counting again.
 */
export function countHits(
  box: Box,
  { text, filter }: Pick<SearchQuery, 'text' | 'filter'>,
  upTo: number | null,
  hits?: SearchHits,
): Count {
  if (text.trim() === '') return countCustomers(box, filter, upTo);
  if (hits && hits.total !== null) return cap(hits.total, upTo);
  if (hits && upTo !== null && upTo <= knownHits) return { total: upTo, isExact: false };
  const expression = hitsExpression(text);
  if (expression === null) return { total: 0, isExact: true };
  return cap(indexReader(box, filter).count(expression, upTo === null ? -1 : upTo + 1), upTo);
}
