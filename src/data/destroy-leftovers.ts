import { knownCustomers } from './retention.ts';
import type { Box } from './sql.ts';

/** A tag that was only theirs may name them. One that a saved list or a setting asks for stays. */
export function dropUnusedTags(box: Box): number {
  const named = (table: string, column: string) =>
    `NOT EXISTS (SELECT 1 FROM ${table} WHERE instr(${column}, json_quote(tags.name)) > 0)`;
  return box.runSql(
    `DELETE FROM tags
     WHERE NOT EXISTS (SELECT 1 FROM customer_tags WHERE tag_id = tags.id)
       AND ${named('settings', 'value')} AND ${named('saved_lists', 'query')}`,
  ).changes;
}

const draftKey = 'studioDraft';
/** Of the draft: lists of customers' ids, and what is kept under a key that ends in one. */
const lists = ['ids', 'off', 'on'] as const;
const byCustomer = ['texts', 'rewrites'] as const;

const idOf = (key: string): number => Number(/\d+$/.exec(key)?.[0] ?? 0);

/** The unfinished batch of the card studio: who is not there any more, and what they were to be written. */
export function forgetDrafts(box: Box): void {
  const stored = box.getSql<{ value: string }>(
    'SELECT value FROM settings WHERE key = ?',
    draftKey,
  );
  if (stored === undefined) return;
  const draft = JSON.parse(stored.value) as Record<string, unknown>;
  const people = lists.flatMap((list) => idsIn(draft[list]));
  const written = byCustomer.flatMap((part) => Object.keys(recordIn(draft[part])).map(idOf));
  const there = new Set(knownCustomers(box, [...people, ...written]));
  for (const list of lists) draft[list] = idsIn(draft[list]).filter((id) => there.has(id));
  for (const part of byCustomer) {
    draft[part] = Object.fromEntries(
      Object.entries(recordIn(draft[part])).filter(([key]) => there.has(idOf(key))),
    );
  }
  box.runSql('UPDATE settings SET value = ? WHERE key = ?', ...[JSON.stringify(draft), draftKey]);
}

const idsIn = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [];
const recordIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
