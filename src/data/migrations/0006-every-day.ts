import { dayOfBirth } from '../../core/lunar.ts';
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
    CREATE INDEX ${name}_by_customer ON ${name} (customer_id, position);
    CREATE INDEX ${name}_by_uid ON ${name} (uid);`;
}

/** Promises, problems, agreements, follow-ups, helpers, feedback, and what Today put off. */
export const everyDay0006: Migration = {
  version: 6,
  name: 'every day',
  up: (connection) => {
    connection.exec(
      [
        listTable(
          'promises',
          `text TEXT NOT NULL,
           promised_by TEXT NOT NULL CHECK (promised_by IN ('me', 'customer')),
           size TEXT NOT NULL CHECK (size IN ('small', 'big')),
           made_on TEXT NOT NULL,
           told TEXT,
           aim TEXT,
           moves TEXT NOT NULL CHECK (json_valid(moves)),
           state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'released')),
           closed_on TEXT,
           note TEXT NOT NULL,
           origin TEXT NOT NULL,
           -- The day from which it is to be seen to: the aim of what I promised, else the day told.
           due TEXT GENERATED ALWAYS AS (
             CASE promised_by WHEN 'me' THEN coalesce(aim, told) ELSE told END) VIRTUAL`,
        ),
        // Counting reads these alone: what is late, what has ended, how a month was kept.
        `CREATE INDEX promises_open ON promises (due, id, told, customer_id) WHERE state = 'open';
         CREATE INDEX promises_closed ON promises (closed_on, id, customer_id)
           WHERE state <> 'open';
         CREATE INDEX promises_by_told ON promises
           (told, promised_by, state, closed_on, size, moves, customer_id);`,
        listTable(
          'problems',
          `what TEXT NOT NULL,
           opened_at TEXT NOT NULL,
           wish TEXT NOT NULL,
           proposal TEXT NOT NULL,
           consent TEXT NOT NULL CHECK (consent IN ('open', 'yes', 'no')),
           settlement TEXT NOT NULL,
           settled_at TEXT,
           satisfied TEXT NOT NULL CHECK (satisfied IN ('open', 'yes', 'no')),
           closed_at TEXT CHECK (closed_at IS NULL OR satisfied = 'yes'),
           lesson TEXT NOT NULL,
           rounds TEXT NOT NULL CHECK (json_valid(rounds)),
           agreement TEXT NOT NULL`,
        ),
        `CREATE INDEX problems_open ON problems (opened_at, id, customer_id)
           WHERE closed_at IS NULL;
         CREATE INDEX problems_closed ON problems (closed_at, id, customer_id)
           WHERE closed_at IS NOT NULL;`,
        listTable(
          'agreements',
          `kind TEXT NOT NULL,
           product TEXT NOT NULL,
           number TEXT NOT NULL,
           signed_on TEXT,
           starts_on TEXT,
           ends_on TEXT,
           amount INTEGER,
           every TEXT NOT NULL,
           payment TEXT NOT NULL,
           debit_day INTEGER,
           bank TEXT NOT NULL,
           account TEXT NOT NULL,
           payers TEXT NOT NULL CHECK (json_valid(payers)),
           watch_from TEXT,
           prepaid TEXT NOT NULL,
           scope TEXT NOT NULL,
           exceptions TEXT NOT NULL,
           status TEXT NOT NULL,
           status_on TEXT,
           status_note TEXT NOT NULL,
           notice_on TEXT,
           note TEXT NOT NULL,
           -- Letters and digits alone, as lists of deposits write it in many ways.
           number_key TEXT NOT NULL`,
        ),
        `CREATE INDEX agreements_by_end ON agreements (ends_on, id)
           WHERE ends_on IS NOT NULL AND status IN ('active', 'paused');
         CREATE INDEX agreements_in_order ON agreements (ends_on, id);
         CREATE INDEX agreements_by_status ON agreements (status, kind, customer_id);
         CREATE INDEX agreements_by_number ON agreements (number_key) WHERE number_key <> '';
         CREATE INDEX agreements_by_signing ON agreements (signed_on) WHERE signed_on IS NOT NULL;
         CREATE INDEX agreements_with_notice ON agreements (notice_on) WHERE notice_on IS NOT NULL;
         CREATE INDEX agreements_by_state_day ON agreements (status, status_on);`,
        listTable(
          'follow_ups',
          `plan TEXT NOT NULL,
           name TEXT NOT NULL,
           event TEXT NOT NULL,
           about TEXT NOT NULL,
           about_uid TEXT NOT NULL,
           state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'ended')),
           state_on TEXT,
           repeat_months INTEGER,
           steps TEXT NOT NULL CHECK (json_valid(steps)),
           -- Of the steps: the first open day, the first day of all, the last day on which one was closed.
           next_due TEXT,
           first_due TEXT,
           last_closed TEXT`,
        ),
        `CREATE INDEX follow_ups_due ON follow_ups (next_due, id)
           WHERE state = 'running' AND next_due IS NOT NULL;
         CREATE INDEX follow_ups_closed ON follow_ups (last_closed, id) WHERE last_closed IS NOT NULL;
         CREATE INDEX follow_ups_by_plan ON follow_ups (plan, state);
         CREATE INDEX follow_ups_by_state ON follow_ups (state, state_on);`,
        listTable(
          'handoffs',
          `helper TEXT NOT NULL,
           helper_name TEXT NOT NULL,
           what TEXT NOT NULL,
           handed_at TEXT NOT NULL,
           check_on TEXT NOT NULL,
           arrived_on TEXT,
           note TEXT NOT NULL`,
        ),
        `CREATE INDEX handoffs_open ON handoffs (check_on, id) WHERE arrived_on IS NULL;
         CREATE INDEX handoffs_arrived ON handoffs (arrived_on, id) WHERE arrived_on IS NOT NULL;
         CREATE INDEX handoffs_by_helper ON handoffs (helper) WHERE helper <> '';`,
        listTable(
          'feedback',
          `kind TEXT NOT NULL CHECK (kind IN ('feedback', 'idea', 'for-them')),
           said_on TEXT NOT NULL,
           text TEXT NOT NULL,
           done TEXT NOT NULL,
           done_on TEXT,
           told_on TEXT,
           -- Who said something hears of it within a week, and at once when something was done.
           due TEXT GENERATED ALWAYS AS (coalesce(done_on, date(said_on, '+7 days'))) VIRTUAL`,
        ),
        `CREATE INDEX feedback_open ON feedback (due, id) WHERE told_on IS NULL;
         CREATE INDEX feedback_told ON feedback (told_on, id) WHERE told_on IS NOT NULL;
         CREATE INDEX feedback_by_day ON feedback (said_on, id);`,
      ].join('\n'),
    );
    connection.exec(`
      CREATE TABLE helpers (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        company TEXT NOT NULL,
        phone TEXT NOT NULL,
        area TEXT NOT NULL,
        hours TEXT NOT NULL,
        note TEXT NOT NULL,
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- Plans of the user's own, and built-in ones as edited (uid is then the built-in key).
      CREATE TABLE follow_up_plans (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        event TEXT NOT NULL,
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        repeat_months INTEGER,
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- A reason of Today that was put off on one day to a later one.
      CREATE TABLE today_moves (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        due TEXT NOT NULL,
        about TEXT NOT NULL,
        moved_on TEXT NOT NULL,
        until TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (customer_id, kind, due, about)
      ) STRICT;
      CREATE INDEX today_moves_by_end ON today_moves (until, moved_on);

      ALTER TABLE customers ADD COLUMN cadence_paused_until TEXT;
      -- The shortest cadence of the customer's tags, kept by whoever writes tags or their cadences.
      ALTER TABLE customers ADD COLUMN tag_cadence_days INTEGER CHECK (tag_cadence_days > 0);
      ALTER TABLE customers ADD COLUMN cadence INTEGER
        GENERATED ALWAYS AS (coalesce(cadence_days, tag_cadence_days)) VIRTUAL;
      DROP INDEX customers_by_silence;
      DROP INDEX customers_by_cadence;
      DROP INDEX customers_with_cadence;
      CREATE INDEX customers_by_silence ON customers (coalesce(last_contact_at, created_at), id)
        WHERE trashed_at IS NULL AND coalesce(cadence_days, tag_cadence_days) IS NULL;
      CREATE INDEX customers_by_cadence ON customers (
          julianday(coalesce(last_contact_at, created_at)) + coalesce(cadence_days, tag_cadence_days),
          id)
        WHERE trashed_at IS NULL AND coalesce(cadence_days, tag_cadence_days) IS NOT NULL;
      CREATE INDEX customers_with_cadence
        ON customers (coalesce(cadence_days, tag_cadence_days), last_contact_at, id)
        WHERE coalesce(cadence_days, tag_cadence_days) IS NOT NULL AND trashed_at IS NULL;
      -- The solar day of birth where the year is known, kept by the card's writer: the insurance age
      -- counts from it, whichever calendar the birthday is written in.
      ALTER TABLE customers ADD COLUMN born_on TEXT;
      CREATE INDEX customers_by_birth ON customers (substr(born_on, 6), id)
        WHERE born_on IS NOT NULL AND trashed_at IS NULL;
      CREATE INDEX contacts_by_kind ON contacts (kind, started_at, id) WHERE trashed_at IS NULL;
    `);
    const setBirth = connection.prepare('UPDATE customers SET born_on = ? WHERE id = ?');
    const births = connection.prepare<[], Written>(
      `SELECT id, birthday AS date, birthday_calendar AS calendar, birthday_leap_month AS leap
       FROM customers WHERE birthday LIKE '____-__-__'`,
    );
    for (const { id, date, calendar, leap } of births.all()) {
      setBirth.run(dayOfBirth({ date, calendar, leapMonth: leap === 1 }), id);
    }
  },
};

type Written = { id: number; date: string; calendar: 'solar' | 'lunar'; leap: number };
