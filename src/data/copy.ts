import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { assertEncrypted } from './box-file.ts';
import { openConnection, readMarks } from './connection.ts';
import type { Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';

/** Makes sure that what was written to a file or folder is on the disk. */
export function syncToDisk(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
    fsyncSync(handle);
  } catch (thrown) {
    // Windows opens no folders; there a rename is durable with the file system's own journal.
    if (process.platform !== 'win32') throw thrown;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Puts a finished file in its place at once and durably. */
export function moveIntoPlace(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  syncToDisk(dirname(to));
}

/** What counting asks of a box or of a bare connection. */
type RowReader = Pick<Box, 'allSql' | 'getSql'>;

const readerOf = (connection: Connection): RowReader => ({
  allSql: <Row>(sql: string) => connection.prepare(sql).all() as Row[],
  getSql: <Row>(sql: string) => connection.prepare(sql).get() as Row | undefined,
});

/** The rows of every table by its name. */
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

function compare(source: Connection, copy: Connection): string | null {
  const integrity: unknown = copy.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') return String(integrity);
  if (JSON.stringify(readMarks(source)) !== JSON.stringify(readMarks(copy))) return 'format';
  const counts = countRows(readerOf(copy));
  for (const [table, rows] of countRows(readerOf(source))) {
    if (counts.get(table) !== rows) return `${table}: ${counts.get(table) ?? 0} of ${rows}`;
  }
  return null;
}

/**
 * Copies a box that is open into a new file under the same key, opens the copy again, compares it
 * and only then gives it its name. The source must not be written to meanwhile.
 * @throws copy-failed, disk-full, disk-read-only
 */
export function copyVerified(source: Connection, key: Uint8Array, target: string): void {
  const partial = `${target}.partial`;
  withBoxErrors(target, () => {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(partial, { force: true });
    try {
      source.prepare('VACUUM INTO ?').run(partial);
      assertEncrypted(partial);
      const copy = openConnection({ file: partial, key, readonly: true });
      let difference: string | null;
      try {
        difference = compare(source, copy);
      } finally {
        copy.close();
      }
      if (difference !== null)
        throw new AppError('copy-failed', { file: target, reason: difference });
      if (existsSync(target)) throw new AppError('copy-failed', { file: target, reason: 'exists' });
      moveIntoPlace(partial, target);
    } finally {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(partial + end, { force: true });
    }
  });
}
