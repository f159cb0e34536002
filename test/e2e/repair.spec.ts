import { join } from 'node:path';
import { createInvoke } from '../../src/backend/client.ts';
import { keyFileProtector } from '../../src/data/key-file-protector.ts';
import { boxKey } from '../../src/data/key-store.ts';
import { openBox } from '../../src/data/open.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { WindowPage } from './page-models/window-page.ts';

/** Breaks the box past the program, as a fault of the disk or of another program would. */
async function breakBox(dataDir: string): Promise<void> {
  const file = join(dataDir, 'dangol.box');
  const { key } = await boxKey(file, [keyFileProtector(dataDir)]);
  const box = openBox({ file, key, lock: false });
  box.exec(`DELETE FROM search;
    UPDATE customers SET last_contact_at = '2020-01-01T00:00:00.000Z'`);
  box.close();
}

test('what a check finds is mended after a backup, and said', async ({ app }) => {
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  await breakBox(app.dataDir);
  expect((await invoke('customers.search', { text: '김민' })).total).toBe(0);

  await new WindowPage(page).goTo('설정');
  await page.getByRole('button', { name: '카드 상자 점검' }).click();
  const found = page.getByRole('alert').filter({ hasText: '문제 2개를 찾았습니다' });
  await expect(found).toContainText('찾기 색인(search)이 고객 1명의 카드와 다름');
  await checkAccessible(page, 'settings');
  await found.getByRole('button', { name: '백업하고 고치기' }).click();
  await expect(page.getByText('2가지를 고쳤습니다.')).toBeVisible();
  await expect(page.getByText('카드 상자가 온전합니다.')).toBeVisible();
  await checkAccessible(page, 'settings');

  expect((await invoke('customers.search', { text: '김민' })).total).toBe(1);
  expect((await invoke('backup.list', {})).backups).toMatchObject([{ kind: 'before' }]);
});
