import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import type { BackupKind } from '../shared/backup.ts';
import { assertEncrypted, judgeFile } from './box-file.ts';
import { countRows, moveIntoPlace } from './copy.ts';
import { checkBox, type CheckOptions } from './integrity.ts';
import { openBox } from './open.ts';
import type { Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';

/** A whole, verified copy of the box under the same key. */
export interface StoredBackup {
  readonly name: string;
  readonly file: string;
  /** When it was begun; moment, UTC ISO 8601. */
  readonly at: string;
  readonly kind: BackupKind;
  readonly bytes: number;
}

const stampOf = (at: string): string => at.replaceAll(/[:.]/g, '-');
const momentOf = (stamp: string): string =>
  stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');

const stamp = String.raw`\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z`;
const ownName = new RegExp(`^dangol\\.(${stamp})\\.(auto|hand|before)\\.box$`);
/** The copy that is made before the schema changes. */
const stepName = new RegExp(`^dangol\\.box\\.before-\\d+-to-\\d+\\.(${stamp})$`);

/** What a backup of this kind and moment is called; sorts by time. */
export const backupName = (at: string, kind: BackupKind): string =>
  `dangol.${stampOf(at)}.${kind}.box`;

/** The first moment from `at` on of which the folder has no backup: a clock may stand still. */
export function freeMoment(folder: string, at: string): string {
  const taken = new Set(listBackups(folder).map((backup) => backup.at));
  let time = Date.parse(at);
  while (taken.has(new Date(time).toISOString())) time++;
  return new Date(time).toISOString();
}

function parseName(name: string): Pick<StoredBackup, 'at' | 'kind'> | null {
  const own = ownName.exec(name);
  if (own?.[1] !== undefined && own[2] !== undefined)
    return { at: momentOf(own[1]), kind: own[2] as BackupKind };
  const step = stepName.exec(name)?.[1];
  return step === undefined ? null : { at: momentOf(step), kind: 'before' };
}

/** The backups of a folder, the newest first; what is half written or somebody else's is not one. */
export function listBackups(folder: string): StoredBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parsed = parseName(name);
      const file = join(folder, name);
      if (!parsed) return [];
      const { size } = statSync(file);
      return [{ name, file, ...parsed, bytes: size }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** How often a copy is tried anew because somebody wrote meanwhile, until it is judged by itself alone. */
const tries = 3;

/** Copies the box into a file; answers its rows where nobody wrote meanwhile. */
function copyInto(box: Box, file: string): ReadonlyMap<string, number> | null {
  for (let left = tries; ; left--) {
    const before = box.version();
    const rows = countRows(box);
    rmSync(file, { force: true });
    box.runSql('VACUUM INTO ?', file);
    if (box.version() === before) return rows;
    if (left === 1) return null;
  }
}

/**
 * Reads a backup through: cipher and pages, parents, rules, search index; with `rows` also that it
 * has as many of each table. Answers problems in words.
 * @throws box-wrong-key, box-damaged, box-foreign, box-not-encrypted, box-newer, job-cancelled
 */
export async function verifyBackup(
  file: string,
  key: Uint8Array,
  options: CheckOptions & {
    readonly rows?: ReadonlyMap<string, number> | null;
    /** Problems of the box itself, before a repair: its copy may have them, too. */
    readonly known?: readonly string[];
  } = {},
): Promise<string[]> {
  judgeFile(file);
  const copy = openBox({ file, key, readonly: true, lock: false, migrate: false });
  try {
    const found = await checkBox(copy, options);
    const problems = found.filter((problem) => !options.known?.includes(problem));
    const counts = countRows(copy);
    for (const [table, rows] of options.rows ?? []) {
      if (counts.get(table) !== rows)
        problems.push(`${table}: ${counts.get(table) ?? 0} of ${rows} rows`);
    }
    return problems;
  } finally {
    copy.close();
  }
}

export interface BackupOptions extends CheckOptions {
  readonly key: Uint8Array;
  readonly folder: string;
  readonly kind: BackupKind;
  readonly at: string;
  /** Problems of the box itself that its copy may have; see `verifyBackup`. */
  readonly known?: readonly string[];
}

/**
 * Writes a backup of an open box: copied, opened again, read through, put on the disk, and only then
 * given its name. `box` must be a connection that nobody else uses meanwhile; others may write.
 * @throws copy-failed, disk-full, disk-read-only, job-cancelled
 */
export async function writeBackup(box: Box, options: BackupOptions): Promise<StoredBackup> {
  const { key, folder, kind, at } = options;
  const name = backupName(at, kind);
  const file = join(folder, name);
  const partial = `${file}.partial`;
  const clear = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(partial + end, { force: true });
  };
  try {
    const rows = withBoxErrors(file, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      clear();
      return copyInto(box, partial);
    });
    assertEncrypted(partial);
    const problems = await verifyBackup(partial, key, { ...options, rows });
    if (problems.length > 0)
      throw new AppError('copy-failed', { file, reason: problems.slice(0, 3).join('; ') });
    withBoxErrors(file, () => {
      if (existsSync(file)) throw new AppError('copy-failed', { file, reason: 'exists' });
      moveIntoPlace(partial, file);
    });
    return { name, file, at, kind, bytes: statSync(file).size };
  } finally {
    clear();
  }
}

/** Removes a backup by its name; only files that `listBackups` shows. */
export function removeBackup(folder: string, name: string): void {
  if (basename(name) !== name || !parseName(name)) return;
  withBoxErrors(join(folder, name), () => rmSync(join(folder, name), { force: true }));
}
