import type { PlanEvent, PlanStep } from '../shared/follow-ups.ts';
import type { DepositPlan } from '../shared/deposits.ts';
import type {
  TravellingDepositList,
  TravellingDepositPlan,
  TravellingHelper,
  TravellingPlan,
} from '../shared/exchange-office.ts';
import type { Box } from './sql.ts';

/*
 * What a document carries of the office beside its customers. `insert…` leave what is there already
 * as it is and answer whether they put something in.
 */

const times = 'trashed_at AS trashedAt, created_at AS createdAt, updated_at AS updatedAt';

/** The directory, those taken out included, the first made first. */
export function travellingHelpers(box: Box): TravellingHelper[] {
  return box.allSql(
    `SELECT uid, name, role, company, phone, area, hours, note, ${times} FROM helpers ORDER BY id`,
  );
}

export function insertHelper(box: Box, helper: TravellingHelper): boolean {
  const { uid, name, role, company, phone, area, hours, note } = helper;
  const { trashedAt, createdAt, updatedAt } = helper;
  return (
    box.runSql(
      `INSERT INTO helpers (uid, name, role, company, phone, area, hours, note, trashed_at,
         created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
      ...[uid, name, role, company, phone, area, hours, note, trashedAt, createdAt, updatedAt],
    ).changes > 0
  );
}

/** Plans of the user's own and built-in ones that were edited, those put away included. */
export function travellingPlans(box: Box): TravellingPlan[] {
  return box
    .allSql<Omit<TravellingPlan, 'steps' | 'event'> & { steps: string; event: PlanEvent }>(
      `SELECT uid, name, event, steps, repeat_months AS repeatMonths, ${times}
       FROM follow_up_plans ORDER BY id`,
    )
    .map((plan) => ({ ...plan, steps: JSON.parse(plan.steps) as PlanStep[] }));
}

export function insertPlan(box: Box, plan: TravellingPlan): boolean {
  const { uid, name, event, steps, repeatMonths, trashedAt, createdAt, updatedAt } = plan;
  return (
    box.runSql(
      `INSERT INTO follow_up_plans (uid, name, event, steps, repeat_months, trashed_at, created_at,
         updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
      ...[uid, name, event, JSON.stringify(steps), repeatMonths, trashedAt, createdAt, updatedAt],
    ).changes > 0
  );
}

/** How lists of deposits were read, by their headers. */
export function travellingDepositPlans(box: Box): TravellingDepositPlan[] {
  return box
    .allSql<{ headers: string; plan: string }>(
      'SELECT headers, plan FROM deposit_plans ORDER BY id',
    )
    .map(({ headers, plan }) => ({ headers, plan: JSON.parse(plan) as DepositPlan }));
}

export function insertDepositPlan(
  box: Box,
  { headers, plan }: TravellingDepositPlan,
  at: string,
): boolean {
  return (
    box.runSql(
      `INSERT INTO deposit_plans (headers, plan, created_at, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (headers) DO NOTHING`,
      ...[headers, JSON.stringify(plan), at, at],
    ).changes > 0
  );
}

/** The lists of deposits that were read, the first read first. */
export function travellingDepositLists(box: Box): TravellingDepositList[] {
  return box.allSql(
    `SELECT uid, file_name AS fileName, status, started_at AS startedAt, ended_at AS endedAt,
       covers_from AS "from", covers_to AS "to", matched, unsure, already, failed, skipped
     FROM deposit_imports WHERE status <> 'running' ORDER BY id`,
  );
}

export function insertDepositList(box: Box, list: TravellingDepositList): boolean {
  return (
    box.runSql(
      `INSERT INTO deposit_imports (uid, file_name, status, started_at, ended_at, covers_from,
         covers_to, matched, unsure, already, failed, skipped, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING`,
      list.uid,
      list.fileName,
      list.status,
      list.startedAt,
      list.endedAt,
      list.from,
      list.to,
      list.matched,
      list.unsure,
      list.already,
      list.failed,
      list.skipped,
      list.startedAt,
      list.endedAt ?? list.startedAt,
    ).changes > 0
  );
}

const gone = 'uid IN (SELECT value ->> 0 FROM json_each(?))';

/** What an import brought of the office, each by its uid with the moment of its last change. */
export interface OfficeRows {
  readonly helpers: readonly (readonly [uid: string, updatedAt: string])[];
  readonly plans: readonly (readonly [uid: string, updatedAt: string])[];
  readonly deposits: readonly (readonly [uid: string, updatedAt: string])[];
  readonly lists: readonly string[];
  readonly depositPlans: readonly string[];
}

/** Takes these rows away; what was changed since, or is used by what stays, stays. */
export function removeOffice(box: Box, rows: OfficeRows): void {
  const unchanged = `${gone} AND EXISTS (SELECT 1 FROM json_each(?) AS known
    WHERE known.value ->> 0 = uid AND known.value ->> 1 = updated_at)`;
  const remove = (table: string, of: OfficeRows['helpers'], only = '') => {
    if (of.length === 0) return;
    const json = JSON.stringify(of);
    box.runSql(`DELETE FROM ${table} WHERE ${unchanged} ${only}`, json, json);
  };
  remove('deposits', rows.deposits);
  remove(
    'helpers',
    rows.helpers,
    'AND NOT EXISTS (SELECT 1 FROM handoffs WHERE handoffs.helper = helpers.uid)',
  );
  remove('follow_up_plans', rows.plans);
  box.runSql(
    `DELETE FROM deposit_imports WHERE uid IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM deposits WHERE import_id = deposit_imports.id)`,
    JSON.stringify(rows.lists),
  );
  box.runSql(
    'DELETE FROM deposit_plans WHERE headers IN (SELECT value FROM json_each(?))',
    JSON.stringify(rows.depositPlans),
  );
}
