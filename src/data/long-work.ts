import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';

/** How long work tells how far it is and is told to stop. */
export interface LongWork {
  /** Done of all, in whatever is counted. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Lets words come in between two pieces of work. Errors: `job-cancelled`. */
export async function restBetween(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw new AppError('job-cancelled');
}
