import type { ReasonKind } from '../shared/today.ts';
import type { Box, SqlValue } from './sql.ts';

/** A birthday as it may be written on a card: `MM-DD` in one calendar. */
export interface BirthdayKey {
  readonly calendar: 'solar' | 'lunar';
  readonly monthDay: string;
  readonly leapMonth: boolean;
}

export interface WrittenBirthday {
  readonly customerId: number;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string;
  readonly calendar: 'solar' | 'lunar';
  readonly leapMonth: boolean;
}

/** Narrows to one customer where one is given. */
function only(customerId: number | undefined, column: string): { sql: string; values: SqlValue[] } {
  return customerId === undefined
    ? { sql: '', values: [] }
    : { sql: `AND ${column} = ?`, values: [customerId] };
}

/** Living customers whose birthday is written in one of these ways. */
export function birthdaysWritten(
  box: Box,
  keys: readonly BirthdayKey[],
  customerId?: number,
): WrittenBirthday[] {
  const one = only(customerId, 'customers.id');
  return box
    .allSql<{ id: number; birthday: string; calendar: 'solar' | 'lunar'; leap: number }>(
      `SELECT customers.id, birthday, birthday_calendar AS calendar, birthday_leap_month AS leap
       FROM json_each(?) AS key CROSS JOIN customers
         ON birthday_calendar = key.value ->> 'calendar'
           AND birthday_month_day = key.value ->> 'monthDay'
           AND birthday_leap_month = (key.value ->> 'leapMonth')
       WHERE birthday IS NOT NULL AND trashed_at IS NULL ${one.sql}
       ORDER BY customers.id`,
      ...[JSON.stringify(keys), ...one.values],
    )
    .map(({ id, birthday, calendar, leap }) => ({
      customerId: id,
      birthday,
      calendar,
      leapMonth: leap === 1,
    }));
}

export interface StoredStep {
  readonly customerId: number;
  readonly contactId: number;
  readonly text: string;
  readonly due: string;
  readonly done: boolean;
}

/** Next steps that are open and due up to a day, and those done within [doneFrom, doneTo). */
export function stepsFor(
  box: Box,
  {
    dueUpTo,
    doneFrom,
    doneTo,
    customerId,
  }: { dueUpTo: string; doneFrom: string; doneTo: string; customerId?: number | undefined },
): StoredStep[] {
  const one = only(customerId, 'contacts.customer_id');
  const read = (where: string, ...values: SqlValue[]) =>
    box.allSql<Omit<StoredStep, 'done'>>(
      `SELECT contacts.customer_id AS customerId, contacts.id AS contactId, next_step AS text,
         next_step_due AS due
       FROM contacts CROSS JOIN customers ON customers.id = contacts.customer_id
       WHERE next_step <> '' AND next_step_due IS NOT NULL AND ${where}
         AND contacts.trashed_at IS NULL AND customers.trashed_at IS NULL ${one.sql}
       ORDER BY next_step_due, contacts.id`,
      ...[...values, ...one.values],
    );
  const open = read('next_step_done_at IS NULL AND next_step_due <= ?', dueUpTo);
  const done = read('next_step_done_at >= ? AND next_step_done_at < ?', doneFrom, doneTo);
  return [
    ...open.map((step) => ({ ...step, done: false })),
    ...done.map((step) => ({ ...step, done: true })),
  ];
}

export interface StoredSilence {
  readonly customerId: number;
  /** The last real contact, or the making of the card where there was none. */
  readonly since: string;
  readonly contacted: boolean;
}

export interface SilenceQuery {
  /** Silent since before this moment. */
  readonly before: string;
  /** At most so many who still wait. */
  readonly limit: number;
  /** The list's day as moments [from, to). */
  readonly day: { readonly from: string; readonly to: string };
  readonly customerId?: number | undefined;
}

/**
 * Living customers who are silent, the longest first: those who still wait, up to the limit, and
 * those who were reached or marked on the list's day, with their silence as it was that morning.
 * Who was marked on an earlier day comes back after another such silence: nobody is forgotten.
 */
export function silentCustomers(box: Box, query: SilenceQuery): StoredSilence[] {
  const rows = [...waiting(box, query), ...settledOn(box, query)];
  const bySilence = new Map(rows.map((row) => [row.id, row]));
  return [...bySilence.values()]
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
    .map(({ id, since, contacted }) => ({ customerId: id, since, contacted: contacted === 1 }));
}

interface SilenceRow {
  id: number;
  since: string;
  contacted: number;
}

function waiting(box: Box, { before, limit, customerId }: SilenceQuery): SilenceRow[] {
  const one = only(customerId, 'id');
  return box.allSql(
    `SELECT id, coalesce(last_contact_at, created_at) AS since,
       last_contact_at IS NOT NULL AS contacted
     FROM customers
     WHERE trashed_at IS NULL AND coalesce(last_contact_at, created_at) < ? ${one.sql}
       AND NOT EXISTS (SELECT 1 FROM today_marks WHERE customer_id = customers.id
         AND kind = 'silence' AND done_at >= ?)
     ORDER BY coalesce(last_contact_at, created_at), id LIMIT ?`,
    ...[before, ...one.values, before, limit],
  );
}

function settledOn(box: Box, { before, day, customerId }: SilenceQuery): SilenceRow[] {
  const one = only(customerId, 'customers.id');
  return box.allSql(
    `SELECT id, coalesce(earlier, created_at) AS since, earlier IS NOT NULL AS contacted FROM (
       SELECT customers.id, customers.created_at,
         (SELECT max(started_at) FROM contacts WHERE customer_id = customers.id
            AND started_at < ? AND trashed_at IS NULL AND outcome <> 'missed') AS earlier
       FROM (
         SELECT customer_id FROM today_marks
         WHERE kind = 'silence' AND done_at >= ? AND done_at < ?
         UNION
         SELECT customer_id FROM contacts
         WHERE started_at >= ? AND started_at < ? AND trashed_at IS NULL AND outcome <> 'missed'
       ) CROSS JOIN customers ON customers.id = customer_id
       WHERE customers.trashed_at IS NULL ${one.sql}
     ) WHERE coalesce(earlier, created_at) < ?`,
    ...[day.from, day.from, day.to, day.from, day.to, ...one.values, before],
  );
}

export interface StoredMark {
  readonly customerId: number;
  readonly kind: ReasonKind;
  readonly due: string;
}

/** Reasons due on a day or later that are marked done, and all that were marked at `doneFrom` or later. */
export function marksFor(
  box: Box,
  { dueFrom, doneFrom }: { dueFrom: string; doneFrom: string },
): (StoredMark & { doneAt: string })[] {
  return box.allSql(
    `SELECT customer_id AS customerId, kind, due, done_at AS doneAt FROM today_marks
     WHERE due >= ? OR done_at >= ? ORDER BY id`,
    ...[dueFrom, doneFrom],
  );
}

/** Marks a reason done or takes the mark away. */
export function setMark(
  box: Box,
  { customerId, kind, due, done }: StoredMark & { done: boolean },
  at: string,
): void {
  if (!done) {
    box.runSql(
      'DELETE FROM today_marks WHERE customer_id = ? AND kind = ? AND due = ?',
      ...[customerId, kind, due],
    );
    return;
  }
  box.runSql(
    `INSERT INTO today_marks (customer_id, kind, due, done_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (customer_id, kind, due)
       DO UPDATE SET done_at = excluded.done_at, updated_at = excluded.updated_at`,
    ...[customerId, kind, due, at, at, at],
  );
}
