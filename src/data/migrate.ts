import { basename, dirname, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { applicationId } from './box-file.ts';
import { readMarks } from './connection.ts';
import { copyVerified } from './copy.ts';
import type { Migration } from './migrations/migration.ts';

function runStep(connection: Connection, step: Migration): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    step.up(connection);
    const broken = connection
      .prepare('SELECT count(*) FROM pragma_foreign_key_check')
      .pluck()
      .get();
    if (broken !== 0)
      throw new Error(`step ${step.version} leaves ${String(broken)} rows without parent`);
    connection.pragma(`application_id = ${applicationId}`);
    connection.pragma(`user_version = ${step.version}`);
    connection.exec('COMMIT');
  } catch (thrown) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw thrown;
  }
}

/** Runs the steps above `from`, each all or nothing. */
export function runSteps(connection: Connection, steps: readonly Migration[], from: number): void {
  // Rebuilding a table drops the old one; that must not cascade into its children.
  connection.pragma('foreign_keys = OFF');
  try {
    for (const step of steps) if (step.version > from) runStep(connection, step);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** Where the copy of a box goes before it is changed to a newer format. */
export function copyBeforeSteps(file: string, from: number, to: number, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-');
  return join(dirname(file), 'backups', `${basename(file)}.before-${from}-to-${to}.${stamp}`);
}

/**
 * Brings a box up to the newest format, after a verified copy of it was put into `backups/`.
 * @returns the copy's file, null where nothing had to be done
 */
export function migrate(
  connection: Connection,
  { file, key, steps }: { file: string; key: Uint8Array; steps: readonly Migration[] },
): string | null {
  const { version } = readMarks(connection);
  const newest = steps.at(-1)?.version ?? 0;
  if (version > newest) throw new AppError('box-newer', { file, found: version, known: newest });
  if (version === newest) return null;
  const copy = copyBeforeSteps(file, version, newest, new Date());
  copyVerified(connection, key, copy);
  runSteps(connection, steps, version);
  return copy;
}
