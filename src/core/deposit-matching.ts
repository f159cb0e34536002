import type { AgreementStatus } from '../shared/agreements.ts';
import { addDays, addMonths, daysBetween, daysInMonth, type CalendarDate } from './dates.ts';
import { expectsPayments } from './payments.ts';

export type DepositToMatch = {
  readonly paidOn: CalendarDate;
  readonly amount: number;
  readonly failed: boolean;
};

/** An agreement as far as it tells whose a deposit is. */
export type AgreementToMatch = {
  readonly customerId: number;
  readonly agreement: string;
  readonly amount: number | null;
  readonly debitDay: number | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly status: AgreementStatus;
};

/** What is known that may belong to one deposit. */
export type KnownOfDeposit = {
  /** Agreements of its number. */
  readonly numbered: readonly AgreementToMatch[];
  /** Agreements on which this payer's name is remembered. */
  readonly remembered: readonly AgreementToMatch[];
  /** Customers of the payer's name, each with all their agreements. */
  readonly named: readonly {
    readonly customerId: number;
    readonly agreements: readonly AgreementToMatch[];
  }[];
};

export type DepositMatch = {
  readonly customerId: number;
  readonly agreement: string;
  readonly by: 'number' | 'payer' | 'remembered';
};

/** Money below this tests an account or is a slip: it is nobody's payment unless that is the amount. */
const leastMoney = 1000;
/** A debit may come before its day (a transfer) or after it (holidays, a second try). */
const near = { before: 10, after: 15 };
const closeDays = 5;
/** Arrears come together, and some pay a year at once. */
const mostAtOnce = 12;
/** Money comes some time before an agreement begins, and after it ended. */
const aroundDays = 31;

/**
 * Whose a deposit is, where that is beyond doubt: its number names one agreement; else a payer that is
 * remembered and an amount that fits; else the only customer of that name, with one agreement of this
 * amount whose day is near. Null is for the user to say.
 */
export function matchDeposit(
  deposit: DepositToMatch,
  { numbered, remembered, named }: KnownOfDeposit,
): DepositMatch | null {
  const byNumber = ofNumber(deposit, numbered, { remembered, named });
  if (byNumber !== null) return { ...keyOf(byNumber), by: 'number' };
  const fitting = remembered.filter(
    (each) => holdsOn(each, deposit.paidOn) && fitsAmount(deposit, each),
  );
  const namesakes = named.flatMap(({ agreements }) =>
    agreements.filter((each) => holdsOn(each, deposit.paidOn) && isAmount(deposit, each)),
  );
  if (fitting.length > 0) {
    const all = distinct([...fitting, ...namesakes]);
    const one = all.length === 1 ? all[0] : closestByDay(deposit, all);
    const isRemembered = one !== undefined && fitting.some((each) => isSame(each, one));
    return isRemembered ? { ...keyOf(one), by: 'remembered' } : null;
  }
  // Two customers of one name: nobody but the user can tell.
  if (named.length !== 1) return null;
  const likely = namesakes.filter((each) => isNearDay(deposit, each));
  const one = likely.length === 1 ? likely[0] : closestByDay(deposit, likely);
  return one === undefined ? null : { ...keyOf(one), by: 'payer' };
}

/** One agreement of this number; of several the one that payer or amount name. */
function ofNumber(
  deposit: DepositToMatch,
  numbered: readonly AgreementToMatch[],
  { remembered, named }: Omit<KnownOfDeposit, 'numbered'>,
): AgreementToMatch | null {
  const possible = isTiny(deposit)
    ? numbered.filter((each) => isAmount(deposit, each))
    : distinct(numbered);
  if (possible.length <= 1) return possible[0] ?? null;
  const payers = new Set([...remembered, ...named].map(({ customerId }) => customerId));
  const ofPayer = possible.filter(({ customerId }) => payers.has(customerId));
  const left = ofPayer.length > 0 ? ofPayer : possible;
  const ofAmount = left.length > 1 ? left.filter((each) => isAmount(deposit, each)) : left;
  return ofAmount.length === 1 ? (ofAmount[0] ?? null) : null;
}

const keyOf = ({ customerId, agreement }: AgreementToMatch) => ({ customerId, agreement });
const isSame = (a: AgreementToMatch, b: AgreementToMatch): boolean =>
  a.customerId === b.customerId && a.agreement === b.agreement;

function distinct(agreements: readonly AgreementToMatch[]): AgreementToMatch[] {
  return agreements.filter((each, at) => agreements.findIndex((one) => isSame(one, each)) === at);
}

const isTiny = ({ amount, failed }: DepositToMatch): boolean =>
  !failed && Math.abs(amount) < leastMoney;

/** Is this just the agreement's amount, coming or going back? A failed debit may name none. */
export function isAmount(deposit: DepositToMatch, { amount }: { amount: number | null }): boolean {
  if (deposit.failed && deposit.amount === 0) return true;
  return amount !== null && amount > 0 && Math.abs(deposit.amount) === amount;
}

/** Can it be for the agreement, where its payer is known already? Some times the amount, or unknown. */
function fitsAmount(deposit: DepositToMatch, agreement: AgreementToMatch): boolean {
  if (isAmount(deposit, agreement)) return true;
  if (isTiny(deposit)) return false;
  const { amount } = agreement;
  if (amount === null || amount <= 0) return true;
  const times = Math.abs(deposit.amount) / amount;
  return Number.isInteger(times) && times >= 1 && times <= mostAtOnce;
}

function holdsOn({ status, startsOn, endsOn }: AgreementToMatch, day: CalendarDate): boolean {
  if (!expectsPayments(status)) return false;
  if (startsOn !== null && addDays(startsOn, -aroundDays) > day) return false;
  return endsOn === null || addDays(endsOn, aroundDays) >= day;
}

/** Days from the closest debit day to a day; negative before it. */
export function daysFromDebit(day: CalendarDate, debitDay: number): number {
  const distances = [-1, 0, 1].map((months) => {
    const month = addMonths(`${day.slice(0, 8)}01`, months);
    const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
    const due = `${month.slice(0, 8)}${String(Math.min(debitDay, last)).padStart(2, '0')}`;
    return daysBetween(due, day);
  });
  return distances.reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best));
}

/** Is the day near the agreement's debit day, as far as one is known? Money goes back on any day. */
export function isNearDay(
  { paidOn, amount }: DepositToMatch,
  { debitDay }: { debitDay: number | null },
): boolean {
  if (debitDay === null || amount < 0) return true;
  const days = daysFromDebit(paidOn, debitDay);
  return days >= -near.before && days <= near.after;
}

/** The only one of several whose debit day is within a few days. */
function closestByDay(
  { paidOn }: DepositToMatch,
  agreements: readonly AgreementToMatch[],
): AgreementToMatch | undefined {
  const close = agreements.filter(
    ({ debitDay }) => debitDay !== null && Math.abs(daysFromDebit(paidOn, debitDay)) <= closeDays,
  );
  const unknown = agreements.some(({ debitDay }) => debitDay === null);
  return close.length === 1 && !unknown ? close[0] : undefined;
}
