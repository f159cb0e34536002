import { AppError } from '../../shared/errors.ts';
import { cellsLimit, rowLimit, tagLimit, tooManyRows } from './limits.ts';

/** The last row and column that a spreadsheet has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

const lessThan = 0x3c;
const colon = 0x3a;

const broken = (file: string, reason: string): AppError =>
  new AppError('file-unreadable', { file, reason });

/**
 * Refuses a part of a workbook that would cost far more than it is worth: too many rows, cells or
 * texts, a piece without any tag that no cell can hold, a cell beyond the end of any sheet. Markup in
 * which a letter takes two bytes is refused as well: no spreadsheet program writes it.
 * Errors: `file-unreadable`.
 */
export function checkMarkup(file: string, content: Uint8Array): void {
  // A prefix of a namespace may stand before each name.
  const counts = { row: 0, c: 0, si: 0, other: 0 };
  let last = 0;
  for (let at = content.indexOf(lessThan); at >= 0; at = content.indexOf(lessThan, at + 1)) {
    if (at - last > tagLimit) throw broken(file, 'too long a text');
    last = at;
    if (content[at + 1] === 0 || content[at - 1] === 0) throw broken(file, 'UTF-16');
    counts[tagAt(content, at + 1)]++;
  }
  if (content.length - last > tagLimit) throw broken(file, 'too long a text');
  if (counts.row > rowLimit) throw tooManyRows(file);
  if (counts.c > cellsLimit || counts.si > cellsLimit) throw broken(file, 'too many cells');
  if (counts.row + counts.c > 0) checkPlaces(file, content);
}

const ends = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);

/** What begins here: a row, a cell, a shared text, or anything else. */
function tagAt(content: Uint8Array, from: number): 'row' | 'c' | 'si' | 'other' {
  let start = from;
  for (let at = from; at < from + 20; at++) {
    const code = content[at] ?? 0;
    if (code === colon) start = at + 1;
    else if (ends.has(code)) return known(content, start, at - start);
  }
  return 'other';
}

function known(content: Uint8Array, at: number, length: number): 'row' | 'c' | 'si' | 'other' {
  if (length === 1) return content[at] === 0x63 ? 'c' : 'other';
  if (length === 2) return content[at] === 0x73 && content[at + 1] === 0x69 ? 'si' : 'other';
  const isRow =
    length === 3 && content[at] === 0x72 && content[at + 1] === 0x6f && content[at + 2] === 0x77;
  return isRow ? 'row' : 'other';
}

/** Where rows and cells of a sheet say that they lie. */
function checkPlaces(file: string, content: Uint8Array): void {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  for (const [, number] of xml.matchAll(
    /<(?:\w{1,20}:)?row\s[^>]{0,999}?\br\s*=\s*["'](\d{1,20})/g,
  )) {
    if (Number(number) > lastRow) throw broken(file, `row ${number}`);
  }
  for (const [, letters, row] of xml.matchAll(
    /<(?:\w{1,20}:)?c\s[^>]{0,999}?\br\s*=\s*["']([A-Z]{1,10})(\d{1,20})/g,
  )) {
    if (Number(row) > lastRow || columnNumber(letters ?? '') > lastColumn) {
      throw broken(file, `cell ${letters}${row}`);
    }
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
