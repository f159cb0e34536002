import { indexTokens } from '../core/search-keys.ts';
import type { SearchTerm } from '../core/search-query.ts';
import type { Box } from './sql.ts';

interface Name {
  id: number;
  name: string;
  family_name: string;
  given_name: string;
  sort_key: string;
}

interface Ranked {
  readonly id: number;
  readonly rank: number;
  readonly length: number;
  readonly sortKey: string;
}

const split = (tokens: string) => (tokens === '' ? [] : tokens.split(' '));

function anyBegins(tokens: readonly string[], wanted: string): boolean {
  return tokens.some((token) => token.startsWith(wanted));
}

/** The ranks of several terms (see search.ts): exact name, a name that begins so, that holds it, the rest. */
function rankOf(terms: readonly SearchTerm[], whole: string | null, name: Name): number {
  const tokens = indexTokens({
    name: name.name,
    family: name.family_name,
    given: name.given_name,
  });
  const start = split(tokens.name_start);
  const part = split(tokens.name_part);
  const both = [...start, ...part];
  const isIn = (where: readonly string[]) =>
    terms.some(({ any }) =>
      any.some(
        ([first = '', ...others]) =>
          anyBegins(where, first) && others.every((other) => anyBegins(both, other)),
      ),
    );
  if (whole !== null && start.includes(whole)) return 0;
  if (isIn(start)) return 1;
  return isIn(part) ? 2 : 3;
}

/**
 * Puts hits of several terms, at most some hundred, in the order of search.ts' ranks by looking at their names: the
 * index would have to gather all hits of every term again for each rank.
 */
export function rankByNames(
  box: Box,
  terms: readonly SearchTerm[],
  whole: string | null,
  ids: readonly number[],
): number[] {
  const names = box.allSql<Name>(
    `SELECT id, name, family_name, given_name, sort_key FROM customers
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const ranked = names.map((name): Ranked => {
    const rank = rankOf(terms, whole, name);
    const byLength = rank === 1 || rank === 2;
    const length = byLength ? Array.from(name.name).length : 0;
    return { id: name.id, rank, length, sortKey: name.sort_key };
  });
  return ranked.sort(byRank).map(({ id }) => id);
}

function byRank(a: Ranked, b: Ranked): number {
  const byKey = a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id;
  return a.rank - b.rank || a.length - b.length || byKey;
}
