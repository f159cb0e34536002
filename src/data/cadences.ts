import type { Box } from './sql.ts';

/** The shortest cadence among a customer's tags, as the settings have them now. */
const shortest = `SELECT min(entry.value ->> 'days')
  FROM settings CROSS JOIN json_each(settings.value) AS entry
  CROSS JOIN tags ON tags.name = entry.value ->> 'tag'
  CROSS JOIN customer_tags ON tag_id = tags.id AND customer_id = customers.id
  WHERE settings.key = 'tagCadences'`;

/** Keeps a customer's cadence by tag; to be called in the transaction that writes the tags. */
export function refreshTagCadence(box: Box, customerId: number): void {
  refreshTagCadences(box, [customerId]);
}

/** Keeps the cadences by tag of these customers; answers how many differed. */
export function refreshTagCadences(box: Box, customerIds: readonly number[]): number {
  const { changes } = box.runSql(
    `UPDATE customers SET tag_cadence_days = (${shortest})
     WHERE id IN (SELECT value FROM json_each(?)) AND tag_cadence_days IS NOT (${shortest})`,
    JSON.stringify(customerIds),
  );
  return changes;
}

/** Customers whose cadence by tag a change of the settings may concern, by their ids. */
export function customersByTagCadence(box: Box): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM customers WHERE tag_cadence_days IS NOT NULL
       UNION
       SELECT customer_id FROM settings CROSS JOIN json_each(settings.value) AS entry
         CROSS JOIN tags ON tags.name = entry.value ->> 'tag'
         CROSS JOIN customer_tags ON tag_id = tags.id
       WHERE settings.key = 'tagCadences'
       ORDER BY id`,
    )
    .map(({ id }) => id);
}
