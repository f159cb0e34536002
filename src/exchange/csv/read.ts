import type { FileHead, ImportedCustomer, ReadingPlan, SkippedRow } from '../../shared/exchange.ts';
import type { ReadingContext } from '../card-builder.ts';
import { cut } from '../plain-text.ts';
import { decodeChunks, type DecodedChunk } from '../encodings.ts';
import { readRecords } from './records.ts';
import { customColumns, planRows } from './row-plan.ts';
import { RowReader } from './read-row.ts';
import { skipSeparatorLine } from './separator-line.ts';
import { belowHeader } from './title-rows.ts';

function* reported(
  chunks: Iterable<DecodedChunk>,
  onBytes: (done: number) => void,
): Generator<DecodedChunk> {
  for (const chunk of chunks) {
    onBytes(chunk.bytesDone);
    yield chunk;
  }
}

/** The rows of a table, one after the other; memory holds a piece of the file only. */
export function* readCsv(
  file: string,
  bytes: Uint8Array,
  plan: ReadingPlan,
  context: ReadingContext,
  onBytes: (done: number) => void,
): Generator<FileHead | ImportedCustomer | SkippedRow> {
  const { chunks } = skipSeparatorLine(reported(decodeChunks(bytes, plan.encoding), onBytes));
  const reader = new RowReader(planRows(plan, context.language), context);
  const options = { file, delimiter: plan.delimiter, columns: plan.columns.length };
  const records = readRecords(chunks, options);
  const customs = customColumns(plan.columns);
  if (customs.length > 0) yield { customFields: customs.map(({ field }) => field) };
  let row = 0;
  for (const { cells, broken } of plan.hasHeader ? belowHeader(records, plan) : records) {
    row++;
    if (broken === null) yield reader.read(row, cells);
    else yield brokenRow(row, broken, plan.delimiter);
  }
}

function brokenRow(row: number, raw: string, delimiter: string): SkippedRow {
  const name = raw.split(delimiter, 1)[0]?.replaceAll('"', '') ?? '';
  return {
    row,
    name: cut(name.trim(), 100),
    reason: { code: 'broken-quote', detail: cut(raw.replace(/\s+/g, ' ').trim(), 80) },
  };
}
