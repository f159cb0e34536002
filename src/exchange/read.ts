import type { CalendarDate } from '../core/dates.ts';
import type { FileHead, ImportedCustomer, ReadingPlan, SkippedRow } from '../shared/exchange.ts';
import type { ReadingContext } from './card-builder.ts';
import { readCsv } from './csv/read.ts';
import { readDocument } from './json/read.ts';
import { checkSize } from './limits.ts';
import { readVcards } from './vcard/read.ts';

/** What one row of a file became. */
export type ReadRow = ImportedCustomer | SkippedRow;
/** What comes out of a file: its rows, and before them what it says of them all. */
export type ReadEntry = FileHead | ReadRow;

export type ReadOptions = {
  /** Today's date where the user is; two-digit years lie in the hundred years before it. */
  today: CalendarDate;
  /** Called with the bytes used up so far, in steps of a piece of the file. */
  onBytes?: (done: number) => void;
};

export function isHead(entry: ReadEntry): entry is FileHead {
  return 'customFields' in entry;
}

export function isSkipped(row: ReadRow): row is SkippedRow {
  return 'reason' in row;
}

/**
 * Reads a file row by row as its plan says. Throws `file-empty`, `file-too-large`,
 * `file-line-too-long`, `file-unreadable`.
 */
export function* readRows(
  file: string,
  bytes: Uint8Array,
  plan: ReadingPlan,
  { today, onBytes = () => {} }: ReadOptions,
): Generator<ReadEntry> {
  checkSize(file, bytes, plan.format);
  const context: ReadingContext = {
    today,
    monthFirst: plan.monthFirst,
    language: plan.language ?? 'ko',
  };
  if (plan.format === 'csv') yield* readCsv(file, bytes, plan, context, onBytes);
  else if (plan.format === 'vcard') yield* readVcards(file, bytes, plan, context, onBytes);
  else yield* readDocument(file, bytes, context, onBytes);
}
