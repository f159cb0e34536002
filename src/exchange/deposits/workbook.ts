import { read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { fromDayNumber } from '../../core/dates.ts';
import { AppError } from '../../shared/errors.ts';
import type { DepositPlan } from '../../shared/deposits.ts';
import { decodeText } from '../encodings.ts';
import { cellLimit, columnLimit, rowLimit, tooManyRows } from './limits.ts';
import { checkPage } from './page-guard.ts';
import type { ListTable } from './tables.ts';
import { checkArchive } from './zip-guard.ts';

// Workbooks of the nineties hold their texts in the code page of their country.
set_cptable(codepages);

const options = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellStyles: false,
  bookVBA: false,
  // One more than may be, so that too many are noticed.
  sheetRows: rowLimit + 1,
} as const;

/** Reads a workbook, or the tables of a page of HTML, as tables of text. Errors: `file-unreadable`. */
export function readWorkbook(
  file: string,
  bytes: Uint8Array,
  { format, encoding }: Pick<DepositPlan, 'format' | 'encoding'>,
): ListTable[] {
  if (format === 'xlsx') checkArchive(file, bytes);
  // An archive that is called another kind of list is none of it.
  else if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw unreadable(file, 'ZIP');
  const book = open(file, bytes, { format, encoding });
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [{ name, rows: sheetRows(file, sheet, from1904) }];
  });
}

function open(
  file: string,
  bytes: Uint8Array,
  { format, encoding }: Pick<DepositPlan, 'format' | 'encoding'>,
): WorkBook {
  try {
    if (format !== 'html') return read(bytes, { ...options, type: 'array' });
    const page = decodeText(bytes, encoding);
    checkPage(file, page);
    // Texts of a page stay texts: 0012 is no number there, and 3-7 no date.
    return read(page, { ...options, type: 'string', raw: true });
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw unreadable(file, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const unreadable = (file: string, reason: string): AppError =>
  new AppError('file-unreadable', { file, reason: reason.slice(0, 200) });

/** Only rows that are there: a sheet may say that it has a million. */
function sheetRows(file: string, sheet: WorkSheet, from1904: boolean): ListTable['rows'] {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: { row: number; cells: string[] }[] = [];
  for (const key of Object.keys(data)) {
    const index = Number(key);
    const cells = data[index];
    if (!Array.isArray(cells)) continue;
    if (index >= rowLimit) throw tooManyRows(file);
    const texts = rowTexts(cells, from1904);
    if (texts.some((text) => text !== '')) rows.push({ row: index + 1, cells: texts });
  }
  return rows;
}

function rowTexts(cells: readonly (CellObject | undefined)[], from1904: boolean): string[] {
  const texts: string[] = [];
  for (const key of Object.keys(cells)) {
    const index = Number(key);
    if (index >= columnLimit) break;
    while (texts.length < index) texts.push('');
    texts.push(cellText(cells[index], from1904));
  }
  return texts;
}

function cellText(cell: CellObject | undefined, from1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (typeof cell.v === 'number') return numberText(cell.v, String(cell.z ?? ''), from1904);
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  return String(cell.v).slice(0, cellLimit).trim();
}

/** Days as days, numbers with the zeros before them that the sheet shows. */
function numberText(value: number, format: string, from1904: boolean): string {
  if (format !== '' && format !== 'General' && isDay(format)) {
    const serial = Math.floor(value) + (from1904 ? 1462 : 0);
    return serial >= 1 && serial < 100_000
      ? fromDayNumber(serial - 25_569 + (serial < 60 ? 1 : 0))
      : String(value);
  }
  return /^0{2,}$/.test(format) ? String(value).padStart(format.length, '0') : String(value);
}

function isDay(format: string): boolean {
  try {
    // Times of day alone are no days.
    return SSF.is_date(format) && /[yd일년]/i.test(format);
  } catch {
    return false;
  }
}
