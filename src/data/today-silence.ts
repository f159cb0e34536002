import { marketingPurpose } from '../core/consents.ts';
import { withdrawnIds } from './consents.ts';
import type { Box, SqlValue } from './sql.ts';

export interface StoredSilence {
  readonly customerId: number;
  /** The last real contact, or the making of the card where there was none. */
  readonly since: string;
  readonly contacted: boolean;
  /** The longest silence that the card or its tags allow; null leaves it to the settings. */
  readonly cadenceDays: number | null;
  /** The last day of the customer's own rest. */
  readonly pausedUntil: string | null;
}

export interface SilenceQuery {
  /** The list's day. */
  readonly date: string;
  /** The same as moments [from, to). */
  readonly day: { readonly from: string; readonly to: string };
  /** Without a cadence of their own: silent since before this moment. */
  readonly before: string;
  /** At most so many of these who still wait. */
  readonly limit: number;
  /** At most so many of those with a cadence of their own. */
  readonly cadenceLimit: number;
  /** Nobody is called for silence on the list's day. */
  readonly paused: boolean;
  /** Pauses that were over before it, as moments [from, to), in order, without overlaps. */
  readonly pauses: readonly { readonly from: string; readonly to: string; readonly days: number }[];
}

interface SilenceRow {
  id: number;
  since: string;
  contacted: number;
  cadence: number | null;
  pausedUntil: string | null;
}

const lastContact = 'coalesce(last_contact_at, created_at)';
const ownCadence = 'coalesce(cadence_days, tag_cadence_days)';

const columns = `customers.id, ${lastContact} AS since, last_contact_at IS NOT NULL AS contacted,
  ${ownCadence} AS cadence, cadence_paused_until AS pausedUntil`;

/** The moment, in days of the Julian calendar, at which the silence that a card allows is over. */
const over = `julianday(${lastContact}) + ${ownCadence}`;

/** Clocks are set forward and back: days counted in hours may be out by one, the rules sort it out. */
const clockChange = 1 / 24;

const realContact = "trashed_at IS NULL AND outcome <> 'missed'";

/**
 * Living customers who are silent: those with a cadence of their own by how long it is over, the
 * others the longest silent first; those who still wait, up to the limits, and those who were
 * reached or marked on the list's day, with their silence as it was that morning. Who was marked on
 * an earlier day comes back after another such silence: nobody is forgotten.
 */
export function silentCustomers(box: Box, query: SilenceQuery): StoredSilence[] {
  if (query.paused) return [];
  const waits = [...waiting(box, query), ...waitingByCadence(box, query)];
  const rows = [...waits, ...reachedLater(box, query), ...settledOn(box, query)];
  const bySilence = new Map(rows.map((row) => [row.id, row]));
  return [...bySilence.values()]
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
    .map(({ id, contacted, cadence, ...row }) => ({
      ...{ customerId: id, since: row.since, contacted: contacted === 1 },
      ...{ cadenceDays: cadence, pausedUntil: row.pausedUntil },
    }));
}

/**
 * How many living customers have been silent longer than a cadence of their own, by the end of a day.
 * Who was reached within an hour after midnight may be counted a day early.
 */
export function countOverCadence(box: Box, query: SilenceQuery): number {
  if (query.paused) return 0;
  const { where, values } = byCadence(query);
  const now = box.getSql<{ n: number }>(`SELECT count(*) AS n ${where}`, ...values)?.n ?? 0;
  return now + reachedLater(box, query).filter(({ cadence }) => cadence !== null).length;
}

interface Piece {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The days of earlier pauses that lie behind a moment. */
function heldUp({ pauses }: SilenceQuery, since: string): Piece {
  if (pauses.length === 0) return { sql: '0', values: [] };
  const day = `CAST(julianday(${since}) - julianday(?) AS INTEGER)`;
  const pause = `CASE WHEN ${since} < ? THEN ? WHEN ${since} < ? THEN ? - ${day} ELSE 0 END`;
  return {
    sql: `(${pauses.map(() => pause).join(' + ')})`,
    values: pauses.flatMap(({ from, to, days }) => [from, days, to, days - 1, from]),
  };
}

/** Is silence over by a moment? Only what is so near it that pauses matter is looked at more closely. */
function isOver(query: SilenceQuery, over: string, since: string, by: string): Piece {
  const total = query.pauses.reduce((sum, { days }) => sum + days, 0);
  const held = heldUp(query, since);
  if (total === 0) return { sql: `${over} < julianday(?) + ${clockChange}`, values: [by] };
  return {
    sql: `${over} < julianday(?) + ${clockChange}
      AND (${over} < julianday(?) - ? OR ${over} + ${held.sql} < julianday(?) + ${clockChange})`,
    values: [by, by, total + 1, ...held.values, by],
  };
}

const withdrawnBy = ({ date }: SilenceQuery): SqlValue[] => [
  marketingPurpose,
  date,
  date,
  date,
  date,
];

/** Neither resting, nor withdrawn from being asked, nor ticked off so lately that the patience begins anew. */
function callable(query: SilenceQuery, cadence: string): Piece {
  const held = heldUp(query, 'done_at');
  return {
    sql: `trashed_at IS NULL AND (cadence_paused_until IS NULL OR cadence_paused_until < ?)
      AND NOT EXISTS (SELECT 1 FROM today_marks WHERE customer_id = customers.id
        AND kind = 'silence' AND done_at < ?
        AND julianday(done_at) + ${cadence} + ${held.sql} >= julianday(?))
      AND customers.id NOT IN (${withdrawnIds})`,
    values: [query.date, query.day.to, ...held.values, query.day.to, ...withdrawnBy(query)],
  };
}

/** Of the moment before which the silence of those without a cadence began: how long that is allowed. */
const allowedDays = '(julianday(?) - julianday(?))';

function waiting(box: Box, query: SilenceQuery): SilenceRow[] {
  const { day, before, limit } = query;
  const silent = isOver(query, `julianday(${lastContact})`, lastContact, before);
  const may = callable(query, allowedDays);
  const [date, until, ...marks] = may.values;
  return box.allSql(
    `SELECT ${columns} FROM customers INDEXED BY customers_by_silence
     WHERE ${ownCadence} IS NULL AND ${lastContact} < ? AND ${silent.sql} AND ${may.sql}
     ORDER BY ${lastContact}, id LIMIT ?`,
    ...[before, ...silent.values, date, until, day.to, before, ...marks, limit],
  );
}

function byCadence(query: SilenceQuery): { where: string; values: SqlValue[] } {
  const silent = isOver(query, over, lastContact, query.day.to);
  const may = callable(query, ownCadence);
  return {
    where: `FROM customers INDEXED BY customers_by_cadence
      WHERE ${ownCadence} IS NOT NULL AND ${silent.sql} AND ${may.sql}`,
    values: [...silent.values, ...may.values],
  };
}

function waitingByCadence(box: Box, query: SilenceQuery): SilenceRow[] {
  const { where, values } = byCadence(query);
  return box.allSql(
    `SELECT ${columns} ${where} ORDER BY ${over}, id LIMIT ?`,
    ...[...values, query.cadenceLimit],
  );
}

/** Who waited on a day that is over and was reached since: their silence as it was then. */
function reachedLater(box: Box, query: SilenceQuery): SilenceRow[] {
  const { day, before, limit, cadenceLimit } = query;
  const isPast = box.getSql(
    `SELECT 1 FROM contacts WHERE started_at >= ? AND ${realContact} LIMIT 1`,
    day.to,
  );
  if (!isPast) return [];
  const allowed = `coalesce(cadence_days, tag_cadence_days, ${allowedDays})`;
  const held = heldUp(query, 'since');
  const may = callable(query, allowed);
  const [date, until, ...marks] = may.values;
  const read = (which: string, most: number) =>
    box.allSql<SilenceRow>(
      `SELECT customers.id, since, contacted, ${ownCadence} AS cadence,
         cadence_paused_until AS pausedUntil
       FROM (
         SELECT customer_id, coalesce(earlier, made) AS since, earlier IS NOT NULL AS contacted
         FROM (
           SELECT customer_id, card.created_at AS made,
             (SELECT max(started_at) FROM contacts WHERE customer_id = card.id
                AND started_at < ? AND ${realContact}) AS earlier
           FROM (SELECT DISTINCT customer_id FROM contacts WHERE started_at >= ? AND ${realContact})
           CROSS JOIN customers AS card ON card.id = customer_id
         )
       ) CROSS JOIN customers ON customers.id = customer_id
       WHERE ${ownCadence} ${which} AND since < ?
         AND julianday(since) + ${allowed} + ${held.sql} < julianday(?) + ${clockChange}
         AND ${may.sql}
       ORDER BY since, customers.id LIMIT ?`,
      ...[day.to, day.to, day.to, day.to, before, ...held.values, day.to],
      ...[date, until, day.to, before, ...marks, most],
    );
  return [...read('IS NULL', limit), ...read('IS NOT NULL', cadenceLimit)];
}

function settledOn(box: Box, { day }: SilenceQuery): SilenceRow[] {
  return box.allSql(
    `SELECT id, coalesce(earlier, created_at) AS since, earlier IS NOT NULL AS contacted,
       cadence, pausedUntil
     FROM (
       SELECT customers.id, customers.created_at, customers.cadence,
         cadence_paused_until AS pausedUntil,
         (SELECT max(started_at) FROM contacts WHERE customer_id = customers.id
            AND started_at < ? AND ${realContact}) AS earlier
       FROM (
         SELECT customer_id FROM today_marks
         WHERE kind = 'silence' AND done_at >= ? AND done_at < ?
         UNION
         SELECT customer_id FROM contacts
         WHERE started_at >= ? AND started_at < ? AND ${realContact}
       ) CROSS JOIN customers ON customers.id = customer_id
       WHERE customers.trashed_at IS NULL
     )`,
    ...[day.from, day.from, day.to, day.from, day.to],
  );
}
