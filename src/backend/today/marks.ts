import { closedPromise, reopenedPromise } from '../../core/promises.ts';
import { addMark, introducedCustomer, removeMark, type StoredMark } from '../../data/today.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { changeContact } from '../contacts/store.ts';
import { now, type Context } from '../context.ts';
import { changeEntry } from '../customers/entries.ts';
import { changeCustomer } from '../customers/store.ts';
import { actOnStep } from '../follow-ups/store.ts';
import { startOfDay, today } from '../local-time.ts';
import { bringBack } from './moves.ts';
import { setThanked } from './thanks.ts';

export { markReached } from './reached.ts';

type MarkedReason = ParsedInputOf<'today.mark'>;

/**
 * Marks one reason done or open again where the thing lives: a promise is kept, what was handed on has
 * arrived, a step of a plan or a contact is done, feedback is answered, payments and introductions are
 * thanked for. All else is noted in Today itself. A problem is only seen to for the day: its end is the
 * customer's yes. Errors: `not-found`, `customer-in-trash`.
 */
export function markReason(context: Context, marked: MarkedReason): void {
  const markIt = places[marked.kind];
  context.box.transaction(() => {
    if (!marked.done) bringBack(context, marked);
    (markIt ?? markHere)(context, marked);
  });
}

type MarkIt = (context: Context, marked: MarkedReason) => void;

const places: Partial<Record<MarkedReason['kind'], MarkIt>> = {
  promise: markPromise,
  'their-promise': markPromise,
  handoff: (context, { customer: customerId, about: uid, done }) => {
    changeEntry(context, { customerId, uid }, 'handoffs', (handoff) => ({
      ...handoff,
      arrivedOn: done ? notAfter(handoff.arrivedOn, today(context)) : null,
    }));
  },
  feedback: (context, { customer: customerId, about: uid, done }) => {
    changeEntry(context, { customerId, uid }, 'feedback', (feedback) => ({
      ...feedback,
      toldOn: done ? notAfter(feedback.toldOn, today(context)) : null,
    }));
  },
  'follow-up': markStep,
  'next-step': (context, { contactId, done }) => {
    if (contactId === null) return;
    const at = now(context);
    const patch = { nextStepDoneAt: done ? at : null };
    changeContact(context.box, contactId, patch, { at, through: 'typed' });
  },
  'referral-thanks': markIntroduction,
  'deposit-thanks': (context, { customer, done }) => {
    setThanked(context, customer, done);
  },
  problem: (context, { customer: customerId, kind, about, done }) => {
    const mark = { customerId, kind, due: today(context), about };
    if (done) addMark(context.box, mark, now(context));
    else removeMark(context.box, mark);
  },
};

function markHere(context: Context, { customer: customerId, ...marked }: MarkedReason): void {
  const { kind, due, about, done } = marked;
  const mark: StoredMark = { customerId, kind, due, about };
  if (done) addMark(context.box, mark, now(context));
  else removeMark(context.box, mark, kind === 'silence' ? startOfDay(today(context)) : null);
}

/**
 * The day of a closing, which counts as open until then: where the clock was set back it lies ahead,
 * and somebody who sees it open and says that it is done means today.
 */
const notAfter = (closedOn: string | null, day: string): string =>
  closedOn !== null && closedOn <= day ? closedOn : day;

function markPromise(context: Context, { customer: customerId, about: uid, done }: MarkedReason) {
  const day = today(context);
  changeEntry(context, { customerId, uid }, 'promises', (promise) => {
    if (!done) return promise.state === 'open' ? promise : reopenedPromise(promise);
    return promise.state === 'open'
      ? closedPromise(promise, { state: 'kept', note: '' }, day)
      : { ...promise, closedOn: notAfter(promise.closedOn, day) };
  });
}

/** A step is named by its plan's uid and its own. */
function markStep(context: Context, { customer: customerId, about, done }: MarkedReason): void {
  const at = about.lastIndexOf(':');
  const [uid, step] = [about.slice(0, Math.max(0, at)), about.slice(at + 1)];
  const act = done ? { act: 'done' as const, on: today(context) } : { act: 'reopen' as const };
  actOnStep(context, { customerId, uid, step }, act);
}

function markIntroduction(context: Context, { customer, about, done }: MarkedReason): void {
  const { box } = context;
  const introduced = introducedCustomer(box, customer, about);
  if (introduced === undefined) throw new AppError('not-found', { what: 'customer', id: about });
  const referralThankedOn = done ? today(context) : null;
  changeCustomer(box, introduced, { referralThankedOn }, { at: now(context), through: 'typed' });
}
