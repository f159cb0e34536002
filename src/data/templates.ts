import { templateFields, type TemplateFields } from '../shared/templates.ts';
import type { Language } from '../shared/primitives.ts';
import type { Box } from './sql.ts';

/** A template of the user's own, or how they changed a built-in one (its key is the uid then). */
export interface StoredTemplate {
  readonly uid: string;
  readonly fields: TemplateFields;
  readonly trashedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface TemplateColumns {
  uid: string;
  language: Language;
  title: string;
  fields: string;
  trashed_at: string | null;
  created_at: string;
  updated_at: string;
}

const columns = 'uid, language, title, fields, trashed_at, created_at, updated_at';

/** A row that another version wrote and this one does not understand is left out. */
function toTemplate(row: TemplateColumns): StoredTemplate[] {
  const { uid, language, title, trashed_at: trashedAt, created_at: createdAt } = row;
  const stored: unknown = JSON.parse(row.fields);
  const fields = templateFields.safeParse({ ...(stored as object), language, title }).data;
  return fields ? [{ uid, fields, trashedAt, createdAt, updatedAt: row.updated_at }] : [];
}

/** The templates that the user wrote or changed, of one language or of both; by title. */
export function listTemplates(box: Box, language: Language | null = null): StoredTemplate[] {
  return box
    .allSql<TemplateColumns>(
      `SELECT ${columns} FROM templates WHERE trashed_at IS NULL AND (? IS NULL OR language = ?)
       ORDER BY title, id`,
      ...[language, language],
    )
    .flatMap(toTemplate);
}

/** One of them, also one that was taken away; undefined where there is none. */
export function readTemplate(
  box: Box,
  uid: string,
  language: Language,
): StoredTemplate | undefined {
  return box
    .allSql<TemplateColumns>(
      `SELECT ${columns} FROM templates WHERE uid = ? AND language = ?`,
      ...[uid, language],
    )
    .flatMap(toTemplate)[0];
}

/** Writes a template anew or over the one of the same uid and language; one taken away comes back. */
export function writeTemplate(box: Box, uid: string, written: TemplateFields, at: string): void {
  const { language, title, ...fields } = written;
  box.runSql(
    `INSERT INTO templates (uid, language, title, fields, trashed_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, NULL, ?, ?)
     ON CONFLICT (uid, language) DO UPDATE SET title = excluded.title, fields = excluded.fields,
       trashed_at = NULL, updated_at = excluded.updated_at`,
    ...[uid, language, title, JSON.stringify(fields), at, at],
  );
}

/** Takes a template away (a moment) or puts it back (null); false where it is so already. */
export function setTemplateTrashed(
  box: Box,
  { uid, language }: { readonly uid: string; readonly language: Language },
  trashedAt: string | null,
  at: string,
): boolean {
  const now = trashedAt === null ? 'NOT NULL' : 'NULL';
  return (
    box.runSql(
      `UPDATE templates SET trashed_at = ?, updated_at = ?
       WHERE uid = ? AND language = ? AND trashed_at IS ${now}`,
      ...[trashedAt, at, uid, language],
    ).changes > 0
  );
}

/** How many templates the user wrote or changed. */
export function countTemplates(box: Box): number {
  const sql = 'SELECT count(*) AS n FROM templates WHERE trashed_at IS NULL';
  return box.getSql<{ n: number }>(sql)?.n ?? 0;
}

/** Takes a template out that came in at this moment and was not changed since; false where it was. */
export function dropImportedTemplate(
  box: Box,
  { uid, language, at }: { readonly uid: string; readonly language: Language; readonly at: string },
): boolean {
  return (
    box.runSql(
      'DELETE FROM templates WHERE uid = ? AND language = ? AND updated_at = ? AND trashed_at IS NULL',
      ...[uid, language, at],
    ).changes > 0
  );
}
