import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { LockPage } from './page-models/lock-page.ts';

const passphrase = '노란 우산 열두 개';

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
  await expect(keys.section).toBeVisible();

  await keys.section.getByText('켤 때마다 암호 묻기').click();
  await expect.poll(async () => (await invoke('keys.state', {})).asks).toBe(true);
  const again = new LockPage(await app.restart());
  await expect(again.locked).toBeVisible();
  await again.unlock('암호', passphrase);
  await expect(again.page.getByRole('navigation')).toBeVisible();
});
