import { accessEnds, accessHash, accessHead, type AccessLink } from './access-log.ts';
import { listBackups } from './backups.ts';
import { openBox } from './open.ts';
import type { Box } from './sql.ts';

/** So many of the newest backups bear witness. */
const witnesses = 10;
/** A box that was put back or brought over may have had another log until shortly after. */
const graceMs = 60 * 60_000;

/** The newest entry that a backup knows of; null where it has no log, or cannot be read. */
function headOf(file: string, key: Uint8Array): AccessLink | null {
  try {
    const backup = openBox({ file, key, readonly: true, lock: false });
    try {
      return accessHead(backup);
    } finally {
      backup.close();
    }
  } catch {
    // Whether a backup is sound is found by those who judge backups.
    return null;
  }
}

/** Does the box no longer have the entry that a backup had? What was thinned out says nothing. */
function isForged(box: Box, { id, hash }: AccessLink): boolean {
  const { anchor } = accessEnds(box);
  if (anchor !== null && id < anchor.id) return false;
  const known = anchor?.id === id ? anchor.hash : accessHash(box, id);
  return known !== hash;
}

/**
 * Holds the log against what backups remember of it: who writes a whole new chain cannot write it into them.
 * Yields between backups; answers the first entry that is not as it was, null where all agree.
 */
export function* askBackups(
  box: Box,
  { folder, key }: { folder: string; key: Uint8Array },
): Generator<void, number | null> {
  const last = box.getSql<{ at: string | null }>(
    `SELECT max(at) AS at FROM access_log WHERE act = 'restore'`,
  );
  const since = last?.at ? Date.parse(last.at) + graceMs : 0;
  const found: number[] = [];
  const younger = listBackups(folder).filter(({ at }) => Date.parse(at) > since);
  for (const { file } of younger.slice(0, witnesses)) {
    const head = headOf(file, key);
    if (head !== null && isForged(box, head)) found.push(head.id);
    yield;
  }
  return found.length === 0 ? null : Math.min(...found);
}
