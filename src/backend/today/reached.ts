import { silenceDue } from '../../core/cadence.ts';
import { addDays } from '../../core/dates.ts';
import { nextBirthday } from '../../core/lunar.ts';
import { occasionFacts } from '../../core/occasions.ts';
import { belatedDays } from '../../core/today/from-days.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { addMark } from '../../data/today.ts';
import type { ContactFields } from '../../shared/contacts.ts';
import { now, type Context } from '../context.ts';
import { dayOf, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { setThanked } from './thanks.ts';

type Reached = Pick<ContactFields, 'direction' | 'outcome'> & { batch: string };

/**
 * Somebody was reached: what Today wanted a call for is done, silence, birthday and occasions alike,
 * and thanks for payments where the agent called. Call it before the contact is written, while the
 * silence is still known. Everything else has its own yes. Answers the change of thanks, which the
 * contact's undo takes back by the batch; null where there was nothing to thank for.
 */
export function markReached(
  context: Context,
  customer: StoredCustomer,
  { direction, outcome, batch }: Reached,
): number | null {
  const { box } = context;
  const day = today(context);
  const mark = (kind: 'silence' | 'birthday' | 'occasion', due: string, about = '') =>
    addMark(box, { customerId: customer.id, kind, due, about }, now(context));
  const silence = silenceOf(context, customer);
  if (silence <= day) mark('silence', silence);
  // A wish before the day's eve is not yet the wish; one shortly after it still is.
  const [first, eve] = [addDays(day, -belatedDays), addDays(day, 1)];
  const birthday = birthdayFrom(customer, first);
  if (birthday !== null && birthday <= eve) mark('birthday', birthday);
  for (const occasion of customer.occasions) {
    const { next } = occasionFacts(occasion, first);
    if (next !== null && next <= eve) mark('occasion', next, occasion.uid);
  }
  const hasCalled = direction === 'out' && outcome === 'reached';
  return hasCalled ? setThanked(context, customer.id, true, batch) : null;
}

/** The day on which the silence is to be broken. */
function silenceOf({ box }: Context, customer: StoredCustomer): string {
  const { silentDays, cadencePauses } = readSettings(box);
  const { lastContactAt, createdAt, cadencePausedUntil, effectiveCadenceDays } = customer;
  const allowed = effectiveCadenceDays ?? silentDays;
  const held = { pauses: cadencePauses, pausedUntil: cadencePausedUntil };
  return silenceDue(dayOf(lastContactAt ?? createdAt), allowed, held);
}

function birthdayFrom(customer: StoredCustomer, day: string): string | null {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  if (date === null) return null;
  const next = nextBirthday({ date, calendar, leapMonth }, day);
  return next.kind === 'date' ? next.date : null;
}
