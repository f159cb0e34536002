import type { CalendarDate } from '../../core/dates.ts';
import type { DepositInspection, DepositPlan, DepositTarget } from '../../shared/deposits.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeText } from '../encodings.ts';
import { headerKey } from '../csv/header-words.ts';
import { readAmount, readDay, readResult } from './cells.ts';
import { listFormat } from './format.ts';
import { headerTargets, knownDepositHeaders } from './header-words.ts';
import { checkListSize } from './limits.ts';
import { isUnread, readDeposits } from './read.ts';
import { readTables, type ListRow, type ListTable } from './tables.ts';

/** Banks put a title, their search's terms and a summary above the list. */
const titleRows = 40;
const sampleRows = 20;
const judgedRows = 200;
const sampleCell = 300;

type Delimiter = DepositPlan['delimiter'];
const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/**
 * Looks at a deposit list and proposes how to read it; what `overrides` says is taken as it is.
 * Errors: `file-empty`, `file-too-large`, `deposit-list-unknown`, `file-unreadable`.
 */
export async function inspectDeposits(
  file: string,
  bytes: Uint8Array,
  today: CalendarDate,
  overrides: Partial<DepositPlan> = {},
): Promise<DepositInspection> {
  checkListSize(file, bytes);
  const found = listFormat(file, bytes);
  const format = overrides.format ?? found.format;
  const encoding = overrides.encoding ?? found.encoding;
  const delimiter = overrides.delimiter ?? (format === 'csv' ? delimiterOf(bytes, encoding) : ',');
  const tables = await readTables(file, bytes, { format, encoding, delimiter });
  const table = chosenTable(tables, overrides.sheet);
  if (table === undefined || table.rows.length === 0) throw new AppError('file-empty', { file });
  const headerRow =
    overrides.headerRow === undefined ? findHeader(table.rows) : overrides.headerRow;
  const below = table.rows.filter(({ row }) => headerRow === null || row > headerRow);
  const headers = headersOf(table.rows, headerRow, below);
  const proposed = proposeColumns(headers, headerRow !== null, below, today);
  const columns = keepChosen(proposed, overrides.columns);
  const plan: DepositPlan = { format, sheet: table.name, encoding, delimiter, headerRow, columns };
  const deposits = readDeposits(table.rows, plan, today).filter((row) => !isUnread(row));
  return {
    plan,
    sheets: tables.map(({ name }) => name),
    above: shown(table.rows.filter(({ row }) => headerRow !== null && row < headerRow)),
    sample: shown(below),
    rows: deposits.length,
    remembered: false,
  };
}

const shown = (rows: readonly ListRow[]): string[][] =>
  rows.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, sampleCell)));

/** The sign that gives the lines of the list the most cells of a like number. */
function delimiterOf(bytes: Uint8Array, encoding: DepositPlan['encoding']): Delimiter {
  const lines = decodeText(bytes.subarray(0, 64 * 1024), encoding)
    .split(/\r\n?|\n/)
    .slice(0, judgedRows)
    // Commas of amounts and words are within quotes.
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const score = (delimiter: Delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length;
      if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const [[cells, rows] = [1, 0]] = [...counts].toSorted((a, b) => b[1] * b[0] - a[1] * a[0]);
    return cells * rows;
  };
  return delimiters.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

/** The sheet that was asked for, else the one that looks most like a list of payments. */
function chosenTable(
  tables: readonly ListTable[],
  sheet: string | undefined,
): ListTable | undefined {
  const named = sheet === undefined ? undefined : tables.find(({ name }) => name === sheet);
  if (named !== undefined) return named;
  const worth = ({ rows }: ListTable) =>
    Math.max(0, ...rows.slice(0, titleRows).map(({ cells }) => worthOf(cells))) * 1e6 + rows.length;
  return tables.toSorted((a, b) => worth(b) - worth(a))[0];
}

/** A header names at least two columns, one of them the money or the day. */
function worthOf(cells: readonly string[]): number {
  const known = knownDepositHeaders(cells);
  if (known < 2) return 0;
  const targets = headerTargets(cells);
  return targets.includes('amount') || targets.includes('paidOn') ? known : 0;
}

function findHeader(rows: readonly ListRow[]): number | null {
  let best: { row: number; worth: number } | null = null;
  for (const { row, cells } of rows.slice(0, titleRows)) {
    const worth = worthOf(cells);
    if (worth > (best?.worth ?? 0)) best = { row, worth };
  }
  return best?.row ?? null;
}

function headersOf(
  rows: readonly ListRow[],
  headerRow: number | null,
  below: readonly ListRow[],
): string[] {
  const width = below
    .slice(0, judgedRows)
    .reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const named = headerRow === null ? [] : (rows.find(({ row }) => row === headerRow)?.cells ?? []);
  return Array.from({ length: Math.max(width, named.length) }, (_, at) =>
    (named[at] ?? '').replaceAll(/\s+/g, ' ').slice(0, 500),
  );
}

function proposeColumns(
  headers: readonly string[],
  hasHeader: boolean,
  below: readonly ListRow[],
  today: CalendarDate,
): DepositPlan['columns'] {
  const targets = hasHeader ? headerTargets(headers) : headers.map((): DepositTarget => 'ignore');
  const judged = below.slice(0, judgedRows);
  for (const [target, fits] of contentTests(today)) {
    if (targets.includes(target)) continue;
    const at = headers.findIndex(
      (_, index) => targets[index] === 'ignore' && holds(judged, index, fits),
    );
    // A column whose header is known to mean something else is not taken for this.
    if (at >= 0 && (!hasHeader || headers[at] === '')) targets[at] = target;
  }
  return headers.map((header, at) => ({ header, target: targets[at] ?? 'ignore' }));
}

type Test = readonly [DepositTarget, (cell: string) => boolean];

/** Days as a spreadsheet counts them; sums of money are round. */
const isSerial = (cell: string): boolean =>
  /^4[3-9]\d{3}$/.test(cell) && !cell.endsWith('00') && !cell.endsWith('50');
const isWrittenDay = (cell: string, today: CalendarDate): boolean =>
  /\d\D+\d|^(19|20)\d{6}/.test(cell) && !['none', 'unclear'].includes(readDay(cell, today));

/** What columns without a word over them may hold, in the order in which they are looked for. */
const contentTests = (today: CalendarDate): readonly Test[] => [
  ['paidOn', (cell) => isWrittenDay(cell, today)],
  ['paidOn', isSerial],
  ['payer', (cell) => /^[가-힣*]{2,5}$/.test(cell)],
  [
    'amount',
    (cell) => /^[^a-z가-힣]*원?$/i.test(cell) && Math.abs(Number(readAmount(cell))) >= 100,
  ],
  ['number', (cell) => /^(?!0)(?=.*\d)[A-Z0-9]+(-[A-Z0-9]+)+$/i.test(cell)],
  ['result', (cell) => readResult(cell) !== 'unknown'],
];

function holds(rows: readonly ListRow[], index: number, fits: (cell: string) => boolean): boolean {
  const cells = rows.map(({ cells: all }) => all[index] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(fits).length >= cells.length * 0.7;
}

/** The user's choices stay where the columns are still the same ones. */
function keepChosen(
  columns: DepositPlan['columns'],
  chosen: DepositPlan['columns'] | undefined,
): DepositPlan['columns'] {
  const isSame =
    chosen?.length === columns.length &&
    chosen.every(({ header }, at) => headerKey(header) === headerKey(columns[at]?.header ?? ''));
  return isSame ? chosen : columns;
}
