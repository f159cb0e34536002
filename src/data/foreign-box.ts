import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { listBackups } from './backups.ts';
import { hasLog, judgeFile } from './box-file.ts';
import { keyStoreName } from './key-store.ts';
import { whileUnused } from './lock.ts';
import type { LongWork } from './long-work.ts';
import { openBox } from './open.ts';
import { looksPortable, openPortable } from './portable.ts';
import { reencryptBox } from './reencrypt.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { tidyAway, withSides } from './tidy-away.ts';

/*
 * A box of another computer or another folder is taken over as a copy under this box's own key: so key
 * store, older backups and the way back stay what they are. Nothing is written to the other place.
 */

export const foreignBoxName = 'dangol.box';

/** A box that was found elsewhere. */
export interface ForeignBox {
  readonly kind: 'folder' | 'portable';
  /** What was chosen: the folder, or the portable file. */
  readonly path: string;
  /** The box itself, or the newest backup where the folder holds backups alone. */
  readonly file: string;
  readonly bytes: number;
  /** When it was last written; moment. */
  readonly at: string;
}

const writtenAt = (file: string): { bytes: number; at: string } => {
  const log = `${file}-wal`;
  const { size, mtimeMs } = statSync(file);
  const last = existsSync(log) ? Math.max(mtimeMs, statSync(log).mtimeMs) : mtimeMs;
  return { bytes: size, at: new Date(last).toISOString() };
};

/** The box that a folder holds, or the newest of its backups; null where there is none. */
function boxOfFolder(folder: string): ForeignBox | null {
  if (!existsSync(join(folder, keyStoreName))) return null;
  const own = join(folder, foreignBoxName);
  const common = { kind: 'folder', path: folder } as const;
  if (existsSync(own)) return { ...common, file: own, ...writtenAt(own) };
  const [newest] = listBackups(folder);
  return newest ? { ...common, file: newest.file, bytes: newest.bytes, at: newest.at } : null;
}

const backupsName = /^dangol-backups-/;

/** A stick's own folder of backups, one level down, counts as well as the folder that was chosen. */
function boxOfFolderOrBelow(folder: string): ForeignBox | null {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && backupsName.test(entry.name))
    .flatMap(({ name }) => boxOfFolder(join(folder, name)) ?? []);
  const newest = below.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return boxOfFolder(folder) ?? newest ?? null;
}

/**
 * Looks what a path holds, without opening it: a portable file, a box's folder, a folder of backups, or
 * the box's own file. Null where it is none of these.
 * @throws disk-read-only where it may not be looked at
 */
export function foreignBoxAt(path: string): ForeignBox | null {
  return withBoxErrors(path, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (found.isDirectory()) return boxOfFolderOrBelow(path);
    if (!found.isFile()) return null;
    if (looksPortable(path)) return { kind: 'portable', path, file: path, ...writtenAt(path) };
    return basename(path) === foreignBoxName ? boxOfFolder(dirname(path)) : null;
  });
}

export type BringOptions = {
  readonly found: ForeignBox;
  /** What opens it: the passphrase of a portable file, the data key of a folder's box. */
  readonly opener: { readonly passphrase: string } | { readonly key: Uint8Array };
  /** This box's data key, under which the copy will be. */
  readonly newKey: Uint8Array;
  /** An empty folder of this program for the copy and what it takes to make it. */
  readonly folder: string;
} & LongWork;

/**
 * Makes a copy of a foreign box under this box's key, brought up to this program's format; answers the
 * copy's file. The original is only read.
 * @throws job-cancelled, key-wrong, portable-damaged, portable-newer, box-in-use, box-damaged, box-foreign, box-newer,
 * box-not-encrypted, box-wrong-key, disk-full, disk-read-only
 */
export async function bringBox(options: BringOptions): Promise<string> {
  const { found, newKey, folder } = options;
  const copy = join(folder, 'copy.box');
  const turned = join(folder, foreignBoxName);
  const key = await copyOf(options, copy);
  try {
    // An older box is brought up to date, and what its log holds goes into the file.
    openBox({ file: copy, key, lock: false, migrate: true }).close();
    if (hasLog(copy)) throw new AppError('box-damaged', { file: found.file, reason: 'log' });
    await writeTurned({ file: copy, key, newKey }, turned, options);
    return turned;
  } catch (thrown) {
    throw aboutOriginal(thrown, copy, found.file);
  } finally {
    if (key !== newKey) key.fill(0);
    tidyAway(...withSides(copy), join(folder, 'backups'));
  }
}

/** Copies or unpacks the box as it is; answers its key. */
async function copyOf({ found, opener }: BringOptions, copy: string): Promise<Uint8Array> {
  if ('passphrase' in opener) return (await openPortable(found.file, opener.passphrase, copy)).key;
  const from = found.file;
  judgeFile(from);
  withBoxErrors(copy, () =>
    whileUnused(from, () => {
      for (const end of ['', '-wal']) {
        if (existsSync(from + end)) copyFileSync(from + end, copy + end);
      }
    }),
  );
  return Uint8Array.from(opener.key);
}

async function writeTurned(
  from: { file: string; key: Uint8Array; newKey: Uint8Array },
  to: string,
  work: LongWork,
): Promise<void> {
  const handle = withBoxErrors(to, () => openSync(to, 'wx', 0o600));
  const write = (bytes: Uint8Array) =>
    withBoxErrors(to, () => {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    });
  try {
    await reencryptBox(from, write, work);
    withBoxErrors(to, () => fsyncSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** What is wrong with the copy is told of the file that the user knows. */
function aboutOriginal(thrown: unknown, copy: string, original: string): unknown {
  if (!(thrown instanceof AppError) || thrown.details['file'] !== copy) return thrown;
  return new AppError(thrown.code, { ...thrown.details, file: original }, { cause: thrown });
}
