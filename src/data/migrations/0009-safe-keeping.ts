import type { Migration } from './migration.ts';

/**
 * Safe keeping: who looked at what and what left the box, what was destroyed, and which cards a restore
 * must not bring back.
 */
export const safeKeeping0009: Migration = {
  version: 9,
  name: 'safe keeping',
  up: (connection) => {
    connection.exec(`
      -- Each row's hash covers the row and the hash before it: none can be changed or left out unseen.
      CREATE TABLE access_log (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        act TEXT NOT NULL,
        -- The customer it was about, by uid; null where it was about many or none.
        customer_uid TEXT,
        customers INTEGER NOT NULL CHECK (customers >= 0),
        through TEXT NOT NULL,
        reason TEXT NOT NULL,
        facts TEXT NOT NULL CHECK (json_valid(facts)),
        hash TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX access_log_by_time ON access_log (at, id);
      CREATE INDEX access_log_by_customer ON access_log (customer_uid, id)
        WHERE customer_uid IS NOT NULL;

      -- What was destroyed, without the data: numbers and why.
      CREATE TABLE destructions (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        customers INTEGER NOT NULL CHECK (customers > 0),
        removed TEXT NOT NULL CHECK (json_valid(removed)),
        -- Set once the free pages were overwritten and the file was written anew.
        finished_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Random names of what is gone, so that an older backup does not bring it back.
      CREATE TABLE destroyed_customers (
        id INTEGER PRIMARY KEY,
        customer_uid TEXT NOT NULL UNIQUE,
        destruction_id INTEGER NOT NULL REFERENCES destructions (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX destroyed_customers_by_destruction ON destroyed_customers (destruction_id);

      -- Few withdraw: whoever asks whom to call reads these alone.
      CREATE INDEX consents_withdrawn ON consents (purpose, withdrawn_on, customer_id)
        WHERE withdrawn_on IS NOT NULL;
      -- Without it every contact that goes has all deposits looked through for its number.
      CREATE INDEX deposits_by_contact ON deposits (contact_id) WHERE contact_id IS NOT NULL;
      CREATE INDEX consents_by_end ON consents (until, customer_id) WHERE until IS NOT NULL;
    `);
  },
};
