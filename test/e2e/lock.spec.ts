import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { LockPage } from './page-models/lock-page.ts';

const passphrase = '노란 우산 열두 개';
const newPassphrase = '보라색 사다리 아래';

test('a box is locked, forgets what the page held, and opens by passphrase and recovery key', async ({
  app,
}) => {
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('customers.create', { fields: { name: '김민서' } });
  const keys = new LockPage(page);
  await keys.open();
  await keys.setPassphrase(passphrase);
  await keys.section.getByRole('button', { name: '복구 열쇠 만들기' }).click();
  const dialog = page.getByRole('dialog', { name: '복구 열쇠' });
  const shown = dialog.getByText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
  await expect(shown).toBeVisible();
  await checkAccessible(page, 'recovery key');
  const recoveryKey = (await shown.textContent()) ?? '';
  await dialog.getByRole('button', { name: '간직했습니다' }).click();

  // Something that only the old page knows.
  await page.evaluate(() => Object.assign(window, { mark: '김민서' }));
  await keys.lock();
  expect(await page.evaluate(() => 'mark' in window)).toBe(false);
  await checkAccessible(page, 'locked');
  await keys.unlock('암호', '파란 우산 세 개');
  await expect(page.getByRole('alert')).toContainText('암호나 열쇠가 맞지 않습니다');
  await keys.unlock('암호', passphrase);
  await expect(keys.section).toBeVisible();

  await keys.lock();
  await page.getByRole('button', { name: '암호를 잊었어요. 복구 열쇠로 열기' }).click();
  await keys.unlock('복구 열쇠', recoveryKey.toLowerCase());
  // The way on from there: a new passphrase, the paper, and what opens the box now.
  const step = (name: string) => page.getByRole('dialog', { name });
  const first = step('새 암호 정하기');
  await first.getByRole('textbox', { name: '새 암호' }).fill(newPassphrase);
  await first.getByRole('textbox', { name: '한 번 더' }).fill(newPassphrase);
  await checkAccessible(page, 'after recovery');
  await first.getByRole('button', { name: '정하고 다음으로' }).click();
  await step('복구 열쇠 종이').getByRole('button', { name: '그대로 간직하기' }).click();
  const done = step('다 되었습니다');
  await expect(done.getByRole('listitem')).toHaveText([
    '암호',
    '종이에 적힌 복구 열쇠',
    '상자 옆의 열쇠 파일 (저절로)',
  ]);
  await done.getByRole('button', { name: '닫기', exact: true }).last().click();
  await expect(keys.section).toBeVisible();

  await keys.section.getByText('켤 때마다 암호 묻기').click();
  await expect.poll(async () => (await invoke('keys.state', {})).asks).toBe(true);
  const again = new LockPage(await app.restart());
  await expect(again.locked).toBeVisible();
  await again.unlock('암호', newPassphrase);
  await expect(again.page.getByRole('navigation')).toBeVisible();
});

/** Everything that the page's memory holds, as its engine writes it down. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
}

test('after locking, nothing of the box is left in the page', async ({ app }) => {
  // The page's memory is read twice.
  test.slow();
  const { page } = app;
  const invoke = createInvoke(app.backend.dispatch);
  const { customer } = await invoke('customers.create', { fields: { name: 'Zwetschkenbaum' } });
  await invoke('keys.setPassphrase', { passphrase });
  await page.evaluate(`location.hash = '#/customers/${customer.id}'`);
  await expect(page.getByRole('article')).toBeVisible();
  expect(await heapOf(page)).toContain('Zwetschkenbaum');
  const keys = new LockPage(page);
  await keys.open();
  await keys.lock();
  expect(await heapOf(page)).not.toContain('Zwetschkenbaum');
  const kept = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      window.name,
      history.state,
      location.href,
      document.title,
      document.body.innerText,
    ]),
  );
  expect(kept).not.toContain('Zwetschkenbaum');
  expect(
    await page.evaluate(async () => [...(await caches.keys()), ...(await indexedDB.databases())]),
  ).toEqual([]);
});
