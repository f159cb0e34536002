import { builtInTemplates, type TemplateFields } from '../shared/templates.ts';
import type { TravellingLabelSheet, TravellingTemplate } from '../shared/exchange-studio.ts';
import type { LabelSheetFields } from '../shared/paper.ts';
import type { Language } from '../shared/primitives.ts';
import type { Box } from './sql.ts';

/*
 * Templates and label sheets as they are carried from box to box. `insert…` leave what is there
 * already as it is and answer whether they put something in.
 */

const times = 'trashed_at AS trashedAt, created_at AS createdAt, updated_at AS updatedAt';

/** Templates of the user's own and built-in ones that were edited, those taken away included. */
export function travellingTemplates(box: Box): TravellingTemplate[] {
  return box
    .allSql<
      Omit<TravellingTemplate, 'fields'> & { fields: string; language: Language; title: string }
    >(`SELECT uid, language, title, fields, ${times} FROM templates ORDER BY id`)
    .map(({ language, title, fields, ...row }) => ({
      ...row,
      // Written by the two functions that write a template, here and in templates.ts.
      fields: {
        language,
        title,
        ...(JSON.parse(fields) as Omit<TemplateFields, 'language' | 'title'>),
      },
    }));
}

export function insertTemplate(
  box: Box,
  { uid, fields, trashedAt, createdAt, updatedAt }: TravellingTemplate,
): boolean {
  const { language, title, ...rest } = fields;
  return (
    box.runSql(
      `INSERT INTO templates (uid, language, title, fields, trashed_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid, language) DO NOTHING`,
      ...[uid, language, title, JSON.stringify(rest), trashedAt, createdAt, updatedAt],
    ).changes > 0
  );
}

/** Label sheets of the user's own, those taken away included. */
export function travellingLabelSheets(box: Box): TravellingLabelSheet[] {
  return box
    .allSql<Omit<TravellingLabelSheet, 'fields'> & { fields: string }>(
      `SELECT uid, fields, ${times} FROM label_sheets ORDER BY id`,
    )
    .map((row) => ({ ...row, fields: JSON.parse(row.fields) as LabelSheetFields }));
}

export function insertLabelSheet(
  box: Box,
  { uid, fields, trashedAt, createdAt, updatedAt }: TravellingLabelSheet,
): boolean {
  return (
    box.runSql(
      `INSERT INTO label_sheets (uid, fields, trashed_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
      ...[uid, JSON.stringify(fields), trashedAt, createdAt, updatedAt],
    ).changes > 0
  );
}

/** What an import brought of the studio, each with the moment of its last change. */
export interface StudioRows {
  readonly templates: readonly (readonly [uid: string, language: string, updatedAt: string])[];
  readonly labelSheets: readonly (readonly [uid: string, updatedAt: string])[];
}

/**
 * Takes these rows away, unless they were changed since: a template of one's own stays while a card
 * that went out names it, a sheet while the settings do. The words of a built-in one are back at once.
 */
export function removeStudio(box: Box, { templates, labelSheets }: StudioRows): void {
  if (templates.length > 0) {
    box.runSql(
      `DELETE FROM templates WHERE EXISTS (SELECT 1 FROM json_each(?) AS known
         WHERE known.value ->> 0 = uid AND known.value ->> 1 = language
           AND known.value ->> 2 = updated_at)
       AND (uid IN (SELECT value FROM json_each(?))
         OR NOT EXISTS (SELECT 1 FROM sendings WHERE template = templates.uid))`,
      ...[JSON.stringify(templates), JSON.stringify(builtInTemplates)],
    );
  }
  if (labelSheets.length > 0) {
    box.runSql(
      `DELETE FROM label_sheets WHERE EXISTS (SELECT 1 FROM json_each(?) AS known
         WHERE known.value ->> 0 = uid AND known.value ->> 1 = updated_at)
       AND uid IS NOT (SELECT value ->> '$' FROM settings WHERE key = 'labelSheet')`,
      JSON.stringify(labelSheets),
    );
  }
}
