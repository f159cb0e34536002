import { dayNumber, daysBetween, fromDayNumber } from './dates.ts';

/** Days between two calendar dates, both counted. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What holds silence up: days that do not count for anybody, and a rest for one customer. */
export interface SilenceHeld {
  /** In any order; they may overlap. */
  readonly pauses: readonly DayRange[];
  /** The last day of the customer's own rest. */
  readonly pausedUntil: string | null;
}

/** Pauses in order, without overlaps; one that ends before it begins is none. */
export function mergedPauses(pauses: readonly DayRange[]): DayRange[] {
  const merged: DayRange[] = [];
  const sound = pauses.filter(({ from, to }) => from <= to);
  for (const pause of sound.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && dayNumber(pause.from) <= dayNumber(last.to) + 1) {
      if (pause.to > last.to) merged[merged.length - 1] = { from: last.from, to: pause.to };
    } else merged.push({ from: pause.from, to: pause.to });
  }
  return merged;
}

/** Is nobody called for silence on this day? */
export function isPaused(day: string, pauses: readonly DayRange[]): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

/** Days after `since` up to and with `day` that count as silence; 0 where `day` is not later. */
export function silentDays(since: string, day: string, pauses: readonly DayRange[]): number {
  if (day <= since) return 0;
  const [first, last] = [dayNumber(since) + 1, dayNumber(day)];
  const held = mergedPauses(pauses).reduce((sum, { from, to }) => {
    const begins = Math.max(dayNumber(from), first);
    const ends = Math.min(dayNumber(to), last);
    return sum + Math.max(0, ends - begins + 1);
  }, 0);
  return last - first + 1 - held;
}

/**
 * The day on which somebody is to be called: so many counted days after the last real contact, not
 * in a pause, nor in their own rest.
 */
export function silenceDue(since: string, allowedDays: number, held: SilenceHeld): string {
  const pauses = mergedPauses(held.pauses);
  let due = dayNumber(since) + allowedDays;
  // In order: what a pause adds may reach into the next one.
  for (const { from, to } of pauses) {
    const begins = Math.max(dayNumber(from), dayNumber(since) + 1);
    const ends = dayNumber(to);
    if (ends >= begins && begins <= due) due += ends - begins + 1;
  }
  if (held.pausedUntil !== null) due = Math.max(due, dayNumber(held.pausedUntil) + 1);
  return afterPauses(fromDayNumber(due), pauses);
}

/** The day itself, or the first one after the pause in which it lies. */
function afterPauses(day: string, merged: readonly DayRange[]): string {
  const pause = merged.find(({ from, to }) => from <= day && day <= to);
  return pause ? fromDayNumber(dayNumber(pause.to) + 1) : day;
}

/** Does the customer rest on this day? A rest that is over is none. */
export function rests(pausedUntil: string | null, day: string): boolean {
  return pausedUntil !== null && daysBetween(day, pausedUntil) >= 0;
}
