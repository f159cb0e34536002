import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { errorCode, toBoxError } from './sqlite-errors.ts';

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Who holds the box, as far as is written beside it; null where nothing readable is. */
export function lockOwner(file: string): LockOwner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(`${file}.owner`, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, since } = value as Partial<Record<keyof LockOwner, unknown>>;
    return typeof pid === 'number' && typeof host === 'string' && typeof since === 'string'
      ? { pid, host, since }
      : null;
  } catch {
    return null;
  }
}

/**
 * Takes the box for this program and answers with the function that gives it back. The lock is one of
 * the operating system's on the empty file `<box>.lock`, taken through SQLite: it ends with the
 * process, however that ends, so nothing stale can stay behind and no two can race for it.
 * `<box>.owner` only tells others who it is.
 * @throws box-in-use, disk-read-only, disk-full
 */
export function lockBox(file: string): () => void {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(`${file}.lock`, { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN IMMEDIATE');
  } catch (thrown) {
    lock?.close();
    if (errorCode(thrown).startsWith('SQLITE_BUSY')) throw inUse(file);
    throw toBoxError(thrown, file);
  }
  const held = lock;
  tellOwner(file);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    try {
      rmSync(`${file}.owner`, { force: true });
    } catch {
      // Only told for others' messages, as below: a folder that may not be written any more keeps it.
    }
    // The lock's file stays: removing it would let a third program lock another file of the same name.
    held.close();
  };
}

/**
 * Does something with a box that no program has open, and keeps programs out meanwhile. Beside the box
 * nothing is written, so it may lie where nothing can be.
 * @throws box-in-use
 */
export function whileUnused<T>(file: string, work: () => T): T {
  // Whoever opens a box makes this file first.
  if (!existsSync(`${file}.lock`)) return work();
  const lock = new Database(`${file}.lock`, { timeout: 0, fileMustExist: true });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN IMMEDIATE');
  } catch (thrown) {
    if (errorCode(thrown).startsWith('SQLITE_BUSY')) {
      lock.close();
      throw inUse(file);
    }
    // Where its folder cannot be written, nobody has it open from here.
  }
  try {
    return work();
  } finally {
    lock.close();
  }
}

function tellOwner(file: string): void {
  const owner: LockOwner = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
  try {
    writeFileSync(`${file}.owner`, JSON.stringify(owner));
  } catch {
    // Only told for the other program's message; the lock holds without it, even on a full disk.
  }
}

function inUse(file: string): AppError {
  const owner = lockOwner(file);
  return new AppError('box-in-use', { file, pid: owner?.pid ?? '?', host: owner?.host ?? '' });
}
