import { addMonths } from '../../core/dates.ts';
import {
  aimFor,
  closedPromise,
  promiseFault,
  renegotiatedPromise,
  reopenedPromise,
} from '../../core/promises.ts';
import { countPromiseMonths, listPromises } from '../../data/promises.ts';
import { AppError } from '../../shared/errors.ts';
import type { Promised, PromiseMonth } from '../../shared/promises.ts';
import type { Context } from '../context.ts';
import { addEntry, changeEntry, removeEntry, type EntryKey } from '../customers/entries.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

export function promiseHandlers(context: Context): HandlersOf<'promises'> {
  const { box } = context;
  return {
    'promises.list': ({ filter, offset, limit }) =>
      listPromises(box, { filter, today: today(context), offset, limit }),
    'promises.add': ({ customerId, promise }) => {
      const aim = promise.aim === undefined ? aimOf(context, promise) : promise.aim;
      const day = today(context);
      const made = { ...promise, aim };
      // What had ended before it was written down has ended today where no day is said.
      const { state, closedOn } = made;
      const whole =
        state === 'open' || closedOn !== null
          ? made
          : closedPromise(made, { state, note: '' }, day);
      return answer(addEntry(context, customerId, 'promises', checked(whole, promise, day)));
    },
    'promises.change': ({ customerId, uid, patch }) =>
      change(context, { customerId, uid }, (promise, day) => {
        const next = { ...promise, ...patch };
        const followsDate = patch.told !== undefined && patch.aim === undefined;
        const aim = followsDate ? aimOf(context, next) : next.aim;
        return checked({ ...next, aim }, changedDays(promise, patch), day);
      }),
    'promises.close': ({ customerId, uid, ...end }) =>
      change(context, { customerId, uid }, (promise, day) => {
        requireOpen(promise);
        const closed = closedPromise(promise, end, day);
        // A broken promise is settled by what was done about it, not by an older remark.
        const told = end.state === 'broken' ? { ...closed, note: end.note } : closed;
        checked(told, end.on === undefined ? {} : { closedOn: end.on }, day);
        return closed;
      }),
    'promises.reopen': (key) =>
      change(context, key, (promise) => {
        if (promise.state === 'open') throw new AppError('promise-open');
        return reopenedPromise(promise);
      }),
    'promises.renegotiate': ({ customerId, uid, to, note }) =>
      change(context, { customerId, uid }, (promise, day) => {
        requireOpen(promise);
        if (to === promise.told) throw new AppError('promise-same-date', { told: to });
        if (promise.moves.length >= 50) {
          throw new AppError('too-many', { where: 'promises', limit: 50 });
        }
        const aim = aimOf(context, { ...promise, told: to, madeOn: laterOf(promise.madeOn, day) });
        return checked(renegotiatedPromise(promise, { to, aim, note }, day), {}, day);
      }),
    'promises.remove': (key) => removeEntry(context, key, 'promises'),
    'promises.aimFor': ({ told, madeOn }) => ({
      aim: aimOf(context, { by: 'me', told, madeOn: madeOn ?? today(context) }) ?? told,
    }),
    'promises.months': ({ from, to, size }) => {
      const counted = countPromiseMonths(box, { from, to, size, today: today(context) });
      return everyMonth(from, to, counted);
    },
  };
}

type Dated = Pick<Promised, 'by' | 'told' | 'madeOn'>;

/** The date to aim at by the settings; none for what the customer promised or what has no date. */
function aimOf({ box }: Context, { by, told, madeOn }: Dated): string | null {
  if (by !== 'me' || told === null) return null;
  const calendar = readSettings(box);
  return aimFor(told, { madeOn, lead: calendar.promiseLeadDays, calendar });
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** Only days that become others are held against the clock: it may have been set back since. */
function changedDays(promise: Promised, { madeOn, closedOn }: Partial<Promised>) {
  return {
    ...(madeOn === promise.madeOn ? {} : { madeOn }),
    ...(closedOn === promise.closedOn ? {} : { closedOn }),
  };
}

/** Errors: `day-in-future`, `promise-before-made`, `promise-aim-after-told`, `promise-broken-note`. */
function checked(
  promise: Promised,
  touched: Partial<Pick<Promised, 'madeOn' | 'closedOn'>>,
  day: string,
): Promised {
  const fault = promiseFault(promise, touched, day);
  if (!fault) return promise;
  const { code, ...details } = fault;
  throw new AppError(code, details);
}

/** Errors: `promise-closed`. */
function requireOpen({ state }: Promised): void {
  if (state !== 'open') throw new AppError('promise-closed');
}

function change(
  context: Context,
  key: EntryKey,
  make: (promise: Promised, day: string) => Promised,
): { promise: Promised; change: number | null } {
  const day = today(context);
  return answer(changeEntry(context, key, 'promises', (promise) => make(promise, day)));
}

const answer = ({ entry, change: id }: { entry: Promised; change: number | null }) => ({
  promise: entry,
  change: id,
});

const MOST_MONTHS = 1200;

/** Each month from the first to the last, those without promises too. */
function everyMonth(from: string, to: string, counted: readonly PromiseMonth[]): PromiseMonth[] {
  const known = new Map(counted.map((each) => [each.month, each]));
  const none = { early: 0, kept: 0, moved: 0, broken: 0, released: 0, open: 0 };
  const all: PromiseMonth[] = [];
  for (let day = `${from}-01`; day.slice(0, 7) <= to && all.length < MOST_MONTHS;) {
    const month = day.slice(0, 7);
    all.push(known.get(month) ?? { month, ...none });
    day = addMonths(day, 1);
  }
  return all;
}
