import type { ReasonKind } from '../shared/today.ts';
import type { Box } from './sql.ts';

/** A day of the year in one calendar, `MM-DD`. */
export interface MonthDay {
  readonly calendar: 'solar' | 'lunar';
  readonly monthDay: string;
}

export interface StoredBirthday {
  readonly customerId: number;
  readonly birthday: string;
  readonly calendar: 'solar' | 'lunar';
  readonly leapMonth: boolean;
}

/**
 * Living customers born on one of these days of the year. Which days can fall into a window (29
 * February, lunar leap months, short months) the caller knows.
 */
export function birthdaysOn(box: Box, days: readonly MonthDay[], limit = 10_000): StoredBirthday[] {
  return box
    .allSql<{ id: number; birthday: string; calendar: 'solar' | 'lunar'; leap: number }>(
      `SELECT customers.id, birthday, birthday_calendar AS calendar, birthday_leap_month AS leap
       FROM json_each(?) AS day CROSS JOIN customers
         ON birthday_calendar = day.value ->> 'calendar'
           AND birthday_month_day = day.value ->> 'monthDay'
       WHERE birthday IS NOT NULL AND trashed_at IS NULL
       LIMIT ?`,
      ...[JSON.stringify(days), limit],
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
  readonly doneAt: string | null;
}

const stepSql = (where: string) =>
  `SELECT customer_id AS customerId, contacts.id AS contactId, next_step AS text,
     next_step_due AS due, next_step_done_at AS doneAt
   FROM contacts JOIN customers ON customers.id = customer_id
   WHERE next_step <> '' AND contacts.trashed_at IS NULL AND customers.trashed_at IS NULL
     AND next_step_due IS NOT NULL AND ${where}
   ORDER BY next_step_due, contacts.id LIMIT ?`;

/** Next steps that are not done and due on this day or before, the longest due first. */
export function openSteps(
  box: Box,
  { dueBy, limit = 1000 }: { dueBy: string; limit?: number },
): StoredStep[] {
  return box.allSql(stepSql('next_step_done_at IS NULL AND next_step_due <= ?'), dueBy, limit);
}

/** Next steps that were done within [from, before). */
export function stepsDone(
  box: Box,
  { from, before, limit = 1000 }: { from: string; before: string; limit?: number },
): StoredStep[] {
  return box.allSql(
    stepSql('next_step_done_at >= ? AND next_step_done_at < ?'),
    ...[from, before, limit],
  );
}

export interface StoredSilence {
  readonly customerId: number;
  /** The last real contact, or the making of the card where there was none. */
  readonly since: string;
  readonly contacted: boolean;
}

/** Living customers who were silent before this moment, the longest first. */
export function longestSilent(
  box: Box,
  { before, limit }: { before: string; limit: number },
): StoredSilence[] {
  return box
    .allSql<{ id: number; since: string; contacted: number }>(
      `SELECT id, coalesce(last_contact_at, created_at) AS since,
         last_contact_at IS NOT NULL AS contacted
       FROM customers
       WHERE trashed_at IS NULL AND coalesce(last_contact_at, created_at) < ?
       ORDER BY coalesce(last_contact_at, created_at), id LIMIT ?`,
      ...[before, limit],
    )
    .map(({ id, since, contacted }) => ({ customerId: id, since, contacted: contacted === 1 }));
}

export interface StoredMark {
  readonly customerId: number;
  readonly kind: ReasonKind;
  readonly due: string;
  readonly doneAt: string;
}

/** Marks done at this moment or later, or of reasons due on `dueFrom` or later. */
export function listMarks(
  box: Box,
  { doneFrom, dueFrom }: { doneFrom: string; dueFrom: string },
): StoredMark[] {
  return box.allSql(
    `SELECT customer_id AS customerId, kind, due, done_at AS doneAt FROM today_marks
     WHERE due >= ? OR done_at >= ? ORDER BY id`,
    ...[dueFrom, doneFrom],
  );
}

export interface Mark {
  readonly customerId: number;
  readonly kind: ReasonKind;
  readonly due: string;
}

/** Marks a reason of one day done (a moment) or takes the mark away (null). */
export function setMark(box: Box, { customerId, kind, due }: Mark, doneAt: string | null): void {
  if (doneAt === null) {
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
    ...[customerId, kind, due, doneAt, doneAt, doneAt],
  );
}
