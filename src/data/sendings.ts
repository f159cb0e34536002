import {
  greetingCardSpec,
  picturesOf,
  type CardLayout,
  type GreetingCardSpec,
} from '../shared/greeting-card-spec.ts';
import type { Sending, SendingMark, SendingRow, SendingState } from '../shared/greeting-cards.ts';
import type { Box, SqlValue } from './sql.ts';

/** A sending that is put back has its id. */
export type NewSending = Omit<Sending, 'id'> & { readonly id?: number };

interface SendingColumns {
  id: number;
  uid: string;
  customer_id: number;
  template: string;
  wording: number;
  spec: string;
  layout: CardLayout;
  batch: string;
  part_of: number | null;
  state: SendingState;
  state_on: string;
  sent_at: string;
}

/** The columns of a sending; what another table has as well is named with its table. */
const columns = `sendings.id, sendings.uid, customer_id, template, wording, spec, layout, batch,
  part_of, state, state_on, sent_at`;

/** Of a spec as an earlier version wrote it, with what that version took for granted. */
export const storedSpec = (spec: string): GreetingCardSpec =>
  greetingCardSpec.parse(JSON.parse(spec));

function toSending(row: SendingColumns): Sending {
  return {
    id: row.id,
    uid: row.uid,
    customerId: row.customer_id,
    template: row.template,
    wording: row.wording,
    spec: storedSpec(row.spec),
    layout: row.layout,
    batch: row.batch,
    partOf: row.part_of,
    state: row.state,
    stateOn: row.state_on,
    sentAt: row.sent_at,
  };
}

/** Records a card that was put out, and the pictures it needs; answers with its id. */
export function insertSending(box: Box, sending: NewSending, at: string): number {
  return box.transaction(() => {
    const { lastId } = box.runSql(
      `INSERT INTO sendings (id, uid, customer_id, template, wording, spec, layout, batch, part_of,
         state, state_on, sent_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      sending.id,
      sending.uid,
      sending.customerId,
      sending.template,
      sending.wording,
      JSON.stringify(sending.spec),
      sending.layout,
      sending.batch,
      sending.partOf,
      sending.state,
      sending.stateOn,
      sending.sentAt,
      at,
      at,
    );
    for (const picture of picturesOf(sending.spec)) {
      box.runSql(
        `INSERT INTO sending_pictures (sending_id, asset_id, created_at, updated_at)
         SELECT ?, id, ?, ? FROM assets WHERE sha256 = ?`,
        ...[lastId, at, at, picture],
      );
    }
    return lastId;
  });
}

/** The sendings with these ids, in the order of the ids; unknown ids are left out. */
export function readSendings(box: Box, ids: readonly number[]): Sending[] {
  const rows = box.allSql<SendingColumns>(
    `SELECT ${columns} FROM sendings WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, toSending(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Everybody whom one print run went to, in the order in which it was printed: what was recorded here
 * by id, what came from another box customer by customer by its uids, which are in order.
 */
export function sendingsOfBatch(box: Box, batch: string): Sending[] {
  return box
    .allSql<SendingColumns>(
      `SELECT ${columns} FROM sendings WHERE batch = ?
       ORDER BY iif(created_at = sent_at, id, 0), uid`,
      batch,
    )
    .map(toSending);
}

export interface SendingListQuery {
  readonly customerId?: number | undefined;
  readonly template?: string | undefined;
  readonly state?: SendingState | undefined;
  readonly batch?: string | undefined;
  /** Put out at this moment or later, and before that one. */
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Sendings, the latest first; `total` without paging. */
export function listSendings(
  box: Box,
  { offset, limit, ...filter }: SendingListQuery,
): { total: number; sendings: SendingRow[] } {
  const conditions = [
    ['customer_id = ?', filter.customerId],
    ['template = ?', filter.template],
    ['state = ?', filter.state],
    ['batch = ?', filter.batch],
    ['sent_at >= ?', filter.begins],
    ['sent_at < ?', filter.ends],
  ] as const;
  const asked = conditions.filter(([, value]) => value !== undefined);
  const where = asked.length === 0 ? '' : `WHERE ${asked.map(([sql]) => sql).join(' AND ')}`;
  const values: SqlValue[] = asked.map(([, value]) => value);
  // Found in an index first: what is skipped is not read.
  const rows = box.allSql<SendingColumns & { customer_name: string }>(
    `SELECT ${columns}, iif(customers.name = '', company, customers.name) AS customer_name
     FROM sendings CROSS JOIN customers ON customers.id = customer_id
     WHERE sendings.id IN (
       SELECT id FROM sendings ${where} ORDER BY sent_at DESC, id DESC LIMIT ? OFFSET ?)
     ORDER BY sent_at DESC, sendings.id DESC`,
    ...[...values, limit, offset],
  );
  const total =
    box.getSql<{ n: number }>(`SELECT count(*) AS n FROM sendings ${where}`, ...values)?.n ?? 0;
  return {
    total,
    sendings: rows.map((row) => ({ ...toSending(row), customerName: row.customer_name })),
  };
}

/**
 * How many cards of each template were put out at one moment, between two moments [begins, ends), the
 * earliest first; the others of a household are no cards.
 */
export function cardsBetween(
  box: Box,
  { begins, ends }: { begins: string; ends: string },
): { template: string; sentAt: string; cards: number }[] {
  return box.allSql(
    `SELECT template, sent_at AS sentAt, count(*) AS cards
     FROM sendings INDEXED BY sendings_by_template
     WHERE sent_at >= ? AND sent_at < ? AND part_of IS NULL
     GROUP BY template, sent_at ORDER BY sent_at`,
    ...[begins, ends],
  );
}

/** When each of these customers last got this template, at `since` or later; who did not is left out. */
export function lastSentSince(
  box: Box,
  {
    customerIds,
    template,
    since,
  }: { customerIds: readonly number[]; template: string; since: string },
): Map<number, string> {
  const rows = box.allSql<{ customer_id: number; sent_at: string }>(
    `SELECT customer_id, max(sent_at) AS sent_at FROM sendings INDEXED BY sendings_by_customer
     WHERE customer_id IN (SELECT value FROM json_each(?)) AND template = ? AND sent_at >= ?
     GROUP BY customer_id`,
    ...[JSON.stringify(customerIds), template, since],
  );
  return new Map(rows.map((row) => [row.customer_id, row.sent_at]));
}

/** Which wordings of a template each of these customers got, and when last. */
export function wordingsSent(
  box: Box,
  { customerIds, template }: { customerIds: readonly number[]; template: string },
): { customerId: number; wording: number; sentAt: string }[] {
  return box.allSql(
    `SELECT customer_id AS customerId, wording, max(sent_at) AS sentAt
     FROM sendings INDEXED BY sendings_by_customer
     WHERE customer_id IN (SELECT value FROM json_each(?)) AND template = ?
     GROUP BY customer_id, wording`,
    ...[JSON.stringify(customerIds), template],
  );
}

/** Writes what became of sendings; answers what was noted before, for those that exist. */
export function markSendings(box: Box, marks: readonly SendingMark[], at: string): SendingMark[] {
  return box.transaction(() => {
    const before = marksOfSendings(
      box,
      marks.map(({ id }) => id),
    );
    for (const { id, state, on } of marks) {
      box.runSql(
        'UPDATE sendings SET state = ?, state_on = ?, updated_at = ? WHERE id = ?',
        ...[state, on, at, id],
      );
    }
    return before;
  });
}

/** What is noted of these sendings, in the order of the ids; unknown ids are left out. */
export function marksOfSendings(box: Box, ids: readonly number[]): SendingMark[] {
  const rows = box.allSql<SendingMark>(
    `SELECT id, state, state_on AS "on" FROM sendings
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Takes sendings out of the box; the pictures that they needed stay until they are tidied up. */
export function deleteSendings(box: Box, ids: readonly number[]): number {
  return box.runSql(
    'DELETE FROM sendings WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  ).changes;
}
