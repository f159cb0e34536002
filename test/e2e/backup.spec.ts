import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { BackupPage } from './page-models/backup-page.ts';

test('a backup is made, looked into, restored, and the restore undone', async ({ app }) => {
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  const count = async () => (await invoke('customers.count', {})).customers;
  await invoke('customers.create', { fields: { name: '김민서' } });
  const backups = new BackupPage(page);
  await backups.openFromSidebar();
  await backups.backUpNow();
  await expect(page.getByText('방금 백업 · 확인됨')).toBeVisible();
  await invoke('customers.create', { fields: { name: '박도현' } });

  const dialog = await backups.lookIntoNewest();
  await expect(dialog.getByText('지금만 있는 카드 1장')).toContainText('박도현');
  await checkAccessible(page, 'backup');
  await dialog.getByRole('button', { name: '이 백업으로 되돌리기' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/상자로 되돌렸습니다/)).toBeVisible();
  expect(await count()).toBe(1);

  await page.getByRole('button', { name: '되돌리기', exact: true }).click();
  await expect(page.getByText('되돌리기 전의 상자로 돌아왔습니다.')).toBeVisible();
  expect(await count()).toBe(2);

  await backups.section.getByRole('button', { name: '모두 되돌려 보기 (연습)' }).click();
  await expect(backups.section.getByText(/모두 되돌려 열어 보았습니다/)).toBeVisible();
});

test('closing the window backs up what was changed', async ({ app }) => {
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  await app.restart();
  const after = createInvoke(app.backend.dispatch);
  expect((await after('backup.list', {})).backups).toMatchObject([{ kind: 'auto' }]);
});
