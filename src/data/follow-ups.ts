import type { FollowUp, FollowUpStep } from '../shared/follow-ups.ts';
import type { Box, SqlValue } from './sql.ts';

export type StoredFollowUp = FollowUp & {
  readonly customerId: number;
  readonly customerName: string;
};

export type FollowUpShow = 'running' | 'late' | 'paused' | 'ended' | 'all';

/** Which they are, and in which order; `late` asks for the day. A plan with no step left is over. */
const shows: Readonly<Record<FollowUpShow, { where: string; order: string }>> = {
  running: {
    where: "state = 'running' AND next_due IS NOT NULL",
    order: 'next_due, follow_ups.id',
  },
  late: {
    where: "state = 'running' AND next_due IS NOT NULL AND next_due < ?",
    order: 'next_due, follow_ups.id',
  },
  paused: { where: "state = 'paused'", order: 'state_on DESC, follow_ups.id' },
  ended: {
    where: "(state = 'ended' OR state = 'running' AND next_due IS NULL)",
    order: 'coalesce(state_on, last_closed) DESC, follow_ups.id DESC',
  },
  all: {
    where: '1',
    order: "state = 'ended', next_due IS NULL, next_due, follow_ups.id",
  },
};

interface FollowUpQuery {
  readonly show: FollowUpShow;
  readonly plan: string | undefined;
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

type Row = Omit<StoredFollowUp, 'steps'> & { readonly steps: string };

/** The follow-ups of living customers; `total` without paging. */
export function listFollowUps(
  box: Box,
  { show, plan, today, offset, limit }: FollowUpQuery,
): { total: number; followUps: StoredFollowUp[] } {
  const { where, order } = shows[show];
  const values: SqlValue[] = show === 'late' ? [today] : [];
  const ofPlan = plan === undefined ? '' : 'AND plan = ?';
  if (plan !== undefined) values.push(plan);
  const from = `FROM follow_ups CROSS JOIN customers ON customers.id = follow_ups.customer_id
    WHERE ${where} ${ofPlan} AND customers.trashed_at IS NULL`;
  const total = box.getSql<{ n: number }>(`SELECT count(*) AS n ${from}`, ...values)?.n ?? 0;
  const rows = box.allSql<Row>(
    `SELECT follow_ups.uid, plan, follow_ups.name, event, about, about_uid AS aboutUid, state,
       state_on AS stateOn, repeat_months AS repeatMonths, steps, customer_id AS customerId,
       CASE WHEN customers.name = '' THEN customers.company ELSE customers.name END AS customerName
     ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...[...values, limit, offset],
  );
  // The box checks that it is JSON, its writer that it is steps.
  const read = (steps: string) => JSON.parse(steps) as FollowUpStep[];
  return { total, followUps: rows.map(({ steps, ...row }) => ({ ...row, steps: read(steps) })) };
}
