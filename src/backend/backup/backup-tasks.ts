import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { superfluousBackups } from '../../core/backup-policy.ts';
import { compareBackup } from '../../data/backup-contents.ts';
import { listBackups, removeBackup, writeBackup, type StoredBackup } from '../../data/backups.ts';
import { checkBox } from '../../data/integrity.ts';
import { openBox } from '../../data/open.ts';
import type { Box } from '../../data/sql.ts';
import type { Backup, DrillResult } from '../../shared/backup.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { Task } from '../jobs/job-tasks.ts';
import { dayOf } from '../local-time.ts';

export const wire = ({ name, at, kind, bytes }: StoredBackup): Backup => ({
  name,
  at,
  kind,
  bytes,
});

/** Writes a backup and lets older ones go by the policy. */
export const backupTask: Task<'backup'> = async (input, { box, key, signal, progress }) => {
  const { folder, kind, at, today } = input;
  const made = await writeBackup(box, { key, folder, kind, at, signal, progress });
  const dated = listBackups(folder)
    .filter((each) => each.kind !== 'hand')
    .map((each) => ({ ...each, day: dayOf(each.at) }));
  for (const name of superfluousBackups(dated, today)) removeBackup(folder, name);
  return wire(made);
};

/** One backup of a folder. Errors: `not-found`. */
function backupOf(folder: string, name: string): StoredBackup {
  const found = listBackups(folder).find((each) => each.name === name);
  if (!found) throw new AppError('not-found', { what: 'backup', id: name });
  return found;
}

/** Runs with a copy of a backup in a folder of its own, opened as a box of this program. */
async function withCopy<T>(
  { file }: StoredBackup,
  key: Uint8Array,
  work: (copy: Box) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-backup-'));
  const path = join(folder, 'dangol.box');
  try {
    copyFileSync(file, path);
    const copy = openBox({ file: path, key });
    try {
      return await work(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looks into a backup, an older format included, and compares it with the box. */
export const inspectBackupTask: Task<'inspect-backup'> = async ({ folder, name }, { box, key }) => {
  const found = backupOf(folder, name);
  const contents = await withCopy(found, key, (copy) => compareBackup(copy, box));
  return { name, at: found.at, ...contents };
};

/** Puts every backup back in a folder of its own, opens it and reads it through. */
export const drillTask: Task<'drill'> = async ({ folder }, { key, signal, progress }) => {
  const backups = listBackups(folder);
  const results: DrillResult['backups'] = [];
  for (const [index, backup] of backups.entries()) {
    signal.throwIfAborted();
    progress(index, backups.length);
    const problems = await problemsOf(backup, key, signal);
    results.push({ name: backup.name, ok: problems.length === 0, problems });
  }
  progress(backups.length, backups.length);
  return { backups: results };
};

async function problemsOf(
  backup: StoredBackup,
  key: Uint8Array,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    return await withCopy(backup, key, (copy) => checkBox(copy, { signal }));
  } catch (thrown) {
    signal.throwIfAborted();
    return [toErrorData(thrown).message];
  }
}
