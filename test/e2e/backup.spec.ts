import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { BackupPage, longWork } from './page-models/backup-page.ts';

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
  await expect(dialog).toBeHidden(longWork);
  await expect(page.getByText(/상자로 되돌렸습니다/)).toBeVisible();
  expect(await count()).toBe(1);

  await page.getByRole('button', { name: '되돌리기', exact: true }).click();
  await expect(page.getByText('되돌리기 전의 상자로 돌아왔습니다.')).toBeVisible(longWork);
  expect(await count()).toBe(2);

  await backups.section.getByRole('button', { name: '모두 되돌려 보기 (연습)' }).click();
  await expect(backups.section.getByText(/모두 되돌려 열어 보았습니다/)).toBeVisible(longWork);
});

test('closing the window backs up what was changed', async ({ app }) => {
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  await app.restart();
  const after = createInvoke(app.backend.dispatch);
  expect((await after('backup.list', {})).backups).toMatchObject([{ kind: 'auto' }]);
});

test.slow();

const systemPath = process.env['PATH'];
test.afterEach(() => {
  process.env['PATH'] = systemPath;
});

/** Stands in for the system's dialog, which nobody is there to answer: it always chooses this folder. */
function chooseAlways(folder: string, bin: string): void {
  mkdirSync(bin);
  const dialog = join(bin, 'zenity');
  writeFileSync(dialog, `#!/bin/sh\nprintf %s "${folder}"\n`);
  chmodSync(dialog, 0o755);
  process.env['PATH'] = `${bin}${delimiter}${systemPath ?? ''}`;
}

test('a second folder is chosen, gets the backups, is away for a while and is let go', async ({
  app,
}) => {
  test.skip(process.platform !== 'linux', 'other systems have other dialogs');
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  const stick = join(app.folder, 'stick');
  mkdirSync(stick);
  chooseAlways(stick, join(app.folder, 'bin'));
  const backups = new BackupPage(page);
  await backups.openFromSidebar();
  await backups.section.getByRole('button', { name: '폴더 고르기' }).click();
  await expect(backups.section.getByText('아직 백업이 없습니다. 다음')).toBeVisible();
  await expect(backups.section.getByText('열 수 없습니다')).toBeVisible();
  await backups.backUpNow();
  await expect(backups.section.getByText(/백업 1개가 있고/)).toBeVisible(longWork);
  await checkAccessible(page, 'second folder');

  renameSync(stick, `${stick}-away`);
  await page.reload();
  await expect(backups.section.getByText('지금은 이 폴더에 닿을 수 없습니다')).toBeVisible();
  await expect(page.getByRole('navigation').getByText('백업하지 못했습니다')).toBeHidden();

  await backups.section.getByRole('button', { name: '여기에는 그만 두기' }).click();
  await expect(backups.section.getByRole('button', { name: '폴더 고르기' })).toBeVisible();
});
