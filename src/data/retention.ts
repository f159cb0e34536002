import { bindingStatuses } from '../core/retention.ts';
import type { Held } from '../shared/privacy.ts';
import type { Box } from './sql.ts';

export interface RetainedRow {
  readonly id: number;
  readonly name: string;
  /** In stored form; null for none. */
  readonly phone: string | null;
  readonly retainUntil: string;
  readonly retainReason: string;
}

/** Living customers whose date to be kept until is this day or before, the earliest first. */
export function listRetained(
  box: Box,
  { until, offset, limit }: { until: string; offset: number; limit: number },
): RetainedRow[] {
  return box.allSql(
    `SELECT id, iif(name = '', company, name) AS name, retain_until AS retainUntil,
       retain_reason AS retainReason,
       (SELECT number FROM phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone
     FROM customers WHERE retain_until <= ? AND trashed_at IS NULL
     ORDER BY retain_until, id LIMIT ? OFFSET ?`,
    ...[until, limit, offset],
  );
}

/** How many living cards have a date up to a day, past another, at all, and none. */
export function countRetained(
  box: Box,
  { until, today }: { until: string; today: string },
): { total: number; due: number; dated: number; undated: number } {
  const dated = 'FROM customers WHERE retain_until IS NOT NULL AND trashed_at IS NULL';
  const count = (sql: string, ...parameters: string[]) =>
    box.getSql<{ n: number }>(`SELECT count(*) AS n ${sql}`, ...parameters)?.n ?? 0;
  const all = count(dated);
  const living = count('FROM customers') - count('FROM customers WHERE trashed_at IS NOT NULL');
  return {
    total: count(`${dated} AND retain_until <= ?`, until),
    due: count(`${dated} AND retain_until < ?`, today),
    dated: all,
    undated: living - all,
  };
}

const among = 'IN (SELECT value FROM json_each(?))';

/** What speaks against destroying each of these customers; who has nothing is left out. */
export function heldBy(box: Box, ids: readonly number[]): Map<number, Held[]> {
  const json = JSON.stringify(ids);
  const rows = box.allSql<{ id: number; held: Held }>(
    `SELECT DISTINCT customer_id AS id, 'agreement' AS held FROM agreements
       WHERE customer_id ${among} AND status ${among}
     UNION ALL SELECT DISTINCT customer_id, 'promise' FROM promises
       WHERE customer_id ${among} AND state = 'open'
     UNION ALL SELECT DISTINCT customer_id, 'problem' FROM problems
       WHERE customer_id ${among} AND closed_at IS NULL`,
    ...[json, JSON.stringify(bindingStatuses), json, json],
  );
  const held = new Map<number, Held[]>();
  for (const { id, held: why } of rows) held.set(id, [...(held.get(id) ?? []), why]);
  return held;
}

/** Which of these customers there are, trash included. */
export function knownCustomers(box: Box, ids: readonly number[]): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM customers WHERE id ${among} ORDER BY id`,
      JSON.stringify(ids),
    )
    .map(({ id }) => id);
}
