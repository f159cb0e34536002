import { marketingPurpose } from '../../core/consents.ts';
import { households, type Household } from '../../core/households.ts';
import { chosenAddress, writtenLines, writtenName } from '../../core/mailing.ts';
import { withdrawnAmong } from '../../data/consents.ts';
import { readMailRecipients, type MailRecipient } from '../../data/mail-recipients.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import type { AddressChoice, Piece } from '../../shared/mailing.ts';
import type { Language } from '../../shared/primitives.ts';
import { readSettings } from '../settings/store.ts';

export type PieceOptions = {
  readonly address: AddressChoice;
  /** One piece for all of a household. */
  readonly households: boolean;
};

export type WhomToWrite = PieceOptions & {
  /** Who withdrew the consent to marketing by this day is left out; null writes to them even so. */
  readonly consentOn: string | null;
};

export type Pieces = {
  readonly pieces: Piece[];
  readonly withoutAddress: { customerId: number; name: string }[];
};

/** So many cards are read at once. */
const pageSize = 500;

/**
 * Envelopes and labels for customers, in their order; nobody twice. Who has no address is listed
 * apart, and who withdrew the consent. Errors: `not-found`, `customer-in-trash`.
 */
export function piecesFor(
  { box }: { readonly box: Box },
  customerIds: readonly number[],
  options: WhomToWrite,
): Pieces & { readonly withdrawn: Pieces['withoutAddress'] } {
  const recipients: MailRecipient[] = [];
  const ids = [...new Set(customerIds)];
  for (let first = 0; first < ids.length; first += pageSize) {
    recipients.push(...readRecipients(box, ids.slice(first, first + pageSize)));
  }
  const gone = withdrawnIn(box, ids, options);
  const asked = recipients.filter(({ id }) => !gone.has(id));
  return {
    ...piecesOf(asked, { ...options, language: readSettings(box).language }),
    withdrawn: recipients.filter(({ id }) => gone.has(id)).map(withName),
  };
}

function withdrawnIn(
  box: Box,
  ids: readonly number[],
  { consentOn: on }: WhomToWrite,
): Set<number> {
  return on === null ? new Set() : withdrawnAmong(box, ids, { purpose: marketingPurpose, on });
}

/** One piece for each of these groups, in their order: to all of it, at the address of the first who has one. Errors: as `piecesFor`. */
export function piecesForGroups(
  { box }: { readonly box: Box },
  groups: readonly { readonly customerId: number; readonly also: readonly number[] }[],
  { address }: Pick<PieceOptions, 'address'>,
): Pieces {
  const { language } = readSettings(box);
  const [pieces, withoutAddress]: [Piece[], Pieces['withoutAddress']] = [[], []];
  for (const { customerId, also } of groups) {
    const members = readRecipients(box, [...new Set([customerId, ...also])]);
    const own = members.map(({ addresses }) => chosenAddress(addresses, address));
    const piece = pieceOf({ members, address: own.find((each) => each) }, language);
    if (piece) pieces.push(piece);
    else withoutAddress.push(...members.map(withName));
  }
  return { pieces, withoutAddress };
}

const withName = ({ id, name, company }: MailRecipient) => ({
  customerId: id,
  name: name || company,
});

/** The cards of some ids, no more of them than is needed. Errors: as `piecesFor`. */
export function readRecipients(box: Box, ids: readonly number[]): MailRecipient[] {
  const recipients = readMailRecipients(box, ids);
  if (recipients.length < ids.length) {
    const known = new Set(recipients.map(({ id }) => id));
    throw new AppError('not-found', { what: 'customer', id: ids.find((id) => !known.has(id)) });
  }
  const trashed = recipients.find((recipient) => recipient.trashed);
  if (trashed) throw new AppError('customer-in-trash', { name: trashed.name || trashed.company });
  return recipients;
}

/** The same for cards at hand. */
export function piecesOf(
  recipients: readonly MailRecipient[],
  options: PieceOptions & { readonly language: Language },
): Pieces {
  const { address, language } = options;
  const groups: Household<MailRecipient>[] = options.households
    ? households(recipients, address)
    : recipients.map((one) => ({ members: [one], address: chosenAddress(one.addresses, address) }));
  const [pieces, withoutAddress]: [Piece[], Pieces['withoutAddress']] = [[], []];
  for (const group of groups) {
    const piece = pieceOf(group, language);
    if (piece) pieces.push(piece);
    else withoutAddress.push(...group.members.map(withName));
  }
  return { pieces, withoutAddress };
}

function pieceOf({ members, address }: Household<MailRecipient>, language: Language): Piece | null {
  const [first, ...others] = members;
  if (!first || !address) return null;
  return {
    customerId: first.id,
    also: others.map(({ id }) => id),
    name: writtenName(members, { line: address.line, language }),
    ...writtenLines(address, first),
  };
}
