import {
  sampleFields,
  sampleHead,
  sampleOffice,
  wholeCards,
  type SampleEntry,
} from '../../core/sample-office.ts';
import { findByUid, listImports } from '../../data/imports.ts';
import type { Box } from '../../data/sql.ts';
import type { ImportedCustomer, SkippedRow } from '../../shared/exchange.ts';
import { writeImport, type Batch } from '../exchange/import-task.ts';
import { undoImport } from '../exchange/undo-import.ts';
import type { Task } from '../jobs/job-tasks.ts';
import { dayOf } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

/** Whole cards are some twenty times a light one: a save in the window waits for one batch. */
const wholeBatch = 100;
const lightBatch = 500;

/**
 * Fills in a sample office as an import of its own, so that one click takes it away again, with the
 * fields of its own as well. `added` counts the living; what lies in the trash comes on top.
 */
export const samplesTask: Task<'samples'> = async ({ count, seed, language }, context) => {
  const { box } = context;
  const { officeHours } = readSettings(box);
  const today = dayOf(context.now());
  const options = { count, seed, today, language, momentAt: localMoment, officeHours };
  const office = sampleOffice(options);
  let trashed = 0;
  function* batches(): Generator<Batch> {
    const head = { customFields: sampleFields(language), office: sampleHead(options) };
    let entries: Batch['entries'][number][] = [head];
    let row = 0;
    for (const entry of office) {
      row += 1;
      const taken = entryOf(entry, row, box);
      if (!('reason' in taken) && entry.rest.trashedAt) trashed += 1;
      entries.push(taken);
      if (entries.length < (row <= wholeCards ? wholeBatch : lightBatch)) continue;
      yield { entries, done: Math.min(row, count), total: count };
      entries = [];
    }
    yield { entries, done: count, total: count };
  }
  const start = { fileName: 'samples', format: 'json', through: 'sample' } as const;
  const result = await writeImport(context, start, batches());
  return { ...result, added: result.added - trashed };
};

/** A minute of a day on this computer's clock. */
function localMoment(day: string, minutes: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 0, minutes).toISOString();
}

/** Samples that are there already are left as they are, also when they were made on another day. */
function entryOf(
  { uid, fields, rest }: SampleEntry,
  row: number,
  box: Box,
): ImportedCustomer | SkippedRow {
  if (findByUid(box, uid) !== undefined) {
    return { row, name: fields.name, reason: { code: 'already-there', detail: fields.name } };
  }
  return { row, uid, fields, properties: [], remarks: [], rest };
}

/** Takes all sample customers away, also those that calls were logged with. */
export const removeSamplesTask: Task<'remove-samples'> = async (_, context) => {
  const { box, giveWay, progress } = context;
  const result = { removed: 0, reverted: 0, kept: 0 };
  for (const { id, status, through } of listImports(box)) {
    if (through !== 'sample' || status !== 'done') continue;
    const at = context.now().toISOString();
    const undone = await undoImport(box, id, { at, giveWay, progress, force: true });
    result.removed += undone.removed;
    result.reverted += undone.reverted;
    result.kept += undone.kept;
  }
  return result;
};
