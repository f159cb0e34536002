import { emptyCustomer } from '../shared/customer-card.ts';
import { recordChange } from './changes.ts';
import { insertCustomer } from './customers.ts';
import { done, type Words } from './integrity-words.ts';
import { removeFromIndex } from './search-index.ts';
import type { Box } from './sql.ts';

interface Orphans {
  readonly table: string;
  readonly parent: string;
  readonly column: string;
  /** May the column be empty? Then the row stays and names no parent. */
  readonly nullable: boolean;
  readonly rows: readonly number[];
}

/** Tables whose rows are nothing without their customer: made again, or of no use to anybody. */
const beside = new Set([
  'agreement_payments',
  'contact_drafts',
  'customer_tags',
  'duplicate_dismissals',
  'today_marks',
  'today_moves',
]);

/** Rows without their parent, by table and column. */
function findOrphans(box: Box): Orphans[] {
  const found = box.allSql<{ child: string; parent: string; fkid: number; rows: string }>(
    `SELECT "table" AS child, "parent" AS parent, fkid, json_group_array(rowid) AS rows
     FROM pragma_foreign_key_check GROUP BY 1, 2, 3`,
  );
  return found.map(({ child, parent, fkid, rows }) => {
    const column = box.getSql<{ name: string; needed: number }>(
      `SELECT key."from" AS name, "notnull" AS needed
       FROM pragma_foreign_key_list(?) AS key JOIN pragma_table_info(?) AS info
         ON info.name = key."from"
       WHERE key.id = ?`,
      ...[child, child, fkid],
    );
    return {
      table: child,
      parent,
      column: column?.name ?? '',
      nullable: column?.needed === 0,
      rows: JSON.parse(rows) as number[],
    };
  });
}

/**
 * Gives rows without a parent a place again: what was said of a customer who is gone gets a card of its
 * own under the old number, what can stand alone does, the rest goes. Answers what was done.
 */
export function mendOrphans(box: Box, at: string): Words[] {
  const rescued = rescueCustomers(box, at);
  let [freed, removed] = [0, 0];
  for (const { table, column, nullable, rows } of findOrphans(box)) {
    const ids = JSON.stringify(rows);
    if (nullable) {
      box.runSql(
        `UPDATE ${table} SET ${column} = NULL WHERE id IN (SELECT value FROM json_each(?))`,
        ids,
      );
      freed += rows.length;
    } else {
      box.runSql(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, ids);
      removed += rows.length;
    }
  }
  return [
    ...(rescued > 0 ? [done(rescued, rescuedWords)] : []),
    ...(freed > 0 ? [done(freed, freedWords)] : []),
    ...(removed > 0 ? [done(removed, removedWords)] : []),
  ];
}

const rescuedWords: Words = {
  ko: '없어진 카드를 남은 기록으로 다시 만들었습니다 (태그 ‘되찾은 카드’)',
  en: 'lost cards made again from what was left of them (tag “되찾은 카드”)',
};
const freedWords: Words = {
  ko: '없어진 것을 가리키던 줄에서 그 연결을 풀었습니다',
  en: 'links to what is gone undone',
};
const removedWords: Words = {
  ko: '누구에게도 딸리지 않은 줄을 지웠습니다 (고치기 전 백업에는 남아 있습니다)',
  en: 'rows that belong to nobody removed (the backup of before the repair has them)',
};

/** The tag on cards that were made again. */
const rescuedTag = '되찾은 카드';

function rescueCustomers(box: Box, at: string): number {
  const lost = new Set<number>();
  for (const { table, parent, column, rows } of findOrphans(box)) {
    const isWorth = !beside.has(table) && column === 'customer_id' && table !== 'import_rows';
    if (parent !== 'customers' || !isWorth) continue;
    const ids = box.allSql<{ id: number }>(
      `SELECT DISTINCT customer_id AS id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(rows),
    );
    for (const { id } of ids) lost.add(id);
  }
  for (const id of lost) rescue(box, id, at);
  return lost.size;
}

const textFields = [
  'name',
  'familyName',
  'givenName',
  'company',
  'job',
  'notes',
  'source',
] as const;

/** What the history last said of a customer's texts. */
function lastKnown(box: Box, id: number): Partial<Record<(typeof textFields)[number], string>> {
  const rows = box.allSql<{ fields: string }>(
    `SELECT fields FROM changes WHERE customer_id = ? ORDER BY id`,
    id,
  );
  const known: Partial<Record<(typeof textFields)[number], string>> = {};
  for (const row of rows) {
    const fields = JSON.parse(row.fields) as Record<string, { after?: unknown } | undefined>;
    for (const field of textFields) {
      const after = fields[field]?.after;
      if (typeof after === 'string') known[field] = after;
    }
  }
  return known;
}

function rescue(box: Box, id: number, at: string): void {
  const known = lastKnown(box, id);
  const made = insertCustomer(box, {
    ...emptyCustomer,
    ...known,
    name: known.name ?? `${rescuedTag} ${id}`,
    uid: crypto.randomUUID(),
    at,
  });
  // Under the number by which everything that is left names the card.
  removeFromIndex(box, made, false);
  box.runSql('UPDATE customers SET id = ? WHERE id = ?', id, made);
  const tagged = box.getSql<{ id: number }>('SELECT id FROM tags WHERE name = ?', rescuedTag);
  const tag =
    tagged?.id ??
    box.runSql(
      'INSERT INTO tags (name, created_at, updated_at) VALUES (?, ?, ?)',
      ...[rescuedTag, at, at],
    ).lastId;
  box.runSql(
    `INSERT OR IGNORE INTO customer_tags (customer_id, tag_id, position, created_at, updated_at)
     VALUES (?, ?, (SELECT count(*) FROM customer_tags WHERE customer_id = ?), ?, ?)`,
    ...[id, tag, id, at, at],
  );
  const hasBeginning = box.getSql(
    `SELECT 1 FROM changes WHERE customer_id = ? AND action = 'create'`,
    id,
  );
  const hasHistory = box.getSql('SELECT 1 FROM changes WHERE customer_id = ?', id);
  if (!hasBeginning && !hasHistory)
    recordChange(box, { customerId: id, at, through: 'typed', action: 'create' });
}
