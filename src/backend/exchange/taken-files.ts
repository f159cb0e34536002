import { randomUUID } from 'node:crypto';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import { AppError } from '../../shared/errors.ts';

export type TakenFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** How many files may wait to be imported; the oldest gives way. */
const limit = 3;

/** Files that were taken in and wait for the user's word, in memory only. */
export class TakenFiles {
  readonly #files = new Map<string, TakenFile>();

  /** Keeps a copy of a file, so that it can be handed over; answers the name under which it waits. */
  keep(name: string, bytes: Uint8Array): string {
    const token = randomUUID();
    const masked = maskResidentNumbers(name).text;
    this.#files.set(token, { name: masked, bytes: new Uint8Array(bytes) });
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
