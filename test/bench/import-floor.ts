import { rmSync } from 'node:fs';
import { nameSortKey } from '../../src/core/names.ts';
import { openConnection } from '../../src/data/connection.ts';
import { migrations } from '../../src/data/migrations/index.ts';
import { tokensOf } from '../../src/data/search-index.ts';
import type { CustomerFields } from '../../src/shared/customer-card.ts';

export interface Floor {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const floorKey = new Uint8Array(32).fill(0x42);
const at = '2026-11-22T00:00:00.000Z';
const inTransaction = 1000;

interface FloorRow {
  readonly fields: CustomerFields;
  readonly sortKey: string;
  readonly tokens: string;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * What an import cannot be quicker than here: the same rows and index keys, known beforehand, put
 * into the same encrypted tables with bare better-sqlite3. No report, no history, no duplicates.
 */
export function importFloor(file: string, rows: readonly CustomerFields[]): Floor {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const known = rows.map((fields): FloorRow => ({
    fields,
    sortKey: nameSortKey(fields.name !== '' ? fields.name : fields.company),
    tokens: tokensOf(fields),
  }));
  const connection = openConnection({ file, key: floorKey, create: true });
  try {
    for (const step of migrations) step.up(connection);
    const prepare = (sql: string) => connection.prepare(sql);
    const customer = prepare(`INSERT INTO customers (uid, name, family_name, given_name, sort_key,
      company, job, birthday, birthday_calendar, birthday_leap_month, notes, source, created_at,
      updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    const phone = prepare(`INSERT INTO phones (customer_id, position, kind, number, created_at,
      updated_at) VALUES (?, ?, ?, ?, ?, ?)`);
    const email = prepare(`INSERT INTO emails (customer_id, position, kind, address, created_at,
      updated_at) VALUES (?, ?, ?, ?, ?, ?)`);
    const address = prepare(`INSERT INTO addresses (customer_id, position, kind, postcode, line,
      created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)`);
    const tag = prepare(
      'INSERT OR IGNORE INTO tags (name, created_at, updated_at) VALUES (?, ?, ?)',
    );
    const tagged = prepare(`INSERT INTO customer_tags (customer_id, tag_id, position, created_at,
      updated_at) VALUES (?, (SELECT id FROM tags WHERE name = ?), ?, ?, ?)`);
    const index = prepare('INSERT INTO search (rowid, tokens) VALUES (?, ?)');
    const insert = ({ fields, sortKey, tokens }: FloorRow, nth: number) => {
      const leap = Number(fields.birthdayLeapMonth);
      const { lastInsertRowid: id } = customer.run(
        ...[`uid-${nth}`, fields.name, fields.familyName, fields.givenName, sortKey],
        ...[fields.company, fields.job, fields.birthday, fields.birthdayCalendar, leap],
        ...[fields.notes, fields.source, at, at],
      );
      fields.phones.forEach((each, place) => phone.run(id, place, each.kind, each.number, at, at));
      fields.emails.forEach((each, place) => email.run(id, place, each.kind, each.address, at, at));
      fields.addresses.forEach((each, place) =>
        address.run(id, place, each.kind, each.postcode, each.line, at, at),
      );
      fields.tags.forEach((name, place) => {
        tag.run(name, at, at);
        tagged.run(id, name, place, at, at);
      });
      index.run(id, tokens);
    };
    const began = performance.now();
    const cpuBegan = cpuSeconds();
    for (let start = 0; start < known.length; start += inTransaction) {
      connection.exec('BEGIN IMMEDIATE');
      known.slice(start, start + inTransaction).forEach((row, nth) => insert(row, start + nth));
      connection.exec('COMMIT');
    }
    return {
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: cpuSeconds() - cpuBegan,
    };
  } finally {
    connection.close();
  }
}
