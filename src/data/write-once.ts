import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncToDisk } from './copy.ts';
import { errorCode, withBoxErrors } from './sqlite-errors.ts';
import { tidyAway } from './tidy-away.ts';

function withDraft<T>(file: string, content: string, finish: (draft: string) => T): T {
  return withBoxErrors(file, () => drafted(file, content, finish));
}

function drafted<T>(file: string, content: string, finish: (draft: string) => T): T {
  const draft = `${file}.new-${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
    syncToDisk(draft);
    const result = finish(draft);
    syncToDisk(dirname(file));
    return result;
  } finally {
    tidyAway(draft);
  }
}

/**
 * Writes a small secret file (readable by its owner only) whole or not at all, and only where there
 * is none: of two programs at once one wins. False for the other.
 */
export function writeOnce(file: string, content: string): boolean {
  return withDraft(file, content, (draft) => {
    try {
      linkSync(draft, file);
      return true;
    } catch (thrown) {
      if (errorCode(thrown) === 'EEXIST') return false;
    }
    // Some file systems of USB sticks know no links.
    try {
      copyFileSync(draft, file, constants.COPYFILE_EXCL);
      syncToDisk(file);
      return true;
    } catch (thrown) {
      if (errorCode(thrown) === 'EEXIST') return false;
      throw thrown;
    }
  });
}

/** Replaces such a file at once. Errors of both: `disk-full`, `disk-read-only`. */
export function writeOver(file: string, content: string): void {
  withDraft(file, content, (draft) => renameSync(draft, file));
}
