import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openBox } from '../../../src/data/open.ts';
import { openPortable } from '../../../src/data/portable.ts';
import { testBackend } from '../../support/backend.ts';

const folder = mkdtempSync(join(tmpdir(), 'dangol-move-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const passphrase = '이사 가는 날 아침';

it('the whole box goes into one file that opens anywhere by its own passphrase', async () => {
  const test = await testBackend();
  await test.invoke('customers.create', { fields: { name: '홍길동' } });
  const file = join(folder, 'move.dangol');
  const made = await test.job('backup.portable', { file, passphrase, reason: '새 컴퓨터' });
  expect(made).toMatchObject({ file, customers: 1, bytes: readFileSync(file).length });
  expect(readdirSync(folder)).toEqual(['move.dangol']);
  expect(readdirSync(test.path('backups'))).toEqual([]);

  const again = join(folder, 'again.box');
  const { key } = await openPortable(file, passphrase, again);
  const box = openBox({ file: again, key });
  expect(box.allSql('SELECT name FROM customers')).toEqual([{ name: '홍길동' }]);
  // It tells its own making.
  const log = 'SELECT act, reason, customers FROM access_log WHERE act = ?';
  const entry = { act: 'portable', reason: '새 컴퓨터', customers: 1 };
  expect(box.allSql(log, 'portable')).toEqual([entry]);
  box.close();
});

it('is refused with a short passphrase, and leaves nothing behind where it cannot be written', async () => {
  const test = await testBackend();
  const file = join(folder, 'none', 'move.dangol');
  const short = test.invoke('backup.portable', { file, passphrase: '짧다' });
  await expect(short).rejects.toMatchObject({ code: 'passphrase-short' });
  await expect(test.job('backup.portable', { file, passphrase })).rejects.toMatchObject({
    code: 'file-not-written',
  });
  expect(existsSync(file)).toBe(false);
  expect(existsSync(test.path('backups'))).toBe(false);
});

it('asks for its place where there is a window, and makes none where nobody names one', async () => {
  const test = await testBackend();
  test.host = 'browser';
  await test.restart();
  await expect(
    test.invoke('backup.portable', { file: '/tmp/x.dangol', passphrase }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  const made = await test.job('backup.portable', { passphrase });
  expect(made).toMatchObject({ file: test.path('dangol-2026-11-22.dangol') });
});
