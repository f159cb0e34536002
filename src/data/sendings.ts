import type { CardLayout, GreetingCardSpec, Sending } from '../shared/greeting-cards.ts';
import { db, type Box } from './sql.ts';

export interface NewSending {
  readonly uid: string;
  readonly customerId: number;
  readonly template: string;
  readonly spec: GreetingCardSpec;
  readonly layout: CardLayout;
  readonly batch: string;
  /** The picture that signed it, from assets.ts; null for none. */
  readonly signatureId: number | null;
  readonly sentAt: string;
}

export type StoredSending = Sending & { readonly signatureId: number | null };
export type StoredSendingRow = StoredSending & { readonly customerName: string };

interface SendingColumns {
  id: number;
  uid: string;
  customer_id: number;
  template: string;
  spec: string;
  layout: CardLayout;
  batch: string;
  signature_id: number | null;
  sent_at: string;
}

function toSending(row: SendingColumns): StoredSending {
  return {
    id: row.id,
    uid: row.uid,
    customerId: row.customer_id,
    template: row.template,
    // Written by insertSending alone.
    spec: JSON.parse(row.spec) as GreetingCardSpec,
    layout: row.layout,
    batch: row.batch,
    signed: row.signature_id !== null,
    signatureId: row.signature_id,
    sentAt: row.sent_at,
  };
}

/** Records a card that went out; answers with its id. */
export function insertSending(box: Box, sending: NewSending, at: string): number {
  return box.runSql(
    `INSERT INTO sendings (uid, customer_id, template, spec, layout, batch, signature_id, sent_at,
       created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sending.uid,
    sending.customerId,
    sending.template,
    JSON.stringify(sending.spec),
    sending.layout,
    sending.batch,
    sending.signatureId,
    sending.sentAt,
    at,
    at,
  ).lastId;
}

/** The sendings with these ids, in the order of the ids; unknown ids are left out. */
export function readSendings(box: Box, ids: readonly number[]): StoredSending[] {
  const rows = box.allSql<SendingColumns>(
    'SELECT * FROM sendings WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, toSending(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** All cards of one print run, in the order in which they were printed. */
export function sendingsOfBatch(box: Box, batch: string): StoredSending[] {
  return box
    .all(db.selectFrom('sendings').selectAll().where('batch', '=', batch).orderBy('id'))
    .map(toSending);
}

export interface SendingListQuery {
  readonly customerId?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Sendings of one customer or of all, the latest first; `total` without paging. */
export function listSendings(
  box: Box,
  { customerId, offset, limit }: SendingListQuery,
): { total: number; sendings: StoredSendingRow[] } {
  const where = customerId === undefined ? '' : 'WHERE customer_id = ?';
  const parameters = customerId === undefined ? [] : [customerId];
  const rows = box.allSql<SendingColumns & { customer_name: string }>(
    `SELECT sendings.*, customers.name AS customer_name
     FROM sendings JOIN customers ON customers.id = customer_id ${where}
     ORDER BY sent_at DESC, sendings.id DESC LIMIT ? OFFSET ?`,
    ...[...parameters, limit, offset],
  );
  const total =
    box.getSql<{ n: number }>(`SELECT count(*) AS n FROM sendings ${where}`, ...parameters)?.n ?? 0;
  return {
    total,
    sendings: rows.map((row) => ({ ...toSending(row), customerName: row.customer_name })),
  };
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
    `SELECT customer_id, max(sent_at) AS sent_at FROM sendings
     WHERE customer_id IN (SELECT value FROM json_each(?)) AND template = ? AND sent_at >= ?
     GROUP BY customer_id`,
    ...[JSON.stringify(customerIds), template, since],
  );
  return new Map(rows.map((row) => [row.customer_id, row.sent_at]));
}
