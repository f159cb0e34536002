import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';

export type FileDraft = {
  write(bytes: Uint8Array): void;
  /** Makes the file whole under its name, over an older one. */
  commit(): void;
  /** Leaves nothing behind; harmless after `commit`. */
  discard(): void;
};

/**
 * Writes a file under another name first, so that a crash, a full disk or a cancel leaves the old
 * file or none, never half of one. Errors: `disk-full`, `disk-read-only`, `file-not-written`.
 */
export function draftFile(path: string): FileDraft {
  // Two runs into one file must not write into one draft.
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  const handle = guarded(path, () => openSync(draft, 'w', 0o600));
  let open = true;
  const close = () => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (bytes) =>
      guarded(path, () => {
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      }),
    commit: () =>
      guarded(path, () => {
        fsyncSync(handle);
        close();
        renameSync(draft, path);
      }),
    discard: () => {
      close();
      rmSync(draft, { force: true });
    },
  };
}

/** Writes a whole file at once. Errors: as `draftFile`. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = draftFile(path);
  try {
    draft.write(bytes);
    draft.commit();
  } finally {
    draft.discard();
  }
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('disk-full', { file });
    if (code === 'EROFS') throw new AppError('disk-read-only', { file });
    throw new AppError('file-not-written', { file, reason: code });
  }
}
