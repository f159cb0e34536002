import { expect, test } from '../support/app.ts';
import { WindowPage } from './page-models/window-page.ts';

test('hours are checked, the box is examined', async ({ app }) => {
  const { page } = app;
  const window = new WindowPage(page);
  await window.goTo('설정');

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
