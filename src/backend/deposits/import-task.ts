import { setImmediate } from 'node:timers/promises';
import { refreshPayments } from '../../data/agreement-payments.ts';
import { endDepositImport, startDepositImport } from '../../data/deposit-imports.ts';
import { readDepositsInWorker, type DepositBatch } from '../../exchange/deposits/in-worker.ts';
import type { DepositImportResult } from '../../shared/deposits.ts';
import { newUid } from '../customers/store.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';
import { readSettings } from '../settings/store.ts';
import { DepositWriter } from './deposit-writer.ts';
import { undoDepositImport } from './undo-import.ts';

/** Rows a transaction: a save in the window waits for one of them. */
const rowsPerTransaction = 2000;
const customersPerTransaction = 500;

/** Reads a deposit list in a worker that can be ended, and writes it as one import that can be undone. */
export const importDepositsTask: Task<'deposits'> = ({ fileName, bytes, plan, today }, context) => {
  const batches = readDepositsInWorker({
    workerUrl: context.parseWorker,
    name: fileName,
    bytes,
    plan,
    today,
    signal: context.signal,
  });
  return writeDeposits(context, { fileName, today }, batches);
};

/**
 * Writes payments as one import, in short transactions. When anything fails, or the user cancels, what
 * was written is taken back.
 */
export async function writeDeposits(
  context: TaskContext,
  { fileName, today }: { fileName: string; today: string },
  batches: AsyncIterable<DepositBatch> | Iterable<DepositBatch>,
): Promise<DepositImportResult> {
  const { box } = context;
  const at = context.now().toISOString();
  const { depositCycleDays, depositThankDays } = readSettings(box);
  const importId = startDepositImport(box, { uid: newUid(new Date(at)), fileName, at });
  const options = { cycleDays: depositCycleDays, thankDays: depositThankDays };
  try {
    const writer = new DepositWriter({ box, importId, at, today, ...options });
    let done = 0;
    for await (const { rows, total } of batches) {
      writer.prepare(rows);
      for (let first = 0; first < rows.length; first += rowsPerTransaction) {
        const part = rows.slice(first, first + rowsPerTransaction);
        box.transaction(() => writer.write(part));
        done += part.length;
        context.progress(done, total);
        await context.giveWay();
      }
    }
    await refreshAll(context, [...writer.touched], at);
    const { counts, problems } = writer;
    endDepositImport(box, importId, counts, context.now().toISOString());
    const { from: _, to: __, ...kinds } = counts;
    return { import: importId, ...kinds, problems };
  } catch (thrown) {
    // Not to be cancelled a second time: what was written goes in any case.
    const patient = { ...context, giveWay: () => setImmediate() };
    await undoDepositImport(patient, importId, at);
    throw thrown;
  }
}

/** Reckons the payments of customers anew, some at a time. */
export async function refreshAll(
  { box, giveWay }: Pick<TaskContext, 'box' | 'giveWay'>,
  customers: readonly number[],
  at: string,
): Promise<void> {
  for (let first = 0; first < customers.length; first += customersPerTransaction) {
    const part = customers.slice(first, first + customersPerTransaction);
    box.transaction(() => refreshPayments(box, part, at));
    await giveWay();
  }
}
