import { createInvoke } from '../../src/backend/client.ts';
import { emptyCustomer } from '../../src/shared/customer-card.ts';
import { expect, test } from '../support/app.ts';
import { WindowPage } from './page-models/window-page.ts';

test('without a mouse: search, card, call, log, note, list, help', async ({ app }) => {
  const invoke = createInvoke(app.backend.dispatch);
  for (const name of ['심청', '홍길동']) {
    await invoke('customers.create', { fields: { ...emptyCustomer, name } });
  }
  const { page } = app;
  const window = new WindowPage(page);

  await window.search.open();
  await page.keyboard.insertText('ㅎㄱㄷ');
  await window.press('Enter');
  await expect(window.card.of('홍길동')).toBeVisible();
  await window.press('Control+l');
  await expect(window.call.note).toBeFocused();
  await page.keyboard.insertText('다음 주에 다시');
  await window.press('Control+Enter');
  await expect(window.message('홍길동 통화를 기록했습니다.')).toBeVisible();
  await expect(window.card.timeline.getByText('다음 주에 다시')).toBeVisible();

  await window.press('n');
  await expect(page.getByRole('textbox', { name: '메모 한 줄 더하기' })).toBeFocused();
  await page.keyboard.insertText('다음 달에 이사하심');
  await window.press('Enter');
  await expect(window.card.field('메모')).toHaveValue(/다음 달에 이사하심/);
  await window.press('Escape');
  await window.press('Escape');
  await expect(window.heading('고객')).toBeVisible();
  const rows = page.getByRole('listbox', { name: '고객 목록' }).getByRole('option');
  await expect(rows).toHaveText([/심청/, /홍길동/]);
  await window.press('j');
  await window.press('j');
  await window.press('Enter');
  await expect(window.card.of('홍길동')).toBeVisible();
  await window.press('k');
  await expect(window.card.of('심청')).toBeVisible();

  await window.press('?');
  const help = page.getByRole('dialog', { name: '단축키' });
  await expect(help.getByText('어디서나 찾기')).toBeVisible();
  await window.press('Escape');
  await expect(help).toBeHidden();
});
