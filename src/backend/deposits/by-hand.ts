import { tidyLine } from '../../core/tidy-text.ts';
import { payerKey } from '../../core/payer-names.ts';
import { insertDeposit } from '../../data/deposits.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { newUid, requireCustomer } from '../customers/store.ts';
import { today } from '../local-time.ts';
import { requireDeposit, shownDeposit, thankOnOf, writeMarks } from './store.ts';

/**
 * Enters a payment by hand. Errors: `not-found`, `customer-in-trash`, `deposit-in-future`,
 * `deposit-zero`.
 */
export function addDeposit(
  context: Context,
  { customerId, agreement, paidOn, amount, ...texts }: ParsedInputOf<'deposits.add'>,
): OutputOf<'deposits.add'> {
  const { box } = context;
  const [at, day] = [now(context), today(context)];
  if (paidOn > day) throw new AppError('deposit-in-future', { day: paidOn });
  if (amount === 0) throw new AppError('deposit-zero');
  return box.transaction(() => {
    const card = requireCustomer(box, customerId, { living: true });
    if (agreement !== '' && !card.agreements.some(({ uid }) => uid === agreement)) {
      throw new AppError('not-found', { what: 'agreement', id: agreement });
    }
    const payer = tidyLine(texts.payer);
    const id = insertDeposit(
      box,
      {
        uid: newUid(new Date(at)),
        customerId,
        agreement,
        paidOn,
        amount,
        payer,
        payerKey: payerKey(payer),
        number: '',
        failed: false,
        memo: tidyLine(texts.memo),
        state: 'matched',
        matchedBy: 'user',
        thankOn: null,
        importId: null,
        fingerprint: null,
      },
      at,
    );
    const added = requireDeposit(box, id);
    const after = { ...added, thankOn: thankOnOf(box, added, day) };
    // Taken back it goes where removed ones are.
    const before = { ...after, trashedAt: at };
    const act = { at, through: 'typed', action: 'deposit-add', customerId } as const;
    const change = writeMarks(box, [{ before, after }], act);
    return { deposit: shownDeposit(box, id), change };
  });
}

/** Takes a deposit out; a list that holds it does not bring it back. Errors: `not-found`. */
export function removeDeposit(context: Context, id: number): OutputOf<'deposits.remove'> {
  const { box } = context;
  const at = now(context);
  return box.transaction(() => {
    const before = requireDeposit(box, id);
    const { customerId } = before;
    const act = { at, through: 'typed', action: 'deposit-remove', customerId } as const;
    return { change: writeMarks(box, [{ before, after: { ...before, trashedAt: at } }], act) };
  });
}
