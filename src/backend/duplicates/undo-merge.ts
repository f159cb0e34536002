import { recordChange } from '../../data/changes.ts';
import { readCustomer } from '../../data/customers-read.ts';
import type { Box } from '../../data/sql.ts';
import type { Change } from '../../shared/customer-history.ts';
import { mergeState, stateFields } from './merge-state.ts';
import { moveAlong, moveBack } from './move-along.ts';

/**
 * Takes back what a merge moved, or moves it again where that was taken back; the fields of the card
 * are changes of their own. A merge stands in the history of both cards, and either may come first.
 * Answers the new change, null where one of the cards is gone for good.
 */
export function undoMerge(box: Box, change: Change, at: string): number | null {
  const field = Object.values(stateFields).find((name) => name in change.fields);
  const value = field === undefined ? undefined : change.fields[field];
  if (field === undefined || value === undefined) return null;
  const { before, after } = value;
  const isMerge = after !== null;
  const state = mergeState.parse(isMerge ? after : before);
  const cards = [state.kept.id, state.dropped.id];
  if (cards.some((id) => readCustomer(box, id) === undefined)) return null;
  if (isMerge) moveBack(box, state, at);
  else moveAlong(box, state, at);
  return recordChange(box, {
    customerId: change.customerId,
    at,
    through: 'undo',
    action: 'merge',
    fields: { [field]: { before: after, after: before } },
  });
}
