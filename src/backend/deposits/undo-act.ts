import { changesOfBatch, markUndone } from '../../data/changes.ts';
import { setContactTrashed } from '../../data/contacts.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { findDeposits, type DepositMark, type StoredDeposit } from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import type { Change } from '../../shared/customer-history.ts';
import { payerKey } from '../../core/payer-names.ts';
import { takePayerOff } from './assign.ts';
import { newBatch, writeMarks, type KeptDeposit } from './store.ts';

type Options = { at: string; force?: boolean };

const markNames = [
  'customerId',
  'agreement',
  'state',
  'matchedBy',
  'thankOn',
  'thankedAt',
  'thankedBy',
  'contactId',
  'trashedAt',
] as const satisfies readonly (keyof DepositMark)[];

/**
 * Takes an act on deposits back: each is again what it was, unless it was changed since. The call that
 * was logged with the thanks goes to the trash with them, and comes back with them. Answers the new
 * change, null where nothing could be done.
 */
export function undoDepositAct(
  box: Box,
  change: Change,
  { at, force = false }: Options,
): number | null {
  const value = change.fields['deposits'];
  const { action } = change;
  if (value === undefined || !isDepositAction(action)) return null;
  // Written by `writeMarks` alone.
  const before = new Map((value.before as KeptDeposit[]).map((each) => [each.id, each]));
  const after = new Map((value.after as KeptDeposit[]).map((each) => [each.id, each]));
  const marks = findDeposits(box, [...after.keys()]).flatMap((current) => {
    const [was, became] = [before.get(current.id), after.get(current.id)];
    if (was === undefined || became === undefined) return [];
    if (!force && !isSame(current, became)) return [];
    return isPossible(box, was) ? [{ before: current, after: markOf(was) }] : [];
  });
  if (marks.length === 0) return null;
  const { customerId, contactId } = change;
  const batch = newBatch(at);
  if (contactId !== null) {
    const isThanked = marks.some((mark) => mark.after.contactId === contactId);
    setContactTrashed(box, contactId, isThanked ? null : at, at);
  }
  forgetRemembered(box, change, [...after.values()], { at, batch });
  const undoing = writeMarks(box, marks, {
    at,
    through: 'undo',
    action,
    customerId,
    contactId,
    batch,
  });
  if (undoing !== null) undoWithIt(box, change, undoing, at);
  return undoing;
}

type DepositAction = Extract<Change['action'], `deposit-${string}`>;

const isDepositAction = (action: Change['action']): action is DepositAction =>
  action.startsWith('deposit-');

const markOf = (kept: KeptDeposit): DepositMark => ({
  customerId: kept.customerId,
  agreement: kept.agreement,
  state: kept.state,
  matchedBy: kept.matchedBy,
  thankOn: kept.thankOn,
  thankedAt: kept.thankedAt,
  thankedBy: kept.thankedBy,
  contactId: kept.contactId,
  trashedAt: kept.trashedAt,
});

const isSame = (current: StoredDeposit, became: KeptDeposit): boolean =>
  markNames.every((name) => current[name] === became[name]);

const isPossible = (box: Box, { customerId }: KeptDeposit): boolean =>
  customerId === null || readCustomer(box, customerId) !== undefined;

/** The payer's name that the assignment left on the agreement goes again. */
function forgetRemembered(
  box: Box,
  { fields, customerId }: Change,
  after: readonly KeptDeposit[],
  { at, batch }: { at: string; batch: string },
): void {
  const payer = fields['remembered']?.after;
  const agreement = after[0]?.agreement ?? '';
  if (typeof payer !== 'string' || agreement === '') return;
  takePayerOff(box, { customerId, agreement }, payerKey(payer), { at, batch, through: 'undo' });
}

/** The call and the remembered name are taken back with the act: nobody can do so again. */
function undoWithIt(box: Box, { id, batch }: Change, by: number, at: string): void {
  if (batch === null) return;
  for (const other of changesOfBatch(box, batch)) {
    if (other.id !== id && !other.undone) markUndone(box, other.id, by, at);
  }
}
