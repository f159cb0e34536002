import type { Box } from './sql.ts';

/** Rows that hang on a customer and move along when the card is merged into another, by their ids. */
export interface Attached {
  readonly contacts: number[];
  readonly sendings: number[];
  /** Marks of Today, and what it put off, that the other customer does not have. */
  readonly marks: number[];
  readonly moves: number[];
  readonly deposits: number[];
}

const tables = {
  contacts: 'contacts',
  sendings: 'sendings',
  marks: 'today_marks',
  moves: 'today_moves',
  deposits: 'deposits',
} as const satisfies Record<keyof Attached, string>;

/** What would move from one customer to another. */
export function attachedTo(box: Box, from: number, to: number): Attached {
  const ids = (sql: string, ...parameters: number[]) =>
    box.allSql<{ id: number }>(sql, ...parameters).map(({ id }) => id);
  return {
    contacts: ids('SELECT id FROM contacts WHERE customer_id = ? ORDER BY id', from),
    sendings: ids('SELECT id FROM sendings WHERE customer_id = ? ORDER BY id', from),
    marks: ids(unlike('today_marks'), ...[from, to]),
    moves: ids(unlike('today_moves'), ...[from, to]),
    deposits: ids('SELECT id FROM deposits WHERE customer_id = ? ORDER BY id', from),
  };
}

/** What one customer has of these rows and the other has not. */
function unlike(table: 'today_marks' | 'today_moves'): string {
  return `SELECT id FROM ${table} AS mark WHERE customer_id = ? AND NOT EXISTS (
      SELECT 1 FROM ${table} WHERE customer_id = ? AND kind = mark.kind
        AND due = mark.due AND about = mark.about)
    ORDER BY id`;
}

/** A deposit whose agreement goes on under another uid. */
export interface Renamed {
  readonly id: number;
  readonly before: string;
  readonly after: string;
}

/** The deposits of these customers for agreements whose uids are no more, with those that follow. */
export function renamedDeposits(
  box: Box,
  customerIds: readonly number[],
  uids: ReadonlyMap<string, string>,
): Renamed[] {
  if (uids.size === 0) return [];
  const rows = box.allSql<{ id: number; agreement: string }>(
    `SELECT id, agreement FROM deposits WHERE customer_id IN (SELECT value FROM json_each(?))
       AND agreement IN (SELECT value FROM json_each(?)) ORDER BY id`,
    ...[JSON.stringify(customerIds), JSON.stringify([...uids.keys()])],
  );
  return rows.map(({ id, agreement }) => ({
    id,
    before: agreement,
    after: uids.get(agreement) ?? '',
  }));
}

/** Gives deposits to the agreement that follows; those that were given to another since stay there. */
export function renameDeposits(box: Box, renamed: readonly Renamed[]): void {
  for (const { id, before, after } of renamed) {
    box.runSql(
      'UPDATE deposits SET agreement = ? WHERE id = ? AND agreement = ?',
      ...[after, id, before],
    );
  }
}

/** Moves what hangs on `from` to another customer; what is elsewhere by now stays there. */
export function moveAttached(box: Box, attached: Attached, from: number, to: number): void {
  for (const [kind, table] of Object.entries(tables)) {
    const ids = attached[kind as keyof Attached];
    if (ids.length === 0) continue;
    box.runSql(
      `UPDATE OR IGNORE ${table} SET customer_id = ?
       WHERE id IN (SELECT value FROM json_each(?)) AND customer_id = ?`,
      ...[to, JSON.stringify(ids), from],
    );
  }
  moveHistory(box, 'contacts', attached.contacts, to);
  moveHistory(box, 'deposits', attached.deposits, to);
}

const changesOf = { contacts: 'contact_id', deposits: 'deposit_id' } as const;

/** The changes of a contact or a deposit belong to the customer whose it is. */
function moveHistory(
  box: Box,
  table: keyof typeof changesOf,
  moved: readonly number[],
  to: number,
): void {
  if (moved.length === 0) return;
  box.runSql(
    `UPDATE changes SET customer_id = ? WHERE customer_id <> ? AND ${changesOf[table]} IN (
       SELECT ${table}.id FROM json_each(?) AS moved CROSS JOIN ${table} ON ${table}.id = moved.value
       WHERE ${table}.customer_id = ?)`,
    ...[to, to, JSON.stringify(moved), to],
  );
}

/** Customers, trash included, whose relations or referral name a card by its uid. */
export function customersLinkingTo(box: Box, uid: string): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT customer_id AS id FROM relations WHERE customer_uid = ?
       UNION SELECT id FROM customers WHERE referred_by = ? ORDER BY id`,
      ...[uid, uid],
    )
    .map(({ id }) => id);
}

/** Notes into which card this one was merged; null takes that back. */
export function setMergedInto(box: Box, id: number, into: number | null): void {
  box.runSql('UPDATE customers SET merged_into = ? WHERE id = ?', into, id);
}

/**
 * The card in which this one lives on: it follows merges as long as they lead from one in the trash
 * to another; the card itself where it was never merged.
 */
export function resolveMerged(box: Box, id: number): number {
  const row = box.getSql<{ id: number }>(
    `WITH RECURSIVE chain (id, into_id, depth) AS (
       SELECT id, merged_into, 0 FROM customers WHERE id = ?
       UNION
       SELECT customers.id, customers.merged_into, depth + 1
       FROM chain CROSS JOIN customers ON customers.id = chain.into_id
       WHERE depth < 1000
     )
     SELECT id FROM chain ORDER BY depth DESC LIMIT 1`,
    id,
  );
  return row?.id ?? id;
}
