import type { PreferenceKind } from '../shared/card-parts.ts';
import type { ReasonKind } from '../shared/today.ts';
import type { Box, SqlValue } from './sql.ts';

/** A yearly day as it may be written on a card: `MM-DD` in one calendar. */
export interface DayKey {
  readonly calendar: 'solar' | 'lunar';
  readonly monthDay: string;
  readonly leapMonth: boolean;
}

interface WrittenDay {
  readonly customerId: number;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly date: string;
  readonly calendar: 'solar' | 'lunar';
  readonly leapMonth: boolean;
}

/** Living customers whose birthday is written in one of these ways. */
export function birthdaysWritten(box: Box, keys: readonly DayKey[]): WrittenDay[] {
  return box
    .allSql<{ id: number; date: string; calendar: 'solar' | 'lunar'; leap: number }>(
      `SELECT customers.id, birthday AS date, birthday_calendar AS calendar,
         birthday_leap_month AS leap
       FROM json_each(?) AS key CROSS JOIN customers
         ON birthday_calendar = key.value ->> 'calendar'
           AND birthday_month_day = key.value ->> 'monthDay'
           AND birthday_leap_month = (key.value ->> 'leapMonth')
       WHERE birthday IS NOT NULL AND trashed_at IS NULL
       ORDER BY customers.id`,
      JSON.stringify(keys),
    )
    .map(({ id, date, calendar, leap }) => ({
      customerId: id,
      date,
      calendar,
      leapMonth: leap === 1,
    }));
}

export interface WrittenOccasion extends WrittenDay {
  readonly uid: string;
  readonly kind: string;
  readonly yearly: boolean;
}

/** Occasions of living customers that are written in one of these ways. */
export function occasionsWritten(box: Box, keys: readonly DayKey[]): WrittenOccasion[] {
  return box
    .allSql<Omit<WrittenOccasion, 'leapMonth' | 'yearly'> & { leap: number; yearly: number }>(
      `SELECT customer_id AS customerId, occasions.uid, kind, date, calendar, leap_month AS leap,
         yearly
       FROM json_each(?) AS key CROSS JOIN occasions
         ON calendar = key.value ->> 'calendar' AND month_day = key.value ->> 'monthDay'
           AND leap_month = (key.value ->> 'leapMonth')
       CROSS JOIN customers ON customers.id = customer_id
       WHERE trashed_at IS NULL ORDER BY occasions.id`,
      JSON.stringify(keys),
    )
    .map(({ leap, yearly, ...day }) => ({ ...day, leapMonth: leap === 1, yearly: yearly === 1 }));
}

export interface StoredIntroduction {
  /** Who introduced. */
  readonly customerId: number;
  /** Who was introduced. */
  readonly uid: string;
  readonly name: string;
  readonly on: string;
  readonly thankedOn: string | null;
}

/** Introductions among the living within [from, to] for which nobody was thanked before `thankedFrom`. */
export function introductionsToThank(
  box: Box,
  { from, to, thankedFrom }: { from: string; to: string; thankedFrom: string },
): StoredIntroduction[] {
  return box.allSql(
    `SELECT host.id AS customerId, guest.uid,
       CASE WHEN guest.name = '' THEN guest.company ELSE guest.name END AS name,
       guest.referred_on AS "on", guest.referral_thanked_on AS thankedOn
     FROM customers AS guest INDEXED BY customers_by_referral
     CROSS JOIN customers AS host ON host.uid = guest.referred_by
     WHERE guest.referred_on BETWEEN ? AND ?
       AND (guest.referral_thanked_on IS NULL OR guest.referral_thanked_on >= ?)
       AND guest.referred_by IS NOT NULL AND guest.trashed_at IS NULL
       AND host.trashed_at IS NULL AND host.id <> guest.id
     ORDER BY guest.referred_on, guest.id`,
    ...[from, to, thankedFrom],
  );
}

/** The card of somebody whom this customer introduced, by its uid. */
export function introducedCustomer(box: Box, customerId: number, uid: string): number | undefined {
  return box.getSql<{ id: number }>(
    `SELECT id FROM customers
     WHERE uid = ? AND referred_by = (SELECT uid FROM customers WHERE id = ?)`,
    ...[uid, customerId],
  )?.id;
}

export interface StoredStep {
  readonly customerId: number;
  readonly contactId: number;
  readonly text: string;
  readonly due: string;
  readonly doneAt: string | null;
}

/** Next steps due up to a day that are open, or were done at `doneFrom` or later. */
export function stepsFor(
  box: Box,
  { dueUpTo, doneFrom }: { dueUpTo: string; doneFrom: string },
): StoredStep[] {
  const read = (where: string, ...values: SqlValue[]) =>
    box.allSql<StoredStep>(
      `SELECT contacts.customer_id AS customerId, contacts.id AS contactId, next_step AS text,
         next_step_due AS due, next_step_done_at AS doneAt
       FROM contacts CROSS JOIN customers ON customers.id = contacts.customer_id
       WHERE next_step <> '' AND next_step_due IS NOT NULL AND ${where} AND next_step_due <= ?
         AND contacts.trashed_at IS NULL AND customers.trashed_at IS NULL
       ORDER BY next_step_due, contacts.id`,
      ...[...values, dueUpTo],
    );
  return [...read('next_step_done_at IS NULL'), ...read('next_step_done_at >= ?', doneFrom)];
}

export interface StoredMark {
  readonly customerId: number;
  readonly kind: ReasonKind;
  readonly due: string;
  /** A uid where a customer may have several of the kind on one day, else empty. */
  readonly about: string;
}

/** What these customers’ reasons were marked done in Today. */
export function marksOf(
  box: Box,
  customerIds: readonly number[],
): (StoredMark & { doneAt: string })[] {
  return box.allSql(
    `SELECT customer_id AS customerId, kind, due, about, done_at AS doneAt FROM today_marks
     WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(customerIds),
  );
}

/** Marks a reason done at a moment. */
export function addMark(box: Box, mark: StoredMark, at: string): void {
  const { customerId, kind, due, about } = mark;
  box.runSql(
    `INSERT INTO today_marks (customer_id, kind, due, about, done_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (customer_id, kind, due, about)
       DO UPDATE SET done_at = excluded.done_at, updated_at = excluded.updated_at`,
    ...[customerId, kind, due, about, at, at, at],
  );
}

/**
 * Takes a reason's mark away; with `since` all marks of that kind that were made from that moment
 * on, whatever they were due.
 */
export function removeMark(box: Box, mark: StoredMark, since: string | null = null): void {
  const { customerId, kind, due, about } = mark;
  box.runSql(
    `DELETE FROM today_marks
     WHERE customer_id = ? AND kind = ? AND about = ? AND (due = ? OR done_at >= ?)`,
    ...[customerId, kind, about, due, since],
  );
}

/**
 * Those born on one of these days of the year (`MM-DD`) for whom the insurance age may matter: with an
 * insurance, or with no agreement of another kind.
 */
export function bornOnDays(
  box: Box,
  monthDays: readonly string[],
): { customerId: number; bornOn: string }[] {
  return box.allSql(
    `SELECT customers.id AS customerId, born_on AS bornOn
     FROM json_each(?) AS day CROSS JOIN customers INDEXED BY customers_by_birth
       ON substr(born_on, 6) = day.value
     WHERE born_on IS NOT NULL AND trashed_at IS NULL
       AND (EXISTS (SELECT 1 FROM agreements WHERE customer_id = customers.id AND kind = 'insurance')
         OR NOT EXISTS (SELECT 1 FROM agreements WHERE customer_id = customers.id))
     ORDER BY customers.id`,
    JSON.stringify(monthDays),
  );
}

/** What the cards say to mind, in the cards' order. */
export function preferencesOf(
  box: Box,
  customerIds: readonly number[],
): { customerId: number; kind: PreferenceKind; text: string }[] {
  return box.allSql(
    `SELECT customer_id AS customerId, kind, text FROM preferences
     WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY customer_id, position`,
    JSON.stringify(customerIds),
  );
}

/** When these customers like to be called; those that said nothing are left out. */
export function callTimesOf(box: Box, customerIds: readonly number[]): Map<number, string> {
  const rows = box.allSql<{ id: number; callTimes: string }>(
    `SELECT id, call_times AS callTimes FROM customers
     WHERE id IN (SELECT value FROM json_each(?)) AND call_times <> ''`,
    JSON.stringify(customerIds),
  );
  return new Map(rows.map(({ id, callTimes }) => [id, callTimes]));
}

/** How many contacts began at a moment or later; counted no further than `most`. */
export function contactsSince(box: Box, moment: string, most: number): number {
  const row = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM (
       SELECT 1 FROM contacts WHERE started_at >= ? AND trashed_at IS NULL LIMIT ?)`,
    ...[moment, most],
  );
  return row?.n ?? 0;
}
