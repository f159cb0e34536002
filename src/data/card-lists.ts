import { agreementNumberKey } from '../core/agreement-numbers.ts';
import { stepDays } from '../core/follow-up-days.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import { refreshPayments } from './agreement-payments.ts';
import type { Box, SqlValue } from './sql.ts';

/** The lists on a card whose entries have a uid. */
export type CardListName =
  | 'relations'
  | 'occasions'
  | 'preferences'
  | 'expectations'
  | 'extras'
  | 'signals'
  | 'questions'
  | 'consents'
  | 'promises'
  | 'problems'
  | 'agreements'
  | 'followUps'
  | 'handoffs'
  | 'feedback';
export type CardLists = Pick<CustomerFields, CardListName>;
type Entry<N extends CardListName> = CardLists[N][number];

interface ListTable<N extends CardListName> {
  readonly table: string;
  /** The entry's keys beside its uid, each with its column. */
  readonly columns: { readonly [K in Exclude<keyof Entry<N>, 'uid'>]-?: string };
  /** Keys that are true or false, 1 or 0 in the table. */
  readonly flags?: readonly (keyof Entry<N>)[];
  /** Keys that hold lists, kept as JSON. */
  readonly json?: readonly (keyof Entry<N>)[];
  /** Columns that are reckoned from the entry, for queries alone. */
  readonly reckoned?: { readonly [column: string]: (entry: Entry<N>) => string | null };
}

const tables: { readonly [N in CardListName]: ListTable<N> } = {
  relations: {
    table: 'relations',
    columns: {
      relation: 'relation',
      name: 'name',
      customerUid: 'customer_uid',
      phone: 'phone',
      note: 'note',
    },
  },
  occasions: {
    table: 'occasions',
    columns: {
      kind: 'kind',
      date: 'date',
      calendar: 'calendar',
      leapMonth: 'leap_month',
      yearly: 'yearly',
      note: 'note',
    },
    flags: ['leapMonth', 'yearly'],
  },
  preferences: {
    table: 'preferences',
    columns: { kind: 'kind', text: 'text', forService: 'for_service', on: 'noted_on' },
    flags: ['forService'],
  },
  expectations: {
    table: 'expectations',
    columns: { question: 'question', answer: 'answer', knownBy: 'known_by', askedOn: 'asked_on' },
  },
  extras: { table: 'extras', columns: { on: 'done_on', what: 'what', landed: 'landed' } },
  signals: {
    table: 'signals',
    columns: { kind: 'kind', tone: 'tone', on: 'seen_on', note: 'note' },
  },
  questions: {
    table: 'agreement_questions',
    columns: {
      about: 'about',
      on: 'asked_on',
      needsIt: 'needs_it',
      feelsRight: 'feels_right',
      addsUp: 'adds_up',
      note: 'note',
    },
  },
  consents: {
    table: 'consents',
    columns: {
      purpose: 'purpose',
      items: 'items',
      method: 'method',
      on: 'given_on',
      until: 'until',
      withdrawnOn: 'withdrawn_on',
      note: 'note',
    },
  },
  promises: {
    table: 'promises',
    columns: {
      text: 'text',
      by: 'promised_by',
      size: 'size',
      madeOn: 'made_on',
      told: 'told',
      aim: 'aim',
      moves: 'moves',
      state: 'state',
      closedOn: 'closed_on',
      note: 'note',
      origin: 'origin',
    },
    json: ['moves'],
  },
  problems: {
    table: 'problems',
    columns: {
      what: 'what',
      openedAt: 'opened_at',
      wish: 'wish',
      proposal: 'proposal',
      consent: 'consent',
      settlement: 'settlement',
      settledAt: 'settled_at',
      satisfied: 'satisfied',
      closedAt: 'closed_at',
      lesson: 'lesson',
      rounds: 'rounds',
      agreement: 'agreement',
    },
    json: ['rounds'],
  },
  agreements: {
    table: 'agreements',
    columns: {
      kind: 'kind',
      product: 'product',
      number: 'number',
      signedOn: 'signed_on',
      startsOn: 'starts_on',
      endsOn: 'ends_on',
      amount: 'amount',
      every: 'every',
      payment: 'payment',
      debitDay: 'debit_day',
      bank: 'bank',
      account: 'account',
      payers: 'payers',
      watchFrom: 'watch_from',
      prepaid: 'prepaid',
      scope: 'scope',
      exceptions: 'exceptions',
      status: 'status',
      statusOn: 'status_on',
      statusNote: 'status_note',
      noticeOn: 'notice_on',
      note: 'note',
    },
    json: ['payers'],
    reckoned: { number_key: ({ number }) => agreementNumberKey(number) },
  },
  followUps: {
    table: 'follow_ups',
    columns: {
      plan: 'plan',
      name: 'name',
      event: 'event',
      about: 'about',
      aboutUid: 'about_uid',
      state: 'state',
      stateOn: 'state_on',
      repeatMonths: 'repeat_months',
      steps: 'steps',
    },
    json: ['steps'],
    reckoned: {
      next_due: ({ steps }) => stepDays(steps).nextDue,
      first_due: ({ steps }) => stepDays(steps).firstDue,
      last_closed: ({ steps }) => stepDays(steps).lastClosed,
    },
  },
  handoffs: {
    table: 'handoffs',
    columns: {
      helper: 'helper',
      helperName: 'helper_name',
      what: 'what',
      handedAt: 'handed_at',
      checkOn: 'check_on',
      arrivedOn: 'arrived_on',
      note: 'note',
    },
  },
  feedback: {
    table: 'feedback',
    columns: {
      kind: 'kind',
      on: 'said_on',
      text: 'text',
      done: 'done',
      doneOn: 'done_on',
      toldOn: 'told_on',
    },
  },
};

export const cardListNames = Object.keys(tables) as readonly CardListName[];
export const cardListTables: readonly string[] = Object.values(tables).map(({ table }) => table);

interface ListKey {
  readonly key: string;
  readonly column: string;
  readonly flag: boolean;
  readonly json: boolean;
}

function keysOf(name: CardListName): ListKey[] {
  const { columns, flags, json } = tables[name];
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
  return Object.entries(tables[name].reckoned ?? {}) as unknown as Reckoned[];
}

const statements = Object.fromEntries(
  cardListNames.map((name) => {
    const { table } = tables[name];
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
        read: `SELECT customer_id AS customerId, uid,
            ${keys.map(({ key, column }) => `${column} AS "${key}"`).join(', ')}
          FROM ${table} WHERE customer_id IN (SELECT value FROM json_each(?))
          ORDER BY customer_id, position`,
      },
    ];
  }),
) as Record<
  CardListName,
  { keys: ListKey[]; reckoned: Reckoned[] } & Record<'insert' | 'remove' | 'read', string>
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

/** The lists of these customers; every customer asked for is in the answer, lists not read are empty. */
export function readCardLists(
  box: Box,
  ids: readonly number[],
  names: readonly CardListName[] = cardListNames,
): Map<number, CardLists> {
  const among = JSON.stringify(ids);
  const cards = new Map(ids.map((id) => [id, emptyLists()]));
  for (const name of names) {
    const { read, keys } = statements[name];
    const flags = keys.filter(({ flag }) => flag);
    const json = keys.filter((key) => key.json);
    for (const { customerId, ...entry } of box.allSql<ListRow>(read, among)) {
      for (const { key } of flags) entry[key] = entry[key] === 1;
      for (const { key } of json) entry[key] = JSON.parse(String(entry[key]));
      (cards.get(customerId)?.[name] as unknown[] | undefined)?.push(entry);
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
