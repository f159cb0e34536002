import type { Feedback } from '../shared/feedback.ts';
import type { FollowUpStep } from '../shared/follow-ups.ts';
import type { Problem } from '../shared/problems.ts';
import type { Box } from './sql.ts';

/** The days that a list is asked for, both counted, and the moments [begins, ends) that they are. */
export interface ListDays {
  readonly from: string;
  readonly to: string;
  readonly begins: string;
  readonly ends: string;
}

const living = (table: string) =>
  `CROSS JOIN customers ON customers.id = ${table}.customer_id AND customers.trashed_at IS NULL`;

type StoredProblem = Pick<
  Problem,
  'uid' | 'what' | 'openedAt' | 'closedAt' | 'proposal' | 'consent' | 'settledAt'
> & { readonly customerId: number };

/** Problems told before the end of these days that were open on one of them. */
export function problemsFor(box: Box, { begins, ends }: ListDays): StoredProblem[] {
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<StoredProblem>(
      `SELECT customer_id AS customerId, problems.uid, what, opened_at AS openedAt,
         closed_at AS closedAt, proposal, consent, settled_at AS settledAt
       FROM problems INDEXED BY ${index} ${living('problems')}
       WHERE ${open} AND opened_at < ? ORDER BY opened_at, problems.id`,
      ...[...values, ends],
    );
  return [
    ...read('problems_open', 'closed_at IS NULL'),
    ...read('problems_closed', 'closed_at >= ?', begins),
  ];
}

interface StoredPromise {
  readonly customerId: number;
  readonly uid: string;
  readonly text: string;
  readonly by: 'me' | 'customer';
  readonly madeOn: string;
  readonly told: string | null;
  readonly aim: string | null;
  readonly closedOn: string | null;
}

/** Promises due by the last of these days that were open on one of them. */
export function promisesFor(box: Box, { from, to }: ListDays): StoredPromise[] {
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<StoredPromise>(
      `SELECT customer_id AS customerId, promises.uid, text, promised_by AS "by", made_on AS madeOn,
         told, aim, CASE state WHEN 'open' THEN NULL ELSE closed_on END AS closedOn
       FROM promises INDEXED BY ${index} ${living('promises')}
       WHERE ${open} AND due <= ? ORDER BY due, promises.id`,
      ...[...values, to],
    );
  return [
    ...read('promises_open', "state = 'open'"),
    ...read('promises_closed', "state <> 'open' AND closed_on >= ?", from),
  ];
}

interface StoredHandoff {
  readonly customerId: number;
  readonly uid: string;
  readonly what: string;
  readonly helper: string;
  readonly handedAt: string;
  readonly checkOn: string;
  readonly arrivedOn: string | null;
}

/** What was handed on, to be made sure of by the last of these days, and not there before them. */
export function handoffsFor(box: Box, { from, to }: ListDays): StoredHandoff[] {
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<StoredHandoff>(
      `SELECT customer_id AS customerId, handoffs.uid, what, helper_name AS helper,
         handed_at AS handedAt, check_on AS checkOn, arrived_on AS arrivedOn
       FROM handoffs INDEXED BY ${index} ${living('handoffs')}
       WHERE ${open} AND check_on <= ? ORDER BY check_on, handoffs.id`,
      ...[...values, to],
    );
  return [
    ...read('handoffs_open', 'arrived_on IS NULL'),
    ...read('handoffs_arrived', 'arrived_on >= ?', from),
  ];
}

interface StoredFeedback {
  readonly customerId: number;
  readonly uid: string;
  readonly kind: Feedback['kind'];
  readonly text: string;
  readonly saidOn: string;
  readonly done: string;
  readonly doneOn: string | null;
  readonly toldOn: string | null;
}

/** Feedback to be answered by the last of these days, and not answered before them. */
export function feedbackFor(box: Box, { from, to }: ListDays): StoredFeedback[] {
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<StoredFeedback>(
      `SELECT customer_id AS customerId, feedback.uid, kind, text, said_on AS saidOn, done,
         done_on AS doneOn, told_on AS toldOn
       FROM feedback INDEXED BY ${index} ${living('feedback')}
       WHERE ${open} AND due <= ? ORDER BY due, feedback.id`,
      ...[...values, to],
    );
  return [
    ...read('feedback_open', 'told_on IS NULL'),
    ...read('feedback_told', 'told_on >= ?', from),
  ];
}

interface FollowUpRow {
  readonly customerId: number;
  readonly uid: string;
  readonly plan: string;
  readonly name: string;
  readonly about: string;
  readonly state: 'running' | 'paused' | 'ended';
  readonly stateOn: string | null;
  readonly steps: string;
}

export type StoredFollowUp = Omit<FollowUpRow, 'steps'> & {
  readonly steps: readonly FollowUpStep[];
};

/** Plans with a step that is due by the last of these days, and that was open on one of them. */
export function followUpsFor(box: Box, { from, to }: ListDays): StoredFollowUp[] {
  const read = (index: string, open: string, ...values: string[]) =>
    box.allSql<FollowUpRow>(
      `SELECT customer_id AS customerId, follow_ups.uid, plan, follow_ups.name, about, state,
         state_on AS stateOn, steps
       FROM follow_ups INDEXED BY ${index} ${living('follow_ups')}
       WHERE ${open} AND first_due <= ? ORDER BY follow_ups.id`,
      ...[...values, to],
    );
  const rows = [
    ...read('follow_ups_due', "state = 'running' AND next_due <= ?", to),
    ...read('follow_ups_closed', 'last_closed >= ?', from),
    ...read('follow_ups_by_state', "state = 'paused' AND state_on > ?", from),
    ...read('follow_ups_by_state', "state = 'ended' AND state_on > ?", from),
  ];
  const once = new Map(rows.map((row) => [`${row.customerId} ${row.uid}`, row]));
  // The box checks that it is JSON, its writer that it is steps.
  return [...once.values()].map((row) => ({
    ...row,
    steps: JSON.parse(row.steps) as FollowUpStep[],
  }));
}
