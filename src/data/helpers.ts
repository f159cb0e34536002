import type { Helper } from '../shared/helpers.ts';
import type { Box } from './sql.ts';

/** A helper as stored, and how many matters handed to them have not arrived. */
export type StoredHelper = Helper & { readonly openHandoffs: number };

interface HelperColumns {
  uid: string;
  name: string;
  role: string;
  company: string;
  phone: string;
  area: string;
  hours: string;
  note: string;
}

const columns = 'uid, name, role, company, phone, area, hours, note';

/** The directory, or what was taken out of it; by name. */
export function listHelpers(box: Box, { trash }: { trash: boolean }): StoredHelper[] {
  return box.allSql<HelperColumns & { openHandoffs: number }>(
    `SELECT ${columns}, (SELECT count(*) FROM handoffs
         JOIN customers ON customers.id = handoffs.customer_id
         WHERE handoffs.helper = helpers.uid AND handoffs.arrived_on IS NULL
           AND customers.trashed_at IS NULL) AS openHandoffs
     FROM helpers WHERE trashed_at IS ${trash ? 'NOT NULL' : 'NULL'} ORDER BY name, id`,
  );
}

/** One helper, also one that was taken out; undefined where there is none. */
export function readHelper(box: Box, uid: string): Helper | undefined {
  return box.getSql<HelperColumns>(`SELECT ${columns} FROM helpers WHERE uid = ?`, uid);
}

/** Writes a helper anew or over the one of the same uid; one that was taken out stays so. */
export function writeHelper(box: Box, helper: Helper, at: string): void {
  const { uid, name, role, company, phone, area, hours, note } = helper;
  box.runSql(
    `INSERT INTO helpers (${columns}, trashed_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, role = excluded.role,
       company = excluded.company, phone = excluded.phone, area = excluded.area,
       hours = excluded.hours, note = excluded.note, updated_at = excluded.updated_at`,
    ...[uid, name, role, company, phone, area, hours, note, at, at],
  );
}

/** Takes a helper out of the directory (a moment) or puts them back (null); false where it is so already. */
export function setHelperTrashed(
  box: Box,
  uid: string,
  trashedAt: string | null,
  at: string,
): boolean {
  const now = trashedAt === null ? 'NOT NULL' : 'NULL';
  return (
    box.runSql(
      `UPDATE helpers SET trashed_at = ?, updated_at = ? WHERE uid = ? AND trashed_at IS ${now}`,
      ...[trashedAt, at, uid],
    ).changes > 0
  );
}

/** How many helpers the directory holds. */
export function countHelpers(box: Box): number {
  const sql = 'SELECT count(*) AS n FROM helpers WHERE trashed_at IS NULL';
  return box.getSql<{ n: number }>(sql)?.n ?? 0;
}
