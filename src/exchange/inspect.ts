import type { ImportFormat, Inspection, ReadingPlan } from '../shared/exchange.ts';
import { AppError } from '../shared/errors.ts';
import { inspectCsv } from './csv/inspect.ts';
import { decodeText, detectEncoding, looksBinary } from './encodings.ts';
import { checkSize, lineLimit } from './limits.ts';

const sampleBytes = 256 * 1024;

// Spaces, not \s: across the lines of a blank file that would take for ever.
const vcardBegin = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$/im;
const documentBegin = /^\s*\{\s*"format"\s*:\s*"dangol"/;
/** Archives (XLSX is one), PDF, pictures, old Excel files: never text. */
const magic: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

const extensionOf = (file: string): string =>
  /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

function detectFormat(file: string, bytes: Uint8Array, head: string): ImportFormat {
  if (documentBegin.test(head)) return 'json';
  if (vcardBegin.test(head)) return 'vcard';
  const isForeign =
    looksBinary(bytes) || magic.some((marks) => marks.every((mark, at) => bytes[at] === mark));
  const extension = extensionOf(file);
  if (isForeign || ['vcf', 'vcard', 'json', 'html', 'xml'].includes(extension)) {
    throw new AppError('file-format-unknown', { file });
  }
  return 'csv';
}

/** A whole megabyte without a line break is no list; said before anything else looks at it. */
function checkFirstLine(file: string, bytes: Uint8Array): void {
  if (bytes.length <= lineLimit) return;
  const beginning = bytes.subarray(0, lineLimit);
  if (beginning.includes(0x0a) || beginning.includes(0x0d)) return;
  throw new AppError('file-line-too-long', { file, row: 1, limit: lineLimit });
}

/** Entries that begin with a mark, counted in the sample and carried over to the whole file. */
function estimate(bytes: Uint8Array, sample: Uint8Array, text: string, mark: RegExp): number {
  const found = text.match(mark)?.length ?? 0;
  return sample.length === bytes.length
    ? found
    : Math.round((found * bytes.length) / Math.max(1, sample.length));
}

/**
 * Looks at a file's beginning and proposes how to read it; what `overrides` says is taken as it is.
 * Throws `file-empty`, `file-too-large`, `file-format-unknown`, `file-line-too-long`.
 */
export function inspectFile(
  bytes: Uint8Array,
  file: string,
  overrides: Partial<ReadingPlan> = {},
): Inspection {
  if (bytes.length === 0) throw new AppError('file-empty', { file });
  const sample = bytes.subarray(0, sampleBytes);
  const encoding = overrides.encoding ?? detectEncoding(bytes);
  const text = decodeText(sample, encoding);
  const format = overrides.format ?? detectFormat(file, bytes, text);
  checkSize(file, bytes, format);
  if (text.trim() === '' && sample.length === bytes.length)
    throw new AppError('file-empty', { file });
  if (format === 'csv') {
    checkFirstLine(file, bytes);
    return inspectCsv(file, bytes, encoding, overrides);
  }
  const mark = format === 'vcard' ? /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$/gim : /^\{"uid"/gm;
  return {
    plan: {
      format,
      encoding,
      delimiter: ',',
      hasHeader: false,
      flavour: 'own',
      columns: [],
      monthFirst: overrides.monthFirst ?? true,
      ...(overrides.language ? { language: overrides.language } : {}),
    },
    sample: [],
    estimatedRows: estimate(bytes, sample, text, mark),
  };
}
