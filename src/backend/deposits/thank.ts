import { findDeposits, type StoredDeposit } from '../../data/deposits.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { addContact } from '../contacts/store.ts';
import { now, type Context } from '../context.ts';
import { readSettings } from '../settings/store.ts';
import { newBatch, writeMarks } from './store.ts';

const thankedBy = { called: 'contact', card: 'card', skipped: 'skipped' } as const;

/**
 * Logs the call and marks the deposits of one customer thanked for, in one commit. Nobody reached: the
 * call is logged, the thanks stay due. Errors: `not-found`, `deposits-of-several`,
 * `customer-in-trash`.
 */
export function thankForDeposits(
  context: Context,
  { ids, how, note }: ParsedInputOf<'deposits.thank'>,
): OutputOf<'deposits.thank'> {
  const { box } = context;
  const at = now(context);
  return box.transaction(() => {
    const deposits = livingDeposits(context, ids);
    const customerId = oneCustomer(deposits);
    const batch = newBatch(at);
    const contact =
      how === 'called' || how === 'not-reached'
        ? logCall(context, customerId, { how, note, at, batch })
        : null;
    if (how === 'not-reached')
      return { contact: contact?.id ?? null, change: contact?.change ?? null };
    const contactId = contact?.id ?? null;
    const marks = deposits.map((before) => ({
      before,
      after: { ...before, thankedAt: at, thankedBy: thankedBy[how], contactId },
    }));
    const act = { at, through: 'typed', action: 'deposit-thank', customerId } as const;
    return { contact: contactId, change: writeMarks(box, marks, { ...act, contactId, batch }) };
  });
}

/** Takes the thanks back; a call that was logged stays. Errors: `not-found`. */
export function unthankDeposits(context: Context, ids: readonly number[]): void {
  const { box } = context;
  const at = now(context);
  box.transaction(() => {
    const thanked = livingDeposits(context, ids).filter(({ thankedAt }) => thankedAt !== null);
    const byCustomer = Map.groupBy(thanked, ({ customerId }) => customerId);
    for (const [customerId, deposits] of byCustomer) {
      const marks = deposits.map((before) => ({
        before,
        after: { ...before, thankedAt: null, thankedBy: null, contactId: null },
      }));
      const act = { at, through: 'typed', action: 'deposit-thank', customerId } as const;
      writeMarks(box, marks, act);
    }
  });
}

function livingDeposits({ box }: Context, ids: readonly number[]): StoredDeposit[] {
  const found = findDeposits(box, ids).filter(({ trashedAt }) => trashedAt === null);
  const missing = ids.find((id) => !found.some((deposit) => deposit.id === id));
  if (missing !== undefined) throw new AppError('not-found', { what: 'deposit', id: missing });
  return found;
}

function oneCustomer(deposits: readonly StoredDeposit[]): number {
  const [first, ...others] = new Set(deposits.map(({ customerId }) => customerId));
  if (first === undefined || first === null || others.length > 0) {
    throw new AppError('deposits-of-several');
  }
  return first;
}

type Call = { how: 'called' | 'not-reached'; note: string; at: string; batch: string };

function logCall(
  { box }: Context,
  customerId: number,
  { how, note, at, batch }: Call,
): { id: number; change: number | null } {
  const { officeHours } = readSettings(box);
  const { contact, change } = addContact(
    box,
    customerId,
    {
      kind: 'call',
      direction: 'out',
      outcome: how === 'called' ? 'reached' : 'missed',
      note,
      startedAt: at,
      durationSeconds: null,
      settled: null,
      nextStep: '',
      nextStepDue: null,
    },
    { at, through: 'typed', batch, officeHours },
  );
  return { id: contact.id, change };
}
