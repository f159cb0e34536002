import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';

/** The size of a page of the box, in bytes; written into the file when it is created. */
export const pageSize = 4096;
/** "Dngl": says that a file is a box of this program. */
export const applicationId = 0x446e676c;

const plainHeader = 'SQLite format 3\0';

function readStart(file: string): { start: Uint8Array; size: number } {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const start = new Uint8Array(Math.min(size, pageSize));
    readSync(handle, start, 0, start.length, 0);
    return { start, size };
  } finally {
    closeSync(handle);
  }
}

/** Encrypted bytes use nearly all 256 values within a page; texts, pictures and archives' heads do not. */
function looksEncrypted(start: Uint8Array): boolean {
  return new Set(start).size >= 200;
}

/** Is there a log of commits that may not be in the file itself yet? */
export function hasLog(file: string): boolean {
  const log = `${file}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

/**
 * Judges a file before SQLite touches it. Only to be called while no connection of this process has
 * it open: closing a handle of one's own would drop SQLite's locks on some systems.
 * @throws box-not-encrypted, box-foreign, box-damaged
 */
export function judgeFile(file: string): void {
  if (!statSync(file).isFile()) throw new AppError('box-foreign', { file });
  const { start, size } = readStart(file);
  if (size === 0) throw new AppError('box-damaged', { file, reason: 'empty' });
  if (new TextDecoder('latin1').decode(start.subarray(0, 16)) === plainHeader) {
    throw new AppError('box-not-encrypted', { file });
  }
  if (size < pageSize) {
    const code = new Set(start).size < Math.min(size, 200) * 0.5 ? 'box-foreign' : 'box-damaged';
    throw new AppError(code, { file, reason: 'shorter than a page' });
  }
  if (!looksEncrypted(start)) throw new AppError('box-foreign', { file });
  if (size % pageSize !== 0 && !hasLog(file)) {
    throw new AppError('box-damaged', { file, reason: 'cut off' });
  }
}

/** @throws box-not-encrypted when the file that was just written is readable by anyone */
export function assertEncrypted(file: string): void {
  const { start } = readStart(file);
  if (
    new TextDecoder('latin1').decode(start.subarray(0, 16)) === plainHeader ||
    !looksEncrypted(start)
  ) {
    throw new AppError('box-not-encrypted', { file });
  }
}
