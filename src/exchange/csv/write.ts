import type { TravellingField } from '../../shared/custom-fields.ts';
import { AppError } from '../../shared/errors.ts';
import type { ExportColumn } from '../../shared/export.ts';
import type { Language } from '../../shared/primitives.ts';
import { encodeCp949, encodeUtf8, missingInCp949 } from '../encodings.ts';
import type { ExportedCustomer } from '../exported.ts';
import { allColumns, customerCells, headerCells, noWidths, widen } from './export-columns.ts';
import { toTextCell } from './text-cell.ts';

export type CsvWriting = {
  language: Language;
  encoding: 'utf-8' | 'cp949';
  /** All by default, in the card's order. */
  columns?: readonly ExportColumn[] | undefined;
  /** The user's own, for their columns. */
  customFields?: readonly TravellingField[] | undefined;
  /** CP949 only: `?` for the characters that it lacks instead of refusing. */
  replaceMissing?: boolean | undefined;
};

/** Excel reads UTF-8 rightly only with its mark. */
const byteOrderMark = '\ufeff';
const piece = 64 * 1024;

function writeCell(text: string): string {
  const cell = toTextCell(text);
  return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const writeLine = (cells: readonly string[]): string => `${cells.map(writeCell).join(',')}\r\n`;

function* lines(customers: () => Iterable<ExportedCustomer>, options: CsvWriting) {
  const { language, customFields = [], columns = allColumns(customFields) } = options;
  let widths = noWidths;
  for (const customer of customers()) widths = widen(widths, customer);
  yield writeLine(headerCells(columns, widths, language, customFields));
  for (const customer of customers()) {
    yield writeLine(customerCells(customer, columns, widths, language));
  }
}

function refuseMissing(customers: () => Iterable<ExportedCustomer>, options: CsvWriting): void {
  const missing = new Set<string>();
  for (const line of lines(customers, options)) {
    for (const char of missingInCp949(line)) missing.add(char);
    if (missing.size > 200) break;
  }
  if (missing.size > 0) {
    throw new AppError('export-characters-missing', { characters: [...missing].slice(0, 200) });
  }
}

/**
 * The table in pieces of bytes. `customers` is asked for more than once: first for the widest row
 * (and, for CP949, for characters that it lacks), then for writing. Throws
 * `export-characters-missing` before the first piece.
 */
export function* writeCsv(
  customers: () => Iterable<ExportedCustomer>,
  options: CsvWriting,
): Generator<Uint8Array> {
  const isUtf8 = options.encoding === 'utf-8';
  if (!isUtf8 && !options.replaceMissing) refuseMissing(customers, options);
  const encode = isUtf8 ? encodeUtf8 : encodeCp949;
  let text = isUtf8 ? byteOrderMark : '';
  for (const line of lines(customers, options)) {
    text += line;
    if (text.length < piece) continue;
    yield encode(text);
    text = '';
  }
  if (text !== '') yield encode(text);
}
