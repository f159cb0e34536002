import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  accessHead,
  appendAccess,
  carryAccessLog,
  checkAccessLog,
  listAccess,
  thinAccessLog,
  wasLogged,
  type NewAccess,
} from '../../../src/data/access-log.ts';
import { openBox } from '../../../src/data/open.ts';
import type { Box } from '../../../src/data/sql.ts';

let folder = '';
let box: Box;
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
const all = { ...year, offset: 0, limit: 1000 };

const newBox = (name: string) =>
  openBox({ file: join(folder, name), key: randomBytes(32), create: true });
const entry = (day: number, change: Partial<NewAccess> = {}): NewAccess => ({
  at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  act: 'export',
  customerUid: null,
  customers: 3,
  through: 'window',
  reason: 'work',
  facts: { format: 'csv' },
  ...change,
});
const days = (count: number) => Array.from({ length: count }, (_, index) => entry(index + 1));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-access-'));
  box = newBox('dangol.box');
});
afterEach(() => {
  box.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('entries are chained, the newest is listed first', () => {
  appendAccess(box, [entry(1), entry(2, { act: 'print', reason: '' })]);
  appendAccess(box, [entry(3, { act: 'view', customerUid: 'gone', customers: 1 })]);
  expect(checkAccessLog(box)).toEqual({ ok: true, entries: 3, brokenAt: null });
  const { entries, total } = listAccess(box, all);
  expect(total).toBe(3);
  expect(entries.map(({ id, act, customer }) => [id, act, customer])).toEqual([
    [3, 'view', null],
    [2, 'print', null],
    [1, 'export', null],
  ]);
  expect(listAccess(box, { ...all, act: 'print' }).total).toBe(1);
});

const places = [
  ['at', "'2020-01-01T00:00:00.000Z'"],
  ['act', "'view'"],
  ['customer_uid', "'another'"],
  ['customers', '1'],
  ['through', "'command'"],
  ['reason', "'nothing'"],
  ['facts', "'{}'"],
  ['hash', "'00'"],
  ['id', '400'],
] as const;

test.each(places)('a changed %s is noticed', (column, value) => {
  appendAccess(box, days(12));
  box.exec(`UPDATE access_log SET ${column} = ${value} WHERE id = 7`);
  const { ok, brokenAt } = checkAccessLog(box);
  expect(ok).toBe(false);
  expect(brokenAt).toBe(column === 'id' ? 8 : 7);
});

/** What the log's check says after a change that is taken back at once. */
function after(sql: string): ReturnType<typeof checkAccessLog> {
  let proof: ReturnType<typeof checkAccessLog> | undefined;
  try {
    box.transaction(() => {
      box.exec(sql);
      proof = checkAccessLog(box);
      throw new Error('back');
    });
  } catch {
    // As wished.
  }
  if (!proof) throw new Error('not checked');
  return proof;
}

test('whatever is taken out is noticed, at its place', () => {
  const count = 40;
  appendAccess(box, days(count));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: count }), (id) => {
      // What is missing at the end shows by its own number, elsewhere by the one after it.
      const { brokenAt } = after(`DELETE FROM access_log WHERE id = ${id}`);
      return brokenAt === Math.min(id + 1, count);
    }),
  );
  expect(checkAccessLog(box)).toMatchObject({ ok: true, entries: count });
});

test('what is put in before the first is noticed', () => {
  appendAccess(box, days(3));
  box.exec(`INSERT INTO access_log SELECT 0, at, act, customer_uid, customers, through, reason, facts,
    hash, created_at, updated_at FROM access_log WHERE id = 1`);
  expect(checkAccessLog(box)).toMatchObject({ ok: false, brokenAt: 0 });
});

test('two entries in each other’s places are noticed', () => {
  appendAccess(box, days(5));
  box.exec(`UPDATE access_log SET id = 99 WHERE id = 2; UPDATE access_log SET id = 2 WHERE id = 3;
    UPDATE access_log SET id = 3 WHERE id = 99`);
  expect(checkAccessLog(box)).toMatchObject({ ok: false, brokenAt: 2 });
});

test('a log that is emptied altogether is noticed', () => {
  appendAccess(box, days(2));
  box.exec('DELETE FROM access_log');
  expect(checkAccessLog(box)).toMatchObject({ ok: false, entries: 0 });
});

test('what is thinned leaves a rest that proves itself, and nothing of the rest can go', () => {
  appendAccess(box, days(30));
  expect(thinAccessLog(box, entry(11).at, entry(31).at)).toBe(10);
  expect(checkAccessLog(box)).toEqual({ ok: true, entries: 20, brokenAt: null });
  appendAccess(box, [entry(31)]);
  expect(checkAccessLog(box)).toMatchObject({ ok: true, entries: 21 });
  box.exec('DELETE FROM access_log WHERE id = 11');
  expect(checkAccessLog(box)).toMatchObject({ ok: false, brokenAt: 12 });
});

test('numbers go on where everything was thinned', () => {
  appendAccess(box, days(3));
  expect(thinAccessLog(box, entry(200).at, entry(200).at)).toBe(3);
  expect(checkAccessLog(box)).toEqual({ ok: true, entries: 0, brokenAt: null });
  expect(appendAccess(box, [entry(201)])).toEqual([4]);
  expect(checkAccessLog(box)).toEqual({ ok: true, entries: 1, brokenAt: null });
});

test('an entry of a transaction that comes to nothing leaves no trace', () => {
  appendAccess(box, days(2));
  const head = accessHead(box);
  const failing = () =>
    box.transaction(() => {
      appendAccess(box, [entry(3)]);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(accessHead(box)).toEqual(head);
  expect(checkAccessLog(box)).toMatchObject({ ok: true, entries: 2 });
});

test('another connection goes on with the same chain', () => {
  const key = randomBytes(32);
  const file = join(folder, 'two.box');
  const first = openBox({ file, key, create: true });
  const second = openBox({ file, key, lock: false });
  for (const day of [1, 2, 3, 4]) appendAccess(day % 2 ? first : second, [entry(day)]);
  expect(checkAccessLog(first)).toEqual({ ok: true, entries: 4, brokenAt: null });
  second.close();
  first.close();
});

test('a view is known by its customer and its day', () => {
  const view = { act: 'view', customerUid: 'a' } as const;
  appendAccess(box, [entry(5, { ...view, customers: 1 })]);
  expect(wasLogged(box, { ...view, since: entry(5).at })).toBe(true);
  expect(wasLogged(box, { ...view, since: entry(6).at })).toBe(false);
  expect(wasLogged(box, { ...view, customerUid: 'b', since: entry(1).at })).toBe(false);
  expect(wasLogged(box, { act: 'export', customerUid: null, since: entry(1).at })).toBe(false);
});

test('a restored box takes the log of the present one; a broken one stays behind', () => {
  const older = newBox('older.box');
  appendAccess(older, days(2));
  appendAccess(box, days(8));
  thinAccessLog(box, entry(3).at, entry(9).at);
  expect(carryAccessLog(box, older, entry(9).at)).toBe(true);
  expect(checkAccessLog(older)).toEqual({ ok: true, entries: 6, brokenAt: null });
  expect(accessHead(older)).toEqual(accessHead(box));
  box.exec('DELETE FROM access_log WHERE id = 5');
  expect(carryAccessLog(box, older, entry(9).at)).toBe(false);
  expect(checkAccessLog(older)).toMatchObject({ ok: true, entries: 6 });
  older.close();
});
