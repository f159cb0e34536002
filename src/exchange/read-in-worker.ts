import { Worker } from 'node:worker_threads';
import type { CalendarDate } from '../core/dates.ts';
import { AppError } from '../shared/errors.ts';
import type { ReadingPlan } from '../shared/exchange.ts';
import { checkSize } from './limits.ts';
import { localToday } from './local-today.ts';
import type { ParseInput, ParseMessage, ParseReply } from './parse-messages.ts';
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

/** So long may the worker take to load, on a machine that is busy. */
const startMs = 60_000;

/** The bytes in a buffer of their own, which a worker can take over. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

type Event = ParseMessage | { kind: 'slow' } | { kind: 'crashed'; reason: unknown };

/** Messages of the worker in order, and a watch that runs only while somebody waits for one. */
class Messages {
  readonly #queue: Event[] = [];
  #wake: (() => void) | null = null;

  push(event: Event): void {
    this.#queue.push(event);
    this.#wake?.();
  }

  /** The next message; `slow` when none comes in time. Errors: the signal's reason. */
  async next(timeoutMs: number, signal?: AbortSignal): Promise<Event> {
    for (;;) {
      signal?.throwIfAborted();
      const event = this.#queue.shift();
      if (event) return event;
      if (!(await this.#wait(timeoutMs, signal))) return { kind: 'slow' };
    }
  }

  #wait(timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (inTime: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#wake = null;
        resolve(inTime);
      };
      const onAbort = () => finish(true);
      const timer = setTimeout(() => finish(false), timeoutMs);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#wake = () => finish(true);
    });
  }
}

function crash(name: string, reason: unknown): AppError {
  const isMemory =
    reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const text = isMemory ? 'memory' : reason instanceof Error ? reason.message : String(reason);
  return new AppError('file-unreadable', { file: name, reason: text }, { cause: reason });
}

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
  const input: ParseInput = { name, bytes: ownBuffer(bytes), plan, today };
  const worker = new Worker(workerUrl, {
    workerData: input,
    transferList: [input.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 32 },
  });
  const messages = new Messages();
  worker.on('message', (message: ParseMessage) => messages.push(message));
  worker.on('error', (reason) => messages.push({ kind: 'crashed', reason }));
  worker.on('exit', (code) => messages.push({ kind: 'crashed', reason: `exit ${code}` }));
  try {
    for (let limit = startMs; ; limit = timeoutMs) {
      const message = await messages.next(limit, signal);
      if (message.kind === 'end') return;
      if (message.kind === 'error') throw new AppError(message.error.code, message.error.details);
      if (message.kind === 'crashed') throw crash(name, message.reason);
      if (message.kind === 'slow') {
        throw new AppError('file-too-slow', { file: name, seconds: timeoutMs / 1000 });
      }
      if (message.kind !== 'batch') continue;
      const { entries, done, total } = message;
      yield { entries, done, total };
      worker.postMessage('next' satisfies ParseReply);
    }
  } finally {
    await worker.terminate();
  }
}
