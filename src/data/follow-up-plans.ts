import type { PlanEvent, PlanStep } from '../shared/follow-ups.ts';
import type { Box } from './sql.ts';

/** A plan of the user's own, or a built-in one as edited: its uid is then the built-in key. */
export interface StoredPlan {
  readonly uid: string;
  readonly name: string;
  readonly event: PlanEvent;
  readonly steps: readonly PlanStep[];
  readonly repeatMonths: number | null;
}

type PlanRow = Omit<StoredPlan, 'steps'> & { steps: string };

const columns = 'uid, name, event, steps, repeat_months AS repeatMonths';

const stored = ({ steps, ...plan }: PlanRow): StoredPlan => ({
  ...plan,
  steps: JSON.parse(steps) as PlanStep[],
});

/** The plans that the box holds, the first made first. */
export function readPlans(box: Box): StoredPlan[] {
  return box
    .allSql<PlanRow>(`SELECT ${columns} FROM follow_up_plans WHERE trashed_at IS NULL ORDER BY id`)
    .map(stored);
}

export function readPlan(box: Box, uid: string): StoredPlan | undefined {
  const row = box.getSql<PlanRow>(
    `SELECT ${columns} FROM follow_up_plans WHERE uid = ? AND trashed_at IS NULL`,
    uid,
  );
  return row && stored(row);
}

/** Writes a plan, over one of the same uid where there is one; a removed one is there again. */
export function writePlan(box: Box, plan: StoredPlan, at: string): void {
  const { uid, name, event, steps, repeatMonths } = plan;
  box.runSql(
    `INSERT INTO follow_up_plans (uid, name, event, steps, repeat_months, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, event = excluded.event,
       steps = excluded.steps, repeat_months = excluded.repeat_months, trashed_at = NULL,
       updated_at = excluded.updated_at`,
    ...[uid, name, event, JSON.stringify(steps), repeatMonths, at, at],
  );
}

/** Puts a plan away, to be restored; answers whether there was one. */
export function trashPlan(box: Box, uid: string, at: string): boolean {
  const { changes } = box.runSql(
    'UPDATE follow_up_plans SET trashed_at = ?, updated_at = ? WHERE uid = ? AND trashed_at IS NULL',
    ...[at, at, uid],
  );
  return changes > 0;
}

/** Takes a plan out of where `trashPlan` put it; answers whether it was there. */
export function restorePlan(box: Box, uid: string, at: string): boolean {
  const { changes } = box.runSql(
    `UPDATE follow_up_plans SET trashed_at = NULL, updated_at = ?
     WHERE uid = ? AND trashed_at IS NOT NULL`,
    ...[at, uid],
  );
  return changes > 0;
}
