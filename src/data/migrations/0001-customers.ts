import type { Migration } from './migration.ts';

/** Customers with all that is written on the card, their history, the search index, settings. */
export const customers0001: Migration = {
  version: 1,
  name: 'customers',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE customers (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        -- The UID that the customer had in the file it came from.
        source_uid TEXT,
        name TEXT NOT NULL,
        family_name TEXT NOT NULL DEFAULT '',
        given_name TEXT NOT NULL DEFAULT '',
        sort_key TEXT NOT NULL,
        company TEXT NOT NULL DEFAULT '',
        job TEXT NOT NULL DEFAULT '',
        -- YYYY-MM-DD or --MM-DD in the calendar of the next column.
        birthday TEXT,
        birthday_calendar TEXT NOT NULL DEFAULT 'solar' CHECK (birthday_calendar IN ('solar', 'lunar')),
        birthday_leap_month INTEGER NOT NULL DEFAULT 0 CHECK (birthday_leap_month IN (0, 1)),
        birthday_month_day TEXT GENERATED ALWAYS AS (substr(birthday, -5)) VIRTUAL,
        notes TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX customers_by_name ON customers (sort_key, id) WHERE trashed_at IS NULL;
      CREATE INDEX customers_in_trash ON customers (trashed_at, id) WHERE trashed_at IS NOT NULL;
      CREATE INDEX customers_by_source_uid ON customers (source_uid) WHERE source_uid IS NOT NULL;
      CREATE INDEX customers_by_birthday ON customers (birthday_calendar, birthday_month_day, id)
        WHERE birthday IS NOT NULL AND trashed_at IS NULL;

      CREATE TABLE phones (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        -- Dialled digits with the country (+821012345678), or as written where it is no number.
        number TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX phones_by_customer ON phones (customer_id, position);
      CREATE INDEX phones_by_number ON phones (number);

      CREATE TABLE emails (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX emails_by_customer ON emails (customer_id, position);
      CREATE INDEX emails_by_address ON emails (lower(address));

      CREATE TABLE addresses (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        postcode TEXT NOT NULL,
        line TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX addresses_by_customer ON addresses (customer_id, position);

      CREATE TABLE tags (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE customer_tags (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, tag_id)
      ) STRICT;
      CREATE INDEX customer_tags_by_tag ON customer_tags (tag_id, customer_id);

      -- Lines of a vCard without a place on the card; written back on export.
      CREATE TABLE properties (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX properties_by_customer ON properties (customer_id, position);

      -- The history of every customer.
      CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        through TEXT NOT NULL,
        action TEXT NOT NULL,
        -- {"field": {"before": …, "after": …}}
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        -- The change that took this one back.
        undone_by INTEGER REFERENCES changes (id) ON DELETE SET NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX changes_by_customer ON changes (customer_id, id);
      CREATE INDEX changes_undone ON changes (undone_by) WHERE undone_by IS NOT NULL;
      CREATE INDEX changes_by_hand ON changes (id) WHERE through = 'typed' AND undone_by IS NULL;

      CREATE TABLE settings (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL CHECK (json_valid(value)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Tokens of core/search-keys, each behind the letter of its column (a name_start … f rest);
      -- the rowid is the customer's id. A letter instead of FTS5's columns: the hits of one column
      -- lie together, so that asking for names does not read through all notes. Two tables, so that
      -- a search among the living never has to look whether a hit lies in the trash. The tokenizer
      -- only has to split at spaces: one that knows letters would split those it does not know yet.
      CREATE VIRTUAL TABLE search USING fts5(
        tokens,
        content='', contentless_delete=1, detail=none,
        tokenize='ascii', prefix='2 3 4 5 6 7'
      );
      CREATE VIRTUAL TABLE search_trash USING fts5(
        tokens,
        content='', contentless_delete=1, detail=none,
        tokenize='ascii', prefix='2 3 4 5 6 7'
      );
      -- SQLCipher keeps 80 bytes of each page; a piece of the default size would need two pages.
      INSERT INTO search (search, rank) VALUES ('pgsz', 3900);
      INSERT INTO search_trash (search_trash, rank) VALUES ('pgsz', 3900);
    `);
  },
};
