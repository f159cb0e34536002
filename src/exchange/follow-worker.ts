import { Worker } from 'node:worker_threads';
import { AppError, type ErrorData } from '../shared/errors.ts';
import type { ParseReply } from './parse-messages.ts';

/** What every reading in a worker says; `batch` waits until the reader asks for the next. */
type WorkerMessage =
  { kind: 'progress' } | { kind: 'batch' } | { kind: 'end' } | { kind: 'error'; error: ErrorData };

export type Following = {
  /** `parse-worker` as this host runs it: the .ts file or the bundle. */
  workerUrl: URL;
  name: string;
  /** `input.bytes` is taken over by the worker: empty afterwards for the caller. */
  input: { readonly bytes: Uint8Array<ArrayBuffer> };
  signal?: AbortSignal | undefined;
  /** So long without any progress ends it. */
  timeoutMs: number;
  maxHeapMb: number;
};

/**
 * A thread that reaches its hard limit within one large piece of memory takes the whole program along:
 * the engine aborts. It is ended at twice what it may need, and the hard limit lies far above.
 */
const hardHeapMb = (maxHeapMb: number): number => Math.max(1024, 4 * maxHeapMb);
const heapWatchMs = 100;

/** So long may the worker take to load, on a machine that is busy. */
const startMs = 60_000;

/** The bytes in a buffer of their own, which a worker can take over. */
export function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

type Event<Message> = Message | { kind: 'slow' } | { kind: 'crashed'; reason: unknown };

/** Messages of the worker in order, and a watch that runs only while somebody waits for one. */
class Messages<Message> {
  readonly #queue: Event<Message>[] = [];
  #wake: (() => void) | null = null;

  push(event: Event<Message>): void {
    this.#queue.push(event);
    this.#wake?.();
  }

  /** The next message; `slow` when none comes in time. Errors: the signal's reason. */
  async next(timeoutMs: number, signal?: AbortSignal): Promise<Event<Message>> {
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

/** Calls once when the worker's heap is above what it may be; answers how to stop watching. */
function watchHeap(worker: Worker, maxHeapMb: number, onTooMuch: () => void): () => void {
  const limit = 2 * maxHeapMb * 1024 * 1024;
  const look = async (): Promise<void> => {
    // Refused while the worker starts, and when it has ended.
    const heap = await worker.getHeapStatistics().catch(() => null);
    if (heap === null || heap.used_heap_size < limit) return;
    clearInterval(timer);
    onTooMuch();
  };
  const timer = setInterval(() => void look(), heapWatchMs);
  return () => clearInterval(timer);
}

function crash(name: string, reason: unknown): AppError {
  const isMemory =
    reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const text = isMemory ? 'memory' : reason instanceof Error ? reason.message : String(reason);
  return new AppError('file-unreadable', { file: name, reason: text }, { cause: reason });
}

/**
 * Starts a worker and gives its batches, no faster than they are taken. It is ended when it makes no
 * progress (`file-too-slow`), needs too much memory or crashes (`file-unreadable`), when the signal
 * aborts (its reason is thrown) and when nobody reads on. Other errors are those that it tells of.
 */
export async function* followWorker<Message extends WorkerMessage>({
  workerUrl,
  name,
  input,
  signal,
  timeoutMs,
  maxHeapMb,
}: Following): AsyncGenerator<Extract<Message, { kind: 'batch' }>, void, void> {
  signal?.throwIfAborted();
  const worker = new Worker(workerUrl, {
    workerData: input,
    transferList: [input.bytes.buffer],
    // What a reader grumbles may hold a piece of the file.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: hardHeapMb(maxHeapMb), maxYoungGenerationSizeMb: 32 },
  });
  for (const stream of [worker.stdout, worker.stderr]) stream.resume();
  const messages = new Messages<Message>();
  worker.on('message', (message: Message) => messages.push(message));
  worker.on('error', (reason) => messages.push({ kind: 'crashed', reason }));
  worker.on('exit', (code) => messages.push({ kind: 'crashed', reason: `exit ${code}` }));
  const stopWatching = watchHeap(worker, maxHeapMb, () =>
    messages.push({ kind: 'crashed', reason: 'memory' }),
  );
  try {
    for (let limit = startMs; ; limit = timeoutMs) {
      const message = await messages.next(limit, signal);
      if (message.kind === 'end') return;
      if (message.kind === 'error') throw new AppError(message.error.code, message.error.details);
      if (message.kind === 'crashed') throw crash(name, message.reason);
      if (message.kind === 'slow') {
        throw new AppError('file-too-slow', { file: name, seconds: Math.round(timeoutMs / 1000) });
      }
      if (message.kind !== 'batch') continue;
      yield message as Extract<Message, { kind: 'batch' }>;
      worker.postMessage('next' satisfies ParseReply);
    }
  } finally {
    stopWatching();
    await worker.terminate();
  }
}
