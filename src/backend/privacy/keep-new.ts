import { keptUntil } from '../../core/retention.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';
import { dayOf } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

type Kept = Pick<CustomerFields, 'retainUntil'>;

/**
 * Gives new cards the date until which the settings keep them; a card that says one itself keeps it.
 * Reads the settings once, for many cards.
 */
export function keepNew(box: Box): <F extends Kept>(fields: F, at: string) => F {
  const { retainMonths } = readSettings(box);
  return (fields, at) =>
    fields.retainUntil !== null
      ? fields
      : { ...fields, retainUntil: keptUntil(dayOf(at), retainMonths) };
}
