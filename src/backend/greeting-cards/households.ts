import { households } from '../../core/households.ts';
import type { Box } from '../../data/sql.ts';
import type { AddressChoice } from '../../shared/mailing.ts';
import { readRecipients } from '../mailing/pieces.ts';

export type HouseholdsQuery = { readonly ids: readonly number[]; readonly address: AddressChoice };

/** So many cards are read at once. */
const pageSize = 500;

/** Who of these customers lives together, in their order. Errors: `not-found`, `customer-in-trash`. */
export function householdsAmong(box: Box, { ids, address }: HouseholdsQuery): number[][] {
  const recipients = [];
  for (let first = 0; first < ids.length; first += pageSize) {
    recipients.push(...readRecipients(box, ids.slice(first, first + pageSize)));
  }
  return households(recipients, address).map(({ members }) => members.map(({ id }) => id));
}
