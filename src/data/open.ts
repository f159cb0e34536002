import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { applicationId, assertEncrypted, judgeFile } from './box-file.ts';
import { openConnection, readMarks } from './connection.ts';
import { moveIntoPlace } from './copy.ts';
import { lockBox } from './lock.ts';
import { migrate, runSteps } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { makeBox, type Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { tidyAway, withSides } from './tidy-away.ts';

export interface OpenOptions {
  readonly file: string;
  /** The data key: 32 random bytes; see key-store.ts. */
  readonly key: Uint8Array;
  /** Make the box if there is none. */
  readonly create?: boolean;
  readonly readonly?: boolean;
  /**
   * Take the lock that keeps other programs out. Worker threads of the program that holds it open
   * theirs with `false`.
   */
  readonly lock?: boolean;
  /** Bring an older box up to date; default: as `lock`. */
  readonly migrate?: boolean;
  readonly busyTimeout?: number;
  readonly cacheKiB?: number;
  /** The schema's steps; tests open older ones. */
  readonly steps?: readonly Migration[];
}

/** Builds a whole new box under another name and moves it into place: a crash leaves all or nothing. */
function createBox(file: string, key: Uint8Array, steps: readonly Migration[]): void {
  if (existsSync(`${file}-wal`)) {
    throw new AppError('box-damaged', { file, reason: 'its log is there, the box is not' });
  }
  const draft = `${file}.new`;
  for (const each of withSides(draft)) rmSync(each, { force: true });
  try {
    const connection = openConnection({ file: draft, key, create: true });
    try {
      runSteps(connection, steps, 0);
    } finally {
      connection.close();
    }
    assertEncrypted(draft);
    chmodSync(draft, 0o600);
    moveIntoPlace(draft, file);
  } finally {
    tidyAway(...withSides(draft));
  }
}

/** Looks at a box without the right to write: a file that is refused stays as it is to the byte. */
function examine({ file, key, lock }: OpenOptions, steps: readonly Migration[]): void {
  // Without the lock another thread of this process has the box open already, and has judged it.
  if (lock !== false) judgeFile(file);
  const connection = openConnection({ file, key, readonly: true });
  try {
    const marks = readMarks(connection);
    const known = steps.at(-1)?.version ?? 0;
    if (marks.applicationId !== applicationId) throw new AppError('box-foreign', { file });
    if (marks.version > known) {
      throw new AppError('box-newer', { file, found: marks.version, known });
    }
  } finally {
    connection.close();
  }
}

function openLocked(options: OpenOptions, release: () => void): Box {
  const { file, key, steps = migrations } = options;
  if (!existsSync(file)) createBox(file, key, steps);
  examine(options, steps);
  const connection = openConnection(options);
  try {
    if (options.migrate ?? (options.lock !== false && !options.readonly))
      migrate(connection, { file, key, steps });
    const { version } = readMarks(connection);
    if (version !== steps.at(-1)?.version) {
      throw new Error(`format ${version} is brought up to date by the program that holds the lock`);
    }
    return makeBox(connection, file, release);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/**
 * Opens a box, or makes it with `create`; brings an older one up to the newest format. A file that
 * is refused is not touched.
 * @throws box-wrong-key, box-newer, box-damaged, box-foreign, box-not-encrypted, box-in-use,
 * file-not-found, disk-full, disk-read-only, box-busy, copy-failed
 */
export function openBox(options: OpenOptions): Box {
  const { file } = options;
  return withBoxErrors(file, () => {
    if (options.create) mkdirSync(dirname(file), { recursive: true });
    else if (!existsSync(file)) throw new AppError('file-not-found', { file });
    const locks = options.lock !== false && !options.readonly;
    const release = locks ? lockBox(file) : () => {};
    try {
      return openLocked(options, release);
    } catch (thrown) {
      release();
      throw thrown;
    }
  });
}
