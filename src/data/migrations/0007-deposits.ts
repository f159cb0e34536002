import type { Migration } from './migration.ts';

/** Deposits, the lists that they came in, and what is known of each agreement's payments. */
export const deposits0007: Migration = {
  version: 7,
  name: 'deposits',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE deposit_imports (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'undone')),
        started_at TEXT NOT NULL,
        ended_at TEXT,
        -- Days of the first and the last payment: what is missing can be told up to the last only.
        covers_from TEXT,
        covers_to TEXT,
        matched INTEGER NOT NULL DEFAULT 0,
        unsure INTEGER NOT NULL DEFAULT 0,
        already INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        skipped INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX deposit_imports_by_end ON deposit_imports (covers_to) WHERE status = 'done';

      CREATE TABLE deposits (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        -- Null while nobody knows whose it is.
        customer_id INTEGER REFERENCES customers (id) ON DELETE CASCADE,
        -- The uid of an agreement on that card; empty for none.
        agreement TEXT NOT NULL DEFAULT '',
        paid_on TEXT NOT NULL,
        amount INTEGER NOT NULL,
        payer TEXT NOT NULL,
        -- The payer's name folded for comparing.
        payer_key TEXT NOT NULL,
        number TEXT NOT NULL,
        failed INTEGER NOT NULL CHECK (failed IN (0, 1)),
        memo TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('matched', 'unsure', 'ignored')),
        matched_by TEXT,
        -- From this day on the thanks are due; null where there are none to give.
        thank_on TEXT,
        thanked_at TEXT,
        thanked_by TEXT CHECK (thanked_by IN ('contact', 'card', 'skipped')),
        contact_id INTEGER REFERENCES contacts (id) ON DELETE SET NULL,
        import_id INTEGER REFERENCES deposit_imports (id) ON DELETE SET NULL,
        -- What makes a payment the same one in a list that is read twice; with a count for equal lines.
        fingerprint TEXT,
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX deposits_by_customer ON deposits (customer_id, paid_on, id);
      CREATE INDEX deposits_by_agreement ON deposits (agreement, paid_on) WHERE agreement <> '';
      CREATE INDEX deposits_by_day ON deposits (paid_on, id) WHERE trashed_at IS NULL;
      CREATE INDEX deposits_to_thank ON deposits (thank_on, customer_id)
        WHERE thank_on IS NOT NULL AND thanked_at IS NULL AND trashed_at IS NULL;
      CREATE INDEX deposits_thanked ON deposits (thanked_at, customer_id)
        WHERE thanked_at IS NOT NULL;
      CREATE INDEX deposits_in_cycles ON deposits (thank_on, id)
        WHERE thank_on IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX deposits_unsure ON deposits (paid_on, id)
        WHERE state = 'unsure' AND trashed_at IS NULL;
      CREATE INDEX deposits_by_payer ON deposits (payer_key, id)
        WHERE state = 'unsure' AND trashed_at IS NULL;
      CREATE INDEX deposits_by_import ON deposits (import_id, id) WHERE import_id IS NOT NULL;
      -- Trashed ones, too: what was taken out by hand does not come back with the same list.
      CREATE UNIQUE INDEX deposits_by_fingerprint ON deposits (fingerprint)
        WHERE fingerprint IS NOT NULL;

      -- Typed by hand: a list that brings the same payment finds it here.
      CREATE INDEX deposits_by_hand ON deposits (customer_id, paid_on)
        WHERE fingerprint IS NULL AND trashed_at IS NULL;

      -- Lists overlap: another list that holds a deposit keeps it when the one that brought it is undone.
      CREATE TABLE deposit_sightings (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES deposit_imports (id) ON DELETE CASCADE,
        deposit_id INTEGER NOT NULL REFERENCES deposits (id) ON DELETE CASCADE,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (deposit_id, import_id)
      ) STRICT;
      CREATE INDEX deposit_sightings_by_import ON deposit_sightings (import_id);

      -- How a list with these headers was read the last time.
      CREATE TABLE deposit_plans (
        id INTEGER PRIMARY KEY,
        headers TEXT NOT NULL UNIQUE,
        plan TEXT NOT NULL CHECK (json_valid(plan)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- What is known of an agreement's payments, kept by whoever writes agreements or deposits.
      CREATE TABLE agreement_payments (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        agreement TEXT NOT NULL,
        unpaid_from TEXT,
        last_paid_on TEXT,
        payments INTEGER NOT NULL,
        streak INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, agreement)
      ) STRICT;
      CREATE INDEX agreement_payments_unpaid ON agreement_payments (unpaid_from, customer_id)
        WHERE unpaid_from IS NOT NULL;

      CREATE INDEX agreements_with_payers ON agreements (customer_id) WHERE payers <> '[]';
      CREATE INDEX agreements_by_amount ON agreements (amount, debit_day)
        WHERE status = 'active' AND amount IS NOT NULL;

      ALTER TABLE changes ADD COLUMN deposit_id INTEGER REFERENCES deposits (id) ON DELETE SET NULL;
      CREATE INDEX changes_by_deposit ON changes (deposit_id) WHERE deposit_id IS NOT NULL;
    `);
  },
};
