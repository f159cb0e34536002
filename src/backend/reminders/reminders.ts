import { format } from 'date-fns/format';
import {
  dueReminders,
  withShown,
  type LocalMoment,
  type ReminderKind,
} from '../../core/reminders.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import type { OutputOf } from '../../shared/contract.ts';
import type { BackendEvent } from '../../shared/events.ts';
import { now, type Context } from '../context.ts';
import type { Notifier } from '../ports.ts';
import { readSettings } from '../settings/store.ts';
import { whenFree } from '../when-free.ts';
import { readShown, writeShown } from './shown.ts';
import { badgeText, noticeText } from './texts.ts';

/** Of a clock that may be set and a machine that may sleep only looking again and again is certain. */
const lookEveryMs = 30_000;
/** A window opens first. */
const firstLookMs = 3000;
/** Changes come in bursts. */
const badgeDelayMs = 300;
const badgePauseMs = 1500;

type Today = {
  get(): Promise<OutputOf<'today.get'>>;
  count(): Promise<OutputOf<'today.count'>>;
};

/**
 * Shows the day's notices and the number on the program's icon. Its timers never keep the program
 * alive; a fault is silent here, because the screen shows it where somebody can act on it.
 */
export class Reminders {
  readonly #context: Context;
  readonly #notifier: Notifier;
  readonly #today: Today;
  readonly #stopListening: () => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #looking = false;
  #badgeTimer: NodeJS.Timeout | undefined;
  #badgeAt = Number.NEGATIVE_INFINITY;
  #badgeDay = '';
  #badge: number | null = null;
  #stopped = false;

  constructor(context: Context, notifier: Notifier, today: Today) {
    this.#context = context;
    this.#notifier = notifier;
    this.#today = today;
    this.#stopListening = context.events.on((event) => this.#heard(event));
    this.#timers.add(setTimeout(() => void this.look(), firstLookMs).unref());
    this.#timers.add(setInterval(() => void this.look(), lookEveryMs).unref());
  }

  stop(): void {
    this.#stopped = true;
    this.#stopListening();
    for (const timer of this.#timers) clearTimeout(timer);
    clearTimeout(this.#badgeTimer);
  }

  /** Shows what is due now. */
  async look(): Promise<void> {
    if (this.#stopped || this.#looking) return;
    this.#looking = true;
    try {
      await this.#lookOnce();
    } catch {
      // The next look tries again.
    } finally {
      this.#looking = false;
    }
  }

  /** Shows the morning's notice at once; does not count as the day's. */
  async showNow(): Promise<void> {
    const { people } = await this.#today.get();
    const { language } = readSettings(this.#context.box);
    const nobody =
      language === 'ko'
        ? { title: '오늘 연락할 분이 없습니다', body: '알림은 이렇게 보입니다.' }
        : { title: 'Nobody to reach today', body: 'This is how a reminder looks.' };
    this.#notify(noticeText('morning', people, language) ?? nobody);
  }

  async #lookOnce(): Promise<void> {
    const { box } = this.#context;
    const moment = this.#localMoment();
    if (moment.day !== this.#badgeDay) this.#badgeSoon();
    const settings = readSettings(box);
    const shown = readShown(box);
    const isDayOff = !isWorkingDay(moment.day, settings);
    const due = dueReminders(settings.reminders, moment, isDayOff, shown);
    if (due.length === 0) return;
    const { people } = await this.#today.get();
    if (this.#stopped) return;
    // Written first: a notice that comes again and again is worse than one that does not come.
    await this.#write(due, moment.day);
    const [text] = due.toReversed().flatMap((kind) => {
      return noticeText(kind, people, settings.language) ?? [];
    });
    if (text && !this.#stopped) this.#notify(text);
  }

  #write(kinds: readonly ReminderKind[], day: string): Promise<void> {
    const { box, jobs } = this.#context;
    return whenFree(
      () => writeShown(box, withShown(readShown(box), kinds, day), now(this.#context)),
      () => jobs.askForTurn(),
    );
  }

  #notify({ title, body }: { title: string; body: string }): void {
    const { events } = this.#context;
    const open = () => events.emit({ name: 'open-place', payload: { place: 'today' } });
    this.#notifier.notify({ title, body, open });
  }

  #heard(event: BackendEvent): void {
    if (event.name !== 'data-changed') return;
    this.#badgeSoon();
    if (event.payload.topics.includes('settings')) void this.look();
  }

  #badgeSoon(): void {
    if (this.#stopped || this.#badgeTimer) return;
    const wait = Math.max(badgeDelayMs, this.#badgeAt + badgePauseMs - performance.now());
    this.#badgeTimer = setTimeout(() => {
      this.#badgeTimer = undefined;
      this.#badgeAt = performance.now();
      void this.#setBadge().catch(() => undefined);
    }, wait).unref();
  }

  async #setBadge(): Promise<void> {
    const { jobs } = this.#context;
    if (jobs.list().some(({ status }) => status === 'running')) {
      this.#badgeSoon();
      return;
    }
    const { reminders, language } = readSettings(this.#context.box);
    this.#badgeDay = this.#localMoment().day;
    const left = reminders.badge ? (await this.#today.count()).left : 0;
    if (this.#stopped || left === this.#badge) return;
    this.#badge = left;
    this.#notifier.setBadge(left, left === 0 ? '' : badgeText(left, language));
  }

  #localMoment(): LocalMoment {
    const moment = this.#context.ports.clock.now();
    return { day: format(moment, 'yyyy-MM-dd'), time: format(moment, 'HH:mm') };
  }
}
