import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, verifyBackup } from '../../../src/data/backups.ts';
import { openConnection } from '../../../src/data/connection.ts';
import { listContacts } from '../../../src/data/contacts.ts';
import { recordChange } from '../../../src/data/changes.ts';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { repairBox, type Repair } from '../../../src/data/repair.ts';
import { finishRestore, wishRestore } from '../../../src/data/restore.ts';
import { brokenBoxes, someTestBox } from './broken-boxes.ts';
import { addCustomer, at, testBox, type TestBox } from './support.ts';

const folderOf = ({ file }: TestBox): string => join(dirname(file), 'backups');
const repair = (test: TestBox): Promise<Repair> =>
  repairBox(test.box, { key: test.key, folder: folderOf(test), at });
const english = ({ problems }: Repair): string => problems.map(({ words }) => words.en).join('\n');

describe('a repair', () => {
  it('leaves a sound box alone', async () => {
    const test = someTestBox();
    const before = test.box.version();
    expect(await repair(test)).toEqual({ problems: [], repaired: [], before: null });
    expect(test.box.version()).toBe(before);
    expect(listBackups(folderOf(test))).toEqual([]);
  });

  it.each(brokenBoxes.filter(({ left }) => !left))('mends $what', async ({ sql }) => {
    const test = someTestBox();
    test.box.exec(sql);
    const result = await repair(test);
    expect(english(result)).toBe('');
    expect(await checkBox(test.box)).toEqual([]);
    for (const { ko, en } of result.repaired) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).not.toBe(ko);
    }
    expect(result.repaired.length).toBeGreaterThan(0);
    const [backup] = listBackups(folderOf(test));
    expect(backup?.name).toBe(result.before);
    expect(verifyBackup(backup?.file ?? '', test.key)).toEqual([]);
  });

  it.each(brokenBoxes.filter(({ left }) => left))(
    'says that it cannot mend $what',
    async (broken) => {
      const test = someTestBox();
      test.box.exec(broken.sql);
      expect(english(await repair(test))).toContain(broken.problem);
    },
  );

  it('makes a lost card again from what was left of it', async () => {
    const test = testBox();
    const { box } = test;
    const lost = addCustomer(box, { name: '홍길동' });
    const other = addCustomer(box, {
      name: '김민수',
      phones: [{ kind: 'm', number: '+821012345678' }],
    });
    for (const name of ['홍길순', '홍길자']) {
      const fields = { name: { before: '', after: name } };
      recordChange(box, { customerId: lost, at, through: 'typed', action: 'update', fields });
    }
    box.exec(`INSERT INTO contacts (uid, customer_id, kind, direction, outcome, note, started_at,
        after_hours, next_step, created_at, updated_at)
      VALUES ('c', ${lost}, 'call', 'out', 'reached', '안부', '${at}', 0, '', 'x', 'x');
      PRAGMA foreign_keys = OFF; DELETE FROM customers WHERE id = ${lost}; PRAGMA foreign_keys = ON`);
    expect(english(await repair(test))).toBe('');
    expect(readCustomer(box, lost)).toMatchObject({ name: '홍길자', tags: ['되찾은 카드'] });
    expect(readCustomer(box, lost)?.lastContactAt).toBe(at);
    const filter = { customerId: lost, trash: false };
    expect(listContacts(box, { filter, offset: 0, limit: 9 }).total).toBe(1);
    expect(readCustomer(box, other)).toMatchObject({ name: '김민수', tags: [] });
  });

  it('mends everything at once', async () => {
    const test = someTestBox();
    for (const { sql, left, what } of brokenBoxes) {
      // What leaves no card for the next one to break is for itself.
      if (!left && !what.includes('gone from under'))
        test.box.exec(sql.replaceAll('INSERT INTO', 'INSERT OR IGNORE INTO'));
    }
    expect((await checkBox(test.box)).length).toBeGreaterThan(10);
    expect(english(await repair(test))).toBe('');
  });

  it('makes a search index anew whose pieces are gone', async () => {
    const test = someTestBox();
    const { file, key } = test;
    test.box.close();
    const raw = openConnection({ file, key });
    raw.unsafeMode(true);
    raw.exec('DELETE FROM search_data WHERE id > 10');
    raw.close();
    const { box } = testBox({ file, key });
    expect((await checkBox(box)).join()).toContain('the search index cannot be read');
    const result = await repair({ ...test, box });
    expect(english(result)).toBe('');
    expect(result.repaired.map(({ en }) => en)).toContain('all indexes made of their tables anew');
    expect(await checkBox(box)).toEqual([]);
  });

  it('can be taken back: the backup of before it goes in again as it was', async () => {
    const test = someTestBox();
    const { box, file, key } = test;
    box.exec('DELETE FROM changes WHERE customer_id = 2; DELETE FROM search WHERE rowid = 3');
    const before = await checkBox(box);
    const { before: name } = await repair(test);
    expect(await checkBox(box)).toEqual([]);
    box.close();
    wishRestore(file, { backup: join(folderOf(test), name ?? ''), at: '2026-05-02T09:00:00.000Z' });
    expect(await finishRestore(file, key)).toBe(true);
    const restored = openBox({ file, key });
    expect(await checkBox(restored)).toEqual(before);
    restored.close();
  });

  it('keeps the order of history: a beginning goes before the first change', async () => {
    const test = testBox();
    const { box } = test;
    const id = addCustomer(box, { name: '홍길동' });
    recordChange(box, { customerId: id, at, through: 'typed', action: 'update' });
    box.exec(`DELETE FROM changes WHERE action = 'create'`);
    expect(english(await repair(test))).toBe('');
    expect(box.allSql('SELECT id, action FROM changes ORDER BY id')).toEqual([
      { id: 1, action: 'create' },
      { id: 2, action: 'update' },
    ]);
  });
});
