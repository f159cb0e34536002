import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { verifyBackup, writeBackup } from './backups.ts';
import { hasLog, judgeFile } from './box-file.ts';
import { moveIntoPlace } from './copy.ts';
import { lockBox } from './lock.ts';
import { openBox } from './open.ts';
import { withBoxErrors } from './sqlite-errors.ts';
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
    const { version, backup, at } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    if (version === 1 && typeof backup === 'string' && typeof at === 'string')
      return { version, backup, at };
  } catch {
    // Written whole or not at all: this is somebody else's file.
  }
  return null;
}

/**
 * Carries out a restore that was wished; does nothing where none was. The box as it is gets a verified
 * backup first, a damaged one is set aside as it is. The wish is given up where the backup turns out
 * bad; the box is untouched then.
 * @throws backup-damaged, box-in-use, disk-full, disk-read-only, and those of `openBox`
 */
export async function finishRestore(boxFile: string, key: Uint8Array): Promise<boolean> {
  if (!existsSync(wishFile(boxFile))) return false;
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
  const giveUp = () => rmSync(wishFile(boxFile), { force: true });
  const draft = `${boxFile}.restoring`;
  try {
    await makeDraft(wish, key, draft);
  } catch (thrown) {
    if (thrown instanceof AppError && !isDiskTrouble(thrown)) giveUp();
    throw thrown;
  } finally {
    // Nothing of a draft that failed stays.
    if (existsSync(`${draft}.partial`)) rmSync(`${draft}.partial`, { force: true });
  }
  await setAside(boxFile, key, wish.at);
  withBoxErrors(boxFile, () => moveIntoPlace(draft, boxFile));
  giveUp();
}

const isDiskTrouble = ({ code }: AppError): boolean => code.startsWith('disk-');

/** A copy of the backup beside the box, read through. */
async function makeDraft(wish: Wish, key: Uint8Array, draft: string): Promise<void> {
  const { backup } = wish;
  if (!existsSync(backup)) throw new AppError('backup-damaged', { file: backup, reason: 'gone' });
  withBoxErrors(draft, () => {
    copyFileSync(backup, `${draft}.partial`);
    moveIntoPlace(`${draft}.partial`, draft);
  });
  const problems = await readThrough(draft, key);
  if (problems.length > 0) {
    rmSync(draft, { force: true });
    throw new AppError('backup-damaged', { file: backup, reason: problems.slice(0, 3).join('; ') });
  }
}

/** A backup of an older format is brought up to date before it is judged. */
async function readThrough(draft: string, key: Uint8Array): Promise<string[]> {
  try {
    openBox({ file: draft, key, lock: false, migrate: true }).close();
    return await verifyBackup(draft, key);
  } catch (thrown) {
    if (thrown instanceof AppError && !isDiskTrouble(thrown)) return [thrown.code];
    throw thrown;
  } finally {
    dropStepCopies(draft);
    // Reading alone leaves an empty log; what the steps wrote went into the file at the close.
    if (!hasLog(draft)) for (const end of ['-wal', '-shm']) rmSync(draft + end, { force: true });
  }
}

/** The backup itself is the copy of before the steps. */
function dropStepCopies(draft: string): void {
  const folder = join(dirname(draft), 'backups');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(draft)}.before-`)) rmSync(join(folder, name));
  }
}

/** Backs the present box up, or sets it aside where it cannot be read; leaves no log of it behind. */
async function setAside(boxFile: string, key: Uint8Array, at: string): Promise<void> {
  if (!existsSync(boxFile)) return;
  const folder = join(dirname(boxFile), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    judgeFile(boxFile);
    // The lock is held already. A box of before the program's last update is brought up to date first.
    const box = openBox({ file: boxFile, key, lock: false, migrate: true });
    try {
      await writeBackup(box, { key, folder, kind: 'before', at });
    } finally {
      // Closing the last connection writes the log into the box and removes it.
      box.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !damaged.has(thrown.code)) throw thrown;
    keepDamaged(boxFile, folder, at);
  }
  // A log without its own box would be played into the one that comes.
  if (hasLog(boxFile)) throw new AppError('box-in-use', { file: boxFile, pid: '?', host: '' });
  for (const end of ['-wal', '-shm']) rmSync(boxFile + end, { force: true });
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
