import { AppError } from '../../shared/errors.ts';
import type { DecodedChunk } from '../encodings.ts';
import { lineLimit } from '../limits.ts';

/** One record of a table; `broken` holds the raw text of a record whose quote is never closed. */
export type CsvRecord = { cells: string[]; broken: string | null; bytesDone: number };

export type RecordOptions = {
  file: string;
  delimiter: string;
  /** Cells of the header; a record that spans lines and has more is taken as a broken quote. */
  columns?: number;
};

const QUOTE = 0x22;
const SPACE = 0x20;
const CR = 0x0d;
const LF = 0x0a;

/** Scanning again after broken quotes is cheap until a hostile file makes every line cost a megabyte. */
const rescanBudget = 4 * lineLimit;

/** What a scan found: a record and where the next begins, or that more text is needed. */
type Scan = { cells: string[]; broken: string | null; next: number; rescanned: number } | null;

type Source = {
  text: string;
  /** No text follows. */
  ended: boolean;
  newline: number;
  delimiter: number;
  columns: number;
  /** Quotes may span lines; given up when a file is broken throughout. */
  multiline: boolean;
};

function lineEnd({ text, newline }: Source, from: number): number {
  const end = text.indexOf(String.fromCharCode(newline), from);
  return end === -1 ? text.length : end;
}

/** The end of a line's own text: a CR before LF belongs to the line break. */
function withoutCr(text: string, from: number, end: number): number {
  return end > from && text.charCodeAt(end - 1) === CR ? end - 1 : end;
}

/** Gives up on a record: it ends with the line in which the broken cell began, the next line is read anew. */
function broken(source: Source, start: number, cellStart: number, scanned: number): Scan {
  const end = lineEnd(source, cellStart);
  if (end === source.text.length && !source.ended) return null;
  return {
    cells: [],
    broken: source.text.slice(start, withoutCr(source.text, start, end)),
    next: end + 1,
    rescanned: Math.max(0, scanned - end),
  };
}

/** Where a quoted cell ends: after the closing quote and spaces; `text` is its content. */
type Quoted =
  | { kind: 'closed'; text: string; end: number; spansLines: boolean }
  | { kind: 'broken'; at: number }
  | { kind: 'more' };

/** Reads from the opening quote on. A lone quote that closes nothing is kept as text if its line closes the cell. */
function readQuoted(source: Source, opening: number): Quoted {
  const { text, delimiter, newline } = source;
  const firstLineEnd = lineEnd(source, opening);
  let from = opening + 1;
  let content = '';
  let lenient = false;
  for (;;) {
    const quote = text.indexOf('"', from);
    const beyond = quote === -1 ? text.length : quote;
    if (beyond > firstLineEnd && (lenient || !source.multiline)) {
      return { kind: 'broken', at: firstLineEnd };
    }
    if (beyond - opening > lineLimit) return { kind: 'broken', at: beyond };
    if (quote === -1) return source.ended ? { kind: 'broken', at: beyond } : { kind: 'more' };
    if (text.charCodeAt(quote + 1) === QUOTE) {
      content += text.slice(from, quote + 1);
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (end + 1 >= text.length && !source.ended) return { kind: 'more' };
    const after = text.charCodeAt(end);
    const closes =
      end >= text.length ||
      after === delimiter ||
      after === newline ||
      (after === CR && (end + 1 >= text.length || text.charCodeAt(end + 1) === newline));
    if (closes) {
      content += text.slice(from, quote);
      return { kind: 'closed', text: content, end, spansLines: quote > firstLineEnd };
    }
    if (quote > firstLineEnd) return { kind: 'broken', at: quote };
    lenient = true;
    content += text.slice(from, quote + 1);
    from = quote + 1;
  }
}

/** Reads a record that holds quotes, cell by cell. */
function scanQuoted(source: Source, start: number): Scan {
  const { text, delimiter, newline } = source;
  const cells: string[] = [];
  /** The opening of the first cell that spans lines and holds what looks like cells of its own. */
  let suspect = -1;
  let firstSpanning = -1;
  let at = start;
  for (;;) {
    let opening = at;
    while (text.charCodeAt(opening) === SPACE) opening++;
    if (text.charCodeAt(opening) === QUOTE) {
      const quoted = readQuoted(source, opening);
      if (quoted.kind === 'more') return null;
      if (quoted.kind === 'broken') return broken(source, start, opening, quoted.at);
      if (quoted.spansLines && firstSpanning === -1) firstSpanning = opening;
      const swallows = quoted.spansLines && quoted.text.includes(String.fromCharCode(delimiter));
      if (swallows && suspect === -1) suspect = opening;
      cells.push(quoted.text);
      at = quoted.end;
    } else {
      let end = at;
      while (end < text.length) {
        const code = text.charCodeAt(end);
        if (code === delimiter || code === newline) break;
        end++;
      }
      const last = end >= text.length || text.charCodeAt(end) === newline;
      cells.push(text.slice(at, last ? withoutCr(text, at, end) : end));
      at = end;
    }
    if (text.charCodeAt(at) === delimiter) {
      at++;
      const runsAway = suspect !== -1 && source.columns > 0 && cells.length >= source.columns;
      if (runsAway) return broken(source, start, suspect, at);
      const endless = firstSpanning !== -1 && at - start > lineLimit;
      if (endless) return broken(source, start, firstSpanning, at);
      continue;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === newline) at++;
    if (at >= text.length && !source.ended) return null;
    return { cells, broken: null, next: at + 1, rescanned: 0 };
  }
}

function scanRecord(source: Source, start: number): Scan {
  const { text } = source;
  const end = lineEnd(source, start);
  if (end === text.length && !source.ended) return null;
  const line = text.slice(start, withoutCr(text, start, end));
  if (line.includes('"')) return scanQuoted(source, start);
  return {
    cells: line.split(String.fromCharCode(source.delimiter)),
    broken: null,
    next: end + 1,
    rescanned: 0,
  };
}

/** Old Mac programs end lines with CR alone; the first line break outside quotes tells. */
function newlineOf(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    if (quoted || (code !== CR && code !== LF)) continue;
    const isAlone = code === CR && at + 1 < text.length && text.charCodeAt(at + 1) !== LF;
    return isAlone ? CR : LF;
  }
  return /\r(?!\n|$)/.test(text) && !text.includes('\n') ? CR : LF;
}

/**
 * The records of a table, blank lines left out. A quote that is never closed costs its own line
 * only: the next line is read anew. Throws `file-line-too-long`.
 */
export function* readRecords(
  chunks: Iterable<DecodedChunk>,
  { file, delimiter, columns = 0 }: RecordOptions,
): Generator<CsvRecord> {
  const source: Source = {
    text: '',
    ended: false,
    newline: LF,
    delimiter: delimiter.charCodeAt(0),
    columns,
    multiline: true,
  };
  const input = chunks[Symbol.iterator]();
  let at = 0;
  let line = 1;
  let bytesDone = -1;
  let rescanned = 0;
  for (;;) {
    while (source.text.charCodeAt(at) === source.newline) at++;
    const scan = at < source.text.length ? scanRecord(source, at) : null;
    if (!scan) {
      if (source.ended) return;
      checkLine(source, at, file, line);
      const chunk = input.next();
      if (bytesDone === -1 && !chunk.done) source.newline = newlineOf(chunk.value.text);
      source.text = source.text.slice(at) + (chunk.done ? '' : chunk.value.text);
      source.ended = chunk.done === true;
      bytesDone = chunk.done ? bytesDone : chunk.value.bytesDone;
      at = 0;
      continue;
    }
    at = scan.next;
    line++;
    rescanned += scan.rescanned;
    if (rescanned > rescanBudget) source.multiline = false;
    const blank = scan.broken === null && scan.cells.length === 1 && scan.cells[0] === '';
    if (!blank) yield { cells: scan.cells, broken: scan.broken, bytesDone };
  }
}

/** A line that does not end within the limit is no list of customers. */
function checkLine(source: Source, at: number, file: string, row: number): void {
  if (source.text.length - at <= lineLimit || lineEnd(source, at) - at <= lineLimit) return;
  throw new AppError('file-line-too-long', { file, row, limit: lineLimit });
}
