import type { Box } from './sql.ts';

/** All settings by key, as they were written; defaults and checks are the caller's. */
export function readSettingValues(box: Box): Record<string, unknown> {
  const rows = box.allSql<{ key: string; value: string }>('SELECT key, value FROM settings');
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

/** Writes one setting as JSON. */
export function writeSettingValue(box: Box, key: string, value: unknown, at: string): void {
  box.runSql(
    `INSERT INTO settings (key, value, created_at, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    ...[key, JSON.stringify(value), at, at],
  );
}

/** Takes a setting away, so that its default holds. */
export function deleteSettingValue(box: Box, key: string): void {
  box.runSql('DELETE FROM settings WHERE key = ?', key);
}
