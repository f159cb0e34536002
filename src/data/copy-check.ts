import type { Database as Connection } from 'better-sqlite3';
import type { Box } from './sql.ts';

/** What counting asks of a box or of a bare connection. */
export type RowReader = Pick<Box, 'allSql' | 'getSql'>;

export const readerOf = (connection: Connection): RowReader => ({
  allSql: <Row>(sql: string) => connection.prepare(sql).all() as Row[],
  getSql: <Row>(sql: string) => connection.prepare(sql).get() as Row | undefined,
});

/** The rows of every table by its name; those in which the search index is kept are among them. */
export function countRows(box: RowReader): Map<string, number> {
  const tables = box.allSql<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
  );
  return new Map(
    tables.map(({ name }) => [
      name,
      box.getSql<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)?.n ?? -1,
    ]),
  );
}

/** What is wrong with a copy, in words. */
export interface CopyProblems {
  /** Pages, their signatures, trees: the copy is not whole. */
  readonly file: readonly string[];
  /** The structure of the search index, which can be made anew from the rows. */
  readonly index: readonly string[];
}

/**
 * Reads a copy from end to end. What its rows say is the box's business and not judged: a box with a
 * fault in it must be able to have backups. Throws what SQLite throws where a page cannot be read.
 */
export function copyProblems(copy: RowReader): CopyProblems {
  const found = copy
    .allSql<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok');
  const isIndex = (text: string): boolean => /\bfts5\b/i.test(text);
  return {
    file: found.filter((text) => !isIndex(text)).map((text) => `file: ${text}`),
    index: found.filter(isIndex).map((text) => `search index: ${text}`),
  };
}

/** Is the structure of the search index in the box itself as the copy has it? */
export const hasSameIndexFault = (source: RowReader, copy: CopyProblems): boolean =>
  copy.index.length > 0 && copyProblems(source).index.length > 0;

/** Tables of which a copy has another number of rows than the source had before or after, or between. */
export function countProblems(
  copy: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number> = before,
): string[] {
  return [...before].flatMap(([table, rows]) => {
    const [found, later] = [copy.get(table) ?? 0, after.get(table) ?? rows];
    return found < Math.min(rows, later) || found > Math.max(rows, later)
      ? [`${table}: ${found} of ${rows} rows`]
      : [];
  });
}
