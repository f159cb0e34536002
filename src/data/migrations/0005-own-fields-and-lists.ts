import type { Migration } from './migration.ts';

/** Fields of the user's own, saved lists, merged cards, and acts on many cards. */
export const ownFieldsAndLists0005: Migration = {
  version: 5,
  name: 'own fields and lists',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE custom_fields (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice')),
        options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options)),
        position INTEGER NOT NULL,
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE custom_values (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        -- The uid of its field: a value may be there before its definition is, or stay behind it.
        field_uid TEXT NOT NULL,
        value TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, field_uid)
      ) STRICT;
      CREATE INDEX custom_values_by_value ON custom_values (field_uid, value, customer_id);

      CREATE TABLE saved_lists (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        query TEXT NOT NULL CHECK (json_valid(query)),
        columns TEXT NOT NULL CHECK (json_valid(columns)),
        position INTEGER NOT NULL,
        removed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Two cards that look like one person and are not; the smaller id first.
      CREATE TABLE duplicate_dismissals (
        id INTEGER PRIMARY KEY,
        first_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        second_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CHECK (first_id < second_id),
        UNIQUE (first_id, second_id)
      ) STRICT;
      CREATE INDEX duplicate_dismissals_second ON duplicate_dismissals (second_id);

      -- The card that this one was merged into; it lies in the trash meanwhile.
      ALTER TABLE customers ADD COLUMN merged_into INTEGER REFERENCES customers (id)
        ON DELETE SET NULL;
      CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

      -- Changes that one act made on many cards.
      ALTER TABLE changes ADD COLUMN batch TEXT;
      CREATE INDEX changes_by_batch ON changes (batch, id) WHERE batch IS NOT NULL;
    `);
  },
};
