import type { ImportRow, ImportSummary } from '../shared/exchange.ts';
import { db, type Box } from './sql.ts';

export interface NewImport {
  readonly uid: string;
  readonly fileName: string;
  readonly format: ImportSummary['format'];
  readonly through: ImportSummary['through'];
  readonly startedAt: string;
}

/** Begins an import; answers with its id. */
export function startImport(box: Box, start: NewImport): number {
  return box.run(
    db.insertInto('imports').values({
      uid: start.uid,
      file_name: start.fileName,
      format: start.format,
      through: start.through,
      status: 'running',
      started_at: start.startedAt,
      ended_at: null,
      added: 0,
      updated: 0,
      skipped: 0,
      created_at: start.startedAt,
      updated_at: start.startedAt,
    }),
  ).lastId;
}

export interface ImportProgress {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** Notes how far an import is, within the transaction that got it there. */
export function updateImport(box: Box, id: number, counts: ImportProgress, at: string): void {
  box.runSql(
    'UPDATE imports SET added = ?, updated = ?, skipped = ?, updated_at = ? WHERE id = ?',
    ...[counts.added, counts.updated, counts.skipped, at, id],
  );
}

/** Ends an import as done or undone. */
export function endImport(box: Box, id: number, status: 'done' | 'undone', at: string): void {
  box.runSql(
    'UPDATE imports SET status = ?, ended_at = coalesce(ended_at, ?), updated_at = ? WHERE id = ?',
    ...[status, at, at, id],
  );
}

const summary = `SELECT id, file_name AS fileName, format, status, through, started_at AS startedAt,
  ended_at AS endedAt, added, updated, skipped FROM imports`;

/** Imports, the latest first. `running` ones that no job runs were cut off by a crash. */
export function listImports(box: Box): ImportSummary[] {
  return box.allSql(`${summary} ORDER BY id DESC`);
}

/** One import; undefined where there is none. */
export function readImport(box: Box, id: number): ImportSummary | undefined {
  return box.getSql(`${summary} WHERE id = ?`, id);
}

export interface NewImportRow {
  readonly importId: number;
  readonly row: number;
  readonly action: ImportRow['action'];
  readonly reasons: ImportRow['reasons'];
  readonly customerId: number | null;
  readonly name: string;
  /** What the row said, so that the same row adds nobody when it is read again. */
  readonly fingerprint: string | null;
  readonly at: string;
}

/** Reports what became of one row of the file. */
export function insertImportRow(box: Box, row: NewImportRow): void {
  box.runSql(
    `INSERT INTO import_rows (import_id, row, action, reasons, customer_id, name, fingerprint,
       created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.importId,
    row.row,
    row.action,
    row.reasons.length === 0 ? '[]' : JSON.stringify(row.reasons),
    row.customerId,
    row.name,
    row.fingerprint,
    row.at,
    row.at,
  );
}

/** Adds a reason to what is reported of a row that was written already. */
export function addRowReason(
  box: Box,
  {
    importId,
    row,
    reason,
  }: { importId: number; row: number; reason: ImportRow['reasons'][number] },
): void {
  box.runSql(
    `UPDATE import_rows SET reasons = json_insert(reasons, '$[#]', json(?))
     WHERE import_id = ? AND row = ?`,
    ...[JSON.stringify(reason), importId, row],
  );
}

/** The living customers of exactly this name, two at most: more are no answer either. */
export function findByExactName(
  box: Box,
  { name, sortKey }: { name: string; sortKey: string },
): { id: number; uid: string }[] {
  return box.allSql(
    `SELECT id, uid FROM customers
     WHERE sort_key = ? AND name = ? AND trashed_at IS NULL ORDER BY id LIMIT 2`,
    ...[sortKey, name],
  );
}

/** The uids of those whose cards say that this one introduced them, whether there is such a card or not yet. Trash included. */
export function uidsReferredBy(box: Box, uid: string): string[] {
  return box
    .allSql<{ uid: string }>('SELECT uid FROM customers WHERE referred_by = ?', uid)
    .map((row) => row.uid);
}

export interface ImportRowsQuery {
  readonly importId: number;
  readonly action?: ImportRow['action'] | undefined;
  readonly withReason?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The report row by row, in the order of the file; `total` without paging. */
export function listImportRows(
  box: Box,
  { importId, action, withReason, offset, limit }: ImportRowsQuery,
): { total: number; rows: ImportRow[] } {
  const parts = ['import_id = ?'];
  if (action === 'added') parts.push(`action = 'added'`);
  // Spelt out so that the index of the few rows that are not plain additions serves.
  else if (action !== undefined) parts.push(`action <> 'added' AND action = '${action}'`);
  if (withReason) parts.push(`reasons <> '[]'`);
  const where = `FROM import_rows WHERE ${parts.join(' AND ')}`;
  const rows = box.allSql<Omit<ImportRow, 'reasons'> & { reasons: string }>(
    `SELECT row, action, reasons, customer_id AS customerId, name ${where}
     ORDER BY row, id LIMIT ? OFFSET ?`,
    ...[importId, limit, offset],
  );
  return {
    total: box.getSql<{ n: number }>(`SELECT count(*) AS n ${where}`, importId)?.n ?? 0,
    rows: rows.map((row) => ({
      ...row,
      // Written by insertImportRow alone.
      reasons: JSON.parse(row.reasons) as ImportRow['reasons'],
    })),
  };
}

/** The customer whom a row with this fingerprint made or changed, the earliest; trash included. */
export function findByFingerprint(box: Box, fingerprint: string): number | undefined {
  return box.getSql<{ id: number }>(
    `SELECT customer_id AS id FROM import_rows
     WHERE fingerprint = ? AND customer_id IS NOT NULL ORDER BY id LIMIT 1`,
    fingerprint,
  )?.id;
}

/** The customer with this UID, our own or of the file they came from; trash included. */
export function findByUid(box: Box, uid: string): number | undefined {
  return box.getSql<{ id: number }>(
    `SELECT id FROM customers WHERE uid = ?
     UNION ALL SELECT id FROM customers WHERE source_uid = ? LIMIT 1`,
    ...[uid, uid],
  )?.id;
}

/** Customers of this name with this phone (stored form), the earliest first; trash included. */
export function findByPhone(box: Box, number: string, name: string): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT DISTINCT customers.id FROM phones JOIN customers ON customers.id = customer_id
       WHERE number = ? AND customers.name = ? ORDER BY customers.id`,
      ...[number, name],
    )
    .map(({ id }) => id);
}

/** Customers of this name with this e-mail address, whatever its case, the earliest first. */
export function findByEmail(box: Box, address: string, name: string): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT DISTINCT customers.id FROM emails JOIN customers ON customers.id = customer_id
       WHERE lower(address) = lower(?) AND customers.name = ? ORDER BY customers.id`,
      ...[address, name],
    )
    .map(({ id }) => id);
}

/** Is there a contact or a sending with this UID already? */
export function isKnownUid(box: Box, table: 'contacts' | 'sendings', uid: string): boolean {
  return box.getSql(`SELECT 1 FROM ${table} WHERE uid = ?`, uid) !== undefined;
}
