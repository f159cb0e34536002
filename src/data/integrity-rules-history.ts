import { recordChange } from './changes.ts';
import { bySql, type Rule } from './integrity-rule.ts';
import type { Box } from './sql.ts';

const wrongUndo = `SELECT changes.id FROM changes JOIN changes AS taker ON taker.id = changes.undone_by
      WHERE taker.id <= changes.id OR taker.customer_id <> changes.customer_id
        OR taker.through <> 'undo'`;
const ofOtherContact = `SELECT changes.id FROM changes JOIN contacts ON contacts.id = contact_id
      WHERE contacts.customer_id <> changes.customer_id`;
const wrongReport = `status = 'done' AND through = 'import'
      AND EXISTS (SELECT 1 FROM import_rows WHERE import_id = imports.id)
      AND added + updated + skipped <>
        (SELECT count(*) FROM import_rows WHERE import_id = imports.id)`;
const rowsOf = (action: string): string =>
  `(SELECT count(*) FROM import_rows WHERE import_id = imports.id AND action = '${action}')`;
const inCircles = `SELECT id FROM customers AS card WHERE merged_into IS NOT NULL AND id IN (
      WITH RECURSIVE chain (into_id) AS (
        SELECT card.merged_into
        UNION
        SELECT merged_into FROM chain JOIN customers ON customers.id = into_id
        WHERE merged_into IS NOT NULL
      )
      SELECT into_id FROM chain)`;
const noBeginning = `customers WHERE NOT EXISTS
      (SELECT 1 FROM changes WHERE customer_id = customers.id AND action = 'create')`;

/** What must hold of history, imports and merges. */
export const historyRules: readonly Rule[] = [
  {
    problem: {
      ko: '그 고객의 나중 변경이 아닌 것으로 되돌려졌다는 변경',
      en: 'changes that were taken back by something else than a later change of the customer',
    },
    sql: `SELECT count(*) FROM (${wrongUndo})`,
    mend: {
      done: {
        ko: '되돌렸다는 표시를 지웠습니다',
        en: 'marks of having been taken back removed',
      },
      run: bySql(`UPDATE changes SET undone_by = NULL WHERE id IN (${wrongUndo})`),
    },
  },
  {
    problem: {
      ko: '다른 고객의 연락에 딸린 변경',
      en: 'changes that belong to a contact of another customer',
    },
    sql: `SELECT count(*) FROM (${ofOtherContact})`,
    mend: {
      done: {
        ko: '변경을 연락한 고객의 이력으로 옮겼습니다',
        en: 'changes moved into the history of the customer of their contact',
      },
      run: bySql(`UPDATE changes
        SET customer_id = (SELECT customer_id FROM contacts WHERE contacts.id = contact_id)
        WHERE id IN (${ofOtherContact})`),
    },
  },
  {
    problem: {
      ko: '이력의 처음이 없는 고객',
      en: 'customers without the beginning of their history',
    },
    sql: `SELECT count(*) FROM ${noBeginning}`,
    mend: {
      done: {
        ko: '이력의 처음을 카드가 만들어진 날로 다시 적었습니다',
        en: 'beginnings of histories written anew, on the day that the card was made',
      },
      run: writeBeginnings,
    },
  },
  {
    problem: {
      ko: '보고서의 줄 수가 적힌 것과 다른 가져오기',
      en: 'finished imports whose report does not have as many rows as it says',
    },
    sql: `SELECT count(*) FROM imports WHERE ${wrongReport}`,
    mend: {
      done: {
        ko: '가져오기 보고서의 수를 다시 셌습니다',
        en: 'rows of import reports counted anew',
      },
      run: bySql(`UPDATE imports SET added = ${rowsOf('added')}, updated = ${rowsOf('updated')},
        skipped = ${rowsOf('skipped')} WHERE ${wrongReport}`),
    },
  },
  {
    problem: {
      ko: '서로를 가리키며 합쳐진 카드',
      en: 'cards that were merged into each other in a circle',
    },
    sql: `SELECT count(*) FROM (${inCircles})`,
    mend: {
      done: {
        ko: '서로를 가리키던 합치기를 풀었습니다. 카드는 휴지통에 있습니다',
        en: 'merges in a circle undone; the cards are in the trash',
      },
      run: bySql(`UPDATE customers SET merged_into = NULL WHERE id IN (${inCircles})`),
    },
  },
  {
    problem: {
      ko: '다른 카드에 합쳐졌는데 휴지통에 없는 카드',
      en: 'cards that were merged into another and are not in the trash',
    },
    sql: 'SELECT count(*) FROM customers WHERE merged_into IS NOT NULL AND trashed_at IS NULL',
    mend: {
      done: {
        ko: '합쳐졌다는 표시를 지우고 카드를 그대로 두었습니다',
        en: 'marks of a merge removed; the cards stay',
      },
      run: bySql(
        'UPDATE customers SET merged_into = NULL WHERE merged_into IS NOT NULL AND trashed_at IS NULL',
      ),
    },
  },
];

interface Headless {
  id: number;
  createdAt: string;
  /** Their first change; null where there is none. */
  first: number | null;
  firstAt: string | null;
}

/** Puts a beginning before the first change of whoever has none, where there is a number free for it. */
function writeBeginnings(box: Box): void {
  const headless = box.allSql<Headless>(
    `SELECT id, created_at AS createdAt,
       (SELECT min(id) FROM changes WHERE customer_id = customers.id) AS first,
       (SELECT min(at) FROM changes WHERE customer_id = customers.id) AS firstAt
     FROM ${noBeginning}`,
  );
  for (const { id, createdAt, first, firstAt } of headless) {
    const at = firstAt !== null && firstAt < createdAt ? firstAt : createdAt;
    const free = first === null ? null : freeBelow(box, first);
    if (first !== null && free === null) continue;
    const made = recordChange(box, { customerId: id, at, through: 'typed', action: 'create' });
    if (free !== null) box.runSql('UPDATE changes SET id = ? WHERE id = ?', free, made);
  }
}

/** The highest number below `id` that no change has: history is told in the order of numbers. */
function freeBelow(box: Box, id: number): number | null {
  const gap = box.getSql<{ free: number }>(
    `SELECT id + 1 AS free FROM changes AS before WHERE id + 1 < ?
       AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.id = before.id + 1)
     ORDER BY id DESC LIMIT 1`,
    id,
  );
  if (gap) return gap.free;
  const { lowest } = box.getSql<{ lowest: number }>('SELECT min(id) AS lowest FROM changes') ?? {
    lowest: 1,
  };
  return lowest > 1 ? lowest - 1 : null;
}
