import type { Problem, ProblemFilter, ProblemStage } from '../shared/problems.ts';
import { living } from './promises.ts';
import type { Box, SqlValue } from './sql.ts';

export type StoredProblem = Problem & {
  readonly customerId: number;
  readonly customerName: string;
};

/** The filter with its days as moments: `since` to before `before`. */
export type ProblemQuery = Omit<ProblemFilter, 'from' | 'to'> & {
  readonly since?: string;
  readonly before?: string;
};

const showSql = {
  open: 'problems.closed_at IS NULL',
  closed: 'problems.closed_at IS NOT NULL',
  all: '1',
} as const;

/** The stages of `core/problems`, for queries. */
const stageSql: Readonly<Record<ProblemStage, string>> = {
  told: `closed_at IS NULL AND settled_at IS NULL AND consent <> 'yes' AND proposal = ''`,
  proposed: `closed_at IS NULL AND settled_at IS NULL AND consent <> 'yes' AND proposal <> ''`,
  agreed: `closed_at IS NULL AND settled_at IS NULL AND consent = 'yes'`,
  settled: 'closed_at IS NULL AND settled_at IS NOT NULL',
  closed: 'closed_at IS NOT NULL',
};

const searched = ['what', 'wish', 'proposal', 'settlement', 'lesson'].map(
  (column) => `problems.${column}`,
);

function conditionsOf(query: ProblemQuery): { where: string; values: SqlValue[] } {
  const parts: string[] = [living('problems'), showSql[query.show]];
  const values: SqlValue[] = [];
  const add = (sql: string, ...more: SqlValue[]): void => {
    parts.push(sql);
    values.push(...more);
  };
  if (query.customerId !== undefined) add('problems.customer_id = ?', query.customerId);
  if (query.stage) add(`(${stageSql[query.stage]})`);
  if (query.since) add('problems.opened_at >= ?', query.since);
  if (query.before) add('problems.opened_at < ?', query.before);
  if (query.text?.trim()) {
    const like = `%${query.text
      .normalize('NFC')
      .trim()
      .replaceAll(/[\\%_]/g, '\\$&')}%`;
    const columns = [...searched, 'customers.name'];
    add(
      `(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`,
      ...columns.map(() => like),
    );
  }
  return { where: parts.join(' AND '), values };
}

/** The longest open first; closed ones the latest first; of all, the open ones first. */
const orderSql: Readonly<Record<ProblemFilter['show'], string>> = {
  open: 'problems.opened_at, problems.id',
  closed: 'problems.closed_at DESC, problems.id DESC',
  all: `problems.closed_at IS NOT NULL,
    CASE WHEN problems.closed_at IS NULL THEN problems.opened_at END,
    problems.closed_at DESC, problems.id`,
};

type Row = Omit<StoredProblem, 'rounds'> & { readonly rounds: string };

/** Problems of living customers; `total` without paging. */
export function listProblems(
  box: Box,
  { query, offset, limit }: { query: ProblemQuery; offset: number; limit: number },
): { total: number; problems: StoredProblem[] } {
  const { where, values } = conditionsOf(query);
  const joined = 'problems JOIN customers ON customers.id = problems.customer_id';
  // Only a text that is looked for in names needs the customers to be read for the count.
  const counting = query.text?.trim() ? joined : 'problems';
  const counted = box.getSql<{ total: number }>(
    `SELECT count(*) AS total FROM ${counting} WHERE ${where}`,
    ...values,
  );
  const total = counted?.total ?? 0;
  if (limit === 0 || total === 0) return { total, problems: [] };
  const rows = box.allSql<Row>(
    `SELECT problems.uid, what, opened_at AS openedAt, wish, proposal, consent, settlement,
       settled_at AS settledAt, satisfied, closed_at AS closedAt, lesson, rounds, agreement,
       customer_id AS customerId,
       CASE WHEN customers.name <> '' THEN customers.name ELSE customers.company END
         AS customerName
     FROM ${joined} WHERE ${where} ORDER BY ${orderSql[query.show]} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  // Written by card-lists.ts alone.
  const problems = rows.map((row) => ({
    ...row,
    rounds: JSON.parse(row.rounds) as Problem['rounds'],
  }));
  return { total, problems };
}
