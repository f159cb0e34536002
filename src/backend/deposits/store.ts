import { thankDay } from '../../core/deposit-cycles.ts';
import { refreshPayments } from '../../data/agreement-payments.ts';
import { recordChange } from '../../data/changes.ts';
import {
  findDeposits,
  markDeposit,
  readDeposit,
  type DepositMark,
  type StoredDeposit,
} from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import type { Change, Through } from '../../shared/customer-history.ts';
import type { Deposit } from '../../shared/deposits.ts';
import { AppError } from '../../shared/errors.ts';
import { newUid } from '../customers/store.ts';
import { readSettings } from '../settings/store.ts';

/** A deposit as the history keeps it: what was known of it, and enough to tell which it is. */
export type KeptDeposit = DepositMark & Pick<StoredDeposit, 'id' | 'paidOn' | 'amount' | 'payer'>;

/** A deposit that nobody took out. Errors: `not-found`. */
export function requireDeposit(box: Box, id: number): StoredDeposit {
  const [deposit] = findDeposits(box, [id]);
  if (!deposit || deposit.trashedAt !== null) {
    throw new AppError('not-found', { what: 'deposit', id });
  }
  return deposit;
}

/** As the contract shows it. Errors: `not-found`. */
export function shownDeposit(box: Box, id: number): Deposit {
  const deposit = readDeposit(box, id);
  if (!deposit) throw new AppError('not-found', { what: 'deposit', id });
  return deposit;
}

/** What is known of a deposit that belongs to nobody. */
export const nobodys = {
  customerId: null,
  agreement: '',
  matchedBy: null,
  thankOn: null,
  thankedAt: null,
  thankedBy: null,
  contactId: null,
} as const satisfies Partial<DepositMark>;

/** From which day on a deposit is to be thanked for, by the settings and the day of today. */
export function thankOnOf(box: Box, deposit: StoredDeposit, today: string): string | null {
  const { depositCycleDays: cycleDays, depositThankDays: within } = readSettings(box);
  return thankDay(deposit, { today, cycleDays, within });
}

export function kept(deposit: StoredDeposit): KeptDeposit {
  const { uid: _, payerKey: __, number: ___, failed: ____, ...rest } = deposit;
  return rest;
}

type Act = {
  at: string;
  through: Through;
  action: Extract<Change['action'], `deposit-${string}`>;
  /** In whose history it stands; null where there is nobody. */
  customerId: number | null;
  contactId?: number | null;
  batch?: string | null;
  /** What else the act changed, for its undoing. */
  fields?: Change['fields'];
};

/**
 * Writes what is known of deposits, reckons the payments of their customers anew and notes it in the
 * history; answers the change, null without a customer.
 */
export function writeMarks(
  box: Box,
  marks: readonly { before: StoredDeposit; after: DepositMark }[],
  { at, through, action, customerId, contactId = null, batch = null, fields = {} }: Act,
): number | null {
  const after = marks.map(({ before, after: mark }) => ({ ...before, ...mark }));
  for (const deposit of after) markDeposit(box, deposit.id, deposit, at);
  const customers = [...marks.map(({ before }) => before), ...after].flatMap((deposit) =>
    deposit.customerId === null ? [] : [deposit.customerId],
  );
  refreshPayments(box, [...new Set(customers)], at);
  if (customerId === null) return null;
  const deposits = { before: marks.map(({ before }) => kept(before)), after: after.map(kept) };
  return recordChange(box, {
    customerId,
    at,
    through,
    action,
    fields: { ...fields, deposits },
    contactId,
    depositId: after[0]?.id ?? null,
    batch,
  });
}

/** Names an act whose parts are taken back together. */
export const newBatch = (at: string): string => newUid(new Date(at));
