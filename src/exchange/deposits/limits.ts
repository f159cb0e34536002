import { importLimitBytes } from '../../shared/exchange.ts';
import { AppError } from '../../shared/errors.ts';

/** A list holds no more rows; a year of a large agency's debits has fewer. */
export const rowLimit = 300_000;
export const columnLimit = 500;
/** Longer cells are cut: nothing of a payment is so long. */
export const cellLimit = 2000;
/** Cells of all sheets, or shared texts: ten for every row. */
export const cellsLimit = 3_000_000;
/** From one tag to the next, in bytes: a cell holds 32,767 characters at most. */
export const tagLimit = 200_000;
/** What a workbook may unpack to, in bytes; a list of 300,000 rows takes 180 megabytes. */
export const unpackedLimitBytes = 200 * 1024 * 1024;

const megabyte = 1024 * 1024;

/** Errors: `file-empty`, `file-too-large`. */
export function checkListSize(file: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new AppError('file-empty', { file });
  if (bytes.length <= importLimitBytes) return;
  throw tooLarge(file, bytes.length, importLimitBytes);
}

export function tooLarge(file: string, size: number, limit: number): AppError {
  return new AppError('file-too-large', {
    file,
    size: Math.ceil(size / megabyte),
    limit: Math.floor(limit / megabyte),
  });
}

/** Errors: `file-unreadable`. */
export function tooManyRows(file: string): AppError {
  return new AppError('file-unreadable', { file, reason: `more than ${rowLimit} rows` });
}
