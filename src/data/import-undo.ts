import type { Change } from '../shared/customer-history.ts';
import { findChanges } from './changes.ts';
import type { Box } from './sql.ts';

/** Customers whom an import added and who are still there, from `after` on in the order of ids. */
export function customersAddedBy(
  box: Box,
  importId: number,
  { after = 0, limit = 500 }: { after?: number; limit?: number } = {},
): number[] {
  return box
    .allSql<{ id: number }>(
      'SELECT id FROM customers WHERE import_id = ? AND id > ? ORDER BY id LIMIT ?',
      ...[importId, after, limit],
    )
    .map(({ id }) => id);
}

/**
 * Which of these customers were worked on since the import: a change of another origin that was not
 * taken back, a contact, a card sent or a deposit since it began, or a call in progress.
 */
export function workedOnSince(box: Box, importId: number, ids: readonly number[]): Set<number> {
  const rows = box.allSql<{ id: number }>(
    `SELECT value AS id FROM json_each(?) WHERE
       EXISTS (SELECT 1 FROM changes WHERE customer_id = value AND undone_by IS NULL
         AND import_id IS NOT ? AND through <> 'undo')
       OR EXISTS (SELECT 1 FROM contacts WHERE customer_id = value AND trashed_at IS NULL
         AND created_at > (SELECT started_at FROM imports WHERE id = ?))
       OR EXISTS (SELECT 1 FROM sendings WHERE customer_id = value
         AND created_at > (SELECT started_at FROM imports WHERE id = ?))
       OR EXISTS (SELECT 1 FROM deposits WHERE customer_id = value AND trashed_at IS NULL
         AND created_at > (SELECT started_at FROM imports WHERE id = ?))
       OR EXISTS (SELECT 1 FROM contact_drafts WHERE customer_id = value)`,
    ...[JSON.stringify(ids), importId, importId, importId, importId],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Updates that an import made to cards and that are not taken back, newest first, below `before`.
 * The history that came along with a card which goes anyway is none of them.
 */
export function updatesBy(
  box: Box,
  importId: number,
  { before = Number.MAX_SAFE_INTEGER, limit = 500 }: { before?: number; limit?: number } = {},
): Change[] {
  const rows = box.allSql<{ id: number }>(
    `SELECT id FROM changes
     WHERE import_id = ? AND action = 'update' AND undone_by IS NULL AND id < ?
       AND (SELECT import_id FROM customers WHERE id = customer_id) IS NOT ?
     ORDER BY id DESC LIMIT ?`,
    ...[importId, before, importId, limit],
  );
  return findChanges(
    box,
    rows.map(({ id }) => id),
  );
}

/** Forgets what an import's rows said, so that the file can be imported again. */
export function dropFingerprints(box: Box, importId: number): void {
  box.runSql('UPDATE import_rows SET fingerprint = NULL WHERE import_id = ?', importId);
}
