import { setImmediate } from 'node:timers/promises';
import { readInWorker } from '../../exchange/read-in-worker.ts';
import { endImport, listImportRows, startImport, updateImport } from '../../data/imports.ts';
import type { Box } from '../../data/sql.ts';
import type {
  FileHead,
  ImportedCustomer,
  ImportResult,
  SkippedRow,
} from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { reasonText } from '../../shared/report-texts.ts';
import { newUid } from '../customers/store.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';
import { readSettings } from '../settings/store.ts';
import { ImportWriter, type Totals } from './import-writer.ts';
import { patient, preparePhotos, type Prepared } from './travelling-photos.ts';
import { undoImport } from './undo-import.ts';

/**
 * Rows a transaction. Each writes one piece of the search index, and merging small pieces costs more
 * than the rows; a save in the window waits for one transaction, with its thread free.
 */
const rowsPerTransaction = 1000;
/** Problems that come back with the result; the rest is in the import's report. */
const problemLimit = 10_000;

export type ImportStart = {
  fileName: string;
  format: 'csv' | 'vcard' | 'json';
  through: 'import' | 'sample';
};
export type Batch = {
  entries: readonly (FileHead | ImportedCustomer | SkippedRow)[];
  done: number;
  total: number;
};

/** Reads a file in a worker that can be ended, and writes it as one import that can be undone. */
export const importTask: Task<'import'> = ({ fileName, bytes, plan }, context) => {
  const batches = readInWorker({
    workerUrl: context.parseWorker,
    name: fileName,
    bytes,
    plan,
    signal: context.signal,
  });
  return writeImport(context, { fileName, format: plan.format, through: 'import' }, batches);
};

/**
 * Writes batches as one import, in short transactions. When anything fails, or the user cancels,
 * what was written is taken back.
 */
export async function writeImport(
  context: TaskContext,
  start: ImportStart,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
): Promise<ImportResult> {
  const { box } = context;
  const patiently = { ...context, encodePhoto: patient(context.encodePhoto) };
  const at = context.now().toISOString();
  const { language } = readSettings(box);
  const importId = startImport(box, { ...start, uid: newUid(new Date(at)), startedAt: at });
  const writer = new ImportWriter({ box, importId, through: start.through, at, language });
  try {
    for await (const { entries, done, total } of batches) {
      await writeBatch(patiently, writer, importId, entries, at);
      context.progress(done, total);
    }
    for (const step of writer.finish()) {
      box.transaction(step);
      await context.giveWay();
    }
  } catch (thrown) {
    // Not to be cancelled a second time: what was written goes in any case.
    const giveWay = () => setImmediate();
    await undoImport(box, importId, { at, force: true, progress: context.progress, giveWay });
    throw thrown;
  }
  endImport(box, importId, 'done', context.now().toISOString());
  return resultOf(box, importId, writer.totals, language);
}

async function writeBatch(
  context: TaskContext,
  writer: ImportWriter,
  importId: number,
  entries: Batch['entries'],
  at: string,
): Promise<void> {
  const { box, giveWay } = context;
  for (let first = 0; first < entries.length; first += rowsPerTransaction) {
    const part = entries.slice(first, first + rowsPerTransaction);
    const photos = await photosIn(part, context);
    box.transaction(() => {
      for (const entry of part) {
        if ('customFields' in entry) writer.takeHead(entry);
        else {
          const prepared = photos.get(entry);
          writer.take(prepared?.entry ?? entry, prepared?.photos);
        }
      }
      updateImport(box, importId, writer.totals, at);
    });
    await giveWay();
  }
}

/** The rows that bring photos, with these as they are kept: made before the transaction begins. */
async function photosIn(
  entries: Batch['entries'],
  { encodePhoto, signal }: TaskContext,
): Promise<Map<Batch['entries'][number], Prepared>> {
  const found = new Map<Batch['entries'][number], Prepared>();
  for (const entry of entries) {
    if ('customFields' in entry || 'reason' in entry) continue;
    const prepared = preparePhotos(entry, encodePhoto);
    if (prepared === null) continue;
    found.set(entry, await prepared);
    signal.throwIfAborted();
  }
  return found;
}

function resultOf(box: Box, importId: number, totals: Totals, language: Language): ImportResult {
  const query = { importId, withReason: true, offset: 0, limit: problemLimit };
  const problems = listImportRows(box, query).rows.map(({ row, reasons }) => ({
    row,
    reason: reasons.map((reason) => reasonText(reason, language)).join('; '),
  }));
  return { import: importId, ...totals, problems };
}
