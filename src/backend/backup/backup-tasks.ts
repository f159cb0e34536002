import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupsToCopy } from '../../core/backup-policy.ts';
import { compareBackup } from '../../data/backup-contents.ts';
import { listBackups, tryingName, writeBackup, type StoredBackup } from '../../data/backups.ts';
import { checkBox } from '../../data/integrity.ts';
import { restBetween } from '../../data/long-work.ts';
import { openBox } from '../../data/open.ts';
import { bringKeys, copyElsewhere } from '../../data/second-folder.ts';
import { withBoxErrors } from '../../data/sqlite-errors.ts';
import type { Box } from '../../data/sql.ts';
import type { Backup, DrillResult } from '../../shared/backup.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { Task } from '../jobs/job-tasks.ts';
import { dated, thinOut } from './thin-out.ts';

export const wire = ({ name, at, kind, bytes }: StoredBackup): Backup => ({
  name,
  at,
  kind,
  bytes,
});

/** Writes a backup and lets older ones go by the policy. */
export const backupTask: Task<'backup'> = async (input, { box, key, signal }) => {
  const { folder, kind, at, ...how } = input;
  const made = await writeBackup(box, { key, folder, kind, at, signal });
  thinOut(folder, how);
  return wire(made);
};

/** Brings backups to a folder elsewhere, the newest first, and thins that out as well. */
export const backupCopyTask: Task<'backup-copy'> = async (input, { key, signal, progress }) => {
  const { from, to, boxFile, ...how } = input;
  const here = listBackups(from);
  // Newest first: should the stick be pulled out, what counts most is there.
  const names = backupsToCopy(
    here.map(dated),
    listBackups(to).map(dated),
    ...([how.today, how.ageDays] as const),
  );
  for (const [index, name] of names.entries()) {
    await restBetween(signal);
    progress(index, names.length);
    copyElsewhere({ name, file: join(from, name) }, to, key);
  }
  bringKeys(boxFile, to);
  thinOut(to, how);
  return { copied: names.length };
};

/** One backup of some folders; the nearer one counts. Errors: `not-found`. */
function backupOf(folders: readonly string[], name: string): StoredBackup {
  for (const folder of folders) {
    const found = listBackups(folder).find((each) => each.name === name);
    if (found) return found;
  }
  throw new AppError('not-found', { what: 'backup', id: name });
}

/** Runs with a copy of a backup in a folder of its own within `place`, opened as a box of this program. */
async function withCopy<T>(
  { file }: StoredBackup,
  { key, place }: { key: Uint8Array; place: string },
  work: (copy: Box) => T | Promise<T>,
): Promise<T> {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(place, tryingName));
  const path = join(folder, 'dangol.box');
  try {
    withBoxErrors(path, () => copyFileSync(file, path));
    const copy = openBox({ file: path, key });
    try {
      return await work(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Looks into a backup, an older format included, and compares it with the box. */
export const inspectBackupTask: Task<'inspect-backup'> = async (input, { box, key }) => {
  const { folders, place, name } = input;
  const found = backupOf(folders, name);
  const contents = await withCopy(found, { key, place }, (copy) => compareBackup(copy, box));
  return { name, at: found.at, ...contents };
};

/** Puts every backup back in a folder of its own, opens it and reads it through. */
export const drillTask: Task<'drill'> = async (input, { key, signal, progress }) => {
  const { folders, place } = input;
  const backups = folders.flatMap((folder) => listBackups(folder));
  const results: DrillResult['backups'] = [];
  for (const [index, backup] of backups.entries()) {
    signal.throwIfAborted();
    progress(index, backups.length);
    const problems = await problemsOf(backup, { key, place, signal });
    results.push({ name: backup.name, ok: problems.length === 0, problems });
  }
  progress(backups.length, backups.length);
  return { backups: results };
};

async function problemsOf(
  backup: StoredBackup,
  { key, place, signal }: { key: Uint8Array; place: string; signal: AbortSignal },
): Promise<string[]> {
  try {
    return await withCopy(backup, { key, place }, (copy) => checkBox(copy, { signal }));
  } catch (thrown) {
    signal.throwIfAborted();
    return [toErrorData(thrown).message];
  }
}
