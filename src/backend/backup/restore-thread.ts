import { parentPort, Worker } from 'node:worker_threads';
import { finishRestore } from '../../data/restore.ts';
import { AppError, toErrorData, type ErrorData } from '../../shared/errors.ts';

/** What the job's entry gets where it is to carry out a restore instead of a task. */
export type RestoreStart = {
  readonly restore: { readonly file: string; readonly key: Uint8Array };
};

type RestoreWord = { readonly done: boolean } | { readonly error: ErrorData };

/**
 * Carries out a restore that was wished in a thread of its own, while nobody has the box open: reading a
 * large box through takes long, and the window stays alive. Where the thread itself dies, it is done here.
 * Errors: those of `finishRestore`.
 */
export async function restoreElsewhere(entry: URL, file: string, key: Uint8Array): Promise<void> {
  const word = await wordOf(
    new Worker(entry, { workerData: { restore: { file, key } } satisfies RestoreStart }),
  );
  if (word === null) await finishRestore(file, key);
  else if ('error' in word) throw new AppError(word.error.code, word.error.details);
}

function wordOf(thread: Worker): Promise<RestoreWord | null> {
  return new Promise((resolve) => {
    let said: RestoreWord | null = null;
    thread.once('message', (word: RestoreWord) => (said = word));
    thread.once('error', () => {});
    // Only then the thread has let go of the box's lock.
    thread.once('exit', () => resolve(said));
  });
}

/** The thread's side. */
export async function runRestore({ restore }: RestoreStart): Promise<void> {
  const word: RestoreWord = await finishRestore(restore.file, restore.key).then(
    (done) => ({ done }),
    (thrown: unknown) => ({ error: toErrorData(thrown) }),
  );
  parentPort?.postMessage(word);
}
