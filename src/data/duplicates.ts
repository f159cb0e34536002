import type { Customer } from '../shared/customer-card.ts';
import type { Box, SqlValue } from './sql.ts';

/** What is looked at to find duplicates, of one living card. */
export interface DuplicateColumns {
  readonly id: number;
  readonly name: string;
  readonly company: string;
  readonly birthday: string | null;
  readonly birthdayCalendar: Customer['birthdayCalendar'];
  readonly birthdayLeapMonth: number;
}

/** An entry of a list of somebody's: a phone in stored form, an e-mail address, an address line. */
export interface DuplicateEntry {
  readonly id: number;
  readonly customerId: number;
  readonly text: string;
}

const cardColumns = `id, name, company, birthday, birthday_calendar AS birthdayCalendar,
  birthday_leap_month AS birthdayLeapMonth`;

/** A page of the living cards behind an id, in the order of the table: read one after the other it is one scan. */
export function duplicateCards(box: Box, after: number, limit: number): DuplicateColumns[] {
  return box.allSql(
    `SELECT ${cardColumns} FROM customers NOT INDEXED
     WHERE id > ? AND trashed_at IS NULL ORDER BY id LIMIT ?`,
    ...[after, limit],
  );
}

const lists = {
  phones: 'number',
  emails: 'address',
  addresses: 'line',
} as const;
export type DuplicateList = keyof typeof lists;
export const duplicateLists = Object.keys(lists) as DuplicateList[];

/** A page of one of the lists of all cards behind an id, in the order of the table. */
export function duplicateEntries(
  box: Box,
  list: DuplicateList,
  after: number,
  limit: number,
): DuplicateEntry[] {
  return box.allSql(
    `SELECT id, customer_id AS customerId, ${lists[list]} AS text FROM ${list} NOT INDEXED
     WHERE id > ? ORDER BY id LIMIT ?`,
    ...[after, limit],
  );
}

/** How many living cards there are. */
export function countLiving(box: Box): number {
  return (
    box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers WHERE trashed_at IS NULL')?.n ??
    0
  );
}

/** The living cards with these ids, with their lists. */
export function duplicateCardsById(
  box: Box,
  ids: readonly number[],
): (DuplicateColumns & Record<DuplicateList, string[]>)[] {
  const json = JSON.stringify(ids);
  const cards = box.allSql<DuplicateColumns>(
    `SELECT ${cardColumns} FROM customers
     WHERE id IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL`,
    json,
  );
  const byId = new Map(
    cards.map((card) => [
      card.id,
      { ...card, phones: [] as string[], emails: [] as string[], addresses: [] as string[] },
    ]),
  );
  for (const list of duplicateLists) {
    const entries = box.allSql<DuplicateEntry>(
      `SELECT customer_id AS customerId, ${lists[list]} AS text FROM ${list}
       WHERE customer_id IN (SELECT value FROM json_each(?))`,
      json,
    );
    for (const { customerId, text } of entries) byId.get(customerId)?.[list].push(text);
  }
  return [...byId.values()];
}

function idsOf(box: Box, sql: string, ...parameters: SqlValue[]): number[] {
  return box.allSql<{ id: number }>(sql, ...parameters).map(({ id }) => id);
}

/** At most so many cards, trash included, that hold this number (stored form). */
export function cardsWithPhone(box: Box, number: string, limit: number): number[] {
  return idsOf(
    box,
    'SELECT DISTINCT customer_id AS id FROM phones WHERE number = ? LIMIT ?',
    ...[number, limit],
  );
}

/** At most so many cards, trash included, that hold this e-mail address, whatever its case. */
export function cardsWithEmail(box: Box, address: string, limit: number): number[] {
  return idsOf(
    box,
    'SELECT DISTINCT customer_id AS id FROM emails WHERE lower(address) = lower(?) LIMIT ?',
    ...[address, limit],
  );
}

/** At most so many living cards with this month and day of birth, in whichever calendar. */
export function namesBornOn(
  box: Box,
  monthDay: string,
  limit: number,
): { id: number; name: string }[] {
  return box.allSql(
    `SELECT id, name FROM customers
     WHERE birthday IS NOT NULL AND birthday_month_day = ? AND trashed_at IS NULL LIMIT ?`,
    ...[monthDay, limit],
  );
}

/** At most so many living cards whose key of order begins so. */
export function cardsNamed(box: Box, sortKey: string, limit: number): number[] {
  return idsOf(
    box,
    `SELECT id FROM customers
     WHERE sort_key >= ? AND sort_key < ? AND trashed_at IS NULL ORDER BY sort_key, id LIMIT ?`,
    ...[sortKey, `${sortKey}\u{10ffff}`, limit],
  );
}

/** Pairs of which the agent said that they are two people, the smaller id first. */
export function dismissedPairs(box: Box): { first: number; second: number }[] {
  return box.allSql('SELECT first_id AS first, second_id AS second FROM duplicate_dismissals');
}

/** Notes that two cards are two people, or takes that back. */
export function setDismissed(
  box: Box,
  pair: { first: number; second: number },
  dismissed: boolean,
  at: string,
): void {
  const { first, second } = pair;
  if (dismissed) {
    box.runSql(
      `INSERT OR IGNORE INTO duplicate_dismissals (first_id, second_id, created_at, updated_at)
       VALUES (?, ?, ?, ?)`,
      ...[first, second, at, at],
    );
  } else {
    box.runSql(
      'DELETE FROM duplicate_dismissals WHERE first_id = ? AND second_id = ?',
      ...[first, second],
    );
  }
}
