import { payerKey } from '../../core/payer-names.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { unsureOfPayer, type DepositMark, type StoredDeposit } from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import type { Agreement } from '../../shared/agreements.ts';
import type { Change } from '../../shared/customer-history.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { changeCustomer, requireCustomer } from '../customers/store.ts';
import { today } from '../local-time.ts';
import { newBatch, nobodys, requireDeposit, shownDeposit, thankOnOf, writeMarks } from './store.ts';

const payerLimit = 50;
const longestPayer = 100;

/**
 * The user's word on whose a deposit is, and on all others of that payer where asked. Errors:
 * `not-found`, `customer-in-trash`.
 */
export function assignDeposit(
  context: Context,
  { id, customerId, agreement, remember, allOfPayer }: ParsedInputOf<'deposits.assign'>,
): OutputOf<'deposits.assign'> {
  const { box } = context;
  const [at, day] = [now(context), today(context)];
  return box.transaction(() => {
    const deposit = requireDeposit(box, id);
    const card = requireCustomer(box, customerId, { living: true });
    if (agreement !== '' && !card.agreements.some(({ uid }) => uid === agreement)) {
      throw new AppError('not-found', { what: 'agreement', id: agreement });
    }
    const others =
      allOfPayer && deposit.payerKey !== '' ? unsureOfPayer(box, deposit.payerKey) : [];
    const all = [
      deposit,
      ...others.filter((other) => other !== id).map((other) => requireDeposit(box, other)),
    ];
    const marks = all.map((before) => ({
      before,
      after: assigned(box, before, { customerId, agreement, day }),
    }));
    const batch = newBatch(at);
    const { payer } = deposit;
    const isNew =
      remember &&
      agreement !== '' &&
      rememberPayer(box, { customerId, agreement }, payer, { at, batch });
    if (remember) forgetPayer(box, deposit, { customerId, agreement }, { at, batch });
    const fields: Change['fields'] = isNew ? { remembered: { before: '', after: payer } } : {};
    const act = { at, through: 'typed', action: 'deposit-assign', customerId, batch } as const;
    const change = writeMarks(box, marks, { ...act, fields });
    return { deposit: shownDeposit(box, id), change, also: all.length - 1 };
  });
}

type Whose = { customerId: number; agreement: string };

function assigned(
  box: Box,
  before: StoredDeposit,
  { customerId, agreement, day }: Whose & { day: string },
): DepositMark {
  const isSame = before.customerId === customerId;
  const thanks = isSame
    ? { thankedAt: before.thankedAt, thankedBy: before.thankedBy, contactId: before.contactId }
    : { thankedAt: null, thankedBy: null, contactId: null };
  return {
    customerId,
    agreement,
    state: 'matched',
    matchedBy: 'user',
    thankOn: before.thankOn ?? thankOnOf(box, before, day),
    ...thanks,
    trashedAt: null,
  };
}

type Options = { at: string; batch: string };

/** Keeps the payer's name on the agreement; false where it is there, or there is none. */
function rememberPayer(box: Box, whose: Whose, payer: string, options: Options): boolean {
  const key = payerKey(payer);
  if (key === '') return false;
  return changePayers(box, whose, options, (payers) =>
    payers.length >= payerLimit || payers.some((each) => payerKey(each) === key)
      ? payers
      : [...payers, payer.slice(0, longestPayer)],
  );
}

/** Takes the name off the agreement to which it led wrongly. */
function forgetPayer(box: Box, wrong: StoredDeposit, right: Whose, options: Options): void {
  const { customerId, agreement, payerKey: key } = wrong;
  if (customerId === null || agreement === '' || key === '') return;
  if (customerId === right.customerId && agreement === right.agreement) return;
  if (!readCustomer(box, customerId)) return;
  takePayerOff(box, { customerId, agreement }, key, options);
}

/** Takes a payer's name off an agreement. */
export function takePayerOff(
  box: Box,
  whose: Whose,
  key: string,
  options: Options & { through?: 'typed' | 'undo' },
): boolean {
  return changePayers(box, whose, options, (payers) =>
    payers.filter((each) => payerKey(each) !== key),
  );
}

function changePayers(
  box: Box,
  { customerId, agreement }: Whose,
  { at, batch, through = 'typed' }: Options & { through?: 'typed' | 'undo' },
  change: (payers: readonly string[]) => readonly string[],
): boolean {
  const agreements = requireCustomer(box, customerId).agreements.map((each): Agreement =>
    each.uid === agreement ? { ...each, payers: [...change(each.payers)] } : each,
  );
  const options = { at, through, batch } as const;
  return changeCustomer(box, customerId, { agreements }, options).change !== null;
}

/** Says that a deposit is no customer's, or that nobody knows whose it is. Errors: `not-found`. */
export function takeFromCustomer(
  context: Context,
  id: number,
  state: 'ignored' | 'unsure',
): OutputOf<'deposits.ignore'> {
  const { box } = context;
  const at = now(context);
  return box.transaction(() => {
    const before = requireDeposit(box, id);
    const matchedBy = state === 'ignored' ? ('user' as const) : null;
    const after = { ...nobodys, matchedBy, state, trashedAt: null };
    const act = { at, through: 'typed', action: 'deposit-assign' } as const;
    const { customerId } = before;
    const change = writeMarks(box, [{ before, after }], { ...act, customerId });
    return { deposit: shownDeposit(box, id), change };
  });
}
