import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupEveryMinutes } from '../../core/backup-policy.ts';
import { clearUnfinished, freeMoment, listBackups } from '../../data/backups.ts';
import { hasCards } from '../../data/customers-list.ts';
import type { Backup, BackupKind } from '../../shared/backup.ts';
import { toErrorData, type ErrorData } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { SecondCopies, thinning } from './second-copies.ts';
import { thinOut, type Thinning } from './thin-out.ts';

const minute = 60_000;
/** How often it is looked whether a backup is due. */
const lookEvery = 5 * minute;

/** Where backups of a box lie. */
const backupFolder = (boxFile: string): string => join(dirname(boxFile), 'backups');

type Needed = Pick<Context, 'box' | 'ports' | 'jobs' | 'events'>;

/** Backs the box up by itself: when something changed, at most every half hour, and at the close. */
export class Backups {
  readonly #context: Needed;
  /** The box's version at the last backup; null while there is none of it as it is. */
  #version: string | null = null;
  #running: Promise<Backup> | null = null;
  #failed: ErrorData | null = null;
  #hasMade = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | null = null;
  /** The copies in a folder elsewhere. */
  readonly second: SecondCopies;

  /** To be made before anything is written to the box that was just opened, and is held by this program. */
  constructor(context: Needed, key: Uint8Array) {
    this.#context = context;
    const { box } = context;
    this.second = new SecondCopies(context, { key, from: this.folder });
    tidy(this.folder, thinning(context));
    if (isAsLeft(box.file, this.folder)) this.#version = box.version();
  }

  /**
   * Looks now and then whether a backup is due, but not at the start: the last close made one, and the
   * window comes first. Commands make none by themselves.
   */
  watch(): void {
    if (this.#context.ports.host === 'cli') return;
    this.#timer = setInterval(() => this.#whenDue(), lookEvery);
    this.#timer.unref();
  }

  /** Why the last one failed; null where it did not. */
  get failed(): ErrorData | null {
    return this.#failed;
  }

  get folder(): string {
    return backupFolder(this.#context.box.file);
  }

  /** Every folder with copies of this box, that of this computer first. */
  get folders(): string[] {
    const { folder } = this.second;
    return folder === null ? [this.folder] : [this.folder, folder];
  }

  /** Was anything written since the newest backup? */
  get isBehind(): boolean {
    return this.#hasChanged() && hasCards(this.#context.box);
  }

  /** Starts a backup; answers the job's id. Errors: `too-many-jobs`. */
  start(kind: BackupKind): string {
    const { box, jobs, events } = this.#context;
    const version = box.version();
    const at = freeMoment(this.folder, now(this.#context));
    const input = { folder: this.folder, kind, at, ...thinning(this.#context) };
    const job = jobs.start({ kind: 'backup', label: kind, input });
    this.#hasMade = true;
    this.#running = jobs.result(job) as Promise<Backup>;
    this.#running
      .then(
        () => {
          this.#version = version;
          this.#failed = null;
          void this.second.bring();
        },
        (thrown: unknown) => {
          this.#failed = toErrorData(thrown);
        },
      )
      .finally(() => {
        this.#running = null;
        events.changed('backups');
      });
    return job;
  }

  /** Makes sure of a backup before something that could go wrong. Errors: those of the backup. */
  async beforeRisk(): Promise<void> {
    if (this.#running) await this.#running;
    if (this.#isFresh(backupEveryMinutes) || !hasCards(this.#context.box)) return;
    await this.#context.jobs.result(this.start('before'));
  }

  /** Writes what alone is no reason for a backup: the log of who looked. */
  quietly<T>(write: () => T): T {
    const { box } = this.#context;
    // Within one transaction, so that nobody else's writing is taken for it.
    return box.transaction(() => {
      const isBackedUp = !this.#hasChanged();
      const result = write();
      if (isBackedUp) this.#version = box.version();
      return result;
    });
  }

  /** None any more: the box is about to give way to another. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#isStopped = true;
    this.second.stop();
  }

  /** The last backup of the day's work. What fails is seen in the list at the next start. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    if (this.#isStopped) return;
    this.second.stop();
    try {
      if (this.#running) await this.#running;
      if (this.#context.ports.host !== 'cli' && this.isBehind)
        await this.#context.jobs.result(this.start('auto'));
    } catch {
      // The program closes all the same; the box itself is whole.
    }
    if (this.#context.ports.host !== 'cli' || this.#hasMade) await this.second.close();
  }

  /** To be asked before the box is closed and called after: remembers a box that has its backup. */
  leaver(): () => void {
    const { file } = this.#context.box;
    const hasBackup = !this.#hasChanged();
    return () => {
      if (hasBackup) leave(file, this.folder);
    };
  }

  #whenDue(): void {
    // A stick that was plugged in meanwhile gets what it lacks.
    void this.second.bring();
    if (this.#running || this.#isFresh(backupEveryMinutes) || !hasCards(this.#context.box)) return;
    try {
      this.start('auto');
    } catch {
      // Too many jobs run just now: next time.
    }
  }

  /** Is there nothing new since the last backup, or is that younger than so many minutes? */
  #isFresh(minutes: number): boolean {
    const last = this.#lastAt();
    if (last === null) return false;
    const age = this.#context.ports.clock.now().getTime() - last;
    return (age >= 0 && age < minutes * minute) || !this.#hasChanged();
  }

  #lastAt(): number | null {
    const [newest] = listBackups(this.folder);
    return newest ? Date.parse(newest.at) : null;
  }

  #hasChanged(): boolean {
    return this.#context.box.version() !== this.#version;
  }
}

/** Puts away what a killed program left half done, and what has grown too old. */
function tidy(folder: string, how: Thinning): void {
  try {
    clearUnfinished(folder);
    thinOut(folder, how);
  } catch {
    // A folder that cannot be written says so at the next backup.
  }
}

const leftName = 'left.json';

/** Size and time of a closed box; only asked, never opened. */
function lookOf(boxFile: string): string {
  const { size, mtimeMs } = statSync(boxFile);
  return JSON.stringify({ size, mtimeMs });
}

/** Was the box left with a backup of it as it is, and has nobody written to it since? */
function isAsLeft(boxFile: string, folder: string): boolean {
  try {
    return readFileSync(join(folder, leftName), 'utf8') === lookOf(boxFile);
  } catch {
    return false;
  }
}

/** Remembers how a box that has its backup was left. Where it cannot, there is one backup more. */
function leave(boxFile: string, folder: string): void {
  try {
    if (existsSync(folder)) writeFileSync(join(folder, leftName), lookOf(boxFile));
  } catch {
    // The next start makes a backup.
  }
}
