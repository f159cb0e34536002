import type { DepositImport } from '../shared/deposits.ts';
import type { Box } from './sql.ts';

/** Begins the import of a deposit list; answers with its id. */
export function startDepositImport(
  box: Box,
  { uid, fileName, at }: { uid: string; fileName: string; at: string },
): number {
  return box.runSql(
    `INSERT INTO deposit_imports (uid, file_name, status, started_at, created_at, updated_at)
     VALUES (?, ?, 'running', ?, ?, ?)`,
    ...[uid, fileName, at, at, at],
  ).lastId;
}

export type DepositCounts = Pick<
  DepositImport,
  'from' | 'to' | 'matched' | 'unsure' | 'already' | 'failed' | 'skipped'
>;

/** Ends an import as done, with what became of its rows. */
export function endDepositImport(box: Box, id: number, counts: DepositCounts, at: string): void {
  box.runSql(
    `UPDATE deposit_imports SET status = 'done', ended_at = ?, covers_from = ?, covers_to = ?,
       matched = ?, unsure = ?, already = ?, failed = ?, skipped = ?, updated_at = ?
     WHERE id = ?`,
    at,
    counts.from,
    counts.to,
    counts.matched,
    counts.unsure,
    counts.already,
    counts.failed,
    counts.skipped,
    at,
    id,
  );
}

const summary = `SELECT id, file_name AS fileName, status, started_at AS startedAt,
  ended_at AS endedAt, covers_from AS "from", covers_to AS "to", matched, unsure, already, failed,
  skipped FROM deposit_imports`;

/** The lists that were read, the latest first. `running` ones that no job runs were cut off. */
export const listDepositImports = (box: Box): DepositImport[] =>
  box.allSql(`${summary} ORDER BY id DESC`);

export const readDepositImport = (box: Box, id: number): DepositImport | undefined =>
  box.getSql(`${summary} WHERE id = ?`, id);

export function setImportUndone(box: Box, id: number, at: string): void {
  box.runSql(
    `UPDATE deposit_imports SET status = 'undone', ended_at = coalesce(ended_at, ?), updated_at = ?
     WHERE id = ?`,
    ...[at, at, id],
  );
}

/** Notes that a list holds a deposit that another one brought. */
export function noteSighting(box: Box, importId: number, depositId: number, at: string): void {
  box.runSql(
    `INSERT INTO deposit_sightings (import_id, deposit_id, created_at, updated_at)
     VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ...[importId, depositId, at, at],
  );
}

/** Some deposits that a list brought, with their customers; call again until none is left. */
export function depositsOfImport(
  box: Box,
  importId: number,
  limit: number,
): { id: number; customerId: number | null }[] {
  return box.allSql(
    `SELECT id, customer_id AS customerId FROM deposits WHERE import_id = ? ORDER BY id LIMIT ?`,
    ...[importId, limit],
  );
}

/**
 * Takes deposits away from the list that brought them: those that another list holds go over to it,
 * the others are deleted.
 */
export function releaseDeposits(
  box: Box,
  importId: number,
  ids: readonly number[],
  at: string,
): void {
  const among = JSON.stringify(ids);
  box.runSql(
    `UPDATE deposits SET updated_at = ?, import_id =
       (SELECT min(seen.import_id) FROM deposit_sightings AS seen
          JOIN deposit_imports ON deposit_imports.id = seen.import_id
        WHERE seen.deposit_id = deposits.id AND deposit_imports.status = 'done'
          AND seen.import_id <> ?)
     WHERE id IN (SELECT deposit_id FROM deposit_sightings
                  JOIN deposit_imports ON deposit_imports.id = deposit_sightings.import_id
                  WHERE deposit_id IN (SELECT value FROM json_each(?))
                    AND deposit_imports.status = 'done' AND import_id <> ?)`,
    ...[at, importId, among, importId],
  );
  box.runSql(
    `DELETE FROM deposits WHERE import_id = ? AND id IN (SELECT value FROM json_each(?))`,
    ...[importId, among],
  );
}

/** Forgets where a list was seen to hold deposits of others. */
export function dropSightings(box: Box, importId: number): void {
  box.runSql('DELETE FROM deposit_sightings WHERE import_id = ?', importId);
}

/** The reading plan that was used last for a list with these headers, as JSON; undefined for none. */
export function rememberedPlan(box: Box, headers: string): string | undefined {
  return box.getSql<{ plan: string }>('SELECT plan FROM deposit_plans WHERE headers = ?', headers)
    ?.plan;
}

export function rememberPlan(
  box: Box,
  { headers, plan, at }: { headers: string; plan: string; at: string },
): void {
  box.runSql(
    `INSERT INTO deposit_plans (headers, plan, created_at, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (headers) DO UPDATE SET plan = excluded.plan, updated_at = excluded.updated_at`,
    ...[headers, plan, at, at],
  );
}
