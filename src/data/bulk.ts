import { tidyIndex } from './search-index.ts';
import type { Box } from './sql.ts';

/** Pages of the index merged in one short transaction. */
const mergePages = 64;
/** Merging keeps up with writing at so many steps a piece. */
const mergeSteps = 12;

function setAutomerge(box: Box, segments: number): void {
  box.runSql(`INSERT INTO search (search, rank) VALUES ('automerge', ?)`, segments);
}

/**
 * Writes many items in transactions of about `pieceMs` milliseconds each, so that another
 * connection's write waits no longer than that. Meanwhile the search index is merged in pieces of
 * its own instead of within a commit. Yields after every piece how many items are written: the
 * place to tell the progress, to look for a cancel and to let others run; what was yielded is on
 * the disk. A throw of `write` undoes its piece and ends the loop.
 */
export function* writeInPieces<T>(
  box: Box,
  items: Iterable<T>,
  write: (item: T) => void,
  { pieceMs = 20 }: { pieceMs?: number } = {},
): Generator<number, number> {
  const source = items[Symbol.iterator]();
  let written = 0;
  setAutomerge(box, 0);
  try {
    for (let next = source.next(); next.done !== true;) {
      const count = box.transaction(() => {
        const until = performance.now() + pieceMs;
        let inPiece = 0;
        do {
          if (next.done === true) break;
          write(next.value);
          inPiece++;
          next = source.next();
        } while (performance.now() < until);
        return inPiece;
      });
      written += count;
      for (let step = 0; step < mergeSteps && tidyIndex(box, mergePages); step++);
      yield written;
    }
    return written;
  } finally {
    setAutomerge(box, 4);
  }
}
