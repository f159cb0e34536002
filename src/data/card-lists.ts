import { refreshPayments } from './agreement-payments.ts';
import {
  cardListTables,
  type CardListName,
  type CardLists,
  type ListEntry,
} from './card-list-tables.ts';
import type { Box, SqlValue } from './sql.ts';

export type { CardListName, CardLists } from './card-list-tables.ts';

export const cardListNames = Object.keys(cardListTables) as readonly CardListName[];
/** The names of these tables. */
export const cardListTableNames: readonly string[] = Object.values(cardListTables).map(
  ({ table }) => table,
);

interface ListKey {
  readonly key: string;
  readonly column: string;
  readonly flag: boolean;
  readonly json: boolean;
}

function keysOf(name: CardListName): ListKey[] {
  const { columns, flags, json } = cardListTables[name];
  const isFlag = new Set<string>(flags ?? []);
  const isJson = new Set<string>(json ?? []);
  return Object.entries<string>(columns).map(([key, column]) => ({
    key,
    column,
    flag: isFlag.has(key),
    json: isJson.has(key),
  }));
}

type AnyEntry = Readonly<Record<string, unknown>>;
type Reckoned = readonly [column: string, of: (entry: AnyEntry) => string | null];

function reckonedOf(name: CardListName): Reckoned[] {
  // The entry is of the list that the table is for.
  return Object.entries(cardListTables[name].reckoned ?? {}) as unknown as Reckoned[];
}

const entryColumns = (keys: readonly ListKey[]): string =>
  ['uid', ...keys.map(({ key, column }) => `${column} AS "${key}"`)].join(', ');

const statements = Object.fromEntries(
  cardListNames.map((name) => {
    const { table } = cardListTables[name];
    const keys = keysOf(name);
    const reckoned = reckonedOf(name);
    const columns = [...keys, ...reckoned.map(([column]) => ({ column }))].map(
      ({ column }) => column,
    );
    const places = [...columns, '', '', '', '', ''].map(() => '?').join(', ');
    return [
      name,
      {
        keys,
        reckoned,
        insert: `INSERT INTO ${table}
          (customer_id, position, uid, ${columns.join(', ')}, created_at, updated_at)
          VALUES (${places})`,
        remove: `DELETE FROM ${table} WHERE customer_id = ?`,
        read: `SELECT customer_id AS customerId, ${entryColumns(keys)}
          FROM ${table} WHERE customer_id IN (SELECT value FROM json_each(?))
          ORDER BY customer_id, position`,
        readRows: `SELECT id AS rowId, ${entryColumns(keys)}
          FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      },
    ];
  }),
) as Record<
  CardListName,
  { keys: ListKey[]; reckoned: Reckoned[] } & Record<
    'insert' | 'remove' | 'read' | 'readRows',
    string
  >
>;

/** Writes the named lists of a card anew; those that are not named stay. */
export function replaceCardLists(
  box: Box,
  customerId: number,
  lists: Partial<CardLists>,
  at: string,
): void {
  for (const name of cardListNames) {
    if (lists[name] === undefined) continue;
    box.runSql(statements[name].remove, customerId);
    insertCardList(box, customerId, name, lists[name], at);
  }
  if (lists.agreements !== undefined) refreshPayments(box, [customerId], at);
}

/** Writes the lists of a card that has none yet. */
export function insertCardLists(
  box: Box,
  customerId: number,
  lists: Partial<CardLists>,
  at: string,
): void {
  for (const name of cardListNames) insertCardList(box, customerId, name, lists[name] ?? [], at);
  if (lists.agreements?.length) refreshPayments(box, [customerId], at);
}

function insertCardList(
  box: Box,
  customerId: number,
  name: CardListName,
  entries: readonly AnyEntry[],
  at: string,
): void {
  const { insert, keys, reckoned } = statements[name];
  for (const [position, entry] of entries.entries()) {
    const values = keys.map(({ key, json }) =>
      json ? JSON.stringify(entry[key]) : (entry[key] as SqlValue),
    );
    const further = reckoned.map(([, of]) => of(entry));
    box.runSql(
      insert,
      ...[customerId, position, entry['uid'] as string, ...values, ...further, at, at],
    );
  }
}

type ListRow = { customerId: number } & Record<string, unknown>;

/** Entries of one list by the ids of their rows, whosesoever they are. */
export function readListEntries<N extends CardListName>(
  box: Box,
  name: N,
  ids: readonly number[],
): Map<number, ListEntry<N>> {
  const rows = box.allSql<{ rowId: number } & Record<string, unknown>>(
    statements[name].readRows,
    JSON.stringify(ids),
  );
  return new Map(
    rows.map(({ rowId, ...entry }) => [rowId, decode(name, entry) as unknown as ListEntry<N>]),
  );
}

/** Flags and JSON as they are in an entry. */
function decode(name: CardListName, entry: Record<string, unknown>): Record<string, unknown> {
  for (const { key, flag, json } of statements[name].keys) {
    if (flag) entry[key] = entry[key] === 1;
    else if (json) entry[key] = JSON.parse(String(entry[key]));
  }
  return entry;
}

/** The lists of these customers; every customer asked for is in the answer, lists not read are empty. */
export function readCardLists(
  box: Box,
  ids: readonly number[],
  names: readonly CardListName[] = cardListNames,
): Map<number, CardLists> {
  const among = JSON.stringify(ids);
  const cards = new Map(ids.map((id) => [id, emptyLists()]));
  for (const name of names) {
    for (const { customerId, ...entry } of box.allSql<ListRow>(statements[name].read, among)) {
      (cards.get(customerId)?.[name] as unknown[] | undefined)?.push(decode(name, entry));
    }
  }
  return cards;
}

const emptyLists = (): CardLists => ({
  relations: [],
  occasions: [],
  preferences: [],
  expectations: [],
  extras: [],
  signals: [],
  questions: [],
  consents: [],
  promises: [],
  problems: [],
  agreements: [],
  followUps: [],
  handoffs: [],
  feedback: [],
});

/** Values of the user's own fields, by customer and by the field's uid. */
export function readCustomValues(
  box: Box,
  ids: readonly number[],
): Map<number, Record<string, string>> {
  const values = new Map<number, Record<string, string>>();
  const rows = box.allSql<{ id: number; uid: string; value: string }>(
    `SELECT customer_id AS id, field_uid AS uid, value FROM custom_values
     WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY customer_id, field_uid`,
    JSON.stringify(ids),
  );
  for (const { id, uid, value } of rows) {
    const known = values.get(id);
    if (known) known[uid] = value;
    else values.set(id, { [uid]: value });
  }
  return values;
}

/** Writes the values of the user's own fields anew. */
export function replaceCustomValues(
  box: Box,
  customerId: number,
  values: Readonly<Record<string, string>>,
  at: string,
): void {
  box.runSql('DELETE FROM custom_values WHERE customer_id = ?', customerId);
  for (const [uid, value] of Object.entries(values)) {
    box.runSql(
      `INSERT INTO custom_values (customer_id, field_uid, value, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?)`,
      ...[customerId, uid, value, at, at],
    );
  }
}
