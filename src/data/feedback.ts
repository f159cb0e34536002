import type { FeedbackRow } from '../shared/feedback.ts';
import type { Box, SqlValue } from './sql.ts';

export interface FeedbackQuery {
  /** `open`: nothing done yet and not told; `untold`: done, but the customer does not know. */
  readonly show: 'open' | 'untold' | 'told' | 'all';
  readonly customerId?: number | undefined;
  readonly kind?: FeedbackRow['kind'] | undefined;
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

const shown = {
  open: "feedback.told_on IS NULL AND feedback.done_on IS NULL AND feedback.done = ''",
  untold: "feedback.told_on IS NULL AND (feedback.done_on IS NOT NULL OR feedback.done <> '')",
  told: 'feedback.told_on IS NOT NULL',
  all: '1',
} as const;

/** What waits longest first; what the customer was told, and all, the latest first. */
const orders = {
  open: 'feedback.said_on, feedback.id',
  untold: 'feedback.due, feedback.id',
  told: 'feedback.told_on DESC, feedback.id DESC',
  all: 'feedback.said_on DESC, feedback.id DESC',
} as const;

const like = (text: string): string =>
  `%${text
    .normalize('NFC')
    .trim()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Feedback and ideas of living customers; `total` without paging. */
export function listFeedback(
  box: Box,
  query: FeedbackQuery,
): { total: number; feedback: FeedbackRow[] } {
  const parts: string[] = ['customers.trashed_at IS NULL', shown[query.show]];
  const values: SqlValue[] = [];
  if (query.customerId !== undefined) {
    parts.push('feedback.customer_id = ?');
    values.push(query.customerId);
  }
  if (query.kind) {
    parts.push('feedback.kind = ?');
    values.push(query.kind);
  }
  if (query.text?.trim()) {
    const columns = ['feedback.text', 'feedback.done', 'customers.name'];
    parts.push(`(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`);
    values.push(...columns.map(() => like(query.text ?? '')));
  }
  const from = `FROM feedback JOIN customers ON customers.id = feedback.customer_id
    WHERE ${parts.join(' AND ')}`;
  const feedback = box.allSql<FeedbackRow>(
    `SELECT feedback.uid, kind, said_on AS "on", feedback.text, done, done_on AS doneOn,
       told_on AS toldOn, customer_id AS customerId, customers.name AS customerName
     ${from} ORDER BY ${orders[query.show]} LIMIT ? OFFSET ?`,
    ...[...values, query.limit, query.offset],
  );
  const total = box.getSql<{ n: number }>(`SELECT count(*) AS n ${from}`, ...values)?.n ?? 0;
  return { total, feedback };
}
