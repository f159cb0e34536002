import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { png } from '../unit/print/support/card.ts';
import { WindowPage } from './page-models/window-page.ts';

test('the signature is laid in and taken back, hours are checked, the box is examined', async ({
  app,
}) => {
  const [id = 0] = await addCustomers(app, [{ name: '심청' }]);
  const { page } = app;
  const window = new WindowPage(page);
  await window.goTo('설정');

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '그림 고르기' }).click();
  await (await chooser).setFiles({ name: '서명.png', mimeType: 'image/png', buffer: png });
  await expect(page.getByRole('img', { name: '내 서명' })).toBeVisible();
  await window.open(`#/greeting-cards?ids=${id}`);
  await expect(page.getByRole('switch', { name: '넣기' })).toBeChecked();
  await window.goTo('설정');
  await page.getByRole('button', { name: '빼기' }).click();
  await expect(page.getByRole('img', { name: '내 서명' })).toBeHidden();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByRole('img', { name: '내 서명' })).toBeVisible();

  const from = page.getByRole('textbox', { name: '월요일 시작' });
  await from.fill('아침');
  await window.press('Tab');
  await expect(page.getByText('시각을 09:00처럼 적어 주세요.')).toBeVisible();
  await from.fill('8:30');
  await window.press('Tab');
  await expect(from).toHaveValue('08:30');

  await page.getByRole('button', { name: '카드 상자 점검' }).click();
  await expect(page.getByText('카드 상자가 온전합니다.')).toBeVisible();
  await expect(page.getByText(/열쇠 파일에 있습니다/)).toBeVisible();
});
