import type { Change, Through } from '../shared/customer-history.ts';
import { db, type Box } from './sql.ts';

export interface NewChange {
  readonly customerId: number;
  readonly at: string;
  readonly through: Through;
  readonly action: Change['action'];
  readonly fields?: Change['fields'];
  readonly importId?: number | null;
  readonly contactId?: number | null;
  readonly depositId?: number | null;
  readonly batch?: string | null;
}

/** Adds a change to a customer's history, in the transaction of the change itself; answers with its id. */
export function recordChange(box: Box, change: NewChange): number {
  return box.runSql(
    `INSERT INTO changes (customer_id, at, through, action, fields, import_id, contact_id,
       deposit_id, batch, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    change.customerId,
    change.at,
    change.through,
    change.action,
    change.fields ? JSON.stringify(change.fields) : '{}',
    change.importId,
    change.contactId,
    change.depositId,
    change.batch,
    change.at,
    change.at,
  ).lastId;
}

const columns = [
  'id',
  'customer_id',
  'at',
  'through',
  'action',
  'fields',
  'import_id',
  'contact_id',
  'deposit_id',
  'batch',
  'undone_by',
] as const;

interface ChangeColumns {
  id: number;
  customer_id: number;
  at: string;
  through: string;
  action: string;
  fields: string;
  import_id: number | null;
  contact_id: number | null;
  deposit_id: number | null;
  batch: string | null;
  undone_by: number | null;
}

function toChange(row: ChangeColumns): Change {
  return {
    id: row.id,
    customerId: row.customer_id,
    at: row.at,
    through: row.through as Through,
    action: row.action as Change['action'],
    fields: JSON.parse(row.fields) as Change['fields'],
    importId: row.import_id,
    contactId: row.contact_id,
    depositId: row.deposit_id,
    batch: row.batch,
    undone: row.undone_by !== null,
  };
}

/** A customer's history, newest first. */
export function listChanges(
  box: Box,
  customerId: number,
  { offset = 0, limit = -1 }: { offset?: number; limit?: number } = {},
): Change[] {
  return box
    .all(
      db
        .selectFrom('changes')
        .select(columns)
        .where('customer_id', '=', customerId)
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset),
    )
    .map(toChange);
}

/** The changes of one act on many cards, newest first, from below an id on; at most `limit`. */
export function changesOfBatch(
  box: Box,
  batch: string,
  { below = Number.MAX_SAFE_INTEGER, limit = -1 }: { below?: number; limit?: number } = {},
): Change[] {
  return box
    .allSql<ChangeColumns>(
      `SELECT ${columns.join(', ')} FROM changes WHERE batch = ? AND id < ?
       ORDER BY id DESC LIMIT ?`,
      ...[batch, below, limit],
    )
    .map(toChange);
}

/** The changes with these ids, newest first; unknown ids are left out. */
export function findChanges(box: Box, ids: readonly number[]): Change[] {
  return box
    .allSql<ChangeColumns>(
      `SELECT ${columns.join(', ')} FROM changes
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
      JSON.stringify(ids),
    )
    .map(toChange);
}

/** The latest change made by hand, typed or a merge, that is not taken back; undefined for none. */
export function lastChangeByHand(box: Box): Change | undefined {
  const typed = box.getSql<{ id: number }>(
    `SELECT id FROM changes
     WHERE through = 'typed' AND undone_by IS NULL ORDER BY id DESC LIMIT 1`,
  );
  // Merged cards are few: theirs are found sooner than the last merge among all changes.
  const merge = box.getSql<{ id: number | null }>(
    `SELECT max(changes.id) AS id
     FROM customers CROSS JOIN changes ON changes.customer_id = customers.id
     WHERE merged_into IS NOT NULL AND through = 'merge' AND action = 'merge' AND undone_by IS NULL`,
  );
  return findChanges(box, [Math.max(typed?.id ?? 0, merge?.id ?? 0)])[0];
}

/** Notes that one change was taken back by another. */
export function markUndone(box: Box, change: number, by: number, at: string): void {
  box.run(
    db.updateTable('changes').set({ undone_by: by, updated_at: at }).where('id', '=', change),
  );
}

/** Later changes of the customer that are not taken back, newest first; undo looks here for conflicts. */
export function changesAfter(box: Box, change: Pick<Change, 'id' | 'customerId'>): Change[] {
  return box
    .all(
      db
        .selectFrom('changes')
        .select(columns)
        .where('customer_id', '=', change.customerId)
        .where('id', '>', change.id)
        .where('undone_by', 'is', null)
        .orderBy('id', 'desc'),
    )
    .map(toChange);
}
