import type { Customer, CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { emptyCustomer } from '../shared/customer-card.ts';
import { storedEntries } from './card-entries.ts';
import { formatPhone, parsePhone } from './phones.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

const lineFields = [
  'name',
  'familyName',
  'givenName',
  'company',
  'job',
  'source',
  'callTimes',
  'retainReason',
] as const;
const textFields = ['notes', 'serviceNote'] as const;
/** Fields that are kept as they come. */
const plainFields = [
  'birthday',
  'birthdayCalendar',
  'birthdayLeapMonth',
  'retainUntil',
  'cadenceDays',
  'cadencePausedUntil',
  'referredBy',
  'referredOn',
  'referralThankedOn',
  'photo',
] as const;

/**
 * A card's fields as they are stored: NFC, no stray spaces, phones as dialled digits with their
 * country, empty list entries and repeated tags left out. Only the given fields come back.
 */
export function toStored(patch: CustomerPatch): CustomerPatch {
  const stored: CustomerPatch = { ...storedEntries(patch) };
  for (const field of lineFields) {
    const value = patch[field];
    if (value !== undefined) stored[field] = tidyLine(value);
  }
  for (const field of textFields) {
    const value = patch[field];
    if (value !== undefined) stored[field] = tidyText(value);
  }
  const plain: Record<string, unknown> = {};
  for (const field of plainFields) if (patch[field] !== undefined) plain[field] = patch[field];
  Object.assign(stored, plain satisfies CustomerPatch);
  if (patch.phones) {
    stored.phones = patch.phones
      .map(({ kind, number }) => ({ kind: tidyLine(kind), number: parsePhone(number) }))
      .filter(({ number }) => number !== '');
  }
  if (patch.emails) {
    stored.emails = patch.emails
      .map(({ kind, address }) => ({ kind: tidyLine(kind), address: tidyLine(address) }))
      .filter(({ address }) => address !== '');
  }
  if (patch.addresses) {
    stored.addresses = patch.addresses
      .map(({ kind, postcode, line }) => ({
        kind: tidyLine(kind),
        postcode: tidyLine(postcode),
        line: tidyLine(line),
      }))
      .filter(({ postcode, line }) => postcode !== '' || line !== '');
  }
  if (patch.tags) stored.tags = [...new Set(patch.tags.map(tidyLine).filter((tag) => tag !== ''))];
  return stored;
}

/** Stored phones as they are shown. */
export function shownPhones(phones: CustomerFields['phones']): CustomerFields['phones'] {
  return phones.map(({ kind, number }) => ({ kind, number: formatPhone(number) }));
}

/** A stored card as it is shown. */
export function toShown<T extends Pick<Customer, 'phones' | 'relations'>>(stored: T): T {
  const relations = stored.relations.map((entry) => ({
    ...entry,
    phone: formatPhone(entry.phone),
  }));
  return { ...stored, phones: shownPhones(stored.phones), relations };
}

/** Only the fields that the user may write. */
export function fieldsOf(customer: CustomerFields): CustomerFields {
  const picked = Object.keys(emptyCustomer).map((field) => [
    field,
    customer[field as keyof CustomerFields],
  ]);
  return Object.fromEntries(picked) as CustomerFields;
}

/** Has the card anything by which its person could be known or reached? */
export function isEmptyCard(fields: CustomerFields): boolean {
  return (
    fields.name === '' &&
    fields.company === '' &&
    fields.phones.length === 0 &&
    fields.emails.length === 0
  );
}

export type FieldChanges = Record<string, { before: unknown; after: unknown }>;

/** What differs between two states of a card, by field; values as they are shown. */
export function fieldChanges(before: CustomerFields, after: CustomerFields): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of Object.keys(emptyCustomer) as (keyof CustomerFields)[]) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    changes[field] = { before: before[field], after: after[field] };
  }
  return changes;
}
