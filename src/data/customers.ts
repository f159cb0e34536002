import { nameSortKey } from '../core/names.ts';
import type { CustomerFields } from '../shared/customers.ts';
import { addToIndex, removeFromIndex, replaceInIndex, tokensOf } from './search-index.ts';
import { readCustomer, type StoredCustomer } from './customers-read.ts';
import type { Box } from './sql.ts';

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
      `INSERT INTO addresses (customer_id, position, kind, postcode, line, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[id, position, kind, postcode, line, at, at],
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

function replaceLists(box: Box, id: number, lists: Partial<Lists>, at: string): void {
  for (const [list, table] of Object.entries(listTables)) {
    if (lists[list as keyof Lists] === undefined) continue;
    box.runSql(`DELETE FROM ${table} WHERE customer_id = ?`, id);
  }
  insertLists(box, id, lists, at);
}

/**
 * Writes a new card with its search index; answers with its id. History is the caller's, in the
 * same transaction.
 */
export function insertCustomer(box: Box, customer: NewCustomer): number {
  return box.transaction(() => {
    const { at } = customer;
    const { lastId } = box.runSql(
      `INSERT INTO customers (uid, source_uid, name, family_name, given_name, sort_key, company, job,
         birthday, birthday_calendar, birthday_leap_month, notes, source, import_id,
         created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      customer.uid,
      customer.sourceUid,
      customer.name,
      customer.familyName,
      customer.givenName,
      sortKeyOf(customer),
      customer.company,
      customer.job,
      customer.birthday,
      customer.birthdayCalendar,
      customer.birthdayLeapMonth,
      customer.notes,
      customer.source,
      customer.importId,
      at,
      at,
    );
    insertLists(box, lastId, customer, at);
    addToIndex(box, lastId, tokensOf(customer), false);
    return lastId;
  });
}

/** A card without a name sorts under its company, else behind all others. */
function sortKeyOf({ name, company }: Pick<CustomerFields, 'name' | 'company'>): string {
  return nameSortKey(name !== '' ? name : company);
}

/** Keeps the moment of the last change that a card brought along from another box. */
export function setUpdatedAt(box: Box, id: number, updatedAt: string): void {
  box.runSql('UPDATE customers SET updated_at = ? WHERE id = ?', updatedAt, id);
}

const columns = {
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
} as const satisfies Partial<Record<keyof StoredPatch, string>>;

const unsearchable = new Set<string>([
  'birthday',
  'birthdayCalendar',
  'birthdayLeapMonth',
  'properties',
  'sourceUid',
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
      field in columns ? [{ column: columns[field as keyof typeof columns], value }] : [],
    );
    const sets = [...scalars.map(({ column }) => `${column} = ?`), 'updated_at = ?'];
    const values = scalars.map(({ value }) => value as string | boolean | null);
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
      box.runSql(
        'UPDATE customers SET trashed_at = ?, updated_at = ? WHERE id = ?',
        ...[trashedAt, at, id],
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
