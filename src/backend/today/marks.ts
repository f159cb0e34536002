import { addDays } from '../../core/dates.ts';
import { nextBirthday } from '../../core/lunar.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { setMark } from '../../data/today.ts';
import { now, type Context } from '../context.ts';
import { dayOf, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

/**
 * Somebody was reached: what Today wanted a call for is done, silence and birthday alike. Call it
 * before the contact is written, while the silence is still known. Next steps have their own yes.
 */
export function markReached(context: Context, customer: StoredCustomer): void {
  const { box } = context;
  const day = today(context);
  const { silentDays } = readSettings(box);
  const silence = addDays(dayOf(customer.lastContactAt ?? customer.createdAt), silentDays);
  if (silence <= day) {
    setMark(
      box,
      { customerId: customer.id, kind: 'silence', due: silence, done: true },
      now(context),
    );
  }
  const birthday = birthdayOn(customer, day);
  // A wish before the day's eve is not yet the wish.
  if (birthday !== null && birthday <= addDays(day, 1)) {
    setMark(
      box,
      { customerId: customer.id, kind: 'birthday', due: birthday, done: true },
      now(context),
    );
  }
}

function birthdayOn(customer: StoredCustomer, day: string): string | null {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  if (date === null) return null;
  const next = nextBirthday({ date, calendar, leapMonth }, day);
  return next.kind === 'date' ? next.date : null;
}
