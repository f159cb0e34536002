import type { Migration } from './migration.ts';

/** The call log with its drafts, greeting cards sent, pictures, and the marks of the Today list. */
export const contactsAndSendings0002: Migration = {
  version: 2,
  name: 'contacts and sendings',
  up: (connection) => {
    connection.exec(`
      ALTER TABLE customers ADD COLUMN last_contact_at TEXT;
      CREATE INDEX customers_by_contact ON customers (last_contact_at, id) WHERE trashed_at IS NULL;
      CREATE INDEX customers_by_silence ON customers (coalesce(last_contact_at, created_at), id)
        WHERE trashed_at IS NULL;

      CREATE TABLE contacts (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
        outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'missed', 'left-message')),
        note TEXT NOT NULL,
        started_at TEXT NOT NULL,
        duration_seconds INTEGER CHECK (duration_seconds >= 0),
        settled INTEGER CHECK (settled IN (0, 1)),
        after_hours INTEGER NOT NULL CHECK (after_hours IN (0, 1)),
        next_step TEXT NOT NULL DEFAULT '',
        next_step_due TEXT,
        next_step_done_at TEXT,
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX contacts_by_customer ON contacts (customer_id, started_at);
      CREATE INDEX contacts_by_time ON contacts (started_at, id) WHERE trashed_at IS NULL;
      CREATE INDEX contacts_in_trash ON contacts (started_at, id) WHERE trashed_at IS NOT NULL;
      CREATE INDEX contacts_open_steps ON contacts (next_step_due, id)
        WHERE next_step <> '' AND next_step_done_at IS NULL AND trashed_at IS NULL;
      CREATE INDEX contacts_steps_done ON contacts (next_step_done_at)
        WHERE next_step_done_at IS NOT NULL;

      CREATE TRIGGER contacts_inserted AFTER INSERT ON contacts BEGIN
        UPDATE customers SET last_contact_at = (
          SELECT max(started_at) FROM contacts
          WHERE customer_id = NEW.customer_id AND trashed_at IS NULL AND outcome <> 'missed'
        ) WHERE id = NEW.customer_id;
      END;
      CREATE TRIGGER contacts_updated
      AFTER UPDATE OF customer_id, started_at, trashed_at, outcome ON contacts BEGIN
        UPDATE customers SET last_contact_at = (
          SELECT max(started_at) FROM contacts
          WHERE customer_id = customers.id AND trashed_at IS NULL AND outcome <> 'missed'
        ) WHERE id IN (OLD.customer_id, NEW.customer_id);
      END;
      CREATE TRIGGER contacts_deleted AFTER DELETE ON contacts BEGIN
        UPDATE customers SET last_contact_at = (
          SELECT max(started_at) FROM contacts
          WHERE customer_id = OLD.customer_id AND trashed_at IS NULL AND outcome <> 'missed'
        ) WHERE id = OLD.customer_id;
      END;

      -- At most one call in progress for each customer.
      CREATE TABLE contact_drafts (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL UNIQUE REFERENCES customers (id) ON DELETE CASCADE,
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        ended_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Pictures, each kept once; a card that was sent keeps the signature it was signed with.
      CREATE TABLE assets (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        media_type TEXT NOT NULL,
        bytes BLOB NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE sendings (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        template TEXT NOT NULL,
        spec TEXT NOT NULL CHECK (json_valid(spec)),
        layout TEXT NOT NULL,
        batch TEXT NOT NULL,
        signature_id INTEGER REFERENCES assets (id),
        sent_at TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX sendings_by_customer ON sendings (customer_id, sent_at);
      CREATE INDEX sendings_by_time ON sendings (sent_at, id);
      CREATE INDEX sendings_by_batch ON sendings (batch, id);
      CREATE INDEX sendings_by_signature ON sendings (signature_id) WHERE signature_id IS NOT NULL;

      CREATE TABLE today_marks (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        due TEXT NOT NULL,
        done_at TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, kind, due)
      ) STRICT;
      CREATE INDEX today_marks_by_due ON today_marks (due);
      CREATE INDEX today_marks_by_time ON today_marks (done_at);

      ALTER TABLE changes ADD COLUMN contact_id INTEGER REFERENCES contacts (id) ON DELETE SET NULL;
      CREATE INDEX changes_by_contact ON changes (contact_id) WHERE contact_id IS NOT NULL;
    `);
  },
};
