import type { Reminders } from '../shared/settings.ts';
import { addDays } from './dates.ts';

/** The morning's notice of everybody, and the afternoon's of what cannot wait. */
export type ReminderKind = 'morning' | 'again';
export const reminderKinds: readonly ReminderKind[] = ['morning', 'again'];

/** A local day (`YYYY-MM-DD`) and its clock (`HH:MM`). */
export type LocalMoment = { readonly day: string; readonly time: string };

/** The day for which each kind was shown the last time. */
export type ShownReminders = { readonly [K in ReminderKind]?: string | undefined };

type Quiet = Reminders['quiet'];

const dayEnd = '24:00';

/** Does a clock stand within the quiet hours, which may run over midnight? `from` = `to` is none. */
export function isQuiet({ from, to }: Quiet, time: string): boolean {
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/**
 * When a notice set for `at` is shown: at that time, or at the end of the quiet hours that it lies
 * in; null where these last to the end of the day.
 */
export function shownAt(at: string, quiet: Quiet): string | null {
  if (at >= dayEnd) return null;
  if (!isQuiet(quiet, at)) return at;
  return quiet.to > at && quiet.to < dayEnd ? quiet.to : null;
}

/**
 * Was this day's notice shown? A clock that was set back, or a flight westward, brings a day once
 * more; a notice from further in the future was shown by a clock that went wrong, and counts for nothing.
 */
function wasShown(last: string | undefined, day: string): boolean {
  return last !== undefined && last >= day && last <= addDays(day, 1);
}

/**
 * The notices whose time has come and that were not shown on this day, the earlier first. One that
 * was slept over is still due on its day, after midnight no more.
 */
export function dueReminders(
  settings: Reminders,
  now: LocalMoment,
  isDayOff: boolean,
  shown: ShownReminders,
): ReminderKind[] {
  const { enabled, onDaysOff, quiet, at, again } = settings;
  if (!enabled || (isDayOff && !onDaysOff) || isQuiet(quiet, now.time)) return [];
  const times = { morning: at, again };
  return reminderKinds.filter((kind) => {
    const time = times[kind];
    const from = time === null ? null : shownAt(time, quiet);
    return from !== null && now.time >= from && !wasShown(shown[kind], now.day);
  });
}

/** What was shown, with these notices of a day. */
export function withShown(
  shown: ShownReminders,
  kinds: readonly ReminderKind[],
  day: string,
): ShownReminders {
  return { ...shown, ...Object.fromEntries(kinds.map((kind) => [kind, day])) };
}
