import { existsSync, readdirSync } from 'node:fs';
import { createInvoke } from '../../src/backend/client.ts';
import { addDays } from '../../src/core/dates.ts';
import { emptyCustomer, type CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { TodayPage } from './page-models/today-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const today = new Date().toLocaleDateString('sv-SE');
const dayOf = (days: number) => addDays(today, days);

/** 한지우 has an open problem, 오세훈 waits for an offer, 김민서 paid, 이영희 has her birthday tomorrow. */
async function someDay(app: TestApp) {
  const invoke = createInvoke(app.backend.dispatch);
  const add = async (fields: CustomerPatch) =>
    (await invoke('customers.create', { fields: { ...emptyCustomer, ...fields } })).customer.id;
  const hurt = await add({
    name: '한지우',
    preferences: [
      { uid: '', kind: 'deal-breaker', text: '회사 이야기', forService: false, on: null },
    ],
  });
  await invoke('problems.add', { customerId: hurt, problem: { what: '필터 소음' } });
  const waits = await add({ name: '오세훈' });
  await invoke('promises.add', {
    customerId: waits,
    promise: { text: '견적서', madeOn: dayOf(-3), told: dayOf(2), aim: today },
  });
  const pays = await add({ name: '김민서' });
  await invoke('deposits.add', { customerId: pays, paidOn: dayOf(-8), amount: 39_900 });
  const born = await add({ name: '이영희', birthday: `--${dayOf(1).slice(5)}` });
  await app.page.reload();
  return { invoke, hurt, waits, pays, born };
}

test('people stand once in the order of what cannot wait; done and put off are in sight and undone', async ({
  app,
}) => {
  const { invoke, waits } = await someDay(app);
  const window = new WindowPage(app.page);
  const list = new TodayPage(app.page);
  await window.open('#/today');
  await expect(window.heading('오늘 연락할 분 4명')).toBeVisible();
  await expect(list.people).toContainText([/한지우/, /오세훈/, /김민서/, /이영희/]);
  await expect(list.person('한지우')).toContainText('회사 이야기');
  await expect(list.panel('한지우')).toContainText('무엇보다 먼저');
  await expect(list.panel('한지우')).toContainText('열린 불편');
  await checkAccessible(app.page, 'today');

  await window.press('j');
  await expect(list.panel('오세훈')).toContainText('견적서');
  await window.press('Space');
  await expect(list.group('마친 분')).toContainText('오세훈');
  await expect(window.message('오세훈 님을 마쳤습니다')).toBeVisible();
  const promise = async () => (await invoke('customers.get', { id: waits })).promises[0]?.state;
  await expect.poll(promise).toBe('kept');
  await expect(list.panel('김민서')).toBeVisible();
  await window.press('z');
  await expect.poll(promise).toBe('open');
  await expect(list.group('먼저 챙길 일')).toContainText('오세훈');

  await list.person('이영희').click();
  await window.press('m');
  await expect(list.group('다른 날로 미룬 분')).toContainText('이영희');
  await expect(window.heading('오늘 연락할 분 3명')).toBeVisible();
  await window.press('z');
  await expect(window.heading('오늘 연락할 분 4명')).toBeVisible();
});

test('another day may pass the day told, and says so; it is taken back', async ({ app }) => {
  const { invoke, waits } = await someDay(app);
  const window = new WindowPage(app.page);
  const list = new TodayPage(app.page);
  await window.open('#/today');
  await list.person('오세훈').click();
  await window.press('d');
  await expect(list.dialog).toContainText('오세훈 님을 다른 날로');
  await list.dialog.getByRole('textbox').fill('5일 뒤');
  await expect(list.dialog.getByRole('status')).toContainText('고객에게 말한 날');
  await checkAccessible(app.page, 'put off');
  await window.press('Enter');
  await expect(list.group('다른 날로 미룬 분')).toContainText('오세훈');
  const on = async (date: string) =>
    (await invoke('today.get', { date })).people.some(({ customer }) => customer === waits);
  await expect.poll(() => on(dayOf(4))).toBe(false);
  expect(await on(dayOf(5))).toBe(true);
  await list.person('오세훈').click();
  await list.panel('오세훈').getByRole('button', { name: '오늘로 되돌리기' }).click();
  await expect(list.group('먼저 챙길 일')).toContainText('오세훈');
});

test('the week leads to its days, a day is read only, and the list goes on paper', async ({
  app,
}) => {
  await someDay(app);
  const window = new WindowPage(app.page);
  const list = new TodayPage(app.page);
  await window.open('#/today');
  await list.button('이번 주').click();
  await expect(window.heading('이번 주')).toBeVisible();
  await expect(list.days).toHaveCount(7);
  await expect(list.days.filter({ hasText: '한지우' }).first()).toBeVisible();
  await checkAccessible(app.page, 'week');
  await window.press(']');
  await expect(window.heading('한 주')).toBeVisible();

  await window.open(`#/today?date=${dayOf(5)}`);
  await expect(list.person('한지우')).toBeVisible();
  await expect(app.page.getByText('보기만 합니다')).toBeVisible();
  await list.person('한지우').click();
  await window.press('Space');
  await expect(list.group('마친 분')).toHaveCount(0);
  await checkAccessible(app.page, 'another day');
  await list.button('오늘로').click();
  await expect(window.heading('오늘 연락할 분 4명')).toBeVisible();

  await list.button('인쇄').click();
  await app.page.getByRole('menuitem', { name: 'PDF로 저장' }).click();
  await expect(window.message(/저장했습니다/)).toBeVisible();
  expect(existsSync(app.downloads)).toBe(true);
  expect(readdirSync(app.downloads).some((name) => name.includes(today))).toBe(true);
});

test('all of it is there in English, narrow and with large text', async ({ app }) => {
  const { invoke } = await someDay(app);
  await invoke('settings.update', { patch: { language: 'en' } });
  const { page } = app;
  const window = new WindowPage(page);
  await window.open('#/today');
  await expect(window.heading('4 people to reach today')).toBeVisible();
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(`document.documentElement.style.fontSize = '150%'`);
  await expect(page.getByRole('group', { name: 'Thanks for payments' })).toBeVisible();
  await checkAccessible(page, 'today, English, narrow, large text');
  await window.open('#/today/week');
  await expect(window.heading('This week')).toBeVisible();
  await checkAccessible(page, 'week, English, narrow, large text');
});
