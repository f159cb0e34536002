import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openBox } from '../../data/open.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import { runRestore, type RestoreStart } from '../backup/restore-thread.ts';
import type {
  HostAnswer,
  TaskContext,
  TaskKind,
  WorkerMessage,
  WorkerStart,
  WorkerWord,
} from './job-tasks.ts';
import { tasks } from './tasks.ts';

const progressEveryMs = 100;
/** Pages that a job keeps decrypted: half of what the window's connection may. */
const cacheKiB = 32_000;
/** Long enough for a writer who looks every ten milliseconds. */
const giveWayMs = 40;

function send(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

function progressSender(): TaskContext['progress'] {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < progressEveryMs) return;
    last = now;
    send({ type: 'progress', done, total });
  };
}

const none = new Uint8Array();

/** What was asked of the window's thread, until it answers. */
function hostAsker() {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array | null>>();
  let last = 0;
  const ask = (message: (number: number) => WorkerMessage) => {
    const answer = Promise.withResolvers<Uint8Array | null>();
    waiting.set(++last, answer);
    send(message(last));
    return answer.promise;
  };
  return {
    encodePhoto: async (bytes: Uint8Array) =>
      (await ask((number) => ({ type: 'photo', number, bytes }))) ?? none,
    print: async (title: string, pdf: Uint8Array) => {
      await ask((number) => ({ type: 'print', number, title, pdf }));
    },
    take: (answer: HostAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('bytes' in answer) asked?.resolve(answer.bytes);
      else asked?.reject(new AppError(answer.error.code, answer.error.details));
    },
  };
}

/** Runs one task on an own connection, then ends. */
async function main(start: WorkerStart): Promise<void> {
  const abort = new AbortController();
  let waiting = false;
  const host = hostAsker();
  parentPort?.on('message', (word: WorkerWord) => {
    if (word === 'cancel') abort.abort();
    else if (word === 'give-way') waiting = true;
    else host.take(word);
  });
  const giveWay = async () => {
    await setImmediate();
    if (waiting) await sleep(giveWayMs);
    waiting = false;
    abort.signal.throwIfAborted();
  };
  const box = openBox({ file: start.box.file, key: start.box.key, lock: false, cacheKiB });
  try {
    const result = await runTask(start.kind, start.input, {
      box,
      key: start.box.key,
      signal: abort.signal,
      progress: progressSender(),
      giveWay,
      now: () => new Date(),
      encodePhoto: host.encodePhoto,
      print: host.print,
      resources: start.resources,
      parseWorker: new URL(start.parseWorker),
    });
    send({ type: 'done', result });
  } catch (thrown) {
    const error = abort.signal.aborted ? new AppError('job-cancelled') : thrown;
    send({ type: 'failed', error: toErrorData(error) });
  } finally {
    box.close();
    parentPort?.close();
  }
}

function runTask(kind: TaskKind, input: unknown, context: TaskContext): Promise<unknown> {
  const task = tasks[kind] as (input: unknown, context: TaskContext) => Promise<unknown>;
  return task(input, context);
}

const start = workerData as WorkerStart | RestoreStart;
await ('restore' in start ? runRestore(start) : main(start));
