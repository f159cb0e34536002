import { areaOf } from '../core/addresses.ts';
import { dayOfBirth } from '../core/lunar.ts';
import { nameSortKey } from '../core/names.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import { refreshTagCadence } from './cadences.ts';
import { insertCardLists, replaceCardLists, replaceCustomValues } from './card-lists.ts';
import { addToIndex, removeFromIndex, replaceInIndex, tokensOf } from './search-index.ts';
import { readCustomer, type StoredCustomer } from './customers-read.ts';
import type { Box, SqlValue } from './sql.ts';

/** Cards are kept in stored form: phones as core/phones stores them, text in NFC. */
export interface NewCustomer extends CustomerFields {
  readonly uid: string;
  /** The moment of writing. */
  readonly at: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  /** The UID that the customer had in the file it came from. */
  readonly sourceUid?: string | null;
  readonly importId?: number | null;
}

export interface StoredPatch extends Partial<CustomerFields> {
  readonly properties?: NewCustomer['properties'];
  readonly sourceUid?: string | null;
}

type Lists = Pick<CustomerFields, 'phones' | 'emails' | 'addresses' | 'tags'> & {
  readonly properties: NonNullable<NewCustomer['properties']>;
};

function insertLists(box: Box, id: number, lists: Partial<Lists>, at: string): void {
  for (const [position, { kind, number }] of (lists.phones ?? []).entries()) {
    box.runSql(
      `INSERT INTO phones (customer_id, position, kind, number, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, position, kind, number, at, at],
    );
  }
  for (const [position, { kind, address }] of (lists.emails ?? []).entries()) {
    box.runSql(
      `INSERT INTO emails (customer_id, position, kind, address, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, position, kind, address, at, at],
    );
  }
  for (const [position, { kind, postcode, line }] of (lists.addresses ?? []).entries()) {
    box.runSql(
      `INSERT INTO addresses (customer_id, position, kind, postcode, line, area, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, position, kind, postcode, line, areaOf(line), at, at],
    );
  }
  for (const [position, { name, value }] of (lists.properties ?? []).entries()) {
    box.runSql(
      `INSERT INTO properties (customer_id, position, name, value, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, position, name, value, at, at],
    );
  }
  if (lists.tags) insertTags(box, id, lists.tags, at);
  // A new card without tags has none of their cadences.
  if (lists.tags?.length) refreshTagCadence(box, id);
}

function insertTags(box: Box, id: number, tags: readonly string[], at: string): void {
  for (const [position, name] of [...new Set(tags)].entries()) {
    const known = box.getSql<{ id: number }>('SELECT id FROM tags WHERE name = ?', name);
    const tagId =
      known?.id ??
      box.runSql('INSERT INTO tags (name, created_at, updated_at) VALUES (?, ?, ?)', name, at, at)
        .lastId;
    box.runSql(
      `INSERT INTO customer_tags (customer_id, tag_id, position, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?)`,
      ...[id, tagId, position, at, at],
    );
  }
}

const listTables = {
  phones: 'phones',
  emails: 'emails',
  addresses: 'addresses',
  tags: 'customer_tags',
  properties: 'properties',
} as const;

function replaceLists(box: Box, id: number, lists: StoredPatch, at: string): void {
  for (const [list, table] of Object.entries(listTables)) {
    if (lists[list as keyof Lists] === undefined) continue;
    box.runSql(`DELETE FROM ${table} WHERE customer_id = ?`, id);
  }
  insertLists(box, id, lists, at);
  if (lists.tags?.length === 0) refreshTagCadence(box, id);
  replaceCardLists(box, id, lists, at);
  if (lists.custom) replaceCustomValues(box, id, lists.custom, at);
}

/** What a card says once, and its column. */
const scalarColumns = {
  name: 'name',
  familyName: 'family_name',
  givenName: 'given_name',
  company: 'company',
  job: 'job',
  birthday: 'birthday',
  birthdayCalendar: 'birthday_calendar',
  birthdayLeapMonth: 'birthday_leap_month',
  notes: 'notes',
  source: 'source',
  sourceUid: 'source_uid',
  decision: 'decision',
  retainUntil: 'retain_until',
  retainReason: 'retain_reason',
  callTimes: 'call_times',
  cadenceDays: 'cadence_days',
  cadencePausedUntil: 'cadence_paused_until',
  referredBy: 'referred_by',
  referredOn: 'referred_on',
  referralThankedOn: 'referral_thanked_on',
  serviceNote: 'service_note',
  photo: 'photo',
} as const satisfies Partial<Record<keyof StoredPatch, string>>;

type ScalarField = keyof typeof scalarColumns;
const scalarFields = Object.keys(scalarColumns) as ScalarField[];

const insertSql = `INSERT INTO customers
  (uid, ${Object.values(scalarColumns).join(', ')}, born_on, sort_key, import_id, created_at,
   updated_at)
  VALUES (?, ${scalarFields.map(() => '?').join(', ')}, ?, ?, ?, ?, ?)`;

/** As SQLite keeps it: what has parts of its own as JSON. */
function storedScalar(value: NewCustomer[ScalarField]): SqlValue {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/**
 * Writes a new card with its search index; answers with its id. History is the caller's, in the
 * same transaction.
 */
export function insertCustomer(box: Box, customer: NewCustomer): number {
  return box.transaction(() => {
    const { at } = customer;
    const values = scalarFields.map((field) => storedScalar(customer[field]));
    const { lastId } = box.runSql(
      insertSql,
      ...[
        customer.uid,
        ...values,
        bornOn(customer),
        sortKeyOf(customer),
        customer.importId,
        at,
        at,
      ],
    );
    insertLists(box, lastId, customer, at);
    insertCardLists(box, lastId, customer, at);
    if (Object.keys(customer.custom).length > 0) {
      replaceCustomValues(box, lastId, customer.custom, at);
    }
    addToIndex(box, lastId, tokensOf(customer), false);
    return lastId;
  });
}

/** The solar day of birth; null without the year. */
function bornOn({
  birthday: date,
  birthdayCalendar: calendar,
  birthdayLeapMonth: leapMonth,
}: Pick<CustomerFields, 'birthday' | 'birthdayCalendar' | 'birthdayLeapMonth'>): string | null {
  return date === null ? null : dayOfBirth({ date, calendar, leapMonth });
}

/** A card without a name sorts under its company, else behind all others. */
function sortKeyOf({ name, company }: Pick<CustomerFields, 'name' | 'company'>): string {
  return nameSortKey(name !== '' ? name : company);
}

/** Keeps the moment of the last change that a card brought along from another box. */
export function setUpdatedAt(box: Box, id: number, updatedAt: string): void {
  box.runSql('UPDATE customers SET updated_at = ? WHERE id = ?', updatedAt, id);
}

const unsearchable = new Set<string>([
  'birthday',
  'birthdayCalendar',
  'birthdayLeapMonth',
  'properties',
  'sourceUid',
  'questions',
  'decision',
  'consents',
  'retainUntil',
  'retainReason',
  'cadenceDays',
  'cadencePausedUntil',
  'referredBy',
  'referredOn',
  'referralThankedOn',
  'photo',
]);

/**
 * Writes the named fields of a card; a list (phones, tags…) is replaced whole. Answers with the card
 * as it is now, undefined where there is no such customer.
 */
export function patchCustomer(
  box: Box,
  id: number,
  patch: StoredPatch,
  at: string,
): StoredCustomer | undefined {
  return box.transaction(() => {
    const named = Object.entries(patch).filter(([, value]) => value !== undefined);
    const scalars = named.flatMap(([field, value]) =>
      field in scalarColumns ? [{ column: scalarColumns[field as ScalarField], value }] : [],
    );
    const sets = [...scalars.map(({ column }) => `${column} = ?`), 'updated_at = ?'];
    const values = scalars.map(({ value }) => storedScalar(value as NewCustomer[ScalarField]));
    const { changes } = box.runSql(
      `UPDATE customers SET ${sets.join(', ')} WHERE id = ?`,
      ...[...values, at, id],
    );
    if (changes === 0) return undefined;
    replaceLists(box, id, patch, at);
    const now = readCustomer(box, id);
    if (!now) return undefined;
    if ('name' in patch || 'company' in patch) {
      box.runSql('UPDATE customers SET sort_key = ? WHERE id = ?', sortKeyOf(now), id);
    }
    if ('birthday' in patch || 'birthdayCalendar' in patch || 'birthdayLeapMonth' in patch) {
      box.runSql('UPDATE customers SET born_on = ? WHERE id = ?', bornOn(now), id);
    }
    if (named.some(([field]) => !unsearchable.has(field))) {
      replaceInIndex(box, id, now, now.trashedAt !== null);
    }
    return now;
  });
}

function move(box: Box, ids: readonly number[], trashedAt: string | null, at: string): number[] {
  const moved: number[] = [];
  box.transaction(() => {
    for (const id of ids) {
      const customer = readCustomer(box, id);
      const wasTrashed = customer?.trashedAt !== null;
      if (!customer || wasTrashed === (trashedAt !== null)) continue;
      // Only a card in the trash lives on in another.
      box.runSql(
        `UPDATE customers SET trashed_at = ?, updated_at = ?,
           merged_into = CASE WHEN ? IS NULL THEN NULL ELSE merged_into END WHERE id = ?`,
        ...[trashedAt, at, trashedAt, id],
      );
      removeFromIndex(box, id, wasTrashed);
      addToIndex(box, id, tokensOf(customer), !wasTrashed);
      moved.push(id);
    }
  });
  return moved;
}

/** Moves customers into the trash; answers with those that were not there yet. */
export function trashCustomers(box: Box, ids: readonly number[], at: string): number[] {
  return move(box, ids, at, at);
}

/** Takes customers out of the trash; answers with those that were in it. */
export function restoreCustomers(box: Box, ids: readonly number[], at: string): number[] {
  return move(box, ids, null, at);
}

/**
 * Removes customers with everything that hangs on them, history included. Only for taking back what
 * an import added; the user's delete is the trash. Answers with how many there were.
 */
export function deleteCustomers(box: Box, ids: readonly number[]): number {
  return box.transaction(() => {
    let deleted = 0;
    for (const id of ids) {
      const row = box.getSql<{ trashed_at: string | null }>(
        'DELETE FROM customers WHERE id = ? RETURNING trashed_at',
        id,
      );
      if (!row) continue;
      removeFromIndex(box, id, row.trashed_at !== null);
      deleted++;
    }
    return deleted;
  });
}
