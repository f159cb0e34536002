import { customerQuery, type CustomerQuery, type ListColumn } from '../shared/customer-list.ts';
import { savedList, type SavedList } from '../shared/saved-lists.ts';
import type { Box } from './sql.ts';

interface ListColumns {
  id: number;
  uid: string;
  name: string;
  query: string;
  columns: string;
}

const selected = 'id, uid, name, query, columns';
const whole: CustomerQuery = customerQuery.parse({});

/** A list that another version wrote may name what this one does not know: the rest of it counts. */
function toList({ id, uid, name, query, columns }: ListColumns): SavedList {
  const known = savedList.shape.columns.element;
  return {
    id,
    uid,
    name,
    query: customerQuery.safeParse(JSON.parse(query)).data ?? whole,
    columns: (JSON.parse(columns) as unknown[]).flatMap((each) => known.safeParse(each).data ?? []),
  };
}

/** The lists that were kept under a name, in the order of their making. */
export function listSavedLists(box: Box): SavedList[] {
  return box
    .allSql<ListColumns>(
      `SELECT ${selected} FROM saved_lists WHERE removed_at IS NULL ORDER BY position, id`,
    )
    .map(toList);
}

/** One list, also one that was removed; undefined where there is none. */
export function readSavedList(box: Box, id: number): SavedList | undefined {
  const row = box.getSql<ListColumns>(`SELECT ${selected} FROM saved_lists WHERE id = ?`, id);
  return row && toList(row);
}

export interface NewList {
  readonly uid: string;
  readonly name: string;
  readonly query: CustomerQuery;
  readonly columns: readonly ListColumn[];
  readonly at: string;
}

/** Keeps a list under a name, behind the others; answers with its id. */
export function insertSavedList(box: Box, { uid, name, query, columns, at }: NewList): number {
  return box.runSql(
    `INSERT INTO saved_lists (uid, name, query, columns, position, created_at, updated_at)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM saved_lists), ?, ?)`,
    ...[uid, name, JSON.stringify(query), JSON.stringify(columns), at, at],
  ).lastId;
}

export interface ListPatch {
  readonly name?: string | undefined;
  readonly query?: CustomerQuery | undefined;
  readonly columns?: readonly ListColumn[] | undefined;
}

export function patchSavedList(box: Box, id: number, patch: ListPatch, at: string): void {
  const { name, query, columns } = patch;
  box.runSql(
    `UPDATE saved_lists SET name = coalesce(?, name), query = coalesce(?, query),
       columns = coalesce(?, columns), updated_at = ? WHERE id = ?`,
    ...[name, query && JSON.stringify(query), columns && JSON.stringify(columns), at, id],
  );
}

/** Removes a list, or puts it back. */
export function setSavedListRemoved(box: Box, id: number, removed: boolean, at: string): void {
  box.runSql(
    'UPDATE saved_lists SET removed_at = ?, updated_at = ? WHERE id = ?',
    ...[removed ? at : null, at, id],
  );
}

/** Lists removed before this run of the program are gone for good. */
export function dropRemovedLists(box: Box): void {
  box.runSql('DELETE FROM saved_lists WHERE removed_at IS NOT NULL');
}
