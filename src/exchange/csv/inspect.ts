import { readAddress } from '../../core/addresses.ts';
import { isEmail } from '../../core/emails.ts';
import { hasHangul } from '../../core/hangul.ts';
import { isNumber, parsePhone } from '../../core/phones.ts';
import type {
  ColumnMapping,
  ColumnTarget,
  Inspection,
  ReadingPlan,
} from '../../shared/exchange.ts';
import { decodeChunks, type DecodedChunk } from '../encodings.ts';
import { headerKey } from './header-words.ts';
import { detectFlavour, knownHeaders, proposeMapping } from './mapping.ts';
import { readRecords } from './records.ts';
import { skipSeparatorLine } from './separator-line.ts';
import { titleRows } from './title-rows.ts';

const sampleBytes = 256 * 1024;
const sampleRows = 20;
const judgedRows = 100;
const maxColumns = 2000;
const sampleCell = 500;

const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

function sampleChunks(bytes: Uint8Array, encoding: ReadingPlan['encoding']): DecodedChunk[] {
  const whole = bytes.length <= sampleBytes;
  const chunks = [...decodeChunks(bytes.subarray(0, sampleBytes), encoding)];
  // The last character may be cut through.
  const last = chunks.at(-1);
  if (!whole && last) last.text = last.text.replace(/\ufffd+$/, '');
  return chunks;
}

/** Whole records at the file's beginning; the last one of a cut sample is left out. */
function firstRecords(
  chunks: readonly DecodedChunk[],
  file: string,
  delimiter: string,
  isCut: boolean,
): string[][] {
  const records: string[][] = [];
  for (const { cells, broken } of readRecords(chunks, { file, delimiter })) {
    const all = broken === null ? cells : broken.split(delimiter);
    records.push(all.length > maxColumns ? all.slice(0, maxColumns) : all);
    if (records.length > judgedRows) break;
  }
  if (isCut && records.length > 1 && records.length <= judgedRows) records.pop();
  return records;
}

/** Share of the rows that have the most common number of cells, and that number. */
function evenness(records: readonly string[][]): { columns: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 1, rows = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { columns, share: rows / Math.max(1, records.length) };
}

function detectDelimiter(chunks: readonly DecodedChunk[], file: string, isCut: boolean): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const records = firstRecords(chunks, file, delimiter, isCut);
    const { columns, share } = evenness(records);
    const header = records[0] ?? [];
    const score = columns < 2 ? 0 : share * (1 + Math.log2(columns)) + knownHeaders(header);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

const looksLikeDate = (cell: string) =>
  /^\(?(음|양)?\)?\s*(\d{4}|\d{2})?\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}/.test(cell) ||
  /^(19|20)\d{6}$/.test(cell);
const looksLikePhone = (cell: string) => isNumber(parsePhone(cell));
const looksLikeData = (cell: string) =>
  looksLikePhone(cell) || isEmail(cell.trim()) || looksLikeDate(cell.trim());

/** A first row of known words or of text above data is a header; one that holds data is none. */
function detectHeader(records: readonly string[][]): boolean {
  const first = records[0] ?? [];
  if (first.some(looksLikeData)) return false;
  if (knownHeaders(first) > 0) return true;
  const second = records[1] ?? [];
  const filled = first.every((cell) => cell.trim() !== '');
  return first.length > 1 && filled && second.some(looksLikeData);
}

/** Lists often have a title and a date above their header: the first row of known words after rows without any. */
function findHeader(records: readonly string[][]): number {
  const counts = records.slice(0, titleRows).map(knownHeaders);
  if (counts[0] !== 0) return 0;
  return Math.max(
    0,
    counts.findIndex((count) => count > 1),
  );
}

type Test = readonly [ColumnTarget, (cell: string) => boolean];

const contentTests: readonly Test[] = [
  ['email', (cell) => isEmail(cell.trim())],
  ['phone', looksLikePhone],
  ['birthday', looksLikeDate],
  ['addressPostcode', (cell) => /^\d{5}$/.test(cell.trim())],
  [
    'address',
    (cell) =>
      hasHangul(cell) && /(로|길|동|리|가)\s?\d/.test(readAddress(cell).line) && cell.length > 8,
  ],
];

const koreanName = /^[가-힣]{2,4}$/;

function columnCells(records: readonly string[][], index: number): string[] {
  return records.map((cells) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
}

/** What most cells of a column look like. */
function contentTarget(cells: readonly string[]): ColumnTarget | null {
  if (cells.length === 0) return null;
  const fits = (test: (cell: string) => boolean) => cells.filter(test).length >= cells.length * 0.7;
  return contentTests.find(([, test]) => fits(test))?.[0] ?? null;
}

/** Columns whose header says nothing are judged by what they hold; phones keep the header as their kind. */
function refineByContent(
  columns: readonly ColumnMapping[],
  records: readonly string[][],
  hasHeader: boolean,
): ColumnMapping[] {
  let nameTaken = columns.some(({ target }) => target === 'name' || target === 'givenName');
  return columns.map((column, index) => {
    if (column.target !== 'note' || column.group !== '') return column;
    const cells = columnCells(records, index);
    const target = contentTarget(cells);
    const kind = column.header.trim().slice(0, 60);
    if (target === 'phone' || target === 'email') return { ...column, target, kind };
    if (!hasHeader && target) return { ...column, target };
    const names = cells.filter((cell) => koreanName.test(cell)).length;
    if (!nameTaken && cells.length > 0 && names >= cells.length * 0.7) {
      nameTaken = true;
      return { ...column, target: 'name' };
    }
    return column;
  });
}

/** A table without any name column: the first column of text is the name. */
function withSomeName(columns: ColumnMapping[], records: readonly string[][]): ColumnMapping[] {
  const named = columns.some(({ target }) =>
    ['name', 'givenName', 'familyName', 'company'].includes(target),
  );
  if (named) return columns;
  const at = columns.findIndex(
    ({ target, group }, index) =>
      target === 'note' &&
      group === '' &&
      columnCells(records, index).some((cell) => /\p{L}/u.test(cell)),
  );
  return columns.map((column, index) => (index === at ? { ...column, target: 'name' } : column));
}

/** American lists write the month first; a number above 12 in the first place proves the contrary. */
function detectMonthFirst(
  columns: readonly ColumnMapping[],
  records: readonly string[][],
): boolean {
  const dates = columns.flatMap(({ target }, index) =>
    target === 'birthday' ? columnCells(records, index) : [],
  );
  return !dates.some((cell) => Number(/^(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}/.exec(cell)?.[1]) > 12);
}

function estimateRows(bytes: Uint8Array, chunks: readonly DecodedChunk[], header: boolean): number {
  const text = chunks.map((chunk) => chunk.text).join('');
  const lines = text.split(/\r\n?|\n/).filter((line) => line !== '').length;
  const used = Math.min(bytes.length, sampleBytes);
  const all = used === bytes.length ? lines : Math.round((lines * bytes.length) / used);
  return Math.max(0, all - (header ? 1 : 0));
}

/** Looks at a table's beginning; what `overrides` says is taken as it is, the rest is found out. */
export function inspectCsv(
  file: string,
  bytes: Uint8Array,
  encoding: ReadingPlan['encoding'],
  overrides: Partial<ReadingPlan>,
): Inspection {
  const isCut = bytes.length > sampleBytes;
  const separator = skipSeparatorLine(sampleChunks(bytes, encoding));
  const chunks = [...separator.chunks];
  const delimiter =
    overrides.delimiter ?? separator.delimiter ?? detectDelimiter(chunks, file, isCut);
  const records = firstRecords(chunks, file, delimiter, isCut);
  const hasHeader = overrides.hasHeader ?? detectHeader(records.slice(findHeader(records)));
  const headerAt = hasHeader ? findHeader(records) : -1;
  const rows = records.slice(headerAt + 1);
  const { columns: width } = evenness(rows);
  const headers = hasHeader ? (records[headerAt] ?? []) : Array.from({ length: width }, () => '');
  const flavour = detectFlavour(headers);
  const proposed = refineByContent(proposeMapping(headers, flavour), rows, hasHeader);
  const columns = withSomeName(proposed, rows);
  const monthFirst = overrides.monthFirst ?? detectMonthFirst(columns, rows);
  return {
    plan: {
      format: 'csv',
      encoding,
      delimiter,
      hasHeader,
      flavour,
      columns: keepChosen(columns, overrides.columns),
      monthFirst,
      ...(overrides.language ? { language: overrides.language } : {}),
    },
    sample: rows
      .slice(0, sampleRows)
      .map((cells) => cells.map((cell) => cell.slice(0, sampleCell))),
    estimatedRows: estimateRows(bytes, chunks, hasHeader),
  };
}

/** The user's choices stay where the columns are still the same ones. */
function keepChosen(columns: ColumnMapping[], chosen?: ColumnMapping[]): ColumnMapping[] {
  const same =
    chosen?.length === columns.length &&
    chosen.every(({ header }, at) => headerKey(header) === headerKey(columns[at]?.header ?? ''));
  return same ? chosen : columns;
}
