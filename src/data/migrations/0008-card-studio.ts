import type { Migration } from './migration.ts';

/**
 * The card studio: templates and label sheets of the user's own, what became of each sending, and the
 * pictures that cards need named within what they say.
 */
export const cardStudio0008: Migration = {
  version: 8,
  name: 'card studio',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE templates (
        id INTEGER PRIMARY KEY,
        -- A built-in key where a built-in template was edited, else a uid.
        uid TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
        title TEXT NOT NULL,
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (uid, language)
      ) STRICT;

      CREATE TABLE label_sheets (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        trashed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE sendings_of_8 (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        template TEXT NOT NULL,
        wording INTEGER NOT NULL DEFAULT 0,
        spec TEXT NOT NULL CHECK (json_valid(spec)),
        layout TEXT NOT NULL,
        batch TEXT NOT NULL,
        -- For the others of a household: whose card it is.
        part_of INTEGER REFERENCES sendings (id) ON DELETE SET NULL,
        state TEXT NOT NULL CHECK (state IN ('printed', 'sent', 'returned')),
        state_on TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      -- A card of before keeps its signature in the place where it stood.
      INSERT INTO sendings_of_8
      SELECT sendings.id, uid, customer_id, template, 0,
        CASE WHEN sha256 IS NULL THEN spec ELSE json_set(spec, '$.signature', json_object(
          'picture', sha256, 'tint', json('false'),
          'place', json('{"right":14,"bottom":8.8,"width":36,"height":12,"turn":0}'))) END,
        layout, batch, NULL, 'printed', substr(sent_at, 1, 10), sent_at,
        sendings.created_at, sendings.updated_at
      FROM sendings LEFT JOIN assets ON assets.id = signature_id;
      DROP TABLE sendings;
      ALTER TABLE sendings_of_8 RENAME TO sendings;
      CREATE INDEX sendings_by_customer ON sendings (customer_id, sent_at);
      CREATE INDEX sendings_by_time ON sendings (sent_at, id);
      CREATE INDEX sendings_by_batch ON sendings (batch, id);
      CREATE INDEX sendings_by_part ON sendings (part_of) WHERE part_of IS NOT NULL;
      CREATE INDEX sendings_by_template ON sendings (template, sent_at, part_of);
      CREATE INDEX sendings_by_state ON sendings (state, sent_at);

      -- The pictures of the box that a sending needs to be printed again.
      CREATE TABLE sending_pictures (
        id INTEGER PRIMARY KEY,
        sending_id INTEGER NOT NULL REFERENCES sendings (id) ON DELETE CASCADE,
        asset_id INTEGER NOT NULL REFERENCES assets (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (sending_id, asset_id)
      ) STRICT;
      CREATE INDEX sending_pictures_by_asset ON sending_pictures (asset_id);
      INSERT INTO sending_pictures (sending_id, asset_id, created_at, updated_at)
      SELECT sendings.id, assets.id, sendings.created_at, sendings.updated_at
      FROM sendings JOIN assets ON assets.sha256 = spec ->> '$.signature.picture';

      -- The signature of the settings is a mark now, with its place.
      INSERT INTO settings (key, value, created_at, updated_at)
      SELECT 'marks', json_object('signature', json_object('picture', sha256, 'tint', json('false'),
          'place', json('{"right":14,"bottom":8.8,"width":36,"height":12,"turn":0}')),
        'seal', NULL), settings.created_at, settings.updated_at
      FROM settings JOIN assets ON assets.id = settings.value
      WHERE key = 'signatureAsset';
      DELETE FROM settings WHERE key = 'signatureAsset';
    `);
  },
};
