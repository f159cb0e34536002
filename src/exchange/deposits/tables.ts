import type { DepositPlan } from '../../shared/deposits.ts';
import { decodeChunks } from '../encodings.ts';
import { readRecords } from '../csv/records.ts';
import { skipSeparatorLine } from '../csv/separator-line.ts';
import { cellLimit, columnLimit, rowLimit, tooManyRows } from './limits.ts';

/** A row of a list with its number in the file, counted from 1. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };
/** One table of a list: a sheet of a workbook, a table of a page, the whole of a text. */
export type ListTable = { readonly name: string; readonly rows: readonly ListRow[] };

type Reading = Pick<DepositPlan, 'format' | 'encoding' | 'delimiter'>;

/**
 * The tables of a list as text. Workbooks are loaded only for workbooks.
 * Errors: `file-unreadable`, `file-too-large`, `file-line-too-long`.
 */
export async function readTables(
  file: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<ListTable[]> {
  if (reading.format === 'csv') return [{ name: '', rows: textRows(file, bytes, reading) }];
  const { readWorkbook } = await import('./workbook.ts');
  return readWorkbook(file, bytes, reading);
}

function textRows(file: string, bytes: Uint8Array, { encoding, delimiter }: Reading): ListRow[] {
  const { chunks } = skipSeparatorLine(decodeChunks(bytes, encoding));
  const rows: ListRow[] = [];
  let row = 0;
  for (const { cells, broken } of readRecords(chunks, { file, delimiter })) {
    row++;
    if (rows.length >= rowLimit) throw tooManyRows(file);
    const all = broken === null ? cells : broken.split(delimiter);
    const texts = all.length > columnLimit ? all.slice(0, columnLimit) : all;
    for (const [at, text] of texts.entries()) {
      const tidy = text.length > cellLimit ? text.slice(0, cellLimit).trim() : text.trim();
      if (tidy !== text) texts[at] = tidy;
    }
    rows.push({ row, cells: texts });
  }
  return rows;
}
