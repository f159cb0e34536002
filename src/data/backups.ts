import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import type { BackupKind } from '../shared/backup.ts';
import { assertEncrypted, judgeFile } from './box-file.ts';
import { copyFailed, moveIntoPlace } from './copy.ts';
import { copyProblems, countProblems, countRows, hasSameIndexFault } from './copy-check.ts';
import { restBetween } from './long-work.ts';
import { openBox } from './open.ts';
import type { Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { tidyAway, withSides } from './tidy-away.ts';

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

const newestFirst = (a: StoredBackup, b: StoredBackup): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0;

/** The backups of a folder, the newest first; what is half written or somebody else's is not one. */
export function listBackups(folder: string): StoredBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parsed = parseName(name);
      const file = join(folder, name);
      // Another thread may have thinned it out since.
      const size = parsed && statSync(file, { throwIfNoEntry: false })?.size;
      return parsed && size !== undefined && size !== null
        ? [{ name, file, ...parsed, bytes: size }]
        : [];
    })
    .sort(newestFirst);
}

/** As `listBackups`, for a drive that may be slow or away. Rejects where the folder cannot be read. */
export async function readBackups(folder: string): Promise<StoredBackup[]> {
  const named = (await readdir(folder)).flatMap((name) => {
    const parsed = parseName(name);
    return parsed ? [{ name, file: join(folder, name), ...parsed }] : [];
  });
  const sized = named.map(async (each) => ({ ...each, bytes: (await stat(each.file)).size }));
  return (await Promise.all(sized)).sort(newestFirst);
}

/** How often a copy is tried anew because somebody wrote meanwhile and its rows tell nothing. */
const tries = 3;

/**
 * Reads a backup through: cipher, pages, trees, the structure of the search index, whose file it is and
 * which format. Answers problems in words.
 * @throws box-wrong-key, box-damaged, box-foreign, box-not-encrypted, box-newer
 */
export function verifyBackup(file: string, key: Uint8Array): string[] {
  judgeFile(file);
  return reading(file, key, (copy) => {
    const { file: pages, index } = copyProblems(copy);
    return [...pages, ...index];
  });
}

/** Opens a backup of this program's own format to read it. */
function reading<T>(file: string, key: Uint8Array, work: (copy: Box) => T): T {
  const copy = openBox({ file, key, readonly: true, lock: false, migrate: false });
  try {
    return work(copy);
  } finally {
    copy.close();
  }
}

export interface BackupOptions {
  readonly key: Uint8Array;
  readonly folder: string;
  readonly kind: BackupKind;
  readonly at: string;
  readonly signal?: AbortSignal;
}

/** What a copy that was just made has other than the box had before and after. */
function differences(box: Box, partial: string, key: Uint8Array, before: Rows): string[] {
  return reading(partial, key, (copy) => {
    const found = copyProblems(copy);
    if (found.file.length > 0) return [...found.file];
    return [
      ...(hasSameIndexFault(box, found) ? [] : found.index),
      ...countProblems(countRows(copy), before, countRows(box)),
    ];
  });
}

type Rows = ReadonlyMap<string, number>;

/** Copies the box into a file and reads it through, anew where somebody wrote too much meanwhile. */
async function copyInto(
  box: Box,
  partial: string,
  options: Pick<BackupOptions, 'key' | 'signal'>,
): Promise<void> {
  const { key, signal } = options;
  for (let left = tries; ; left--) {
    const version = box.version();
    const before = countRows(box);
    rmSync(partial, { force: true });
    box.runSql('VACUUM INTO ?', partial);
    assertEncrypted(partial);
    await restBetween(signal);
    const problems = differences(box, partial, key, before);
    if (problems.length === 0) return;
    if (box.version() === version || left === 1) throw copyFailed(partial, problems);
    await restBetween(signal);
  }
}

/**
 * Writes a backup of an open box: copied, opened again, read through, put on the disk, and only then
 * given its name. `box` must be a connection that nobody else uses meanwhile; others may write.
 * @throws copy-failed, disk-full, disk-read-only, job-cancelled
 */
export async function writeBackup(box: Box, options: BackupOptions): Promise<StoredBackup> {
  const { folder, kind, at } = options;
  const name = backupName(at, kind);
  const file = join(folder, name);
  await writeCopy(box, file, options);
  return { name, file, at, kind, bytes: statSync(file).size };
}

/** SQLite names the box where the disk of the copy is full. */
function aboutFile(thrown: unknown, file: string): unknown {
  return thrown instanceof AppError && thrown.code.startsWith('disk-')
    ? new AppError(thrown.code, { ...thrown.details, file }, { cause: thrown })
    : thrown;
}

/** Writes a verified copy of an open box under a name that is free. Errors: as `writeBackup`. */
export async function writeCopy(
  box: Box,
  file: string,
  options: Pick<BackupOptions, 'key' | 'signal'>,
): Promise<void> {
  const partial = `${file}.partial`;
  try {
    withBoxErrors(file, () => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      for (const each of withSides(partial)) rmSync(each, { force: true });
    });
    await copyInto(box, partial, options).catch((thrown: unknown) => {
      throw aboutFile(thrown, file);
    });
    withBoxErrors(file, () => {
      if (existsSync(file)) throw copyFailed(file, ['exists']);
      moveIntoPlace(partial, file);
    });
  } finally {
    tidyAway(...withSides(partial));
  }
}

/** Removes a backup by its name; only files that `listBackups` shows. */
export function removeBackup(folder: string, name: string): void {
  if (basename(name) !== name || !parseName(name)) return;
  withBoxErrors(join(folder, name), () => rmSync(join(folder, name), { force: true }));
}

/** A box that could not be read and was set aside before another took its place; its log beside it. */
const damagedName = new RegExp(`^dangol\\.box\\.damaged\\.(${stamp})(-wal)?$`);

/** Boxes set aside because they were damaged: nobody restores them, but they hold people's data. */
export function listSetAside(folder: string): { name: string; at: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const at = damagedName.exec(name)?.[1];
    return at === undefined ? [] : [{ name, at: momentOf(at) }];
  });
}

/** Removes such a box by its name. */
export function removeSetAside(folder: string, name: string): void {
  if (!damagedName.test(name)) return;
  withBoxErrors(join(folder, name), () => rmSync(join(folder, name), { force: true }));
}

/** Removes every copy of the box in a folder except one: what was destroyed must be gone from them, too. */
export function dropBackups(folder: string, except: string): number {
  const names = [...listBackups(folder), ...listSetAside(folder)]
    .map(({ name }) => name)
    .filter((name) => name !== except);
  for (const name of names) {
    withBoxErrors(join(folder, name), () => rmSync(join(folder, name), { force: true }));
  }
  return names.length;
}

const unfinishedName = /^dangol\..*\.partial(-wal|-shm|-journal)?$|^trying-/;

/** A folder's name beside the backups for a copy that is looked into; see `clearUnfinished`. */
export const tryingName = 'trying-';

/** Removes what a program that was ended left half done. Only while no other may be at it. */
export function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => unfinishedName.test(each))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
