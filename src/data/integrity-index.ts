import { readCustomers } from './customers-read.ts';
import { searchTable, tokensOf, type SearchTableName } from './search-index.ts';
import type { Box } from './sql.ts';

/** How far the comparison is, or what it found. */
export type IndexStep = { readonly done: number; readonly total: number } | IndexDifference;

/** Customers, or what is taken for one, whom an index has otherwise than their card. */
export interface IndexDifference {
  readonly table: SearchTableName;
  readonly differing: readonly number[];
}

const pieceOfCustomers = 500;
const pieceOfTerms = 20_000;

/** Two independent 32-bit hashes of a token. */
function hashes(term: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  const add = (code: number) => {
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul((second << 5) ^ (second >>> 27) ^ code, 0x85ebca6b);
  };
  for (let at = 0; at < term.length; at++) add(term.charCodeAt(at));
  return [first ^ (first >>> 15), second ^ (second >>> 13)];
}

/** Sums of token hashes per customer: the order of tokens does not matter. */
function makeSums() {
  const places = new Map<number, number>();
  let first = new Uint32Array(1024);
  let second = new Uint32Array(1024);
  const placeOf = (id: number) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(id, place);
    if (place >= first.length) {
      const grow = (old: Uint32Array<ArrayBuffer>) => {
        const grown = new Uint32Array(old.length * 2);
        grown.set(old);
        return grown;
      };
      first = grow(first);
      second = grow(second);
    }
    return place;
  };
  const add = (id: number, term: string, sign: 1 | -1) => {
    const place = placeOf(id);
    const [one, two] = hashes(term);
    first[place] = (first[place] ?? 0) + sign * one;
    second[place] = (second[place] ?? 0) + sign * two;
  };
  const differing = () =>
    [...places].flatMap(([id, place]) => (first[place] === 0 && second[place] === 0 ? [] : [id]));
  return { add, differing };
}

type Sums = ReturnType<typeof makeSums>;

function addTokens(sums: Sums, id: number, tokens: string): void {
  if (tokens === '') return;
  for (const term of tokens.split(' ')) sums.add(id, term, -1);
}

interface Instance {
  term: string;
  doc: number;
}

/** A view of every token of an index with the customer it stands for. */
function vocabulary(box: Box, table: SearchTableName): string {
  const name = `temp.${table}_words`;
  box.exec(`DROP TABLE IF EXISTS ${name};
    CREATE VIRTUAL TABLE ${name} USING fts5vocab('main', '${table}', 'instance')`);
  return name;
}

function* compareTable(
  box: Box,
  trashed: boolean,
  counted: { done: number; readonly total: number },
): Generator<IndexStep> {
  const table = searchTable(trashed);
  const sums = makeSums();
  const next = `SELECT id FROM customers WHERE trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'}
    AND id > ? ORDER BY id LIMIT ?`;
  for (let after = 0; ;) {
    const ids = box.allSql<{ id: number }>(next, after, pieceOfCustomers).map(({ id }) => id);
    for (const customer of readCustomers(box, ids)) {
      addTokens(sums, customer.id, tokensOf(customer));
    }
    counted.done += ids.length;
    yield { done: counted.done, total: counted.total };
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  const words = vocabulary(box, table);
  let seen = 0;
  for (const { term, doc } of box.iterateSql<Instance>(`SELECT term, doc FROM ${words}`)) {
    sums.add(doc, term, 1);
    if (++seen % pieceOfTerms === 0) yield { done: counted.done, total: counted.total };
  }
  const differing = sums.differing();
  if (differing.length > 0) {
    yield { table, differing };
  }
  box.exec(`DROP TABLE ${words}`);
}

/**
 * Compares the search index with what the cards say, both ways: every token of every card, and
 * nothing else. Run it to its end within one read transaction.
 */
export function* findIndexDifferences(box: Box): Generator<IndexStep> {
  const total = box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers')?.n ?? 0;
  const counted = { done: 0, total };
  yield* compareTable(box, false, counted);
  yield* compareTable(box, true, counted);
}
