import { createHash, createHmac } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { clearUnfinished, type StoredBackup } from './backups.ts';
import { checkPages, piecesOf } from './cipher-pages.ts';
import { moveIntoPlace } from './copy.ts';
import { typedKinds } from './key-protector.ts';
import { keyStoreName } from './key-store.ts';
import { toBoxError, withBoxErrors } from './sqlite-errors.ts';
import { writeOver } from './write-once.ts';

/*
 * Backups elsewhere: a folder of the box's own within the one that the user chose, so that two computers
 * may share a stick and neither thins out the other's. Beside the backups lies `keys.json` with the ways
 * that a person carries: where the computer is gone, a passphrase or a recovery key opens them.
 */

/** Where a box's backups lie within a chosen folder. Its name tells boxes apart and nothing of the key. */
export function secondFolder(chosen: string, key: Uint8Array): string {
  const id = createHmac('sha256', key).update('dangol second folder').digest('hex').slice(0, 8);
  return join(chosen, `dangol-backups-${id}`);
}

/** Does one folder lie within the other, or are they the same? */
export function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}

/**
 * Makes the box's folder within the one that was chosen.
 * @throws backup-folder-away, backup-folder-own, disk-full, disk-read-only
 */
export function makeSecondFolder(chosen: string, folder: string, boxFile: string): void {
  if (isWithin(chosen, dirname(boxFile)))
    throw new AppError('backup-folder-own', { folder: chosen });
  if (!statSync(chosen, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('backup-folder-away', { folder: chosen });
  withBoxErrors(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/**
 * Is the folder there? A stick that was pulled out leaves its empty place behind on some systems, and
 * backups must not be written into that: so only the box's own folder counts, made when it was chosen.
 */
export const isThere = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Copies bytes and answers their SHA-256. */
function copyHashed(from: string, to: string): string {
  const hash = createHash('sha256');
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      for (const piece of piecesOf(from, source)) {
        hash.update(piece);
        for (let done = 0; done < piece.length;) done += writeSync(target, piece, done);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  return hash.digest('hex');
}

/**
 * Copies a backup into the folder elsewhere: written, read again and every page proven under the key,
 * and only then given its name.
 * @throws backup-folder-away, box-damaged, copy-failed, disk-full, disk-read-only
 */
export function copyElsewhere(
  { name, file }: Pick<StoredBackup, 'name' | 'file'>,
  folder: string,
  key: Uint8Array,
): void {
  const target = join(folder, name);
  const partial = `${target}.partial`;
  try {
    if (!isThere(folder)) throw new AppError('backup-folder-away', { folder });
    clearUnfinished(folder);
    const hash = copyHashed(file, partial);
    const found = checkPages(partial, key);
    if (found.hash !== hash) throw new AppError('copy-failed', { file: target, reason: 'bytes' });
    moveIntoPlace(partial, target);
  } catch (thrown) {
    throw elsewhereError(thrown, folder, target);
  } finally {
    try {
      rmSync(partial, { force: true });
    } catch {
      // The drive went away; its next visit clears it.
    }
  }
}

/** A drive that was pulled out in the middle says many things, and is simply away. */
function elsewhereError(thrown: unknown, folder: string, target: string): unknown {
  return isThere(folder)
    ? toBoxError(thrown, target)
    : new AppError('backup-folder-away', { folder }, { cause: thrown });
}

/**
 * Puts the ways to the key that a person carries beside the backups elsewhere, or takes them away where
 * there are none. Answers whether there are any: without, only this computer opens those backups.
 */
export function bringKeys(boxFile: string, folder: string): boolean {
  const target = join(folder, keyStoreName);
  const text = travellingKeys(join(dirname(boxFile), keyStoreName));
  if (text === null) rmSync(target, { force: true });
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeOver(target, text);
  return text !== null;
}

/** `keys.json` without the machine's own ways; null where none is left. */
function travellingKeys(file: string): string | null {
  if (!existsSync(file)) return null;
  const store = JSON.parse(readFileSync(file, 'utf8')) as { keys?: { kind?: unknown }[] };
  const keys = (store.keys ?? []).filter(({ kind }) => typedKinds.some((typed) => typed === kind));
  return keys.length === 0 ? null : `${JSON.stringify({ ...store, keys }, null, 2)}\n`;
}
