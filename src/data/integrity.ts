import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';
import { cardListTables } from './card-lists.ts';
import { findIndexDifferences } from './integrity-index.ts';
import type { Box } from './sql.ts';

export interface CheckOptions {
  /** Customers looked at so far of customers in all. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A query that counts rows which should not be, and what they are. */
interface Rule {
  readonly problem: string;
  readonly sql: string;
}

const everyList = [
  'phones',
  'emails',
  'addresses',
  'properties',
  'customer_tags',
  ...cardListTables,
];

const rules: readonly Rule[] = [
  {
    problem: 'customers without the beginning of their history',
    sql: `SELECT count(*) FROM customers WHERE NOT EXISTS
      (SELECT 1 FROM changes WHERE customer_id = customers.id AND action = 'create')`,
  },
  {
    problem: 'changes that were taken back by something else than a later change of the customer',
    sql: `SELECT count(*) FROM changes JOIN changes AS taker ON taker.id = changes.undone_by
      WHERE taker.id <= changes.id OR taker.customer_id <> changes.customer_id
        OR taker.through <> 'undo'`,
  },
  {
    problem: 'changes that belong to a contact of another customer',
    sql: `SELECT count(*) FROM changes JOIN contacts ON contacts.id = contact_id
      WHERE contacts.customer_id <> changes.customer_id`,
  },
  {
    problem: 'customers whose last contact is not the latest in their log',
    sql: `SELECT count(*) FROM customers WHERE last_contact_at IS NOT (
      SELECT max(started_at) FROM contacts
      WHERE customer_id = customers.id AND trashed_at IS NULL AND outcome <> 'missed')`,
  },
  {
    problem: 'finished imports whose report does not have as many rows as it says',
    sql: `SELECT count(*) FROM imports WHERE status = 'done' AND through = 'import'
      AND EXISTS (SELECT 1 FROM import_rows WHERE import_id = imports.id)
      AND added + updated + skipped <>
        (SELECT count(*) FROM import_rows WHERE import_id = imports.id)`,
  },
  {
    problem: 'cards with a photo that the box does not hold',
    sql: `SELECT count(*) FROM customers WHERE photo IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = photo)`,
  },
  {
    problem: 'cards that were merged into another and are not in the trash',
    sql: 'SELECT count(*) FROM customers WHERE merged_into IS NOT NULL AND trashed_at IS NULL',
  },
  {
    problem: 'cards related to themselves or introduced by themselves',
    sql: `SELECT count(*) FROM customers WHERE referred_by = uid
      OR EXISTS (SELECT 1 FROM relations WHERE customer_id = customers.id AND customer_uid = customers.uid)`,
  },
  ...cardListTables.map((table) => ({
    problem: `entries of ${table} that have no uid or share it`,
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE uid = '' UNION ALL
      SELECT 1 FROM ${table} GROUP BY customer_id, uid HAVING count(*) > 1)`,
  })),
  ...everyList.map((table) => ({
    problem: `${table} twice in the same place of a card`,
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} GROUP BY customer_id, position
      HAVING count(*) > 1)`,
  })),
];

function checkFile(box: Box): string[] {
  const rows = box.allSql<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  return rows
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => `file: ${text}`);
}

function checkParents(box: Box): string[] {
  return box
    .allSql<{ child: string; parent: string; n: number }>(
      `SELECT "table" AS child, "parent" AS parent, count(*) AS n FROM pragma_foreign_key_check
       GROUP BY 1, 2`,
    )
    .map(({ child, parent, n }) => `${n} rows of ${child} without their row in ${parent}`);
}

function checkRule(box: Box, { problem, sql }: Rule): string[] {
  const n = Object.values(box.getSql<Record<string, number>>(sql) ?? {})[0] ?? 0;
  return n > 0 ? [`${n} ${problem}`] : [];
}

/**
 * Looks through the whole box and answers with its problems in words, none when all is well: pages
 * and their signatures, parents, history, last contacts, and that the search index holds exactly
 * the tokens of every row. Reads one state of the box throughout, so `box` must be a connection
 * that nobody else uses meanwhile; rests between pieces, so that a cancel comes through.
 * @throws job-cancelled, box-damaged
 */
export async function checkBox(box: Box, options: CheckOptions = {}): Promise<string[]> {
  const { progress, signal } = options;
  const problems: string[] = [];
  const rest = async () => {
    await setImmediate();
    if (signal?.aborted) throw new AppError('job-cancelled');
  };
  box.exec('BEGIN');
  try {
    problems.push(...checkFile(box));
    await rest();
    problems.push(...checkParents(box));
    for (const rule of rules) {
      problems.push(...checkRule(box, rule));
      await rest();
    }
    for (const step of findIndexDifferences(box)) {
      if ('problem' in step) problems.push(step.problem);
      else progress?.(step.done, step.total);
      await rest();
    }
    return problems;
  } finally {
    box.exec('COMMIT');
  }
}
