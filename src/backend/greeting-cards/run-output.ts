import { existsSync, mkdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { safeFileName } from '../host/free-path.ts';

/** `cards.pdf` → `cards-envelopes.pdf`, or a name that nothing has yet. */
export function besideFile(file: string, part: string): string {
  const extension = extname(file);
  return freeFile(dirname(file), `${basename(file, extension)}-${part}`);
}

/** A path in a folder for a PDF of this name that neither a file nor one of `taken` has; it is taken from now on. */
export function freeFile(folder: string, name: string, taken = new Set<string>()): string {
  const stem = safeFileName(name);
  for (let number = 1; ; number += 1) {
    const file = `${stem}${number === 1 ? '' : ` (${number})`}.pdf`;
    // Windows and Mac fold case.
    const key = file.normalize('NFC').toLowerCase();
    if (taken.has(key) || existsSync(join(folder, file))) continue;
    taken.add(key);
    return join(folder, file);
  }
}

export type CardFolder = {
  readonly path: string;
  /** Is it still there? */
  exists(): boolean;
  /** Takes what was written out again, and the folder where it was made for it and is empty. */
  remove(files: readonly string[]): void;
};

/** Opens a folder for cards, making it where it is missing. Errors: `disk-full`, `disk-read-only`, `file-not-written`. */
export function cardFolder(path: string): CardFolder {
  const isNew = !existsSync(path);
  try {
    if (isNew) mkdirSync(path);
    else if (!statSync(path).isDirectory())
      throw new AppError('file-not-written', { file: path, reason: 'ENOTDIR' });
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : folderError(path, thrown);
  }
  return {
    path,
    exists: () => existsSync(path),
    remove: (files) => {
      for (const file of files) rmSync(file, { force: true });
      if (isNew) removeEmpty(path);
    },
  };
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Somebody put something into it, or took it away.
  }
}

function folderError(file: string, thrown: unknown): AppError {
  const code = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', { file });
  if (code === 'EROFS') return new AppError('disk-read-only', { file });
  return new AppError('file-not-written', { file, reason: code });
}
