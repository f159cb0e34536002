import { households, type Household } from '../../core/households.ts';
import { chosenAddress, writtenLines, writtenName, type Addressee } from '../../core/mailing.ts';
import { readCustomers } from '../../data/customers-read.ts';
import type { Box } from '../../data/sql.ts';
import type { Relation } from '../../shared/card-parts.ts';
import { AppError } from '../../shared/errors.ts';
import type { AddressChoice, Piece } from '../../shared/mailing.ts';
import type { Language } from '../../shared/primitives.ts';
import { readSettings } from '../settings/store.ts';

export type PieceOptions = {
  readonly address: AddressChoice;
  /** One piece for all of a household. */
  readonly households: boolean;
};

export type Pieces = {
  readonly pieces: Piece[];
  readonly withoutAddress: { customerId: number; name: string }[];
};

/** What of a card a piece is made of; of thousands not more is kept. */
type Recipient = Addressee & {
  readonly id: number;
  readonly uid: string;
  readonly relations: readonly Pick<Relation, 'relation' | 'customerUid'>[];
};

/** So many cards are read at once. */
const pageSize = 500;

/**
 * Envelopes and labels for customers, in their order; nobody twice. Who has no address is listed
 * apart. Errors: `not-found`, `customer-in-trash`.
 */
export function piecesFor(
  { box }: { readonly box: Box },
  customerIds: readonly number[],
  options: PieceOptions,
): Pieces {
  const recipients: Recipient[] = [];
  const ids = [...new Set(customerIds)];
  for (let first = 0; first < ids.length; first += pageSize) {
    recipients.push(...readRecipients(box, ids.slice(first, first + pageSize)));
  }
  return piecesOf(recipients, { ...options, language: readSettings(box).language });
}

/** The cards of some ids, no more of them than is needed. Errors: as `piecesFor`. */
export function readRecipients(box: Box, ids: readonly number[]): Recipient[] {
  const cards = readCustomers(box, ids, ['relations']);
  if (cards.length < ids.length) {
    const known = new Set(cards.map(({ id }) => id));
    throw new AppError('not-found', { what: 'customer', id: ids.find((id) => !known.has(id)) });
  }
  return cards.map(({ id, uid, name, familyName, givenName, company, ...card }) => {
    if (card.trashedAt !== null) throw new AppError('customer-in-trash', { name: name || company });
    const relations = card.relations.map(({ relation, customerUid }) => ({
      relation,
      customerUid,
    }));
    return { id, uid, name, familyName, givenName, company, addresses: card.addresses, relations };
  });
}

/** The same for cards at hand. */
export function piecesOf(
  recipients: readonly Recipient[],
  options: PieceOptions & { readonly language: Language },
): Pieces {
  const { address, language } = options;
  const groups: Household<Recipient>[] = options.households
    ? households(recipients, address)
    : recipients.map((one) => ({ members: [one], address: chosenAddress(one.addresses, address) }));
  const [pieces, withoutAddress]: [Piece[], Pieces['withoutAddress']] = [[], []];
  for (const group of groups) {
    const piece = pieceOf(group, language);
    if (piece) pieces.push(piece);
    else {
      for (const { id, name, company } of group.members) {
        withoutAddress.push({ customerId: id, name: name || company });
      }
    }
  }
  return { pieces, withoutAddress };
}

function pieceOf({ members, address }: Household<Recipient>, language: Language): Piece | null {
  const [first, ...others] = members;
  if (!first || !address) return null;
  return {
    customerId: first.id,
    also: others.map(({ id }) => id),
    name: writtenName(members, { line: address.line, language }),
    ...writtenLines(address, first),
  };
}
