import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchTableName } from './search-index.ts';
import type { Box } from './sql.ts';

/** Pages of the index that one transaction rewrites: some ten milliseconds. */
const mergePages = 200;
/** A larger file is not written anew: that takes as much memory and keeps other writers out too long. */
const vacuumUpTo = 256 * 1024 * 1024;
const checkpointTries = 200;

export interface SweepOptions {
  /** Between transactions. */
  giveWay(): Promise<void>;
}

/**
 * Makes sure that nothing of deleted rows is left in the file: the index is rewritten without the
 * words of those who went (a deleted row leaves them there until then), the file is written anew where
 * it is not too large, and its log emptied. Freed pages and cells are zeroed by `secure_delete` as they
 * are freed. False where somebody who reads kept the log from being emptied.
 */
export async function sweepBox(box: Box, options: SweepOptions): Promise<boolean> {
  if (box.pragma('secure_delete') !== 1) throw new Error('secure_delete is off');
  for (const table of ['search', 'search_trash'] as const) await rewriteIndex(box, table, options);
  await options.giveWay();
  if (sizeOf(box) <= vacuumUpTo) box.exec('VACUUM');
  return emptyLog(box);
}

const pragmaNumber = (box: Box, name: string): number => Number(box.pragma(name));
const sizeOf = (box: Box): number =>
  pragmaNumber(box, 'page_count') * pragmaNumber(box, 'page_size');

/** One piece without graves: first all pieces are to be merged, then a few pages a transaction. */
async function rewriteIndex(box: Box, table: SearchTableName, { giveWay }: SweepOptions) {
  // Written out: the index wants an integer, and parameters are bound as floating point.
  const merge = (pages: number) => {
    const before = changesSoFar(box);
    box.runSql(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`);
    return changesSoFar(box) - before;
  };
  // The command itself counts as one change; more means that pages were written.
  for (let written = merge(-mergePages); written > 1; written = merge(mergePages)) await giveWay();
}

const changesSoFar = (box: Box): number =>
  box.getSql<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;

/** Writes the log into the box and empties it; waits a while for those who are just reading. */
export async function emptyLog(box: Box): Promise<boolean> {
  for (let left = checkpointTries; left > 0; left--) {
    if (box.pragma('wal_checkpoint(TRUNCATE)') === 0) return true;
    await sleep(20);
  }
  return false;
}
