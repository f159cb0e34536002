import { depositsToThank, thankDeposits, unthankDeposits } from '../../data/today-agreements.ts';
import { now, type Context } from '../context.ts';
import { startOfDay, today } from '../local-time.ts';

/**
 * All payments of a customer that are to be thanked for by today are thanked for, or those of today
 * are open again: one call is for all of them.
 */
export function setThanked(context: Context, customerId: number, done: boolean): void {
  const { box } = context;
  const day = today(context);
  if (done) {
    thankDeposits(box, depositsToThank(box, customerId, { dueUpTo: day }), now(context));
  } else {
    const thankedFrom = startOfDay(day);
    unthankDeposits(box, depositsToThank(box, customerId, { thankedFrom }), now(context));
  }
}
