import { findDeposits } from '../../data/deposits.ts';
import { depositsThanked, depositsToThank } from '../../data/today-agreements.ts';
import { now, type Context } from '../context.ts';
import { writeMarks } from '../deposits/store.ts';
import { unthankDeposits } from '../deposits/thank.ts';
import { today } from '../local-time.ts';
import { listDays } from './list-days.ts';

/**
 * All payments of a customer that are to be thanked for by today are thanked for, or those of today
 * are open again: one call is for all of them. Answers the change of thanks, null where there were
 * none to give; with a batch they are taken back together with what else shares it.
 */
export function setThanked(
  context: Context,
  customerId: number,
  done: boolean,
  batch: string | null = null,
): number | null {
  const { box } = context;
  const day = listDays(today(context));
  if (!done) {
    const thanked = depositsThanked(box, customerId, day);
    if (thanked.length > 0) unthankDeposits(context, thanked);
    return null;
  }
  const at = now(context);
  const marks = findDeposits(box, depositsToThank(box, customerId, day)).map((before) => ({
    before,
    after: { ...before, thankedAt: at, thankedBy: 'contact', contactId: null } as const,
  }));
  if (marks.length === 0) return null;
  const act = { at, through: 'typed', action: 'deposit-thank', customerId, batch } as const;
  return writeMarks(box, marks, act);
}
