import type { Migration } from './migration.ts';

/** Imports with their report row by row, and what each row of a file looked like, to know it again. */
export const imports0003: Migration = {
  version: 3,
  name: 'imports',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        format TEXT NOT NULL,
        through TEXT NOT NULL CHECK (through IN ('import', 'sample')),
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'undone')),
        started_at TEXT NOT NULL,
        ended_at TEXT,
        added INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0,
        skipped INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE import_rows (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        row INTEGER NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('added', 'updated', 'skipped')),
        -- [{"code": …, "detail": …}]
        reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
        customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
        name TEXT NOT NULL,
        -- What the row said, as a hash; the same row read again adds nobody.
        fingerprint TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX import_rows_by_import ON import_rows (import_id, row);
      CREATE INDEX import_rows_by_customer ON import_rows (customer_id)
        WHERE customer_id IS NOT NULL;
      CREATE INDEX import_rows_by_fingerprint ON import_rows (fingerprint)
        WHERE fingerprint IS NOT NULL;
      CREATE INDEX import_rows_not_added ON import_rows (import_id, action, row)
        WHERE action <> 'added';
      CREATE INDEX import_rows_with_reason ON import_rows (import_id, row) WHERE reasons <> '[]';

      ALTER TABLE customers ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
      CREATE INDEX customers_by_import ON customers (import_id) WHERE import_id IS NOT NULL;

      ALTER TABLE changes ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
      CREATE INDEX changes_by_import ON changes (import_id, id) WHERE import_id IS NOT NULL;
    `);
  },
};
