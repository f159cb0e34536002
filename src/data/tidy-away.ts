import { rmSync } from 'node:fs';

/**
 * Removes what a piece of work leaves behind, folders with all that is in them. Never throws: where the
 * folder may not be written any more, why the work failed must not be hidden by this; what stays is
 * cleared at a later start.
 */
export function tidyAway(...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // As said above.
    }
  }
}

/** A box's file and all that SQLite may lay beside it. */
export const withSides = (file: string): string[] =>
  ['', '-wal', '-shm', '-journal'].map((end) => file + end);
