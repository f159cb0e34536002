import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { carryAccessLog } from './access-log.ts';
import { backupName, writeBackup } from './backups.ts';
import { hasLog, judgeFile } from './box-file.ts';
import { moveIntoPlace } from './copy.ts';
import { copyProblems } from './copy-check.ts';
import { replayDestructions } from './destroy-run.ts';
import { lockBox } from './lock.ts';
import { openBox } from './open.ts';
import type { Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { tidyAway, withSides } from './tidy-away.ts';
import { writeOver } from './write-once.ts';

/*
 * A box is put back in two steps, so that no crash can leave half of it: first the wish is written
 * down beside the box, then, with the box closed and its lock held, it is carried out. Whoever opens
 * the box next carries out what was wished and not done.
 */

interface Wish {
  readonly version: 1;
  /** The backup's file. */
  readonly backup: string;
  /** When it was wished; names the backup of what was there before. */
  readonly at: string;
  /** A box of another computer: it keeps its own log of who looked. */
  readonly taken?: boolean | undefined;
}

const wishName = 'restore.json';
const wishFile = (boxFile: string): string => join(dirname(boxFile), wishName);

/** Writes down that the box is to be put back as a backup has it. */
export function wishRestore(boxFile: string, wish: Omit<Wish, 'version'>): void {
  writeOver(wishFile(boxFile), `${JSON.stringify({ version: 1, ...wish } satisfies Wish)}\n`);
}

function readWish(boxFile: string): Wish | null {
  const file = wishFile(boxFile);
  if (!existsSync(file)) return null;
  try {
    const { version, backup, at, taken } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    if (version === 1 && typeof backup === 'string' && typeof at === 'string')
      return { version, backup, at, taken: taken === true };
  } catch {
    // Written whole or not at all: this is somebody else's file.
  }
  return null;
}

/** Was a restore wished and not carried out yet? */
export const isRestoreWished = (boxFile: string): boolean => existsSync(wishFile(boxFile));

/**
 * Carries out a restore that was wished; does nothing where none was. The box as it is gets a verified
 * backup first, a damaged one is set aside as it is. The wish is given up where it cannot be carried out
 * (a bad backup, a full disk); the box is untouched then. What was destroyed stays destroyed, and the log
 * of who looked goes on.
 * @throws backup-damaged, box-in-use, disk-full, disk-read-only, and those of `openBox`
 */
export async function finishRestore(boxFile: string, key: Uint8Array): Promise<boolean> {
  if (!isRestoreWished(boxFile)) return false;
  // Held to the end: no other program may open the box between its last close and the new name.
  const release = lockBox(boxFile);
  try {
    const wish = readWish(boxFile);
    if (!wish) return false;
    await carryOut(wish, boxFile, key);
    return true;
  } finally {
    release();
  }
}

async function carryOut(wish: Wish, boxFile: string, key: Uint8Array): Promise<void> {
  const draft = `${boxFile}.restoring`;
  try {
    makeDraft(wish, key, draft);
    await setAside(boxFile, key, wish);
    await replayDestructions(draft, { boxFile, key });
    withBoxErrors(boxFile, () => {
      dropLog(boxFile);
      dropEmptyLog(draft);
      moveIntoPlace(draft, boxFile);
    });
  } finally {
    tidyAway(`${draft}.partial`, ...withSides(draft), ...stepCopies(draft));
    // Whatever went wrong: the next start must open the box as it is, not run into the same again.
    tidyAway(wishFile(boxFile));
  }
}

/** A copy of the backup beside the box, read through. */
function makeDraft({ backup }: Wish, key: Uint8Array, draft: string): void {
  if (!existsSync(backup)) throw new AppError('backup-damaged', { file: backup, reason: 'gone' });
  withBoxErrors(draft, () => {
    for (const end of ['-wal', '-shm', '-journal']) rmSync(draft + end, { force: true });
    copyFileSync(backup, `${draft}.partial`);
    moveIntoPlace(`${draft}.partial`, draft);
  });
  const problems = readThrough(draft, key);
  if (problems.length > 0)
    throw new AppError('backup-damaged', { file: backup, reason: problems.slice(0, 3).join('; ') });
}

const isDiskTrouble = ({ code }: AppError): boolean => code.startsWith('disk-');

/** A backup of an older format is brought up to date before it is judged. */
function readThrough(draft: string, key: Uint8Array): readonly string[] {
  try {
    const copy = openBox({ file: draft, key, lock: false, migrate: true });
    try {
      // The search index can be made anew; a box of which only that is broken is better than none.
      return copyProblems(copy).file;
    } finally {
      copy.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError && !isDiskTrouble(thrown)) return [thrown.code];
    throw thrown;
  }
}

/** The backup itself is the copy of before the steps. */
function stepCopies(draft: string): string[] {
  const folder = join(dirname(draft), 'backups');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(draft)}.before-`))
    .map((name) => join(folder, name));
}

/** Backs the present box up, or sets it aside where it cannot be read; the draft gets its access log. */
async function setAside(boxFile: string, key: Uint8Array, { at, taken }: Wish): Promise<void> {
  if (!existsSync(boxFile)) return;
  const folder = join(dirname(boxFile), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    judgeFile(boxFile);
    // The lock is held already. A box of before the program's last update is brought up to date first.
    const box = openBox({ file: boxFile, key, lock: false, migrate: true });
    try {
      // It is there where a program was ended between this and the end of the restore.
      if (!existsSync(join(folder, backupName(at, 'before'))))
        await writeBackup(box, { key, folder, kind: 'before', at });
      if (!taken) goOnWithLog(box, { file: `${boxFile}.restoring`, key, at });
    } finally {
      // Closing the last connection writes the log into the box and removes it.
      box.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !damaged.has(thrown.code)) throw thrown;
    keepDamaged(boxFile, folder, at);
  }
}

/** Who looked at what is not taken back by a restore. */
function goOnWithLog(box: Box, draft: { file: string; key: Uint8Array; at: string }): void {
  const copy = openBox({ file: draft.file, key: draft.key, lock: false });
  try {
    carryAccessLog(box, copy, draft.at);
  } finally {
    copy.close();
  }
}

/** A log without its own box would be played into the one that comes. */
function dropLog(boxFile: string): void {
  if (hasLog(boxFile)) throw new AppError('box-in-use', { file: boxFile, pid: '?', host: '' });
  for (const end of ['-wal', '-shm']) rmSync(boxFile + end, { force: true });
}

/** Reading alone leaves an empty log; what was written went into the file at the close. */
function dropEmptyLog(draft: string): void {
  if (hasLog(draft)) throw new AppError('backup-damaged', { file: draft, reason: 'log' });
  for (const end of ['-wal', '-shm']) rmSync(draft + end, { force: true });
}

const damaged = new Set(['box-damaged', 'box-foreign', 'box-not-encrypted', 'copy-failed']);

function keepDamaged(boxFile: string, folder: string, at: string): void {
  const kept = join(folder, `${basename(boxFile)}.damaged.${at.replaceAll(/[:.]/g, '-')}`);
  withBoxErrors(kept, () => {
    for (const end of ['', '-wal']) {
      if (existsSync(boxFile + end)) copyFileSync(boxFile + end, kept + end);
    }
    for (const end of ['-wal', '-shm']) rmSync(boxFile + end, { force: true });
  });
}
