import { tidyIndex } from './search-index.ts';
import type { Box } from './sql.ts';

/** Pages of the index merged in one short transaction. */
const mergePages = 64;
/** Merging keeps up with writing at so many steps a piece. */
const mergeSteps = 12;
const usualAutomerge = 4;

export interface BulkWriter {
  /**
   * Writes items in transactions of about `pieceMs` milliseconds each; `endPiece` runs at the end of
   * every one, within it. Yields after each how many items of this call are written and on the disk:
   * the place to let others run, to tell the progress and to look for a cancel. A throw undoes its
   * piece and ends the loop.
   */
  write<T>(
    items: Iterable<T>,
    writeOne: (item: T) => void,
    options?: { readonly pieceMs?: number; readonly endPiece?: () => void },
  ): Generator<number>;
  /** To be called at the end, whatever happened. */
  end(): void;
}

function setAutomerge(box: Box, segments: number): void {
  // Written out: numbers are bound as floating point, and FTS5 wants a whole one.
  box.runSql(`INSERT INTO search (search, rank) VALUES ('automerge', ${segments})`);
}

/**
 * Begins a run of many writes, in pieces so short that another connection's write hardly waits.
 * Meanwhile the search index is merged in pieces of its own instead of within the commits.
 */
export function startBulk(box: Box): BulkWriter {
  setAutomerge(box, 0);
  return {
    *write(items, writeOne, { pieceMs = 20, endPiece } = {}) {
      const source = items[Symbol.iterator]();
      let next = source.next();
      let written = 0;
      while (next.done !== true) {
        box.transaction(() => {
          const until = performance.now() + pieceMs;
          while (next.done !== true) {
            writeOne(next.value);
            written++;
            next = source.next();
            if (performance.now() >= until) break;
          }
          endPiece?.();
        });
        for (let step = 0; step < mergeSteps && tidyIndex(box, mergePages); step++);
        yield written;
      }
    },
    end: () => setAutomerge(box, usualAutomerge),
  };
}
