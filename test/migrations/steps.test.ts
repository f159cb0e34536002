import type { Database as Connection } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations, schemaVersion } from '../../src/data/migrations/index.ts';
import {
  rowsOfVersion1,
  rowsOfVersion2,
  rowsOfVersion3,
  rowsOfVersion4,
  rowsOfVersion5,
  rowsOfVersion6,
  rowsOfVersion7,
} from './rows.ts';
import { readMarks } from '../../src/backend/marks/store.ts';
import { openBox } from '../../src/data/open.ts';
import { readSendings, sendingsOfBatch } from '../../src/data/sendings.ts';
import { picturesOf, signaturePlace } from '../../src/shared/greeting-card-spec.ts';
import { migrateTo, oldBox } from './support.ts';

const read = (connection: Connection, sql: string) => connection.prepare(sql).all();
const match = (connection: Connection, table: string, text: string) =>
  connection.prepare(`SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ?`).all(text);

it('steps are numbered one after the other, and the last one is the format', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, nth) => nth + 1));
  expect(schemaVersion).toBe(migrations.length);
});

describe('1 → 2: contacts and sendings', () => {
  it('keeps customers, history, settings and search, and knows no contact yet', () => {
    migrateTo(oldBox(1, rowsOfVersion1), 2, (connection) => {
      expect(
        read(
          connection,
          'SELECT id, name, birthday_month_day, last_contact_at, trashed_at FROM customers',
        ),
      ).toEqual([
        {
          id: 1,
          name: '홍길동',
          birthday_month_day: '03-07',
          last_contact_at: null,
          trashed_at: null,
        },
        {
          id: 2,
          name: '김민서',
          birthday_month_day: '02-29',
          last_contact_at: null,
          trashed_at: '2026-01-04T00:00:00.000Z',
        },
      ]);
      expect(read(connection, 'SELECT id, action, contact_id FROM changes')).toHaveLength(3);
      expect(read(connection, 'SELECT number FROM phones ORDER BY position')).toEqual([
        { number: '+821012345678' },
        { number: '+8225551234' },
      ]);
      expect(read(connection, 'SELECT value FROM settings')).toEqual([{ value: '"김설계"' }]);
      expect(match(connection, 'search', '"aㅎㄱ"*')).toEqual([{ id: 1 }]);
      expect(match(connection, 'search_trash', '"aㄱㅣㅁ"*')).toEqual([{ id: 2 }]);
    });
  });

  it('keeps the last contact of customers from before: missed calls and the trash do not count', () => {
    migrateTo(oldBox(1, rowsOfVersion1), 2, (connection) => {
      const last = () =>
        connection.prepare('SELECT last_contact_at FROM customers WHERE id = 1').pluck().get();
      connection.exec(`INSERT INTO contacts (id, uid, customer_id, kind, direction, outcome, note,
        started_at, after_hours, created_at, updated_at) VALUES
        (1, 'a', 1, 'call', 'out', 'reached', '', '2026-02-01', 0, 'x', 'x'),
        (2, 'b', 1, 'call', 'out', 'left-message', '', '2026-02-02', 0, 'x', 'x'),
        (3, 'c', 1, 'call', 'out', 'missed', '', '2026-02-03', 0, 'x', 'x')`);
      expect(last()).toBe('2026-02-02');
      connection.exec(`UPDATE contacts SET trashed_at = 'x' WHERE id = 2`);
      expect(last()).toBe('2026-02-01');
      connection.exec(`UPDATE contacts SET outcome = 'reached' WHERE id = 3`);
      expect(last()).toBe('2026-02-03');
      connection.exec('DELETE FROM contacts');
      expect(last()).toBe(null);
    });
  });
});

describe('2 → 3: imports', () => {
  it('keeps contacts, drafts, sendings, pictures, marks; nobody was imported', () => {
    migrateTo(oldBox(2, rowsOfVersion2), 3, (connection) => {
      expect(read(connection, 'SELECT id, last_contact_at, import_id FROM customers')).toEqual([
        { id: 1, last_contact_at: '2026-02-01T03:00:00.000Z', import_id: null },
        { id: 2, last_contact_at: null, import_id: null },
      ]);
      expect(read(connection, 'SELECT id, note, next_step_due FROM contacts')).toEqual([
        { id: 1, note: '증액 문의', next_step_due: '2026-02-05' },
        { id: 2, note: '', next_step_due: null },
      ]);
      expect(read(connection, 'SELECT fields FROM contact_drafts')).toEqual([
        { fields: '{"note":"쓰던 것"}' },
      ]);
      expect(read(connection, 'SELECT spec, signature_id FROM sendings')).toEqual([
        { spec: '{"message":"축하"}', signature_id: 1 },
      ]);
      expect(read(connection, 'SELECT kind, due FROM today_marks')).toEqual([
        { kind: 'birthday', due: '2026-02-01' },
      ]);
      expect(
        read(
          connection,
          'SELECT id, contact_id, import_id FROM changes WHERE contact_id IS NOT NULL',
        ),
      ).toEqual([{ id: 4, contact_id: 1, import_id: null }]);
      expect(match(connection, 'search', '"d5678"')).toEqual([{ id: 1 }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('an import that is removed leaves its customers, without it', () => {
    migrateTo(oldBox(2, rowsOfVersion2), 3, (connection) => {
      connection.exec(`
        INSERT INTO imports (id, uid, file_name, format, through, status, started_at, created_at, updated_at)
          VALUES (1, 'i', 'a.csv', 'csv', 'import', 'done', 'x', 'x', 'x');
        UPDATE customers SET import_id = 1 WHERE id = 1;
        INSERT INTO import_rows (import_id, row, action, customer_id, name, fingerprint, created_at, updated_at)
          VALUES (1, 1, 'added', 1, '', 'f', 'x', 'x');
        DELETE FROM imports;`);
      expect(read(connection, 'SELECT id, import_id FROM customers')).toEqual([
        { id: 1, import_id: null },
        { id: 2, import_id: null },
      ]);
      expect(read(connection, 'SELECT * FROM import_rows')).toEqual([]);
    });
  });
});

describe('3 → 4: the whole card', () => {
  it('keeps every row; cards have nothing of the new yet, addresses know their area', () => {
    migrateTo(oldBox(3, rowsOfVersion3), 4, (connection) => {
      expect(
        read(
          connection,
          `SELECT id, name, decision, decision_kind, cadence_days, referred_by, photo, call_times,
             retain_until, import_id FROM customers WHERE id IN (1, 3)`,
        ),
      ).toEqual(
        [
          { id: 1, name: '홍길동', import_id: null },
          { id: 3, name: '이수진', import_id: 1 },
        ].map((row) => ({
          ...row,
          decision: null,
          decision_kind: null,
          cadence_days: null,
          referred_by: null,
          photo: null,
          call_times: '',
          retain_until: null,
        })),
      );
      expect(read(connection, 'SELECT line, area FROM addresses ORDER BY position')).toEqual([
        { line: '서울특별시 강남구 테헤란로 152, 1502호', area: '서울 강남구' },
        { line: '역삼동 어딘가', area: '' },
      ]);
      expect(read(connection, 'SELECT kind, due, about, done_at FROM today_marks')).toEqual([
        { kind: 'birthday', due: '2026-02-01', about: '', done_at: '2026-02-01T05:00:00.000Z' },
        { kind: 'silence', due: '2026-03-02', about: '', done_at: '2026-03-02T05:00:00.000Z' },
      ]);
      expect(read(connection, 'SELECT count(*) AS n FROM changes')).toEqual([{ n: 5 }]);
      expect(match(connection, 'search', '"d5678"')).toEqual([{ id: 1 }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('lets two marks of a kind and a day be about two things, and none twice about one', () => {
    migrateTo(oldBox(3, rowsOfVersion3), 4, (connection) => {
      const mark = (about: string) =>
        connection.exec(`INSERT INTO today_marks (customer_id, kind, due, about, done_at, created_at, updated_at)
          VALUES (1, 'occasion', '2026-05-01', '${about}', 'x', 'x', 'x')`);
      mark('a');
      mark('b');
      expect(() => mark('a')).toThrow('UNIQUE');
      connection.exec('DELETE FROM customers WHERE id = 1');
      expect(read(connection, 'SELECT * FROM today_marks')).toEqual([]);
    });
  });

  it('reads the kind of a decision out of it, and takes no broken one', () => {
    migrateTo(oldBox(3, rowsOfVersion3), 4, (connection) => {
      connection.exec(`UPDATE customers SET decision = '{"decision":"let-go"}' WHERE id = 1`);
      expect(read(connection, 'SELECT decision_kind AS kind FROM customers WHERE id = 1')).toEqual([
        { kind: 'let-go' },
      ]);
      expect(() => connection.exec(`UPDATE customers SET decision = '{' WHERE id = 1`)).toThrow(
        'malformed JSON',
      );
    });
  });
});

describe('4 → 5: own fields and lists', () => {
  it('keeps the whole card; nothing was merged, no act was on many', () => {
    migrateTo(oldBox(4, rowsOfVersion4), 5, (connection) => {
      expect(
        read(
          connection,
          'SELECT decision_kind, cadence_days, merged_into FROM customers WHERE id = 3',
        ),
      ).toEqual([{ decision_kind: 'keep', cadence_days: 60, merged_into: null }]);
      expect(read(connection, 'SELECT relation, customer_uid FROM relations')).toEqual([
        { relation: 'spouse', customer_uid: '018f0000-0000-7000-8000-000000000003' },
      ]);
      expect(read(connection, 'SELECT text, for_service FROM preferences')).toEqual([
        { text: '회사 이야기는 본인에게만', for_service: 1 },
      ]);
      expect(read(connection, 'SELECT DISTINCT batch FROM changes')).toEqual([{ batch: null }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('a dismissed pair stands in one order only and goes with either card', () => {
    migrateTo(oldBox(4, rowsOfVersion4), 5, (connection) => {
      const dismiss = (first: number, second: number) =>
        connection.exec(`INSERT INTO duplicate_dismissals (first_id, second_id, created_at, updated_at)
          VALUES (${first}, ${second}, 'x', 'x')`);
      expect(() => dismiss(3, 1)).toThrow('CHECK');
      dismiss(1, 3);
      connection.exec('DELETE FROM customers WHERE id = 3');
      expect(read(connection, 'SELECT * FROM duplicate_dismissals')).toEqual([]);
    });
  });
});

describe('5 → 6: every day', () => {
  it('keeps cards and contacts; nothing was promised yet, cadences are the cards’ own', () => {
    migrateTo(oldBox(5, rowsOfVersion5), 6, (connection) => {
      expect(
        read(
          connection,
          `SELECT id, cadence_days, tag_cadence_days, cadence, cadence_paused_until FROM customers
           WHERE cadence IS NOT NULL ORDER BY id`,
        ),
      ).toEqual([
        ...[1, 3].map((id) => ({
          id,
          cadence_days: id === 1 ? 30 : 60,
          tag_cadence_days: null,
          cadence: id === 1 ? 30 : 60,
          cadence_paused_until: null,
        })),
      ]);
      expect(read(connection, 'SELECT id, kind, note FROM contacts ORDER BY id')).toEqual([
        { id: 1, kind: 'call', note: '증액 문의' },
        { id: 2, kind: 'call', note: '' },
      ]);
      for (const table of ['promises', 'problems', 'agreements', 'follow_ups', 'handoffs']) {
        expect(read(connection, `SELECT * FROM ${table}`)).toEqual([]);
      }
      expect(read(connection, 'SELECT value FROM custom_values')).toEqual([{ value: '그랜저' }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('takes contacts of other kinds, and closes no problem without the yes', () => {
    migrateTo(oldBox(5, rowsOfVersion5), 6, (connection) => {
      connection.exec(`UPDATE contacts SET kind = 'visit' WHERE id = 1`);
      const problem = (satisfied: string) =>
        connection.exec(`INSERT INTO problems (customer_id, position, uid, what, opened_at, wish,
            proposal, consent, settlement, satisfied, closed_at, lesson, rounds, agreement, created_at,
            updated_at)
          VALUES (1, 0, 'p', '소음', 'x', '', '', 'open', '', '${satisfied}', 'x', '', '[]', '', 'x', 'x')`);
      expect(() => problem('open')).toThrow('CHECK');
      problem('yes');
    });
  });
});

describe('6 → 7: deposits', () => {
  it('keeps agreements and promises; a change knows no deposit yet', () => {
    migrateTo(oldBox(6, rowsOfVersion6), 7, (connection) => {
      expect(read(connection, 'SELECT uid, number_key, amount FROM agreements')).toEqual([
        { uid: 'ag1', number_key: 'R1', amount: 39900 },
      ]);
      expect(read(connection, 'SELECT uid, due FROM promises')).toEqual([
        { uid: 'pr1', due: '2026-06-03' },
      ]);
      expect(read(connection, 'SELECT * FROM deposits')).toEqual([]);
      expect(read(connection, 'SELECT id FROM changes WHERE deposit_id IS NOT NULL')).toEqual([]);
      expect(match(connection, 'search', '"d5678"')).toEqual([{ id: 1 }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('a deposit goes with its customer, and stays without its list', () => {
    migrateTo(oldBox(6, rowsOfVersion6), 7, (connection) => {
      connection.exec(`
        INSERT INTO deposit_imports (id, uid, file_name, status, started_at, created_at, updated_at)
          VALUES (1, 'l', 'a.xlsx', 'done', 'x', 'x', 'x');
        INSERT INTO deposits (id, uid, customer_id, paid_on, amount, payer, payer_key, number, failed,
            memo, state, import_id, fingerprint, created_at, updated_at)
          VALUES (1, 'a', 1, '2026-06-19', 39900, '홍길동', '홍길동', '', 0, '', 'matched', 1, 'f1', 'x', 'x'),
            (2, 'b', NULL, '2026-06-20', 1, '', '', '', 0, '', 'unsure', 1, 'f2', 'x', 'x');
        DELETE FROM deposit_imports;
        DELETE FROM customers WHERE id = 1;`);
      expect(read(connection, 'SELECT id, import_id FROM deposits')).toEqual([
        { id: 2, import_id: null },
      ]);
      expect(() =>
        connection.exec(`INSERT INTO deposits (uid, paid_on, amount, payer, payer_key, number, failed,
            memo, state, fingerprint, created_at, updated_at)
          VALUES ('c', 'x', 1, '', '', '', 0, '', 'unsure', 'f2', 'x', 'x')`),
      ).toThrow('UNIQUE');
    });
  });
});

describe('7 → 8: the card studio', () => {
  const sha = (digit: string) => digit.repeat(64);

  it('keeps every card that went out, with its signature where it stood', () => {
    migrateTo(oldBox(7, rowsOfVersion7), 8, (connection) => {
      expect(
        read(
          connection,
          `SELECT id, customer_id, template, wording, layout, batch, part_of, state, state_on, sent_at,
             spec ->> '$.message' AS message, spec ->> '$.signature.picture' AS picture
           FROM sendings ORDER BY id`,
        ),
      ).toEqual(
        [
          { id: 1, customer_id: 1, template: 'birthday', layout: 'a6', batch: 'b1' },
          { id: 2, customer_id: 1, template: 'new-year', layout: 'a6x4', batch: 'b2' },
          { id: 3, customer_id: 3, template: 'new-year', layout: 'a6x4', batch: 'b2' },
        ].map((row, nth) => ({
          ...row,
          wording: 0,
          part_of: null,
          state: 'printed',
          state_on: ['2026-02-01', '2026-07-01', '2026-07-01'][nth],
          sent_at: ['2026-02-01T04:00:00.000Z', '2026-07-01T16:00:00.000Z'][nth === 0 ? 0 : 1],
          message: ['축하', '복 많이 받으세요', '고맙습니다'][nth],
          picture: ['ab', sha('7'), null][nth],
        })),
      );
      expect(
        read(connection, 'SELECT sending_id, asset_id FROM sending_pictures ORDER BY sending_id'),
      ).toEqual([
        { sending_id: 1, asset_id: 1 },
        { sending_id: 2, asset_id: 7 },
      ]);
      expect(read(connection, 'SELECT * FROM templates')).toEqual([]);
      expect(read(connection, 'SELECT * FROM label_sheets')).toEqual([]);
      expect(match(connection, 'search', '"d5678"')).toEqual([{ id: 1 }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('reads the cards and the signature of the settings as today’s program does', () => {
    const { file, key } = oldBox(7, rowsOfVersion7);
    const box = openBox({ file, key });
    try {
      const signature = { picture: sha('7'), tint: false, place: signaturePlace };
      const [signed, unsigned] = sendingsOfBatch(box, 'b2');
      expect(signed?.spec).toMatchObject({ signature, seal: null, frame: true, seed: 'a1' });
      expect(signed && picturesOf(signed.spec)).toEqual([sha('7')]);
      expect(unsigned?.spec).toMatchObject({ signature: null, cover: { kind: 'none' } });
      expect(readSendings(box, [2])).toEqual([signed]);
      expect(readMarks(box)).toEqual({
        signature: { picture: sha('8'), tint: false, place: signaturePlace },
        seal: null,
      });
      expect(box.allSql("SELECT key FROM settings WHERE key = 'signatureAsset'")).toEqual([]);
    } finally {
      box.close();
    }
  });

  it('a box without any signature, and one from version 2, come through as well', () => {
    for (const [version, rows] of [
      [6, rowsOfVersion6],
      [2, rowsOfVersion2],
    ] as const) {
      migrateTo(oldBox(version, rows), 8, (connection) => {
        expect(read(connection, 'SELECT asset_id FROM sending_pictures')).toEqual([
          { asset_id: 1 },
        ]);
        expect(read(connection, "SELECT * FROM settings WHERE key = 'marks'")).toEqual([]);
        expect(connection.pragma('foreign_key_check')).toEqual([]);
      });
    }
  });

  it('a card that was part of another’s stays when that one goes; a state is one of three', () => {
    migrateTo(oldBox(7, rowsOfVersion7), 8, (connection) => {
      connection.exec('UPDATE sendings SET part_of = 2 WHERE id = 3');
      connection.exec('DELETE FROM customers WHERE id = 1');
      expect(read(connection, 'SELECT id, part_of FROM sendings')).toEqual([
        { id: 3, part_of: null },
      ]);
      expect(read(connection, 'SELECT * FROM sending_pictures')).toEqual([]);
      expect(() => connection.exec("UPDATE sendings SET state = 'lost'")).toThrow('CHECK');
    });
  });
});
