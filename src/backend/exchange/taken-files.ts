import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';

export type TakenFile = { name: string; bytes: Uint8Array };

/** How many files may wait to be imported; the oldest gives way. */
const limit = 3;

/** Files that were taken in and wait for the user's word, in memory only. */
export class TakenFiles {
  readonly #files = new Map<string, TakenFile>();

  /** Keeps a file; answers the name under which it waits. */
  keep(file: TakenFile): string {
    const token = randomUUID();
    this.#files.set(token, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= limit) break;
      this.#files.delete(oldest);
    }
    return token;
  }

  /** Errors: `file-not-found`. */
  get(token: string): TakenFile {
    const file = this.#files.get(token);
    if (!file) throw new AppError('file-not-found', { file: token });
    return file;
  }

  drop(token: string): void {
    this.#files.delete(token);
  }
}
