import { toStored } from '../../core/customer-fields.ts';
import { nameForms, compareNames } from '../../core/duplicate-names.ts';
import {
  comparable,
  compareWhileTyping,
  sharedBy,
  type Comparable,
  type IsShared,
} from '../../core/duplicate-pairs.ts';
import { nameSortKey } from '../../core/names.ts';
import { readRows } from '../../data/customers-list.ts';
import {
  cardsNamed,
  cardsWithEmail,
  cardsWithPhone,
  duplicateCardsById,
  namesBornOn,
} from '../../data/duplicates.ts';
import type { Box } from '../../data/sql.ts';
import { emptyCustomer, type CustomerPatch } from '../../shared/customer-card.ts';
import type { SimilarCustomer } from '../../shared/duplicates.ts';
import { withMatches } from '../customers/matches.ts';

const mostShown = 5;
/** More than this share a number or mailbox only where it is an office's. */
const mostOfALine = sharedBy + 1;
const mostNamesakes = 50;
/** One day of a million birthdays. */
const mostBornOnADay = 4000;
const mostLines = 10;

/**
 * Living customers who may be the one that is being typed, the likeliest first. Only looks up what
 * indexes hold: the number, the mailbox, the birthday, the beginning of the name.
 */
export function similarCustomers(
  box: Box,
  fields: CustomerPatch,
  except: number | undefined,
): SimilarCustomer[] {
  const typed = typedCard(fields);
  const { candidates, isShared } = lookUp(box, typed, fields.name ?? '');
  candidates.delete(except ?? 0);
  const found = duplicateCardsById(box, [...candidates])
    .map((card) => comparable({ ...card, birthdayLeapMonth: card.birthdayLeapMonth === 1 }))
    .flatMap((known) => {
      const likeness = compareWhileTyping(typed, known, isShared);
      return likeness ? [{ id: known.id, ...likeness }] : [];
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, mostShown);
  const ids = found.map(({ id }) => id);
  const rows = new Map(withMatches(box, readRows(box, ids), []).map((row) => [row.id, row]));
  return found.flatMap(({ id, reasons }) => {
    const customer = rows.get(id);
    return customer ? [{ customer, reasons: [...reasons] }] : [];
  });
}

function typedCard(fields: CustomerPatch): Comparable {
  const stored = { ...emptyCustomer, ...toStored(fields) };
  return comparable({
    ...stored,
    id: 0,
    phones: stored.phones.slice(0, mostLines).map(({ number }) => number),
    emails: stored.emails.slice(0, mostLines).map(({ address }) => address),
    addresses: stored.addresses.slice(0, mostLines).map(({ line }) => line),
  });
}

function lookUp(
  box: Box,
  typed: Comparable,
  name: string,
): { candidates: Set<number>; isShared: IsShared } {
  const candidates = new Set<number>();
  const shared = new Set<string>();
  const add = (kind: 'phone' | 'email', value: string, ids: readonly number[]) => {
    if (ids.length > sharedBy) shared.add(`${kind} ${value}`);
    for (const id of ids) candidates.add(id);
  };
  for (const number of typed.phones) add('phone', number, cardsWithPhone(box, number, mostOfALine));
  for (const mail of typed.emails) add('email', mail, cardsWithEmail(box, mail, mostOfALine));
  for (const id of bornLike(box, typed)) candidates.add(id);
  if (typed.places.length > 0) for (const id of namedLike(box, typed, name)) candidates.add(id);
  return { candidates, isShared: (kind, value) => shared.has(`${kind} ${value}`) };
}

function bornLike(box: Box, typed: Comparable): number[] {
  if (typed.birthday === null || typed.name.key === '') return [];
  const days = new Set([typed.birthday, typed.solarBirthday ?? typed.birthday]);
  return [...days].flatMap((day) =>
    namesBornOn(box, day.slice(-5), mostBornOnADay)
      .filter(({ name }) => {
        const names = compareNames(typed.name, nameForms(name));
        return names === 'same' || names === 'alike';
      })
      .slice(0, mostNamesakes)
      .map(({ id }) => id),
  );
}

/** Namesakes, with or without a space or a title behind the name. */
function namedLike(box: Box, typed: Comparable, name: string): number[] {
  const written = nameSortKey(name);
  const bare = nameSortKey(typed.name.key);
  const spaced = nameSortKey(`${typed.name.key.slice(0, 1)} ${typed.name.key.slice(1)}`);
  return [...new Set([written, bare, spaced])]
    .filter((key) => key.length > 2)
    .flatMap((key) => cardsNamed(box, key, mostNamesakes));
}
