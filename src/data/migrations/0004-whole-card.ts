import { areaOf } from '../../core/addresses.ts';
import type { Migration } from './migration.ts';

/** A table for one of the card's lists: its entries in their order, each known by a uid. */
function listTable(name: string, columns: string): string {
  return `
    CREATE TABLE ${name} (
      id INTEGER PRIMARY KEY,
      customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      uid TEXT NOT NULL,
      ${columns},
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ${name}_by_customer ON ${name} (customer_id, position);`;
}

/** The whole card: family, occasions, preferences, expectations, signals, consents, referrals, photo. */
export const wholeCard0004: Migration = {
  version: 4,
  name: 'whole card',
  up: (connection) => {
    connection.exec(`
      -- {"decision": "keep" | "win-over" | "let-go", "reason": …, "on": …}
      ALTER TABLE customers ADD COLUMN decision TEXT CHECK (json_valid(decision));
      ALTER TABLE customers ADD COLUMN decision_kind TEXT
        GENERATED ALWAYS AS (decision ->> 'decision') VIRTUAL;
      ALTER TABLE customers ADD COLUMN retain_until TEXT;
      ALTER TABLE customers ADD COLUMN retain_reason TEXT NOT NULL DEFAULT '';
      ALTER TABLE customers ADD COLUMN call_times TEXT NOT NULL DEFAULT '';
      ALTER TABLE customers ADD COLUMN cadence_days INTEGER CHECK (cadence_days > 0);
      -- The uid of who introduced them: links travel between boxes, so they lead to no row here.
      ALTER TABLE customers ADD COLUMN referred_by TEXT;
      ALTER TABLE customers ADD COLUMN referred_on TEXT;
      ALTER TABLE customers ADD COLUMN referral_thanked_on TEXT;
      ALTER TABLE customers ADD COLUMN service_note TEXT NOT NULL DEFAULT '';
      -- SHA-256 of a picture in assets.
      ALTER TABLE customers ADD COLUMN photo TEXT;
      CREATE INDEX customers_by_referrer ON customers (referred_by) WHERE referred_by IS NOT NULL;
      CREATE INDEX customers_by_referral ON customers (referred_on, referral_thanked_on)
        WHERE referred_by IS NOT NULL AND trashed_at IS NULL;
      -- Silence is counted by the settings, or for these by a cadence of their own: the day it ends.
      DROP INDEX customers_by_silence;
      CREATE INDEX customers_by_silence ON customers (coalesce(last_contact_at, created_at), id)
        WHERE trashed_at IS NULL AND cadence_days IS NULL;
      CREATE INDEX customers_by_cadence
        ON customers (julianday(coalesce(last_contact_at, created_at)) + cadence_days, id)
        WHERE trashed_at IS NULL AND cadence_days IS NOT NULL;
      CREATE INDEX contacts_settled ON contacts (customer_id, settled, started_at)
        WHERE settled IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX contacts_with_open_step ON contacts (customer_id)
        WHERE next_step <> '' AND next_step_done_at IS NULL AND trashed_at IS NULL;
      CREATE INDEX customers_with_cadence ON customers (cadence_days, last_contact_at, id)
        WHERE cadence_days IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX customers_by_retention ON customers (retain_until, id)
        WHERE retain_until IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX customers_by_decision ON customers (decision_kind, id)
        WHERE decision_kind IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX customers_by_day ON customers (birthday_month_day, id)
        WHERE birthday IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX customers_by_company ON customers (company = '', company, sort_key, id)
        WHERE trashed_at IS NULL;
      CREATE INDEX customers_by_photo ON customers (photo) WHERE photo IS NOT NULL;
    `);
    connection.exec(
      [
        listTable(
          'relations',
          `relation TEXT NOT NULL,
           name TEXT NOT NULL,
           -- The uid of the card that it links to.
           customer_uid TEXT,
           phone TEXT NOT NULL,
           note TEXT NOT NULL`,
        ),
        `CREATE INDEX relations_by_link ON relations (customer_uid) WHERE customer_uid IS NOT NULL;`,
        listTable(
          'occasions',
          `kind TEXT NOT NULL,
           date TEXT NOT NULL,
           calendar TEXT NOT NULL CHECK (calendar IN ('solar', 'lunar')),
           leap_month INTEGER NOT NULL CHECK (leap_month IN (0, 1)),
           yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
           note TEXT NOT NULL,
           month_day TEXT GENERATED ALWAYS AS (substr(date, -5)) VIRTUAL`,
        ),
        `CREATE INDEX occasions_by_day ON occasions (calendar, month_day, customer_id);`,
        listTable(
          'preferences',
          `kind TEXT NOT NULL CHECK (kind IN ('preference', 'deal-breaker', 'request')),
           text TEXT NOT NULL,
           for_service INTEGER NOT NULL CHECK (for_service IN (0, 1)),
           noted_on TEXT`,
        ),
        listTable(
          'expectations',
          `question TEXT NOT NULL, answer TEXT NOT NULL, known_by TEXT NOT NULL, asked_on TEXT`,
        ),
        listTable('extras', `done_on TEXT, what TEXT NOT NULL, landed TEXT NOT NULL`),
        listTable(
          'signals',
          `kind TEXT NOT NULL,
           tone TEXT NOT NULL CHECK (tone IN ('good', 'bad')),
           seen_on TEXT,
           note TEXT NOT NULL`,
        ),
        listTable(
          'agreement_questions',
          `about TEXT NOT NULL,
           asked_on TEXT,
           needs_it TEXT NOT NULL,
           feels_right TEXT NOT NULL,
           adds_up TEXT NOT NULL,
           note TEXT NOT NULL`,
        ),
        listTable(
          'consents',
          `purpose TEXT NOT NULL,
           items TEXT NOT NULL,
           method TEXT NOT NULL,
           given_on TEXT NOT NULL,
           until TEXT,
           withdrawn_on TEXT,
           note TEXT NOT NULL`,
        ),
        `CREATE INDEX consents_by_purpose ON consents (purpose, customer_id);`,
      ].join('\n'),
    );
    connection.exec(`
      ALTER TABLE addresses ADD COLUMN area TEXT NOT NULL DEFAULT '';
      CREATE INDEX addresses_by_area ON addresses (area, customer_id) WHERE area <> '';

      -- Marks of Today may be about one of several things of a customer and a day.
      CREATE TABLE marks_of_today (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        due TEXT NOT NULL,
        about TEXT NOT NULL DEFAULT '',
        done_at TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, kind, due, about)
      ) STRICT;
      INSERT INTO marks_of_today (id, customer_id, kind, due, done_at, created_at, updated_at)
        SELECT id, customer_id, kind, due, done_at, created_at, updated_at FROM today_marks;
      DROP TABLE today_marks;
      ALTER TABLE marks_of_today RENAME TO today_marks;
      CREATE INDEX today_marks_by_due ON today_marks (due);
      CREATE INDEX today_marks_by_time ON today_marks (done_at);
    `);
    const write = connection.prepare('UPDATE addresses SET area = ? WHERE id = ?');
    const lines = connection.prepare<[], { id: number; line: string }>(
      'SELECT id, line FROM addresses',
    );
    for (const { id, line } of lines.all()) {
      const area = areaOf(line);
      if (area !== '') write.run(area, id);
    }
  },
};
