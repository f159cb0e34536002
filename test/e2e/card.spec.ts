import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { WindowPage } from './page-models/window-page.ts';

test('fields save themselves, Esc takes back typing, Z and the history take back saving', async ({
  app,
}) => {
  const [id = 0] = await addCustomers(app, [{ name: '심청', company: '인당수' }]);
  const window = new WindowPage(app.page);
  const { card } = window;
  const stored = async () =>
    (await createInvoke(app.backend.dispatch)('customers.get', { id })).company;
  await window.open(`#/customers/${id}`);
  const company = card.field('회사');
  await expect(company).toHaveValue('인당수');

  await company.fill('용궁');
  await window.press('Escape');
  await expect(company).toHaveValue('인당수');
  await expect(company).not.toBeFocused();
  expect(await stored()).toBe('인당수');

  await company.fill('용궁 상사');
  await window.press('Tab');
  await expect(card.saving.getByText('저장됨')).toBeVisible();
  expect(await stored()).toBe('용궁 상사');

  await card.field('생일').fill('음력 3월 7일');
  await window.press('Enter');
  await expect(card.field('생일')).toHaveValue(/음력 3월 7일/);
  await card.field('생일').fill('서른하나');
  await window.press('Enter');
  await expect(app.page.getByRole('alert')).toContainText('있는 날짜가 아닙니다');
  await expect(card.field('생일')).toHaveValue('서른하나');
  await card.field('생일').focus();
  await window.press('Escape');
  await expect(card.field('생일')).toHaveValue(/음력 3월 7일/);

  await window.press('z');
  await expect(window.message('되돌렸습니다.')).toBeVisible();
  await expect(card.field('생일')).toHaveValue('');
  await card.show('고친 기록');
  const change = card.timeline.getByRole('listitem').filter({ hasText: '용궁 상사' });
  await change.getByRole('button', { name: /고침: 되돌리기/ }).click();
  await expect(company).toHaveValue('인당수');
});

test('a card goes to the trash and comes back, by its note and by undo', async ({ app }) => {
  const [id = 0] = await addCustomers(app, [{ name: '심청' }, { name: '홍길동' }]);
  const window = new WindowPage(app.page);
  const customers = new CustomersPage(app.page);
  const { card } = window;
  await window.open(`#/customers/${id}`);
  await card.choose('휴지통으로');
  await expect(window.message('심청 카드를 휴지통으로 옮겼습니다.')).toBeVisible();
  await expect(app.page.getByText(/이 카드는 휴지통에 있습니다/)).toBeVisible();
  await expect(card.name).not.toBeEditable();

  await window.goTo('고객');
  await expect(customers.rows).toHaveText([/홍길동/]);
  await customers.showTrash();
  await expect(customers.rows).toHaveText([/심청/]);
  await customers.row('심청').click();
  await app.page.getByRole('button', { name: '되살리기' }).click();
  await expect(card.name).toBeEditable();
  await window.goTo('고객');
  await expect(customers.rows).toHaveText([/심청/, /홍길동/]);

  await customers.rows.first().hover();
  await customers.list.locator('[data-select]').first().click();
  const chosen = app.page.getByRole('region', { name: '고른 고객' });
  await chosen.getByRole('button', { name: '휴지통으로' }).click();
  await expect(customers.rows).toHaveText([/홍길동/]);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(customers.rows).toHaveText([/심청/, /홍길동/]);
});
