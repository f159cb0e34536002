import type { Box } from './sql.ts';

export interface StoredSilence {
  readonly customerId: number;
  /** The last real contact, or the making of the card where there was none. */
  readonly since: string;
  readonly contacted: boolean;
  /** The longest silence that the card allows; null leaves it to the settings. */
  readonly cadenceDays: number | null;
}

export interface SilenceQuery {
  /** The list's day as moments [from, to). */
  readonly day: { readonly from: string; readonly to: string };
  /** Without a cadence of their own: silent since before this moment. */
  readonly before: string;
  /** At most so many of these who still wait. */
  readonly limit: number;
  /** At most so many of those with a cadence of their own. */
  readonly cadenceLimit: number;
}

interface SilenceRow {
  id: number;
  since: string;
  contacted: number;
  cadence: number | null;
}

const columns = `customers.id, coalesce(last_contact_at, created_at) AS since,
  last_contact_at IS NOT NULL AS contacted, coalesce(cadence_days, tag_cadence_days) AS cadence`;

/** The moment, in days of the Julian calendar, at which the silence that a card allows is over. */
const over =
  'julianday(coalesce(last_contact_at, created_at)) + coalesce(cadence_days, tag_cadence_days)';

/** Clocks are set forward and back: days counted in hours may be out by one, the rules sort it out. */
const clockChange = 1 / 24;

/**
 * Living customers who are silent: those with a cadence of their own by how long it is over, the
 * others the longest silent first; those who still wait, up to the limits, and those who were
 * reached or marked on the list's day, with their silence as it was that morning. Who was marked on
 * an earlier day comes back after another such silence: nobody is forgotten.
 */
export function silentCustomers(box: Box, query: SilenceQuery): StoredSilence[] {
  const rows = [...waiting(box, query), ...waitingByCadence(box, query), ...settledOn(box, query)];
  const bySilence = new Map(rows.map((row) => [row.id, row]));
  return [...bySilence.values()]
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
    .map(({ id, since, contacted, cadence }) => ({
      customerId: id,
      since,
      contacted: contacted === 1,
      cadenceDays: cadence,
    }));
}

function waiting(box: Box, { before, limit }: SilenceQuery): SilenceRow[] {
  return box.allSql(
    `SELECT ${columns} FROM customers INDEXED BY customers_by_silence
     WHERE trashed_at IS NULL AND coalesce(cadence_days, tag_cadence_days) IS NULL
       AND coalesce(last_contact_at, created_at) < ?
       AND NOT EXISTS (SELECT 1 FROM today_marks WHERE customer_id = customers.id
         AND kind = 'silence' AND done_at >= ?)
     ORDER BY coalesce(last_contact_at, created_at), id LIMIT ?`,
    ...[before, before, limit],
  );
}

const overBy = `FROM customers INDEXED BY customers_by_cadence
  WHERE trashed_at IS NULL AND coalesce(cadence_days, tag_cadence_days) IS NOT NULL
    AND ${over} < julianday(?) + ${clockChange}
    AND NOT EXISTS (SELECT 1 FROM today_marks WHERE customer_id = customers.id
      AND kind = 'silence' AND julianday(done_at) + coalesce(cadence_days, tag_cadence_days) >= julianday(?))`;

function waitingByCadence(box: Box, { day, cadenceLimit }: SilenceQuery): SilenceRow[] {
  return box.allSql(
    `SELECT ${columns} ${overBy} ORDER BY ${over}, id LIMIT ?`,
    ...[day.to, day.to, cadenceLimit],
  );
}

/** How many living customers have been silent longer than a cadence of their own, by the end of a day. */
export function countOverCadence(box: Box, end: string): number {
  return box.getSql<{ n: number }>(`SELECT count(*) AS n ${overBy}`, end, end)?.n ?? 0;
}

function settledOn(box: Box, { day }: SilenceQuery): SilenceRow[] {
  return box.allSql(
    `SELECT id, coalesce(earlier, created_at) AS since, earlier IS NOT NULL AS contacted,
       cadence
     FROM (
       SELECT customers.id, customers.created_at, customers.cadence,
         (SELECT max(started_at) FROM contacts WHERE customer_id = customers.id
            AND started_at < ? AND trashed_at IS NULL AND outcome <> 'missed') AS earlier
       FROM (
         SELECT customer_id FROM today_marks
         WHERE kind = 'silence' AND done_at >= ? AND done_at < ?
         UNION
         SELECT customer_id FROM contacts
         WHERE started_at >= ? AND started_at < ? AND trashed_at IS NULL AND outcome <> 'missed'
       ) CROSS JOIN customers ON customers.id = customer_id
       WHERE customers.trashed_at IS NULL
     )`,
    ...[day.from, day.from, day.to, day.from, day.to],
  );
}
