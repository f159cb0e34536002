import type { CustomField, CustomFieldType } from '../shared/custom-fields.ts';
import type { Box } from './sql.ts';

interface FieldColumns {
  id: number;
  uid: string;
  name: string;
  type: CustomFieldType;
  options: string;
  position: number;
  trashed_at: string | null;
}

function toField(row: FieldColumns): CustomField {
  const { id, uid, name, type, position } = row;
  const options = JSON.parse(row.options) as string[];
  return { id, uid, name, type, options, position, trashedAt: row.trashed_at };
}

const columns = 'id, uid, name, type, options, position, trashed_at';

/** The fields of the user's own in their order, those in the trash last where asked for. */
export function listCustomFields(box: Box, options: { trashed?: boolean } = {}): CustomField[] {
  return box
    .allSql<FieldColumns>(
      `SELECT ${columns} FROM custom_fields WHERE trashed_at IS NULL OR ?
       ORDER BY trashed_at IS NOT NULL, position, id`,
      options.trashed ?? false,
    )
    .map(toField);
}

/** One field, also one in the trash; undefined where there is none. */
export function readCustomField(box: Box, id: number): CustomField | undefined {
  const row = box.getSql<FieldColumns>(`SELECT ${columns} FROM custom_fields WHERE id = ?`, id);
  return row && toField(row);
}

export interface NewField extends Pick<CustomField, 'uid' | 'name' | 'type' | 'options'> {
  readonly at: string;
}

/** Adds a field behind the others; answers with its id. */
export function insertCustomField(box: Box, { uid, name, type, options, at }: NewField): number {
  return box.runSql(
    `INSERT INTO custom_fields (uid, name, type, options, position, created_at, updated_at)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM custom_fields), ?, ?)`,
    ...[uid, name, type, JSON.stringify(options), at, at],
  ).lastId;
}

/** Renames a field or gives it other options. */
export function patchCustomField(
  box: Box,
  id: number,
  patch: { readonly name?: string | undefined; readonly options?: readonly string[] | undefined },
  at: string,
): void {
  box.runSql(
    `UPDATE custom_fields SET name = coalesce(?, name), options = coalesce(?, options),
       updated_at = ? WHERE id = ?`,
    ...[patch.name, patch.options && JSON.stringify(patch.options), at, id],
  );
}

/** Puts fields in this order; those that are not named come behind. */
export function orderCustomFields(box: Box, ids: readonly number[], at: string): void {
  box.transaction(() => {
    const rest = listCustomFields(box, { trashed: true }).filter(({ id }) => !ids.includes(id));
    for (const [position, id] of [...ids, ...rest.map((field) => field.id)].entries()) {
      box.runSql(
        'UPDATE custom_fields SET position = ?, updated_at = ? WHERE id = ? AND position <> ?',
        ...[position, at, id, position],
      );
    }
  });
}

/** Takes a field off the cards, or puts it back; its values stay. */
export function setCustomFieldTrashed(box: Box, id: number, trashed: boolean, at: string): void {
  box.runSql(
    'UPDATE custom_fields SET trashed_at = ?, updated_at = ? WHERE id = ?',
    ...[trashed ? at : null, at, id],
  );
}

/** Removes the fields that were made at this moment and that no card has a value of; answers how many. */
export function dropUnusedFields(box: Box, madeAt: string): number {
  return box.runSql(
    `DELETE FROM custom_fields WHERE created_at = ?
       AND NOT EXISTS (SELECT 1 FROM custom_values WHERE field_uid = custom_fields.uid)`,
    madeAt,
  ).changes;
}
