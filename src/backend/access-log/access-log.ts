import { appendAccess, thinAccessLog, wasLogged, type NewAccess } from '../../data/access-log.ts';
import type { AccessEntry } from '../../shared/access-log.ts';
import { now, type Context } from '../context.ts';
import { startOfDay, today } from '../local-time.ts';

/** What a feature says of itself for the log; moment and door are added. */
export type AccessNote = {
  readonly act: NewAccess['act'];
  /** The one customer it was about. */
  readonly customerUid?: string | null;
  /** How many it was about; 1 where one is named, else 0. */
  readonly customers?: number;
  readonly reason?: string;
  /** Plain facts for the sentence; never a person's data. */
  readonly facts?: AccessEntry['facts'];
};

type Needed = Pick<Context, 'box' | 'ports' | 'events' | 'backups'>;

const writeEveryMs = 20_000;
/** Kept in memory at most; more are written at once. */
const mostWaiting = 200;
const keptMs = 366 * 24 * 60 * 60_000;

/**
 * Writes down who looked at what and what left the box. Views wait a little and are written together,
 * one a customer and day; everything else is written at once.
 */
export class AccessLog {
  readonly #context: Needed;
  #waiting: NewAccess[] = [];
  /** Customers whose card was opened, with the day. */
  readonly #seen = new Map<string, string>();
  #searches = 0;
  #mostShown = 0;
  #lastSearch: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(context: Needed) {
    this.#context = context;
    this.#timer = setInterval(() => this.flush(), writeEveryMs);
    this.#timer.unref();
  }

  /** Entries as they go into the log; also for a job, which writes its own with `appendAccess`. */
  entry(note: AccessNote): NewAccess {
    const { ports } = this.#context;
    const { act, customerUid = null, facts = {}, reason = '' } = note;
    const customers = note.customers ?? (customerUid === null ? 0 : 1);
    const through = ports.host === 'cli' ? 'command' : 'window';
    return { at: now(this.#context), act, customerUid, customers, through, reason, facts };
  }

  /**
   * Writes an entry down now, in the caller's transaction where there is one. Errors: those of the box; so
   * it is called before what it tells of leaves the box.
   */
  write(...notes: readonly AccessNote[]): void {
    const entries = notes.map((note) => this.entry(note));
    this.#quietly(() => appendAccess(this.#context.box, entries));
    this.#context.events.changed('access-log');
  }

  /** Writes an entry down as soon as the box can: for what has happened already. */
  soon(...notes: readonly AccessNote[]): void {
    this.#waiting.push(...notes.map((note) => this.entry(note)));
    this.flush();
  }

  /** The box was opened; a command is written down once a day. */
  opened(facts: AccessEntry['facts']): void {
    const entry = this.entry({ act: 'open-box', facts });
    this.#waiting.push(entry);
    if (entry.through === 'window') this.flush();
  }

  /** A customer's card was opened: once a day, written with others. */
  viewed(customerUid: string): void {
    const day = today(this.#context);
    if (this.#seen.get(customerUid) === day) return;
    this.#seen.set(customerUid, day);
    this.#waiting.push(this.entry({ act: 'view', customerUid }));
    if (this.#waiting.length >= mostWaiting) this.flush();
  }

  /** A list was shown; all of them are one entry at the close. Typing on is the same search. */
  searched(text: string, shown: number): void {
    const last = this.#lastSearch;
    const isSame = text === last || (last && text && goesOn(last, text));
    if (!isSame) this.#searches++;
    this.#lastSearch = text;
    this.#mostShown = Math.max(this.#mostShown, shown);
  }

  /** Writes what waits; where the box cannot just now, it goes on waiting. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const { box, events } = this.#context;
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      this.#quietly(() =>
        appendAccess(
          box,
          waiting.filter((entry) => this.#isNew(entry)),
        ),
      );
      events.changed('access-log');
    } catch {
      this.#waiting = [...waiting, ...this.#waiting];
    }
  }

  /** The last entries, and those of more than a year ago taken away. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#searches > 0) {
      const facts = { times: this.#searches };
      this.#waiting.push(this.entry({ act: 'search-list', customers: this.#mostShown, facts }));
      this.#searches = 0;
    }
    this.flush();
    this.#thin();
  }

  #thin(): void {
    const { box, ports } = this.#context;
    const before = new Date(ports.clock.now().getTime() - keptMs).toISOString();
    try {
      this.#quietly(() => thinAccessLog(box, before, now(this.#context)));
    } catch {
      // They are taken away the next time.
    }
  }

  /** Of views and of commands one a day is enough, also over restarts. */
  #isNew({ act, customerUid, through }: NewAccess): boolean {
    const { box } = this.#context;
    const since = startOfDay(today(this.#context));
    if (act === 'view') return !wasLogged(box, { act, customerUid, since });
    if (act === 'open-box' && through === 'command') {
      return !wasLogged(box, { act, customerUid: null, through, since });
    }
    return true;
  }

  /** The log alone is no reason for a backup. */
  #quietly<T>(work: () => T): T {
    return this.#context.backups.quietly(work);
  }
}

const goesOn = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/**
 * Writes down that people's data was seen, left the box or came to an end. Called before it happens, or in
 * the transaction in which it does. Errors: those of the box.
 */
export function logAccess(context: Pick<Context, 'access'>, note: AccessNote): void {
  context.access.write(note);
}
