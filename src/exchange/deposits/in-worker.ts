import type { CalendarDate } from '../../core/dates.ts';
import type { DepositInspection, DepositPlan } from '../../shared/deposits.ts';
import { AppError } from '../../shared/errors.ts';
import { followWorker, ownBuffer } from '../follow-worker.ts';
import { checkListSize } from './limits.ts';
import type { DepositParseInput, DepositParseMessage } from './messages.ts';
import type { ReadListRow } from './read.ts';

type Reading<Plan> = {
  /** `parse-worker` as this host runs it: the .ts file or the bundle. */
  workerUrl: URL;
  name: string;
  /** Taken over by the worker: empty afterwards for the caller. */
  bytes: Uint8Array;
  plan: Plan;
  today: CalendarDate;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  maxHeapMb?: number | undefined;
};

/** Payments as they come, and how many rows there are in all. */
export type DepositBatch = { rows: ReadListRow[]; total: number };

/** A workbook is read in one breath: the larger it is, the longer may that be. */
const patience = (bytes: Uint8Array): number => 5000 + bytes.length / 100;

/**
 * Looks at a deposit list in a worker that is ended when it hangs (`file-too-slow`), needs too much
 * memory or crashes (`file-unreadable`). Other errors are those of `inspectDeposits`.
 */
export async function inspectInWorker(
  reading: Reading<Partial<DepositPlan>>,
): Promise<DepositInspection> {
  for await (const { inspection } of follow(reading, (base) => ({
    ...base,
    what: 'inspect',
    plan: reading.plan,
  }))) {
    if (inspection !== null) return inspection;
  }
  throw new AppError('file-unreadable', { file: reading.name, reason: 'no answer' });
}

/** Reads a deposit list in such a worker, in batches. */
export async function* readDepositsInWorker(
  reading: Reading<DepositPlan>,
): AsyncGenerator<DepositBatch, void, void> {
  const { plan } = reading;
  for await (const { rows, total } of follow(reading, (base) => ({
    ...base,
    what: 'read',
    plan,
  }))) {
    yield { rows, total };
  }
}

type Base = Pick<DepositParseInput, 'deposits' | 'name' | 'bytes' | 'today'>;

function follow(
  { workerUrl, name, bytes, today, signal, timeoutMs, maxHeapMb = 512 }: Reading<unknown>,
  input: (base: Base) => DepositParseInput,
) {
  checkListSize(name, bytes);
  return followWorker<DepositParseMessage>({
    workerUrl,
    name,
    input: input({ deposits: true, name, bytes: ownBuffer(bytes), today }),
    signal,
    timeoutMs: timeoutMs ?? patience(bytes),
    maxHeapMb,
  });
}
