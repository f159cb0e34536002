import { addDays } from '../../core/dates.ts';
import { nextBirthday } from '../../core/lunar.ts';
import { occasionFacts } from '../../core/occasions.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { addMark, introducedCustomer, removeMark } from '../../data/today.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { changeContact } from '../contacts/store.ts';
import { now, type Context } from '../context.ts';
import { changeCustomer } from '../customers/store.ts';
import { dayOf, startOfDay, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

type MarkedReason = ParsedInputOf<'today.mark'>;

/**
 * Marks one reason done or open again: a next step on its contact, thanks for an introduction on the
 * card of who was introduced. Errors: `not-found`.
 */
export function markReason(context: Context, marked: MarkedReason): void {
  const { box } = context;
  const { customer: customerId, kind, due, contactId, about, done } = marked;
  const at = now(context);
  if (kind === 'next-step' && contactId !== null) {
    changeContact(box, contactId, { nextStepDoneAt: done ? at : null }, { at, through: 'typed' });
  } else if (kind === 'referral-thanks') {
    const introduced = introducedCustomer(box, customerId, about);
    if (introduced === undefined) throw new AppError('not-found', { what: 'customer', id: about });
    const referralThankedOn = done ? today(context) : null;
    changeCustomer(box, introduced, { referralThankedOn }, { at, through: 'typed' });
  } else if (done) {
    addMark(box, { customerId, kind, due, about }, at);
  } else {
    const since = kind === 'silence' ? startOfDay(today(context)) : null;
    removeMark(box, { customerId, kind, due, about }, since);
  }
}

/**
 * Somebody was reached: what Today wanted a call for is done, silence, birthday and occasions
 * alike. Call it before the contact is written, while the silence is still known. Next steps and
 * thanks for an introduction have their own yes.
 */
export function markReached(context: Context, customer: StoredCustomer): void {
  const { box } = context;
  const day = today(context);
  const mark = (kind: 'silence' | 'birthday' | 'occasion', due: string, about = '') =>
    addMark(box, { customerId: customer.id, kind, due, about }, now(context));
  const allowed = customer.cadenceDays ?? readSettings(box).silentDays;
  const silence = addDays(dayOf(customer.lastContactAt ?? customer.createdAt), allowed);
  if (silence <= day) mark('silence', silence);
  // A wish before the day's eve is not yet the wish.
  const eve = addDays(day, 1);
  const birthday = birthdayOn(customer, day);
  if (birthday !== null && birthday <= eve) mark('birthday', birthday);
  for (const occasion of customer.occasions) {
    const { next } = occasionFacts(occasion, day);
    if (next !== null && next <= eve) mark('occasion', next, occasion.uid);
  }
}

function birthdayOn(customer: StoredCustomer, day: string): string | null {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  if (date === null) return null;
  const next = nextBirthday({ date, calendar, leapMonth }, day);
  return next.kind === 'date' ? next.date : null;
}
