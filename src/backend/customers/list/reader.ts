import { Worker } from 'node:worker_threads';
import { AppError, type ErrorData } from '../../../shared/errors.ts';
import { crashReason } from '../../crash-reason.ts';
import type { Answered, AnswerTo, Asked, Question, Questions } from './questions.ts';

/** A reader that nobody asks is put away, and with it what it holds in memory. */
const idleMs = 30_000;
/** So many answers are kept: the list that is scrolled, the one before it, counts, tags, areas. */
const keptAnswers = 8;

/** So long may one answer take, in the largest box on the slowest machine; a thread that takes longer hangs. */
const answerMs = 120_000;
/** Above what the numbers of all customers of the largest box need. */
const mostHeapMb = 1024;
/** So long may the thread take to put its connection away. */
const closeMs = 5000;

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Kept = { version: string; value: Promise<unknown> };

/**
 * Answers what takes long in a large box, in a thread of its own, so that the window's thread stays
 * free. The same question is not asked again until something was written.
 */
export class ListReader {
  readonly #box: { file: string; key: Uint8Array };
  readonly #entry: URL;
  readonly #version: () => string;
  readonly #answerMs: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new Map<string, Kept>();
  #worker: Worker | null = null;
  #ended: Promise<unknown> = Promise.resolve();
  /** The thread that is being put away. */
  #resting: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #late: NodeJS.Timeout | undefined;
  #number = 0;

  constructor(
    box: { file: string; key: Uint8Array },
    entry: URL,
    version: () => string,
    longestAnswerMs = answerMs,
  ) {
    this.#box = box;
    this.#entry = entry;
    this.#version = version;
    this.#answerMs = longestAnswerMs;
  }

  /** Errors: those of the box, `unexpected` where the thread died. */
  ask<Q extends Question>(question: Q, about: Questions[Q]): Promise<AnswerTo<Q>> {
    const name = `${question} ${JSON.stringify(about)}`;
    const version = this.#version();
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    const kept =
      known?.version === version ? known : { version, value: this.#send(question, about) };
    this.#kept.set(name, kept);
    kept.value.catch(() => this.#kept.delete(name));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptAnswers) break;
      this.#kept.delete(oldest);
    }
    return kept.value as Promise<AnswerTo<Q>>;
  }

  /** Is the answer there already, or on its way, for the box as it is now? */
  knows<Q extends Question>(question: Q, about: Questions[Q]): boolean {
    return this.#kept.get(`${question} ${JSON.stringify(about)}`)?.version === this.#version();
  }

  async close(): Promise<void> {
    this.#rest();
    this.#kept.clear();
    // A thread that hangs must not keep the box open for ever.
    const timer = setTimeout(() => void this.#resting?.terminate(), closeMs);
    await this.#ended;
    clearTimeout(timer);
    this.#refuse('closed');
  }

  #send(question: Question, about: unknown): Promise<unknown> {
    const number = ++this.#number;
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#thread().postMessage({ number, question, about } satisfies Asked);
      this.#watch();
    });
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#entry, {
      workerData: this.#box,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    });
    this.#worker = worker;
    worker.on('message', (answered: Answered) => this.#take(answered));
    worker.on('error', (thrown: unknown) => this.#fail(worker, crashReason(thrown)));
    this.#ended = new Promise((resolve) => {
      worker.on('exit', (code) => {
        this.#fail(worker, `exit ${code}`);
        resolve(code);
      });
    });
    return worker;
  }

  #take(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if ('error' in answered) waiting?.reject(revive(answered.error));
    else waiting?.resolve(answered.value);
    this.#watch();
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => this.#rest(), idleMs);
    this.#idle.unref();
  }

  /** Ends the thread where no answer comes; whoever asks next gets another one. */
  #watch(): void {
    clearTimeout(this.#late);
    if (this.#waiting.size === 0) return;
    const worker = this.#worker;
    this.#late = setTimeout(() => {
      if (worker === null) return;
      this.#fail(worker, 'timeout');
      void worker.terminate();
    }, this.#answerMs);
    this.#late.unref();
  }

  #rest(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#late);
    this.#worker?.postMessage('close');
    this.#resting = this.#worker ?? this.#resting;
    this.#worker = null;
  }

  #fail(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#refuse(reason);
  }

  #refuse(reason: string): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new AppError('unexpected', { reason }));
    }
    this.#waiting.clear();
  }
}

function revive(error: ErrorData): AppError {
  return new AppError(error.code, error.details);
}
