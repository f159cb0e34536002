import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryingName, verifyBackup, writeCopy } from '../../data/backups.ts';
import { copyFailed, moveIntoPlace } from '../../data/copy.ts';
import { openBox } from '../../data/open.ts';
import { openPortable, writePortable } from '../../data/portable.ts';
import { errorCode, withBoxErrors } from '../../data/sqlite-errors.ts';
import { tidyAway } from '../../data/tidy-away.ts';
import { AppError } from '../../shared/errors.ts';
import type { Task } from '../jobs/job-tasks.ts';

/**
 * Writes the whole box into one file under a passphrase and a data key of its own, opens it again as
 * another computer would, reads it through, and only then gives it its name.
 */
export const portableTask: Task<'portable'> = async (input, { box, key, signal, progress }) => {
  const { file, passphrase, place, at } = input;
  const draft = `${file}.partial`;
  // Before the long work: a place where nothing can be written says so at once.
  withFileErrors(file, () => writeFileSync(draft, '', { mode: 0o600 }));
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(place, tryingName));
  try {
    const copy = join(folder, 'copy.box');
    await writeCopy(box, copy, { key, signal });
    const customers = livingCards(copy, key);
    await writePortable(draft, { copy, key, passphrase, customers, at, signal, progress });
    const again = join(folder, 'again.box');
    const { key: newKey } = await openPortable(draft, passphrase, again);
    const problems = verifyBackup(again, newKey);
    if (problems.length > 0) throw copyFailed(file, problems);
    withFileErrors(file, () => moveIntoPlace(draft, file));
    return { file, bytes: statSync(file).size, customers };
  } finally {
    tidyAway(draft, folder);
  }
};

/** A path that somebody typed or chose may be wrong in ways that the box's own cannot. */
function withFileErrors(file: string, work: () => void): void {
  try {
    withBoxErrors(file, work);
  } catch (thrown) {
    const reason = errorCode(thrown);
    if (thrown instanceof AppError || reason === '') throw thrown;
    throw new AppError('file-not-written', { file, reason }, { cause: thrown });
  }
}

function livingCards(file: string, key: Uint8Array): number {
  const copy = openBox({ file, key, readonly: true, lock: false, migrate: false });
  try {
    const sql = 'SELECT count(*) AS n FROM customers WHERE trashed_at IS NULL';
    return copy.getSql<{ n: number }>(sql)?.n ?? 0;
  } finally {
    copy.close();
  }
}
