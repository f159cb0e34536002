import { labelSheetFields, type LabelSheetFields } from '../shared/paper.ts';
import type { Box } from './sql.ts';

/** A sheet of the user's own. */
export interface StoredSheet {
  readonly uid: string;
  readonly fields: LabelSheetFields;
  readonly trashed: boolean;
}

interface SheetColumns {
  uid: string;
  fields: string;
  trashed: number;
}

const selected = 'uid, fields, trashed_at IS NOT NULL AS trashed';

/** What another version wrote and this one cannot read is left out, and stays in the box. */
function toSheets(rows: readonly SheetColumns[]): StoredSheet[] {
  return rows.flatMap(({ uid, fields, trashed }) => {
    const parsed = labelSheetFields.safeParse(JSON.parse(fields));
    return parsed.success ? [{ uid, fields: parsed.data, trashed: trashed === 1 }] : [];
  });
}

/** The user's own sheets in the order of their making, without those removed. */
export function listLabelSheets(box: Box): StoredSheet[] {
  const rows = box.allSql<SheetColumns>(
    `SELECT ${selected} FROM label_sheets WHERE trashed_at IS NULL ORDER BY id`,
  );
  return toSheets(rows);
}

/** One sheet, also one that was removed; undefined where there is none. */
export function readLabelSheet(box: Box, uid: string): StoredSheet | undefined {
  const row = box.getSql<SheetColumns>(`SELECT ${selected} FROM label_sheets WHERE uid = ?`, uid);
  return row && toSheets([row])[0];
}

/** Writes a sheet, over an older one of the same uid; a removed one is there again. */
export function writeLabelSheet(box: Box, uid: string, fields: LabelSheetFields, at: string): void {
  box.runSql(
    `INSERT INTO label_sheets (uid, fields, created_at, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET
       fields = excluded.fields, trashed_at = NULL, updated_at = excluded.updated_at`,
    ...[uid, JSON.stringify(fields), at, at],
  );
}

/** Removes a sheet, or puts it back. */
export function setLabelSheetRemoved(box: Box, uid: string, removed: boolean, at: string): void {
  box.runSql(
    'UPDATE label_sheets SET trashed_at = ?, updated_at = ? WHERE uid = ?',
    ...[removed ? at : null, at, uid],
  );
}
