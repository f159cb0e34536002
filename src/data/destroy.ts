import type { Destruction, DestructionReason } from '../shared/privacy.ts';
import { removeTraces, rowsOf, type Doomed, type Removed } from './destroy-traces.ts';
import { removeFromIndex } from './search-index.ts';
import type { Box } from './sql.ts';

/*
 * A destruction is first written down with the uids of all whom it is about, then carried out a few
 * cards at a time, then the file is swept (`destroy-sweep.ts`). Cut off anywhere, whoever opens the
 * box next finds what was planned and goes on: nothing is destroyed by halves, and no uid is forgotten
 * that a restore must not bring back.
 */

export interface DestructionPlan {
  readonly uid: string;
  readonly at: string;
  readonly reason: DestructionReason;
  readonly note: string;
  readonly ids: readonly number[];
}

/** These customers, and the cards in the trash that were merged into theirs: they are the same people. */
export function withMergedCards(box: Box, ids: readonly number[]): number[] {
  return box
    .allSql<{ id: number }>(
      `WITH RECURSIVE doomed (id) AS (
         SELECT id FROM customers WHERE id IN (SELECT value FROM json_each(?))
         UNION
         SELECT customers.id FROM doomed CROSS JOIN customers ON customers.merged_into = doomed.id
       ) SELECT id FROM doomed ORDER BY id`,
      JSON.stringify(ids),
    )
    .map(({ id }) => id);
}

/** Writes down whom a destruction is about; from here on it is carried out, whatever happens. */
export function planDestruction(box: Box, plan: DestructionPlan): void {
  const { uid, at, reason, note } = plan;
  box.transaction(() => {
    const ids = withMergedCards(box, plan.ids);
    const { lastId } = box.runSql(
      `INSERT INTO destructions (uid, at, reason, note, customers, removed, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, '{}', ?, ?)`,
      ...[uid, at, reason, note, ids.length, at, at],
    );
    box.runSql(
      `INSERT INTO destroyed_customers (customer_uid, destruction_id, created_at, updated_at)
       SELECT uid, ?, ?, ? FROM customers WHERE id IN (SELECT value FROM json_each(?))
       ON CONFLICT (customer_uid) DO UPDATE SET destruction_id = excluded.destruction_id`,
      ...[lastId, at, at, JSON.stringify(ids)],
    );
  });
}

/** Was there a card of this uid that was destroyed? */
export function wasDestroyed(box: Box, uid: string): boolean {
  return box.getSql('SELECT 1 FROM destroyed_customers WHERE customer_uid = ?', uid) !== undefined;
}

/** A destruction that was planned; its rows may be there or gone. */
export interface PlannedDestruction {
  readonly id: number;
  readonly uid: string;
}

/** Destructions whose file was not swept yet, the earliest first. */
export function unfinishedDestructions(box: Box): PlannedDestruction[] {
  return box.allSql('SELECT id, uid FROM destructions WHERE finished_at IS NULL ORDER BY id');
}

/** Cards that are still there though they were to be destroyed by this; at most `limit`. */
export function doomedBy(box: Box, destruction: number, limit: number): Doomed[] {
  return box.allSql(
    `SELECT customers.id, customers.uid, name, company, trashed_at IS NOT NULL AS trashed
     FROM destroyed_customers CROSS JOIN customers ON customers.uid = customer_uid
     WHERE destruction_id = ? ORDER BY customers.id LIMIT ?`,
    ...[destruction, limit],
  );
}

/**
 * Destroys cards with everything that hangs on them and what others say of them, in one transaction;
 * what went is added to the destruction's numbers.
 */
export function destroyCards(box: Box, destruction: number, doomed: readonly Doomed[]): void {
  box.transaction(() => {
    const ids = doomed.map(({ id }) => id);
    const hanging = rowsOf(box, ids);
    const traces = removeTraces(box, doomed);
    for (const { id, trashed } of doomed) {
      box.runSql('DELETE FROM customers WHERE id = ?', id);
      removeFromIndex(box, id, trashed === 1);
    }
    addNumbers(box, destruction, [hanging, traces]);
  });
}

/** Adds to the numbers of what a destruction removed. */
export function addNumbers(box: Box, destruction: number, numbers: readonly Removed[]): void {
  const known = box.getSql<{ removed: string }>(
    'SELECT removed FROM destructions WHERE id = ?',
    destruction,
  );
  // Written by this function alone.
  const sum = { ...(JSON.parse(known?.removed ?? '{}') as Record<string, number>) };
  for (const [what, count] of numbers.flatMap((each) => Object.entries(each))) {
    if (count > 0) sum[what] = (sum[what] ?? 0) + count;
  }
  box.runSql('UPDATE destructions SET removed = ? WHERE id = ?', JSON.stringify(sum), destruction);
}

/** Notes that nothing of it is left in the file. */
export function finishDestruction(box: Box, destruction: number, at: string): void {
  box.runSql(
    'UPDATE destructions SET finished_at = ?, updated_at = ? WHERE id = ?',
    ...[at, at, destruction],
  );
}

interface DestructionRow {
  uid: string;
  at: string;
  reason: DestructionReason;
  note: string;
  customers: number;
  removed: string;
  finished: number;
}

/** Destructions, the latest first; `total` without paging. */
export function listDestructions(
  box: Box,
  { offset, limit, uid }: { offset: number; limit: number; uid?: string | undefined },
): { destructions: Destruction[]; total: number } {
  const [where, asked] = uid === undefined ? ['', []] : ['WHERE uid = ?', [uid]];
  const rows = box.allSql<DestructionRow>(
    `SELECT uid, at, reason, note, customers, removed, finished_at IS NOT NULL AS finished
     FROM destructions ${where} ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
    ...[...asked, limit, offset],
  );
  const total = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM destructions ${where}`,
    ...asked,
  );
  return {
    total: total?.n ?? 0,
    destructions: rows.map(({ removed, finished, ...row }) => ({
      ...row,
      // Written by addNumbers alone.
      removed: JSON.parse(removed) as Record<string, number>,
      finished: finished === 1,
    })),
  };
}
