import { insertContact } from '../../../src/data/contacts.ts';
import { trashCustomers } from '../../../src/data/customers.ts';
import type { Box } from '../../../src/data/sql.ts';
import { everyDayEntries } from '../../support/every-day-entries.ts';
import { addCustomer, at, call, testBox, type TestBox } from './support.ts';

/** A sound box with a little of much: five cards, one of them in the trash, a call, every kind of entry. */
export function someTestBox(): TestBox {
  const test = testBox();
  const { box } = test;
  for (const name of ['홍길동', '김민수', '박영희', '최고야']) {
    addCustomer(box, { name, tags: ['VIP'], phones: [{ kind: 'm', number: '+821034561278' }] });
  }
  addCustomer(box, { name: '한지우', ...everyDayEntries });
  trashCustomers(box, [4], at);
  insertContact(box, { ...call, uid: 'c', customerId: 1, kind: 'call', afterHours: false, at });
  return test;
}

const place = '{"right":1,"bottom":1,"width":9,"height":9,"turn":0}';
const signed = `{"signature":{"picture":"${'a'.repeat(64)}","tint":true,"place":${place}},"seal":null}`;
const sending = (id: number, spec: string, partOf: string) =>
  `INSERT INTO sendings (id, uid, customer_id, template, spec, layout, batch, part_of, state, state_on,
     sent_at, created_at, updated_at)
   VALUES (${id}, 's${id}', 1, 'birthday', ${spec}, 'a6', 'b${id}', ${partOf}, 'sent', 'x', 'x', 'x', 'x')`;

export const someBox = (): Box => someTestBox().box;

interface BrokenBox {
  readonly what: string;
  /** What breaks `someBox`. */
  readonly sql: string;
  /** A part of the problem's words. */
  readonly problem: string;
  /** Is it left by a repair? */
  readonly left: boolean;
}

/** Every way in which a box may be broken, and what a check says of it. */
export const brokenBoxes: readonly BrokenBox[] = [
  {
    what: 'a card missing in the index',
    sql: 'DELETE FROM search WHERE rowid = 2',
    problem: 'search index (search)',
    left: false,
  },
  {
    what: 'tokens of nobody',
    sql: `INSERT INTO search (rowid, tokens) VALUES (77, 'aㅎ')`,
    problem: 'search index',
    left: false,
  },
  {
    what: 'one token too many',
    sql: `DELETE FROM search WHERE rowid = 3;
       INSERT INTO search (rowid, tokens) VALUES (3, 'aㅂㅏㄱ')`,
    problem: 'search index (search) differs from 1 customers: 3',
    left: false,
  },
  {
    what: 'a name that was changed past the index',
    sql: `UPDATE customers SET name = '다른이' WHERE id = 1`,
    problem: 'search index',
    left: false,
  },
  {
    what: 'a card in the wrong index',
    sql: `UPDATE customers SET trashed_at = NULL WHERE id = 4`,
    problem: 'search_trash',
    left: false,
  },
  {
    what: 'a wrong last contact',
    sql: `UPDATE customers SET last_contact_at = NULL WHERE id = 1`,
    problem: 'last contact',
    left: false,
  },
  {
    what: 'a lost history',
    sql: 'DELETE FROM changes WHERE customer_id = 2',
    problem: 'history',
    left: false,
  },
  {
    what: 'children without a parent',
    sql: `PRAGMA foreign_keys = OFF; DELETE FROM tags; PRAGMA foreign_keys = ON`,
    problem: 'rows of customer_tags without their row in tags',
    left: false,
  },
  {
    what: 'an agreement’s number that is compared as another',
    sql: `UPDATE agreements SET number_key = 'X'`,
    problem: 'rows of agreements that say something else',
    left: false,
  },
  {
    what: 'a plan whose next day is another',
    sql: `UPDATE follow_ups SET next_due = '2020-01-01'`,
    problem: 'rows of follow_ups that say something else',
    left: false,
  },
  {
    what: 'payments that nobody reckoned',
    sql: 'DELETE FROM agreement_payments',
    problem: 'payments something wrong',
    left: false,
  },
  {
    what: 'money of nobody that is matched',
    sql: `INSERT INTO deposits (uid, paid_on, amount, payer, payer_key, number, failed, memo, state,
         created_at, updated_at)
       VALUES ('d', '2026-11-01', 1, '', '', '', 0, '', 'matched', 'x', 'x')`,
    problem: 'deposits that are matched and nobody',
    left: false,
  },
  {
    what: 'an entry without a uid',
    sql: `UPDATE promises SET uid = ''`,
    problem: 'entries of promises that have no uid',
    left: false,
  },
  {
    what: 'a cadence of no tag',
    sql: 'UPDATE customers SET tag_cadence_days = 7 WHERE id = 1',
    problem: 'another cadence of their tags',
    left: false,
  },
  {
    what: 'a card sent whose picture is gone',
    sql: sending(1, `'${signed}'`, 'NULL'),
    problem: 'greeting cards sent without just the pictures',
    left: true,
  },
  {
    what: 'a card sent that nobody can read',
    sql: sending(1, `'{"seal":7}'`, 'NULL'),
    problem: 'greeting cards sent whose text cannot be read',
    left: true,
  },
  {
    what: 'a card that is part of another run’s',
    sql: `${sending(1, "'{}'", 'NULL')}; ${sending(2, "'{}'", '1')}`,
    problem: 'part of themselves, of a part or of another print run',
    left: false,
  },
  {
    what: 'a template that nobody can read',
    sql: `INSERT INTO templates (uid, language, title, fields, created_at, updated_at)
       VALUES ('t', 'ko', '인사', '{"group":"own","wordings":[],"look":{}}', 'x', 'x')`,
    problem: '1 rows of templates that cannot be read',
    left: true,
  },
  {
    what: 'a template whose cover is gone',
    sql: `INSERT INTO templates (uid, language, title, fields, created_at, updated_at)
       VALUES ('t', 'ko', '인사', '{"group":"own","wordings":[{"greeting":"","message":"","closing":""}],
         "look":{"cover":{"kind":"picture","picture":"${'a'.repeat(64)}"}}}', 'x', 'x')`,
    problem: '1 templates with a cover that the box does not hold',
    left: false,
  },
  {
    what: 'a label sheet that nobody can read',
    sql: `INSERT INTO label_sheets (uid, fields, created_at, updated_at)
       VALUES ('s', '{"name":"나의 용지"}', 'x', 'x')`,
    problem: '1 rows of label_sheets that cannot be read',
    left: true,
  },
  {
    what: 'a signature whose picture is gone',
    sql: `INSERT INTO settings (key, value, created_at, updated_at)
       VALUES ('marks', '${signed}', 'x', 'x')`,
    problem: 'signature or seal of the settings without its picture',
    left: false,
  },
  {
    what: 'two in one place',
    sql: 'UPDATE phones SET customer_id = 1',
    problem: 'phones twice',
    left: false,
  },
  {
    what: 'a card that is gone from under what was said of it',
    sql: 'PRAGMA foreign_keys = OFF; DELETE FROM customers WHERE id = 1; PRAGMA foreign_keys = ON',
    problem: 'rows of contacts without their row in customers',
    left: false,
  },
  {
    what: 'a change that belongs to a contact of somebody else',
    sql: 'UPDATE changes SET contact_id = 1 WHERE customer_id = 2',
    problem: 'changes that belong to a contact of another customer',
    left: false,
  },
  {
    what: 'a merge that leads in a circle',
    sql: `UPDATE customers SET merged_into = 4 - id, trashed_at = 'x' WHERE id IN (1, 3);
      INSERT INTO search_trash (rowid, tokens) SELECT 77, 'aㅎ'`,
    problem: '2 cards that were merged into each other in a circle',
    left: false,
  },
  {
    what: 'a merged card among the living',
    sql: 'UPDATE customers SET merged_into = 2 WHERE id = 1',
    problem: 'cards that were merged into another and are not in the trash',
    left: false,
  },
  {
    what: 'a card that introduced itself',
    sql: 'UPDATE customers SET referred_by = uid WHERE id = 1',
    problem: 'cards related to themselves or introduced by themselves',
    left: false,
  },
  {
    what: 'a promise that is open and has ended',
    sql: `UPDATE promises SET state = 'open', closed_on = '2026-01-01'`,
    problem: 'promises that have ended on no day',
    left: false,
  },
  {
    what: 'a problem with a yes that is not closed',
    sql: `UPDATE problems SET satisfied = 'yes', closed_at = NULL`,
    problem: 'problems that are closed without having been settled',
    left: false,
  },
  {
    what: 'a report of an import that has lost a row',
    sql: `INSERT INTO imports (id, uid, file_name, format, through, status, started_at, added, updated,
         skipped, created_at, updated_at)
       VALUES (1, 'i', 'a.csv', 'csv', 'import', 'done', 'x', 2, 0, 0, 'x', 'x');
      INSERT INTO import_rows (import_id, "row", action, reasons, name, created_at, updated_at)
       VALUES (1, 1, 'added', '[]', 'x', 'x', 'x')`,
    problem: 'imports whose report does not have as many rows as it says',
    left: false,
  },
  {
    what: 'an entry put into the access log',
    sql: `INSERT INTO access_log (at, act, customers, through, reason, facts, hash, created_at, updated_at)
       VALUES ('x', 'export', 1, 'window', '', '{}', 'x', 'x', 'x')`,
    problem: 'the access log does not hold together from entry 1 on',
    left: true,
  },
];
