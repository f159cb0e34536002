import type { Box } from './sql.ts';

/** How these customers are called, by their id, and whether their card is in the trash; unknown ids are left out. */
export function namesOf(
  box: Box,
  ids: readonly number[],
): Map<number, { name: string; trashed: boolean }> {
  const rows = box.allSql<{ id: number; name: string; trashed: number }>(
    `SELECT id, iif(name = '', company, name) AS name, trashed_at IS NOT NULL AS trashed
     FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name, trashed }) => [id, { name, trashed: trashed === 1 }]));
}
