import { describe, expect, it } from 'vitest';
import { markUndone, recordChange } from '../../../src/data/changes.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import { trashCustomers } from '../../../src/data/customers.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import type { Box } from '../../../src/data/sql.ts';
import { everyDayEntries } from '../../support/every-day-entries.ts';
import { addCustomer, at, call, refusalOf, testBox } from './support.ts';

function someBox(): Box {
  const { box } = testBox();
  for (const name of ['홍길동', '김민수', '박영희', '최고야']) {
    addCustomer(box, { name, tags: ['VIP'], phones: [{ kind: 'm', number: '+821034561278' }] });
  }
  addCustomer(box, { name: '한지우', ...everyDayEntries });
  trashCustomers(box, [4], at);
  insertContact(box, { ...call, uid: 'c', customerId: 1, kind: 'call', afterHours: false, at });
  return box;
}

const place = '{"right":1,"bottom":1,"width":9,"height":9,"turn":0}';
const signed = `{"signature":{"picture":"${'a'.repeat(64)}","tint":true,"place":${place}},"seal":null}`;
const sending = (id: number, spec: string, partOf: string) =>
  `INSERT INTO sendings (id, uid, customer_id, template, spec, layout, batch, part_of, state, state_on,
     sent_at, created_at, updated_at)
   VALUES (${id}, 's${id}', 1, 'birthday', ${spec}, 'a6', 'b${id}', ${partOf}, 'sent', 'x', 'x', 'x', 'x')`;

describe('a check', () => {
  it('has nothing to say about a sound box, and tells how far it is', async () => {
    const box = someBox();
    const seen: number[] = [];
    const progress = (done: number, total: number) => {
      expect(total).toBe(5);
      seen.push(done);
    };
    expect(await checkBox(box, { progress })).toEqual([]);
    expect(seen.at(-1)).toBe(5);
  });

  it.each<[string, string, string]>([
    ['a card missing in the index', 'DELETE FROM search WHERE rowid = 2', 'search index (search)'],
    ['tokens of nobody', `INSERT INTO search (rowid, tokens) VALUES (77, 'aㅎ')`, 'search index'],
    [
      'one token too many',
      `DELETE FROM search WHERE rowid = 3;
       INSERT INTO search (rowid, tokens) VALUES (3, 'aㅂㅏㄱ')`,
      'search index (search) differs from 1 customers: 3',
    ],
    [
      'a name that was changed past the index',
      `UPDATE customers SET name = '다른이' WHERE id = 1`,
      'search index',
    ],
    [
      'a card in the wrong index',
      `UPDATE customers SET trashed_at = NULL WHERE id = 4`,
      'search_trash',
    ],
    [
      'a wrong last contact',
      `UPDATE customers SET last_contact_at = NULL WHERE id = 1`,
      'last contact',
    ],
    ['a lost history', 'DELETE FROM changes WHERE customer_id = 2', 'history'],
    [
      'children without a parent',
      `PRAGMA foreign_keys = OFF; DELETE FROM tags; PRAGMA foreign_keys = ON`,
      'rows of customer_tags without their row in tags',
    ],
    [
      'an agreement’s number that is compared as another',
      `UPDATE agreements SET number_key = 'X'`,
      'rows of agreements that say something else',
    ],
    [
      'a plan whose next day is another',
      `UPDATE follow_ups SET next_due = '2020-01-01'`,
      'rows of follow_ups that say something else',
    ],
    ['payments that nobody reckoned', 'DELETE FROM agreement_payments', 'payments something wrong'],
    [
      'money of nobody that is matched',
      `INSERT INTO deposits (uid, paid_on, amount, payer, payer_key, number, failed, memo, state,
         created_at, updated_at)
       VALUES ('d', '2026-11-01', 1, '', '', '', 0, '', 'matched', 'x', 'x')`,
      'deposits that are matched and nobody',
    ],
    [
      'an entry without a uid',
      `UPDATE promises SET uid = ''`,
      'entries of promises that have no uid',
    ],
    [
      'a cadence of no tag',
      'UPDATE customers SET tag_cadence_days = 7 WHERE id = 1',
      'another cadence of their tags',
    ],
    [
      'a card sent whose picture is gone',
      sending(1, `'${signed}'`, 'NULL'),
      'greeting cards sent without just the pictures',
    ],
    [
      'a card sent that nobody can read',
      sending(1, `'{"seal":7}'`, 'NULL'),
      'greeting cards sent whose text cannot be read',
    ],
    [
      'a card that is part of another run’s',
      `${sending(1, "'{}'", 'NULL')}; ${sending(2, "'{}'", '1')}`,
      'part of themselves, of a part or of another print run',
    ],
    [
      'a template that nobody can read',
      `INSERT INTO templates (uid, language, title, fields, created_at, updated_at)
       VALUES ('t', 'ko', '인사', '{"group":"own","wordings":[],"look":{}}', 'x', 'x')`,
      '1 rows of templates that cannot be read',
    ],
    [
      'a template whose cover is gone',
      `INSERT INTO templates (uid, language, title, fields, created_at, updated_at)
       VALUES ('t', 'ko', '인사', '{"group":"own","wordings":[{"greeting":"","message":"","closing":""}],
         "look":{"cover":{"kind":"picture","picture":"${'a'.repeat(64)}"}}}', 'x', 'x')`,
      '1 templates with a cover that the box does not hold',
    ],
    [
      'a label sheet that nobody can read',
      `INSERT INTO label_sheets (uid, fields, created_at, updated_at)
       VALUES ('s', '{"name":"나의 용지"}', 'x', 'x')`,
      '1 rows of label_sheets that cannot be read',
    ],
    [
      'a signature whose picture is gone',
      `INSERT INTO settings (key, value, created_at, updated_at)
       VALUES ('marks', '${signed}', 'x', 'x')`,
      'signature or seal of the settings without its picture',
    ],
    ['two in one place', 'UPDATE phones SET customer_id = 1', 'phones twice'],
  ])('finds %s', async (_, sql, wanted) => {
    const box = someBox();
    box.exec(sql);
    const problems = await checkBox(box);
    expect(problems.join('\n')).toContain(wanted);
  });

  it('finds a change that was taken back by what could not have done so', async () => {
    const box = someBox();
    const change = recordChange(box, { customerId: 1, at, through: 'typed', action: 'update' });
    const other = recordChange(box, { customerId: 2, at, through: 'undo', action: 'update' });
    markUndone(box, change, other, at);
    expect(await checkBox(box)).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    const box = someBox();
    expect(await refusalOf(checkBox(box, { signal: AbortSignal.abort() }))).toBe('job-cancelled');
    expect(await checkBox(box)).toEqual([]);
  });
});
