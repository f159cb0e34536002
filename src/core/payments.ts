import type { AgreementStatus, PaymentState } from '../shared/agreements.ts';
import { addDays, type CalendarDate } from './dates.ts';
import {
  dueDate,
  earlyDays,
  paymentSchedule,
  type PaymentSchedule,
  type PaymentTerms,
} from './payment-dates.ts';

/** Money of one day; negative where it went back. A failed debit brought none. */
export type Payment = {
  readonly paidOn: CalendarDate;
  readonly amount: number;
  readonly failed: boolean;
};

export type PayingAgreement = PaymentTerms & {
  /** One payment; null while it is not known. */
  readonly amount: number | null;
  readonly status: AgreementStatus;
};

/** One won that tests an account, and its like, pays nothing. */
const leastPayment = 1000;
/** Parts together pay a due date from this share of the amount on. */
const enough = 0.9;

/** Does an agreement in this state expect money? A lapsed one can still be reinstated. */
export const expectsPayments = (status: AgreementStatus): boolean =>
  status === 'active' || status === 'lapsed';

/**
 * What is known of an agreement's payments. Money pays the oldest due date first; so many times the
 * amount pay so many. What a price change or a discount leaves over is not carried on; small parts are
 * gathered. Money that went back takes its payment with it. It asks no clock: `unpaidFrom` may lie in
 * the future.
 */
export function paymentState(agreement: PayingAgreement, all: readonly Payment[]): PaymentState {
  const known = all.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
  const least = leastOf(agreement.amount);
  const money = withoutReversed(known.filter(({ failed }) => !failed));
  const paid = money.filter(({ amount }) => amount >= least);
  // A failed debit tells of its due date as well as money does.
  const firstKnown = [paid[0]?.paidOn, known.find(({ failed }) => failed)?.paidOn]
    .filter((day) => day !== undefined)
    .toSorted()[0];
  const schedule = paymentSchedule(agreement, firstKnown ?? null);
  const { count, streak } =
    schedule === null ? { count: 0, streak: 0 } : paidDates(agreement.amount, schedule, money);
  const unpaid = schedule === null ? null : dueDate(schedule, count);
  return {
    unpaidFrom: expectsPayments(agreement.status) ? unpaid : null,
    lastPaidOn: paid.at(-1)?.paidOn ?? null,
    payments: paid.length,
    streak,
  };
}

/** The least money that is a payment: a tenth of the amount, where that is less than the usual. */
function leastOf(amount: number | null): number {
  return amount === null || amount <= 0 ? leastPayment : Math.min(leastPayment, amount / 10);
}

/** Money that went back, and the latest payment of that amount before it, are both taken out. */
function withoutReversed(payments: readonly Payment[]): Payment[] {
  const left: Payment[] = [];
  for (const payment of payments) {
    const at = left.findLastIndex(({ amount }) => amount > 0 && amount === -payment.amount);
    if (payment.amount < 0 && at >= 0) left.splice(at, 1);
    else left.push(payment);
  }
  return left;
}

/** So many due dates, from the first on, are paid; the streak counts those of them paid in time. */
function paidDates(
  amount: number | null,
  schedule: PaymentSchedule,
  payments: readonly Payment[],
): { count: number; streak: number } {
  const from = addDays(schedule.first, -earlyDays);
  const onTime: boolean[] = [];
  let part = 0;
  for (const payment of payments) {
    if (payment.paidOn < from) continue;
    const taken = datesPaidBy(payment.amount, amount, part);
    part = taken.part;
    for (let i = 0; i < taken.dates; i++) {
      if (dueDate(schedule, onTime.length) === null) break;
      // Paid only when the next was due already: it was missed for a while.
      const next = dueDate(schedule, onTime.length + 1);
      onTime.push(next === null || payment.paidOn < next);
    }
    if (taken.dates < 0) onTime.splice(Math.max(0, onTime.length + taken.dates));
  }
  const lastLate = onTime.lastIndexOf(false);
  return { count: onTime.length, streak: onTime.length - 1 - lastLate };
}

/** The due dates that money pays (or takes back), and the part of one that is gathered after it. */
function datesPaidBy(
  money: number,
  amount: number | null,
  part: number,
): { dates: number; part: number } {
  if (amount === null || amount <= 0) {
    return { dates: Math.abs(money) >= leastPayment ? Math.sign(money) : 0, part: 0 };
  }
  const dates = Math.sign(money) * Math.round(Math.abs(money) / amount);
  if (dates !== 0) return { dates, part: 0 };
  const gathered = Math.max(0, part + money);
  return gathered >= enough * amount ? { dates: 1, part: 0 } : { dates: 0, part: gathered };
}
