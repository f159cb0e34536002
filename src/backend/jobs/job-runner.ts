import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ErrorData } from '../../shared/errors.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { Job } from '../../shared/jobs.ts';
import { crashReason } from '../crash-reason.ts';
import { encodePhoto } from '../customers/photo.ts';
import type { EventHub } from '../events.ts';
import type { Ports } from '../ports.ts';
import { whenFree } from '../when-free.ts';
import type {
  JobTasks,
  HostAnswer,
  TaskKind,
  WorkerMessage,
  WorkerStart,
  WorkerWord,
} from './job-tasks.ts';

/** How long a cancelled worker may be silent while it puts its things away, before it is ended. */
const graceMs = 10_000;
/** How many ended jobs stay listed. */
const keptJobs = 20;
const jobLimit = 4;
/** Far above what any job needs: one that runs away ends, and the machine stays usable. */
const mostHeapMb = 2048;
const writers = new Set<string>([
  'import',
  'undo-import',
  'samples',
  'remove-samples',
  'bulk',
  'undo-batch',
  'deposits',
  'undo-deposits',
  'destroy',
] satisfies TaskKind[]);

export type StartOptions<K extends TaskKind> = {
  kind: K;
  label: string;
  input: JobTasks[K]['input'];
  /** Buffers of the input that the worker takes over; they are empty here afterwards. */
  transfer?: ArrayBuffer[];
  /** Runs on the window's thread when the worker is done; its answer is the job's result. */
  finish?: (result: JobTasks[K]['result']) => unknown;
  /** Runs after a failure or a cancel, also when the worker died without a word. */
  cleanUp?: () => void;
};

type Running = { job: Job; worker: Worker; settled: Promise<void>; isCancelled: boolean };

/** Runs long work in worker threads, one writer at a time, and tells how far each is. */
export class JobRunner {
  readonly #box: { file: string; key: Uint8Array };
  readonly #ports: Ports;
  readonly #events: EventHub;
  readonly #jobs = new Map<string, Job>();
  readonly #running = new Map<string, Running>();
  /** Threads that have not ended: each holds a connection to the box until then. */
  readonly #threads = new Set<Promise<unknown>>();
  #closing = false;

  constructor(box: { file: string; key: Uint8Array }, ports: Ports, events: EventHub) {
    this.#box = box;
    this.#ports = ports;
    this.#events = events;
  }

  /** Starts a job and answers its id at once. Errors: `too-many-jobs`. */
  start<K extends TaskKind>(options: StartOptions<K>): string {
    this.#makeSureOfRoom(options.kind);
    const id = randomUUID();
    const job: Job = {
      id,
      kind: options.kind,
      label: options.label,
      status: 'running',
      done: 0,
      total: 0,
      startedAt: this.#ports.clock.now().toISOString(),
      result: null,
      error: null,
    };
    const worker = this.#spawn(options);
    const settled = this.#follow(job, worker, options);
    this.#running.set(id, { job, worker, settled, isCancelled: false });
    this.#publish(job);
    return id;
  }

  /** Many readers, but only one import, undo or sample run at a time. */
  #makeSureOfRoom(kind: TaskKind): void {
    const running = [...this.#running.values()].map(({ job }) => job.kind);
    const writes = writers.has(kind) && running.some((other) => writers.has(other));
    const isFull = writes || running.length >= jobLimit;
    if (isFull || this.#closing) throw new AppError('too-many-jobs');
  }

  list(): Job[] {
    return [...this.#jobs.values()];
  }

  get(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new AppError('not-found', { what: 'job', id });
    return job;
  }

  /** Asks a job to stop; it puts away what it began. A job that has ended is left alone. */
  cancel(id: string): void {
    this.get(id);
    const running = this.#running.get(id);
    if (!running) return;
    running.isCancelled = true;
    running.worker.postMessage('cancel' satisfies WorkerWord);
    const timer = setTimeout(() => void running.worker.terminate(), graceMs);
    // Taking a large import back takes its time: whoever still reports progress is left to it.
    running.worker.on('message', () => timer.refresh());
    void running.settled.finally(() => clearTimeout(timer));
  }

  /** Waits for a job's end. Errors: those of the job. */
  async result(id: string): Promise<unknown> {
    await this.#running.get(id)?.settled;
    const job = this.get(id);
    if (job.error) throw revive(job.error as ErrorData);
    return job.result;
  }

  /** Somebody waits to write: jobs let them in after the transaction that they are in. */
  askForTurn(): void {
    for (const { worker } of this.#running.values()) {
      worker.postMessage('give-way' satisfies WorkerWord);
    }
  }

  /** Cancels everything and waits until all is put away and no thread holds the box any more. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const id of this.#running.keys()) this.cancel(id);
    await Promise.all([...this.#running.values()].map((running) => running.settled));
    await Promise.all(this.#threads);
  }

  #spawn({
    kind,
    input,
    transfer = [],
  }: Pick<StartOptions<TaskKind>, 'kind' | 'input' | 'transfer'>): Worker {
    const start: WorkerStart = {
      kind,
      input,
      box: this.#box,
      resources: this.#ports.resources,
      parseWorker: this.#ports.workers.parse.href,
    };
    const worker = new Worker(this.#ports.workers.job, {
      workerData: start,
      transferList: transfer,
      // A job that makes much and keeps little needs no large nursery.
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: mostHeapMb },
    });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.#threads.add(ended);
    void ended.then(() => this.#threads.delete(ended));
    return worker;
  }

  async #follow<K extends TaskKind>(
    job: Job,
    worker: Worker,
    options: StartOptions<K>,
  ): Promise<void> {
    try {
      const result = await this.#untilDone(job, worker);
      const finished = options.finish
        ? await whenFree(
            () => options.finish?.(result as JobTasks[K]['result']),
            () => this.askForTurn(),
          )
        : result;
      this.#end({ ...this.get(job.id), status: 'done', result: finished });
    } catch (thrown) {
      const error = toErrorData(thrown);
      const status = error.code === 'job-cancelled' ? 'cancelled' : 'failed';
      this.#end({ ...this.get(job.id), status, error });
      // What is left then is found and taken back at the next start.
      if (!this.#closing) options.cleanUp?.();
    }
  }

  #untilDone(job: Job, worker: Worker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let ended = false;
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'progress') {
          this.#publish({ ...this.get(job.id), done: message.done, total: message.total });
          return;
        }
        if (message.type === 'photo') {
          void this.#answer(worker, message.number, encodePhoto(this.#ports, message.bytes));
          return;
        }
        if (message.type === 'print') {
          const { number, title, pdf } = message;
          void this.#answer(worker, number, this.#ports.printer.print({ title, pdf }));
          return;
        }
        ended = true;
        if (message.type === 'done') resolve(message.result);
        else reject(revive(message.error));
      });
      worker.on('error', (thrown: unknown) =>
        reject(new AppError('job-crashed', { reason: crashReason(thrown) })),
      );
      worker.on('exit', (code) => {
        if (ended) return;
        const isCancelled = this.#running.get(job.id)?.isCancelled === true;
        reject(
          new AppError(isCancelled ? 'job-cancelled' : 'job-crashed', { reason: `exit ${code}` }),
        );
      });
    });
  }

  /** What the worker asked for under a number, or why there is none. */
  async #answer(worker: Worker, number: number, work: Promise<Uint8Array | void>): Promise<void> {
    const answer: HostAnswer = await work.then(
      (bytes) => ({ number, bytes: bytes ?? null }),
      (thrown: unknown) => ({ number, error: toErrorData(thrown) }),
    );
    worker.postMessage(answer satisfies WorkerWord);
  }

  #end(job: Job): void {
    this.#running.delete(job.id);
    this.#publish(job);
    const ended = this.list().filter((each) => each.status !== 'running');
    for (const old of ended.slice(0, Math.max(0, ended.length - keptJobs))) {
      this.#jobs.delete(old.id);
    }
  }

  #publish(job: Job): void {
    this.#jobs.set(job.id, job);
    this.#events.emit({ name: 'job', payload: job });
  }
}

function revive(error: ErrorData): AppError {
  return new AppError(error.code, error.details);
}
