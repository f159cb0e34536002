import { importLimitBytes, longestLine, type ImportFormat } from '../shared/exchange.ts';
import { AppError } from '../shared/errors.ts';

export const lineLimit = longestLine;

/** The longest property of a vCard, in bytes: a photo in one line is normal, a film is not. */
export const propertyLimit = 12 * 1024 * 1024;

/** A box's own document holds everything and may be larger than a list from outside, in bytes. */
export const documentLimitBytes = 1024 * 1024 * 1024;

const megabyte = 1024 * 1024;

/** Refuses an empty file and one above the limit of its format, before anything is read. */
export function checkSize(file: string, bytes: Uint8Array, format?: ImportFormat): void {
  if (bytes.length === 0) throw new AppError('file-empty', { file });
  const limit = format === 'json' ? documentLimitBytes : importLimitBytes;
  if (bytes.length <= limit) return;
  throw new AppError('file-too-large', {
    file,
    size: Math.ceil(bytes.length / megabyte),
    limit: Math.floor(limit / megabyte),
  });
}
