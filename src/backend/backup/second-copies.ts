import { setTimeout as sleep } from 'node:timers/promises';
import { listBackups, readBackups, type StoredBackup } from '../../data/backups.ts';
import { secondFolder } from '../../data/second-folder.ts';
import { AppError, toErrorData, type ErrorData } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

type Needed = Pick<Context, 'box' | 'ports' | 'jobs' | 'events'>;

/** A network drive that sleeps may be silent for long; the window does not wait for it. */
const patienceMs = 2000;
/** At the close a stick gets its copy; one that hangs does not hold the program. */
const closeMs = 30_000;

/**
 * Copies of the backups in a folder elsewhere: each new one is brought there, and what could not be
 * brought is tried again when the folder is there. That it is away is no failure of the backup.
 */
export class SecondCopies {
  readonly #context: Needed;
  readonly #key: Uint8Array;
  /** Where the backups of this computer lie. */
  readonly #from: string;
  #running: Promise<void> | null = null;
  #failed: ErrorData | null = null;
  /** The newest backup that was brought, by name. */
  #brought: string | null = null;
  readonly #stopListening: () => void;

  constructor(context: Needed, { key, from }: { key: Uint8Array; from: string }) {
    this.#context = context;
    this.#key = key;
    this.#from = from;
    // Who has just set a passphrase may pull the stick out and rely on it.
    this.#stopListening = context.events.on((event) => {
      if (event.name !== 'data-changed' || !event.payload.topics.includes('keys')) return;
      void this.bringAnew();
    });
  }

  /** The folder that the user chose; empty for none. */
  get chosen(): string {
    return readSettings(this.#context.box).backupFolder;
  }

  /** The box's own folder within; null where none was chosen. */
  get folder(): string | null {
    return this.chosen === '' ? null : secondFolder(this.chosen, this.#key);
  }

  folderIn(chosen: string): string {
    return secondFolder(chosen, this.#key);
  }

  /** What lies there and why the newest is not among it; null where no folder was chosen. */
  async look(): Promise<{
    folder: string;
    backups: StoredBackup[];
    failed: ErrorData | null;
  } | null> {
    const { folder } = this;
    if (folder === null) return null;
    const backups = await within(patienceMs, readBackups(folder));
    if (!backups) return { folder, backups: [], failed: away(folder) };
    const [newest] = listBackups(this.#from);
    const isUpToDate = !newest || backups.some(({ name }) => name === newest.name);
    return { folder, backups, failed: isUpToDate ? null : this.#failed };
  }

  /** Brings what is missing, where something is and the folder is there. Never rejects. */
  async bring(): Promise<void> {
    if (this.#running) return this.#running;
    const { folder } = this;
    const [newest] = listBackups(this.#from);
    if (folder === null || !newest || this.#brought === newest.name) return;
    this.#running = this.#copy(folder, newest.name).finally(() => {
      this.#running = null;
      this.#context.events.changed('backups');
    });
    return this.#running;
  }

  /** What was true of the folder may not be any more: another one was chosen, or the keys have changed. */
  async bringAnew(): Promise<void> {
    await this.#running;
    this.#brought = null;
    this.#failed = null;
    await this.bring();
  }

  /** Waits for what is being brought, and brings the last, for a while. */
  async close(): Promise<void> {
    this.stop();
    await within(closeMs, this.bring());
  }

  /** Nothing more is brought by itself. */
  stop(): void {
    this.#stopListening();
  }

  async #copy(folder: string, newest: string): Promise<void> {
    const { box, jobs } = this.#context;
    try {
      if (!(await within(patienceMs, readBackups(folder))))
        throw new AppError('backup-folder-away', { folder });
      const job = jobs.start({
        kind: 'backup-copy',
        label: '',
        input: {
          ...{ from: this.#from, to: folder, boxFile: box.file },
          ...thinning(this.#context),
        },
      });
      await jobs.result(job);
      this.#brought = newest;
      this.#failed = null;
    } catch (thrown) {
      this.#failed = toErrorData(thrown);
    }
  }
}

const away = (folder: string): ErrorData => new AppError('backup-folder-away', { folder }).toData();

/** By which days backups are thinned out. */
export function thinning(context: Pick<Context, 'box' | 'ports'>): {
  today: string;
  ageDays: number;
} {
  return { today: today(context), ageDays: readSettings(context.box).backupAgeDays };
}

/** What a promise answers in time; null where it does not, or rejects. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const given = new AbortController();
  try {
    return await Promise.race([promise, sleep(ms, null, { signal: given.signal })]);
  } catch {
    return null;
  } finally {
    given.abort();
  }
}
