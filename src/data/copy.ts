import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { assertEncrypted } from './box-file.ts';
import { openConnection, readMarks } from './connection.ts';
import {
  copyProblems,
  countProblems,
  countRows,
  hasSameIndexFault,
  readerOf,
} from './copy-check.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { tidyAway, withSides } from './tidy-away.ts';

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

function differences(source: Connection, copy: Connection): string[] {
  const [from, to] = [readerOf(source), readerOf(copy)];
  const marks = JSON.stringify(readMarks(source)) === JSON.stringify(readMarks(copy));
  const problems = copyProblems(to);
  return [
    ...(marks ? [] : ['format']),
    ...problems.file,
    ...(hasSameIndexFault(from, problems) ? [] : problems.index),
    ...(problems.file.length > 0 ? [] : countProblems(countRows(to), countRows(from))),
  ];
}

export const copyFailed = (file: string, problems: readonly string[]): AppError =>
  new AppError('copy-failed', { file, reason: problems.slice(0, 3).join('; ') });

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
      let found: string[];
      try {
        found = differences(source, copy);
      } finally {
        copy.close();
      }
      if (found.length > 0) throw copyFailed(target, found);
      if (existsSync(target)) throw copyFailed(target, ['exists']);
      moveIntoPlace(partial, target);
    } finally {
      tidyAway(...withSides(partial));
    }
  });
}
