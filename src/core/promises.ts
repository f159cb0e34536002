import type { Promised, PromiseMonth, PromiseOutcome } from '../shared/promises.ts';
import { type CalendarDate } from './dates.ts';
import { type WorkingCalendar, addWorkingDays } from './working-days.ts';

/** What keeps a promise from being stored as it is. */
export type PromiseFault =
  | {
      readonly code: 'promise-before-made';
      readonly date: CalendarDate;
      readonly made: CalendarDate;
    }
  | {
      readonly code: 'promise-aim-after-told';
      readonly aim: CalendarDate;
      readonly told: CalendarDate;
    }
  | { readonly code: 'promise-broken-note' }
  | { readonly code: 'day-in-future'; readonly date: CalendarDate };

/**
 * The date to aim at: `lead` working days before the date told, at the earliest the day on which the
 * promise was made, never after the date told. Without a lead it is the date told itself.
 */
export function aimFor(
  told: CalendarDate,
  {
    madeOn,
    lead,
    calendar,
  }: {
    readonly madeOn: CalendarDate;
    readonly lead: number;
    readonly calendar: WorkingCalendar;
  },
): CalendarDate {
  const aim = addWorkingDays(told, -lead, calendar);
  if (aim >= madeOn) return aim;
  return madeOn < told ? madeOn : told;
}

/** The day from which a promise is to be seen to: the aim of what I promised, else the date told. */
export function promiseDue({ by, aim, told }: Promised): CalendarDate | null {
  return by === 'me' ? (aim ?? told) : told;
}

/** Open past the date told. On the date told itself it can still be kept. */
export function isPromiseLate({ state, told }: Promised, today: CalendarDate): boolean {
  return state === 'open' && told !== null && told < today;
}

/** A date agreed only after the one before had passed changes nothing: that one was missed. */
function wasMovedTooLate({ moves }: Promised): boolean {
  return moves.some(({ on, from }) => on > from);
}

/**
 * How a promise ended, as it is counted; null while it is open. Kept after the date told is broken,
 * and so is one whose date was moved only after it had passed. Without a date it can only be kept.
 */
export function promiseOutcome(promise: Promised): PromiseOutcome | null {
  const { state, told, closedOn, moves } = promise;
  if (state === 'open') return null;
  if (state !== 'kept') return state;
  if (wasMovedTooLate(promise)) return 'broken';
  if (told !== null && closedOn !== null) {
    if (closedOn > told) return 'broken';
    if (moves.length === 0 && closedOn < told) return 'early';
  }
  return moves.length > 0 ? 'moved' : 'kept';
}

/** Days of a promise that are compared with the clock; only those that a change touches are. */
type Touched = Partial<Pick<Promised, 'madeOn' | 'closedOn'>>;

/** Why a promise cannot be as it is, or null; `touched` is what was changed of it just now. */
export function promiseFault(
  promise: Promised,
  touched: Touched,
  today: CalendarDate,
): PromiseFault | null {
  const { madeOn, told, aim, state, closedOn, note } = promise;
  for (const date of [touched.madeOn, touched.closedOn]) {
    if (date && date > today) return { code: 'day-in-future', date };
  }
  for (const date of [told, closedOn]) {
    if (date !== null && date < madeOn) return { code: 'promise-before-made', date, made: madeOn };
  }
  if (aim !== null && told !== null && aim > told) {
    return { code: 'promise-aim-after-told', aim, told };
  }
  return state === 'broken' && note.trim() === '' ? { code: 'promise-broken-note' } : null;
}

/**
 * A promise as kept, broken or let go. Without a day it is today, or the day on which it was made where
 * the clock stands before that; what was noted before stays unless something else is said.
 */
export function closedPromise(
  promise: Promised,
  { state, on, note }: { state: 'kept' | 'broken' | 'released'; on?: CalendarDate; note: string },
  today: CalendarDate,
): Promised {
  const day = on ?? (today < promise.madeOn ? promise.madeOn : today);
  return { ...promise, state, closedOn: day, note: note.trim() === '' ? promise.note : note };
}

/** An ended promise that is open again. */
export function reopenedPromise(promise: Promised): Promised {
  return { ...promise, state: 'open', closedOn: null };
}

/** A promise with another date that the customer agreed to; the first date named is no such move. */
export function renegotiatedPromise(
  promise: Promised,
  { to, aim, note }: { to: CalendarDate; aim: CalendarDate | null; note: string },
  today: CalendarDate,
): Promised {
  const { told, by, moves } = promise;
  const next = { ...promise, told: to, aim: by === 'me' ? aim : null };
  if (told === null) return next;
  return { ...next, moves: [...moves, { on: today, from: told, to, note }] };
}

/** A promise whose parts fit each other, whatever a file or an older program made of it. */
export function coherentPromise(promise: Promised): Promised {
  const { by, told, aim, state, closedOn } = promise;
  const ownAim = by === 'me' && told !== null ? aim : null;
  return {
    ...promise,
    // An aim is the agent's own: what the customer promised has the day told alone.
    aim: ownAim !== null && told !== null && ownAim > told ? told : ownAim,
    closedOn: state === 'open' ? null : closedOn,
  };
}

/** "Kept 17 of 19": kept by the date told, the first or one agreed later, of all whose day has come. */
export function keptOf(months: readonly PromiseMonth[]): { kept: number; of: number } {
  let kept = 0;
  let missed = 0;
  for (const month of months) {
    kept += month.early + month.kept + month.moved;
    missed += month.broken + month.open;
  }
  return { kept, of: kept + missed };
}
