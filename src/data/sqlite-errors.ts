import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';

/** The code of an SQLite or system error (`SQLITE_FULL`, `ENOSPC`), '' for anything else. */
export function errorCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/**
 * Is there no room to grow? SQLite says "I/O error" where a quota or a file size limit stops it, so
 * one block is written as far out as the box and its log reach (sparse, removed at once).
 */
function cannotGrow(file: string): boolean {
  const probe = `${file}.probe-${process.pid}`;
  const offset = process.platform === 'win32' ? 0 : Math.max(sizeOf(file), sizeOf(`${file}-wal`));
  try {
    const handle = openSync(probe, 'w');
    try {
      writeSync(handle, new Uint8Array(4096), 0, 4096, offset);
    } finally {
      closeSync(handle);
    }
    return false;
  } catch (thrown) {
    return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(thrown));
  } finally {
    rmSync(probe, { force: true });
  }
}

function ioError(code: string, file: string, cause: Error): AppError {
  return cannotGrow(file)
    ? new AppError('disk-full', { file }, { cause })
    : new AppError('disk-failing', { file, reason: code }, { cause });
}

const systemErrors: Readonly<Record<string, 'disk-full' | 'disk-read-only'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
};

/** What an SQLite or file system error means to the user; what has no such meaning comes back as it is. */
export function toBoxError(thrown: unknown, file: string): unknown {
  const code = errorCode(thrown);
  if (code === '' || !(thrown instanceof Error)) return thrown;
  const cause = { cause: thrown };
  const system = systemErrors[code];
  if (system) return new AppError(system, { file }, cause);
  if (code === 'SQLITE_FULL') return new AppError('disk-full', { file }, cause);
  if (code.startsWith('SQLITE_READONLY')) return new AppError('disk-read-only', { file }, cause);
  if (code.startsWith('SQLITE_CANTOPEN')) return new AppError('disk-read-only', { file }, cause);
  if (code.startsWith('SQLITE_BUSY')) return new AppError('box-busy', { file }, cause);
  if (code === 'SQLITE_NOTADB') return new AppError('box-wrong-key', { file }, cause);
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('box-damaged', { file, reason: thrown.message }, cause);
  }
  if (code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_READ') {
    return new AppError('box-damaged', { file, reason: code }, cause);
  }
  return code.startsWith('SQLITE_IOERR') ? ioError(code, file, thrown) : thrown;
}

/** Runs `work`; its SQLite and file system errors come out as typed ones about `file`. */
export function withBoxErrors<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw toBoxError(thrown, file);
  }
}
