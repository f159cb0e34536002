import type { HandoffRow } from '../shared/helpers.ts';
import type { Box } from './sql.ts';

/** What was handed on and has not arrived, of living customers, by the day of making sure. */
export function listOpenHandoffs(box: Box): HandoffRow[] {
  return box.allSql<HandoffRow>(
    `SELECT handoffs.uid, helper, helper_name AS helperName, what, handed_at AS handedAt,
       check_on AS checkOn, arrived_on AS arrivedOn, handoffs.note,
       customer_id AS customerId, customers.name AS customerName
     FROM handoffs JOIN customers ON customers.id = handoffs.customer_id
     WHERE arrived_on IS NULL AND customers.trashed_at IS NULL
     ORDER BY check_on, handoffs.id`,
  );
}
