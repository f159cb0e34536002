import type { Customer } from '../shared/customer-card.ts';
import type { Decision } from '../shared/card-parts.ts';
import {
  readCardLists,
  readCustomValues,
  type CardListName,
  type CardLists,
} from './card-lists.ts';
import type { Box } from './sql.ts';

/** A card as the box keeps it: phones in stored form, the rest as in the contract. */
export interface StoredCustomer extends Customer {
  readonly sourceUid: string | null;
  readonly importId: number | null;
  /** The card that this one was merged into. */
  readonly mergedInto: number | null;
  /** The card's own cadence, or the shortest of its tags'. */
  readonly effectiveCadenceDays: number | null;
}

interface CustomerColumns {
  id: number;
  uid: string;
  source_uid: string | null;
  name: string;
  family_name: string;
  given_name: string;
  company: string;
  job: string;
  birthday: string | null;
  birthday_calendar: 'solar' | 'lunar';
  birthday_leap_month: number;
  notes: string;
  source: string;
  trashed_at: string | null;
  last_contact_at: string | null;
  import_id: number | null;
  decision: string | null;
  retain_until: string | null;
  retain_reason: string;
  call_times: string;
  cadence_days: number | null;
  cadence_paused_until: string | null;
  cadence: number | null;
  referred_by: string | null;
  referred_on: string | null;
  referral_thanked_on: string | null;
  service_note: string;
  photo: string | null;
  merged_into: number | null;
  created_at: string;
  updated_at: string;
}

const among = 'IN (SELECT value FROM json_each(?))';

/** Rows of a customer's list by customer, in the order on the card. */
function lists<Row extends { customer_id: number }>(
  box: Box,
  sql: string,
  ids: string,
): (id: number) => Row[] {
  const byCustomer = new Map<number, Row[]>();
  for (const row of box.allSql<Row>(sql, ids)) {
    const known = byCustomer.get(row.customer_id);
    if (known) known.push(row);
    else byCustomer.set(row.customer_id, [row]);
  }
  return (id) => byCustomer.get(id) ?? [];
}

function listSql(table: string, columns: string): string {
  return `SELECT customer_id, ${columns} FROM ${table} WHERE customer_id ${among}
          ORDER BY customer_id, position`;
}

const tagsSql = `SELECT customer_id, name FROM customer_tags JOIN tags ON tags.id = tag_id
                 WHERE customer_id ${among} ORDER BY customer_id, position`;

/**
 * The cards with these ids, in the order of the ids; unknown ids are left out. Trash included. With
 * `only` the other lists of entries are left unread and empty.
 */
export function readCustomers(
  box: Box,
  ids: readonly number[],
  only?: readonly CardListName[],
): StoredCustomer[] {
  const json = JSON.stringify(ids);
  const rows = box.allSql<CustomerColumns>(`SELECT * FROM customers WHERE id ${among}`, json);
  const phones = lists<{ customer_id: number; kind: string; number: string }>(
    box,
    listSql('phones', 'kind, number'),
    json,
  );
  const emails = lists<{ customer_id: number; kind: string; address: string }>(
    box,
    listSql('emails', 'kind, address'),
    json,
  );
  const addresses = lists<{ customer_id: number; kind: string; postcode: string; line: string }>(
    box,
    listSql('addresses', 'kind, postcode, line'),
    json,
  );
  const properties = lists<{ customer_id: number; name: string; value: string }>(
    box,
    listSql('properties', 'name, value'),
    json,
  );
  const tags = lists<{ customer_id: number; name: string }>(box, tagsSql, json);
  const cardLists = readCardLists(box, ids, only);
  const custom = readCustomValues(box, ids);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        ...scalars(row),
        ...(cardLists.get(row.id) as CardLists),
        custom: custom.get(row.id) ?? {},
        phones: phones(row.id).map(({ kind, number }) => ({ kind, number })),
        emails: emails(row.id).map(({ kind, address }) => ({ kind, address })),
        addresses: addresses(row.id).map(({ kind, postcode, line }) => ({ kind, postcode, line })),
        properties: properties(row.id).map(({ name, value }) => ({ name, value })),
        tags: tags(row.id).map(({ name }) => name),
      } satisfies StoredCustomer,
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function scalars(row: CustomerColumns) {
  return {
    id: row.id,
    uid: row.uid,
    sourceUid: row.source_uid,
    importId: row.import_id,
    name: row.name,
    familyName: row.family_name,
    givenName: row.given_name,
    company: row.company,
    job: row.job,
    birthday: row.birthday,
    birthdayCalendar: row.birthday_calendar,
    birthdayLeapMonth: row.birthday_leap_month === 1,
    notes: row.notes,
    source: row.source,
    trashedAt: row.trashed_at,
    lastContactAt: row.last_contact_at,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
    retainUntil: row.retain_until,
    retainReason: row.retain_reason,
    callTimes: row.call_times,
    cadenceDays: row.cadence_days,
    cadencePausedUntil: row.cadence_paused_until,
    effectiveCadenceDays: row.cadence,
    referredBy: row.referred_by,
    referredOn: row.referred_on,
    referralThankedOn: row.referral_thanked_on,
    serviceNote: row.service_note,
    photo: row.photo,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** One card, trash included; undefined where there is none. */
export function readCustomer(box: Box, id: number): StoredCustomer | undefined {
  return readCustomers(box, [id])[0];
}

/** The number of the newest card, 0 in an empty box: how large the box is, without counting it. */
export function highestCustomerId(box: Box): number {
  return box.getSql<{ id: number | null }>('SELECT max(id) AS id FROM customers')?.id ?? 0;
}
