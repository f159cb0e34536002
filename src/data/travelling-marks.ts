import type { TravellingMark, TravellingMove } from '../shared/exchange-office.ts';
import type { Box } from './sql.ts';

/** What of Today's list was done for a customer. */
export function travellingMarks(box: Box, customerId: number): TravellingMark[] {
  return box.allSql(
    `SELECT kind, due, about, done_at AS doneAt FROM today_marks WHERE customer_id = ?
     ORDER BY due, kind, about`,
    customerId,
  );
}

/** What of Today's list was put off for a customer. */
export function travellingMoves(box: Box, customerId: number): TravellingMove[] {
  return box.allSql(
    `SELECT kind, due, about, moved_on AS movedOn, until FROM today_moves WHERE customer_id = ?
     ORDER BY due, kind, about`,
    customerId,
  );
}

/** Adds marks and moves that came with a document; what is known of the same reason stays. */
export function insertTravellingMarks(
  box: Box,
  customerId: number,
  {
    marks = [],
    moves = [],
  }: { marks?: readonly TravellingMark[]; moves?: readonly TravellingMove[] },
  at: string,
): void {
  for (const { kind, due, about, doneAt } of marks) {
    box.runSql(
      `INSERT INTO today_marks (customer_id, kind, due, about, done_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      ...[customerId, kind, due, about, doneAt, doneAt, doneAt],
    );
  }
  for (const { kind, due, about, movedOn, until } of moves) {
    if (until < movedOn) continue;
    box.runSql(
      `INSERT INTO today_moves (customer_id, kind, due, about, moved_on, until, created_at,
         updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      ...[customerId, kind, due, about, movedOn, until, at, at],
    );
  }
}
