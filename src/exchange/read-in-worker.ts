import type { CalendarDate } from '../core/dates.ts';
import type { ReadingPlan } from '../shared/exchange.ts';
import { followWorker, ownBuffer } from './follow-worker.ts';
import { checkSize } from './limits.ts';
import { localToday } from './local-today.ts';
import type { ParseInput, ParseMessage } from './parse-messages.ts';
import type { ReadEntry } from './read.ts';

/** Rows as they come, and how many of the file's bytes are used up. */
export type ReadBatch = { entries: ReadEntry[]; done: number; total: number };

export type WorkerReading = {
  /** `parse-worker` as this host runs it: the .ts file or the bundle. */
  workerUrl: URL;
  name: string;
  /** Taken over by the worker: empty afterwards for the caller. */
  bytes: Uint8Array;
  plan: ReadingPlan;
  signal?: AbortSignal | undefined;
  /** So long without any progress ends it. */
  timeoutMs?: number | undefined;
  maxHeapMb?: number | undefined;
  today?: CalendarDate | undefined;
};

/**
 * Reads a file in a worker of its own and gives its rows in batches, no faster than they are taken.
 * The worker is ended when it makes no progress (`file-too-slow`), needs too much memory or crashes
 * (`file-unreadable`), when the signal aborts (its reason is thrown) and when nobody reads on.
 * Other errors are those of `readRows`.
 */
export async function* readInWorker({
  workerUrl,
  name,
  bytes,
  plan,
  signal,
  timeoutMs = 5000,
  maxHeapMb = 256,
  today = localToday(),
}: WorkerReading): AsyncGenerator<ReadBatch, void, void> {
  checkSize(name, bytes, plan.format);
  signal?.throwIfAborted();
  const input = { name, bytes: ownBuffer(bytes), plan, today } satisfies ParseInput;
  const following = { workerUrl, name, input, signal, timeoutMs, maxHeapMb };
  for await (const { entries, done, total } of followWorker<ParseMessage>(following)) {
    yield { entries, done, total };
  }
}
