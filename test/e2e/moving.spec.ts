import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { MovingPage } from './page-models/moving-page.ts';

const passphrase = '낯선 다리 건너 감나무';

test('everything moves to a new computer by one file, and the way back is there', async ({
  app,
}) => {
  // Two starts, two boxes, four derivations of a key.
  test.slow();
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  const old = new MovingPage(app.page);
  await old.open();
  await old.moveOut(passphrase);
  const [file = ''] = readdirSync(app.downloads).filter((name) => name.endsWith('.dangol'));
  expect(file).toMatch(/^dangol-\d{4}-\d\d-\d\d\.dangol$/);

  // The new computer: another folder, nothing in it.
  await app.close();
  renameSync(app.dataDir, join(app.folder, 'old-box'));
  mkdirSync(app.dataDir);
  const page = await app.open();
  const fresh = new MovingPage(page);
  await page.getByRole('main').getByRole('button', { name: '다른 컴퓨터에서 옮겨 오기' }).click();
  await expect(fresh.dialog).toBeVisible();
  await checkAccessible(page, 'boxes found');
  await fresh.dialog.getByRole('button', { name: '이사 파일' }).first().click();
  await fresh.type('아니다 아니다');
  await expect(fresh.dialog.getByRole('heading', { name: '안을 들여다보기' })).toBeVisible();
  await expect(fresh.dialog.getByRole('alert')).toContainText('암호나 열쇠가 맞지 않습니다', {
    timeout: 60_000,
  });
  await fresh.dialog.getByRole('button', { name: '뒤로' }).click();
  await fresh.type(passphrase);
  await expect(fresh.take).toBeEnabled({ timeout: 60_000 });
  await expect(fresh.dialog).toContainText('김민서');
  await expect(fresh.dialog).toContainText('비어 있어 잃을 것이 없습니다');
  await checkAccessible(page, 'inside another box');
  await fresh.take.click();
  await expect(fresh.dialog.getByRole('status')).toContainText('고객 1명이 이 컴퓨터에 있습니다', {
    timeout: 60_000,
  });
  await checkAccessible(page, 'box taken');
  await fresh.dialog.getByRole('button', { name: '시작하기' }).click();
  const now = createInvoke(app.backend.dispatch);
  expect((await now('customers.search', { text: '김민서' })).total).toBe(1);
  const { backups } = await now('backup.list', {});
  expect(backups.some(({ kind }) => kind === 'before')).toBe(true);
});

test('a backup folder with its keys is found and taken by its passphrase', async ({ app }) => {
  test.slow();
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '이도현' } });
  await invoke('keys.setPassphrase', { passphrase });
  await invoke('keys.setAsking', { asks: true });
  await app.close();
  const brought = join(app.downloads, 'dangol-old');
  mkdirSync(brought);
  for (const name of ['dangol.box', 'keys.json']) {
    copyFileSync(join(app.dataDir, name), join(brought, name));
  }
  renameSync(app.dataDir, join(app.folder, 'old-box'));
  // By such a file a service knows its own folders.
  writeFileSync(join(app.folder, '.dropbox'), '');
  const page = await app.open();
  const moving = new MovingPage(page);
  await page.getByRole('link', { name: '상자가 Dropbox 폴더 안에 있습니다' }).click();
  await expect(moving.section).toContainText('동기화되지 않는 곳으로 옮겨 주세요');
  await checkAccessible(page, 'a box in a synced folder');
  await moving.section.getByRole('button', { name: '다른 컴퓨터에서 옮겨 오기' }).click();
  await moving.lookInside('단골 폴더', passphrase);
  await moving.take.click();
  await expect(moving.dialog.getByRole('status')).toContainText('고객 1명', { timeout: 60_000 });
  await moving.dialog.getByRole('button', { name: '옮겨 오기 전으로' }).click();
  await expect(moving.dialog).toBeHidden({ timeout: 60_000 });
  const now = createInvoke(app.backend.dispatch);
  expect((await now('customers.count', {})).customers).toBe(0);
});
