import { searchCustomers } from '../../data/search.ts';
import type { Box } from '../../data/sql.ts';
import type { StoredQuery } from '../jobs/job-tasks.ts';
import { piecesFor, type WhomToWrite } from './pieces.ts';

/** To whom is written: these in their order, or all that a search finds. */
export type MailingTargets = { readonly ids: readonly number[] } | { readonly query: StoredQuery };

export type MailingQuestion = WhomToWrite & {
  readonly to: MailingTargets;
  /** So many pieces are answered; all are counted. */
  readonly limit: number;
};

const everybody = { offset: 0, limit: 1_000_000 };

export const targetIds = (box: Box, to: MailingTargets): readonly number[] =>
  'ids' in to ? to.ids : searchCustomers(box, { ...to.query, ...everybody }).ids;

/** What would be written. Errors: `not-found`, `customer-in-trash`. */
export function mailingPieces(
  box: Box,
  { to, limit, ...options }: MailingQuestion,
): ReturnType<typeof piecesFor> & { total: number } {
  const { pieces, ...rest } = piecesFor({ box }, targetIds(box, to), options);
  return { total: pieces.length, pieces: pieces.slice(0, limit), ...rest };
}
