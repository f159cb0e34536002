import { describe, expect, it } from 'vitest';
import { openConnection, readMarks } from '../../src/data/connection.ts';
import { migrations, schemaVersion } from '../../src/data/migrations/index.ts';
import type { Migration } from '../../src/data/migrations/migration.ts';
import { openBox } from '../../src/data/open.ts';
import { hashOf, refusal } from '../integration/data/support.ts';
import { rowsOfVersion1, rowsOfVersion2 } from './rows.ts';
import { copiesOf, migrateTo, oldBox, stepsUpTo } from './support.ts';

function versionOf(file: string, key: Uint8Array): number {
  const connection = openConnection({ file, key, readonly: true });
  try {
    return readMarks(connection).version;
  } finally {
    connection.close();
  }
}

describe('opening an older box', () => {
  it('brings it up to date in one go, after a verified copy under the same key', () => {
    const { file, key } = oldBox(1, rowsOfVersion1);
    const box = openBox({ file, key });
    expect(box.pragma('user_version')).toBe(schemaVersion);
    box.close();
    const copies = copiesOf(file);
    expect(copies).toHaveLength(1);
    const [copy = ''] = copies;
    expect(copy).toContain(`before-1-to-${schemaVersion}`);
    const names = openBox({ file: copy, key, steps: stepsUpTo(1), migrate: false });
    expect(names.allSql('SELECT name FROM customers ORDER BY id')).toEqual([
      { name: '홍길동' },
      { name: '김민서' },
    ]);
    names.close();
    expect(hashOf(copy)).not.toBe(hashOf(file));
  });

  it('does nothing to a box that is up to date', () => {
    const { file, key } = oldBox(schemaVersion, rowsOfVersion1);
    const before = hashOf(file);
    openBox({ file, key }).close();
    expect(hashOf(file)).toBe(before);
    expect(() => copiesOf(file)).toThrow();
  });

  it('goes on where an earlier attempt ended, with a copy of its own', () => {
    const old = oldBox(1, rowsOfVersion1);
    migrateTo(old, 2, () => {});
    migrateTo(old, 3, () => {});
    expect(copiesOf(old.file)).toHaveLength(2);
  });

  it('is left to the program that holds the lock', () => {
    const { file, key } = oldBox(1, rowsOfVersion1);
    expect(() => openBox({ file, key, lock: false })).toThrow('brought up to date');
    expect(versionOf(file, key)).toBe(1);
  });
});

describe('a step that fails', () => {
  const broken: Migration = {
    version: schemaVersion + 1,
    name: 'broken',
    up: (connection) => {
      connection.exec(`CREATE TABLE half (id INTEGER PRIMARY KEY); DELETE FROM customers;`);
      throw new Error('on purpose');
    },
  };
  const orphaning: Migration = {
    version: schemaVersion + 1,
    name: 'orphaning',
    up: (connection) => {
      connection.exec('DELETE FROM customers WHERE id = 1');
    },
  };

  for (const step of [broken, orphaning]) {
    it(`${step.name}: is undone whole; the steps before it stay, and so does every row`, () => {
      const { file, key } = oldBox(2, rowsOfVersion2);
      expect(() => openBox({ file, key, steps: [...migrations, step] })).toThrow();
      expect(versionOf(file, key)).toBe(schemaVersion);
      const box = openBox({ file, key });
      expect(box.allSql('SELECT id FROM customers')).toHaveLength(2);
      expect(box.allSql(`SELECT 1 FROM sqlite_master WHERE name = 'half'`)).toEqual([]);
      expect(box.pragma('foreign_keys')).toBe(1);
      box.close();
    });
  }
});

describe('rebuilding a table', () => {
  it('does not cascade into its children', () => {
    const rebuilding: Migration = {
      version: schemaVersion + 1,
      name: 'rebuilding',
      up: (connection) => {
        connection.exec(`
          CREATE TABLE tags_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
          INSERT INTO tags_new SELECT id, name, created_at, updated_at FROM tags;
          DROP TABLE tags;
          ALTER TABLE tags_new RENAME TO tags;`);
      },
    };
    const { file, key } = oldBox(3, rowsOfVersion2);
    const box = openBox({ file, key, steps: [...migrations, rebuilding] });
    expect(box.allSql('SELECT customer_id FROM customer_tags')).toEqual([{ customer_id: 1 }]);
    box.close();
    expect(refusal(() => openBox({ file, key }))).toBe('box-newer');
  });
});
