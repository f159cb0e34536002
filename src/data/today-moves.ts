import type { ReasonId } from '../core/today/facts.ts';
import type { ReasonKind } from '../shared/today.ts';
import type { Box } from './sql.ts';

export type StoredMove = ReasonId & { readonly movedOn: string; readonly until: string };

/** What was put off to a day or a later one. */
export function movesUntil(box: Box, from: string): StoredMove[] {
  return box.allSql(
    `SELECT customer_id AS customerId, kind, due, about, moved_on AS movedOn, until
     FROM today_moves WHERE until >= ? ORDER BY id`,
    from,
  );
}

/** Puts a reason off from one day to a later one; what was put off before goes by the new word. */
export function addMove(box: Box, { movedOn, until, ...which }: StoredMove, at: string): void {
  const { customerId, kind, due, about } = which;
  box.runSql(
    `INSERT INTO today_moves
       (customer_id, kind, due, about, moved_on, until, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (customer_id, kind, due, about) DO UPDATE SET
       moved_on = excluded.moved_on, until = excluded.until, updated_at = excluded.updated_at`,
    ...[customerId, kind, due, about, movedOn, until, at, at],
  );
}

interface Removal {
  readonly customerId: number;
  readonly after: string;
  readonly only: MovedReason;
  /** What was put off on this day stays so. */
  readonly notOn?: string;
}

/** Takes back that a customer's reason was put off beyond a day. */
export function removeMove(box: Box, { customerId, after, only, notOn = '' }: Removal): void {
  box.runSql(
    `DELETE FROM today_moves WHERE customer_id = ? AND until > ?
       AND kind = ? AND due = ? AND about = ? AND moved_on <> ?`,
    ...[customerId, after, only.kind, only.due, only.about, notOn],
  );
}

type MovedReason = { readonly kind: ReasonKind; readonly due: string; readonly about: string };
