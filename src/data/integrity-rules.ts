import { cardListTableNames } from './card-lists.ts';

/** A query that counts rows which should not be, and what they are. */
export interface Rule {
  readonly problem: string;
  readonly sql: string;
}

const everyList = [
  'phones',
  'emails',
  'addresses',
  'properties',
  'customer_tags',
  ...cardListTableNames,
];

/** What must hold of the rows of every box. */
export const integrityRules: readonly Rule[] = [
  {
    problem: 'customers without the beginning of their history',
    sql: `SELECT count(*) FROM customers WHERE NOT EXISTS
      (SELECT 1 FROM changes WHERE customer_id = customers.id AND action = 'create')`,
  },
  {
    problem: 'changes that were taken back by something else than a later change of the customer',
    sql: `SELECT count(*) FROM changes JOIN changes AS taker ON taker.id = changes.undone_by
      WHERE taker.id <= changes.id OR taker.customer_id <> changes.customer_id
        OR taker.through <> 'undo'`,
  },
  {
    problem: 'changes that belong to a contact of another customer',
    sql: `SELECT count(*) FROM changes JOIN contacts ON contacts.id = contact_id
      WHERE contacts.customer_id <> changes.customer_id`,
  },
  {
    problem: 'customers whose last contact is not the latest in their log',
    sql: `SELECT count(*) FROM customers WHERE last_contact_at IS NOT (
      SELECT max(started_at) FROM contacts
      WHERE customer_id = customers.id AND trashed_at IS NULL AND outcome <> 'missed')`,
  },
  {
    problem: 'finished imports whose report does not have as many rows as it says',
    sql: `SELECT count(*) FROM imports WHERE status = 'done' AND through = 'import'
      AND EXISTS (SELECT 1 FROM import_rows WHERE import_id = imports.id)
      AND added + updated + skipped <>
        (SELECT count(*) FROM import_rows WHERE import_id = imports.id)`,
  },
  {
    problem: 'cards with a photo that the box does not hold',
    sql: `SELECT count(*) FROM customers WHERE photo IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = photo)`,
  },
  {
    problem: 'greeting cards that are part of themselves, of a part or of another print run’s card',
    sql: `SELECT count(*) FROM sendings JOIN sendings AS whole ON whole.id = sendings.part_of
      WHERE whole.id = sendings.id OR whole.part_of IS NOT NULL OR whole.batch <> sendings.batch`,
  },
  {
    problem: 'signature or seal of the settings without its picture',
    sql: `SELECT count(*) FROM settings, json_each(json_array(
        settings.value ->> '$.signature.picture',
        settings.value ->> '$.seal.picture')) AS picture
      WHERE settings.key = 'marks' AND picture.value IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = picture.value)`,
  },
  {
    problem: 'cards that were merged into another and are not in the trash',
    sql: 'SELECT count(*) FROM customers WHERE merged_into IS NOT NULL AND trashed_at IS NULL',
  },
  {
    problem: 'cards related to themselves or introduced by themselves',
    sql: `SELECT count(*) FROM customers WHERE referred_by = uid
      OR EXISTS (SELECT 1 FROM relations WHERE customer_id = customers.id AND customer_uid = customers.uid)`,
  },
  {
    problem:
      'deposits that are matched and nobody’s, or of which nobody knows the customer but the agreement',
    sql: `SELECT count(*) FROM deposits WHERE customer_id IS NULL
      AND (state = 'matched' OR agreement <> '' OR thanked_at IS NOT NULL)`,
  },
  {
    problem: 'deposits that were thanked for by nothing, or by something at no time',
    sql: `SELECT count(*) FROM deposits WHERE (thanked_at IS NULL) <> (thanked_by IS NULL)`,
  },
  {
    problem: 'lists of deposits that end before they begin',
    sql: 'SELECT count(*) FROM deposit_imports WHERE covers_to < covers_from',
  },
  {
    problem: 'reasons of Today that were put off to a day before',
    sql: 'SELECT count(*) FROM today_moves WHERE until < moved_on',
  },
  {
    problem: 'problems that are closed without having been settled, or satisfied and open',
    sql: `SELECT count(*) FROM problems
      WHERE (closed_at IS NULL) <> (satisfied <> 'yes')`,
  },
  {
    problem: 'promises that have ended on no day, or are open and have ended',
    sql: `SELECT count(*) FROM promises WHERE (state = 'open') <> (closed_on IS NULL)`,
  },
  {
    problem: 'cards with another cadence of their tags than the settings say',
    sql: `SELECT count(*) FROM customers WHERE tag_cadence_days IS NOT (
      SELECT min(wanted.value ->> 'days') FROM customer_tags
      JOIN tags ON tags.id = tag_id
      JOIN (SELECT value FROM json_each((SELECT value FROM settings WHERE key = 'tagCadences')))
        AS wanted ON wanted.value ->> 'tag' = tags.name
      WHERE customer_id = customers.id)`,
  },
  ...cardListTableNames.map((table) => ({
    problem: `entries of ${table} that have no uid or share it`,
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE uid = '' UNION ALL
      SELECT 1 FROM ${table} GROUP BY customer_id, uid HAVING count(*) > 1)`,
  })),
  ...everyList.map((table) => ({
    problem: `${table} twice in the same place of a card`,
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} GROUP BY customer_id, position
      HAVING count(*) > 1)`,
  })),
];
