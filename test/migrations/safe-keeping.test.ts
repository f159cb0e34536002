import type { Database as Connection } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { rowsOfVersion2, rowsOfVersion8 } from './rows.ts';
import { migrateTo, oldBox } from './support.ts';

const read = (connection: Connection, sql: string) => connection.prepare(sql).all();
/** Every row of the tables that version 8 had, for comparing. */
const rowsOf8 = (connection: Connection) =>
  ['customers', 'changes', 'sendings', 'templates', 'label_sheets', 'agreements', 'settings'].map(
    (table) => read(connection, `SELECT * FROM ${table} ORDER BY id`),
  );

describe('8 → 9: safe keeping', () => {
  it('leaves every row as it was, and has looked at nothing and destroyed nothing yet', () => {
    const old = oldBox(8, rowsOfVersion8);
    const before = migrateTo(old, 8, rowsOf8);
    migrateTo(old, 9, (connection) => {
      expect(rowsOf8(connection)).toEqual(before);
      expect(before[0]).toContainEqual(expect.objectContaining({ retain_until: '2026-12-31' }));
      for (const table of ['access_log', 'destructions', 'destroyed_customers']) {
        expect(read(connection, `SELECT * FROM ${table}`)).toEqual([]);
      }
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('comes from a box of the second version as well', () => {
    migrateTo(oldBox(2, rowsOfVersion2), 9, (connection) => {
      expect(read(connection, 'SELECT count(*) AS rows FROM access_log')).toEqual([{ rows: 0 }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
    });
  });

  it('names what is destroyed once, and forgets no name while its record stands', () => {
    migrateTo(oldBox(8, rowsOfVersion8), 9, (connection) => {
      connection.exec(`
        INSERT INTO destructions (id, uid, at, reason, note, customers, removed, created_at, updated_at)
          VALUES (1, 'd1', 'x', 'retention', '', 1, '{"contacts":2}', 'x', 'x');
        INSERT INTO destroyed_customers (customer_uid, destruction_id, created_at, updated_at)
          VALUES ('u1', 1, 'x', 'x');`);
      const again = `INSERT INTO destroyed_customers (customer_uid, destruction_id, created_at,
        updated_at) VALUES ('u1', 1, 'x', 'x')`;
      expect(() => connection.exec(again)).toThrow('UNIQUE');
      expect(() => connection.exec('DELETE FROM destructions')).toThrow('FOREIGN KEY');
      const none = `INSERT INTO destructions (uid, at, reason, note, customers, removed, created_at,
        updated_at) VALUES ('d2', 'x', 'asked', '', 0, '{}', 'x', 'x')`;
      expect(() => connection.exec(none)).toThrow('CHECK');
    });
  });
});
