import { createInvoke } from '../../src/backend/client.ts';
import type { Agreement } from '../../src/shared/agreements.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { AgreementsPage } from './page-models/agreements-page.ts';
import { ListPage } from './page-models/list-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const dayFromNow = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

async function agree(
  app: TestApp,
  name: string,
  ...agreements: (Partial<Agreement> & { kind: string })[]
): Promise<number> {
  const invoke = createInvoke(app.backend.dispatch);
  const { customer } = await invoke('customers.create', { fields: { name } });
  for (const agreement of agreements) {
    await invoke('agreements.add', { customerId: customer.id, agreement });
  }
  return customer.id;
}

async function some(app: TestApp) {
  const han = await agree(app, '한지우', {
    kind: 'rental',
    product: '정수기 5년 렌탈',
    number: 'R-2022-0117',
    startsOn: dayFromNow(-1700),
    endsOn: dayFromNow(60),
    amount: 39900,
    debitDay: 19,
  });
  const oh = await agree(
    app,
    '오세훈',
    { kind: 'insurance', product: '운전자보험', endsOn: dayFromNow(6), noticeOn: dayFromNow(-3) },
    { kind: 'car', product: '그랜저 리스', endsOn: dayFromNow(800) },
  );
  const lee = await agree(app, '이영희', { kind: 'insurance', product: '암보험', status: 'lost' });
  return { han, oh, lee };
}

test('an agreement is written on the card: checked, its account masked, and taken back', async ({
  app,
}) => {
  const invoke = createInvoke(app.backend.dispatch);
  const id = await agree(app, '김민서');
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.open(`#/customers/${id}`);
  await page.button('계약 적기').click();
  await expect(page.dialog).toBeVisible();
  await page.field('상품').fill('정수기 5년 렌탈');
  await page.field('시작일').fill('2026-01-21');
  await page.field('만기일').fill('2026-01-20');
  await expect(page.dialog.getByText('시작일보다 먼저 끝납니다')).toBeVisible();
  await page.save();
  await expect(page.dialog).toBeVisible();
  await page.dialog.getByRole('button', { name: '5년', exact: true }).click();
  await expect(page.field('만기일')).toHaveValue('2031년 1월 20일');
  await page.field('한 번 내는 금액').fill('3만 9천 900');
  await expect(page.dialog.getByText('39,900원')).toBeVisible();
  await page.field('계좌').fill('123-456-789012');
  await expect(page.dialog.getByText('끝 네 자리만 저장하고')).toBeVisible();
  await window.press('Control+Enter');
  await expect(page.dialog).toBeHidden();
  const section = app.page.getByRole('region', { name: '계약', exact: true });
  await expect(section.getByText('정수기 5년 렌탈')).toBeVisible();
  await expect(section.getByText('9012')).toBeVisible();
  const { agreements } = await invoke('agreements.list', {});
  expect(agreements).toMatchObject([
    { account: '***-***-**9012', amount: 39900, endsOn: '2031-01-20', kind: 'insurance' },
  ]);
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(section).toBeHidden();
});

test('the list shows what comes to its end first, and every act is by key', async ({ app }) => {
  await some(app);
  const invoke = createInvoke(app.backend.dispatch);
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.goTo('계약·입금');
  await expect(page.rows).toHaveCount(3);
  await expect(page.rows.first()).toHaveAccessibleName(/오세훈, 운전자보험.*미납 안내 뒤.*D-6/);
  await expect(page.rows.nth(1)).toHaveAccessibleName(/한지우.*39,900원.*D-60/);
  await page.rows.first().click();
  await window.press('j');
  await expect(page.detail.getByRole('heading', { name: '한지우' })).toBeVisible();
  await window.press('s');
  await page.dialog.getByText('해지', { exact: true }).click();
  await page.field('까닭').fill('이사');
  await page.save();
  await expect(page.dialog).toBeHidden();
  await expect(page.rows).toHaveCount(2);
  const turned = await invoke('agreements.list', { filter: { status: ['cancelled'] } });
  expect(turned.agreements).toMatchObject([{ statusOn: dayFromNow(0), statusNote: '이사' }]);
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.rows).toHaveCount(3);
  await page.row('한지우').click();
  await window.press('e');
  await page.field('메모').fill('필터는 3월에');
  await window.press('Control+Enter');
  await expect(page.detail.getByText('필터는 3월에')).toBeVisible();
  await page.row('한지우').dblclick();
  await expect(window.card.of('한지우')).toBeVisible();
});

test('it is narrowed by words, kind, maturity and standing, and found again on going back', async ({
  app,
}) => {
  await some(app);
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.goTo('계약·입금');
  await app.page.getByRole('searchbox', { name: '이름, 상품, 계약 번호' }).fill('ㅎㅈㅇ');
  await expect(page.rows).toHaveCount(1);
  await page.row('한지우').dblclick();
  await expect(window.card.of('한지우')).toBeVisible();
  await app.page.goBack();
  await expect(page.rows).toHaveCount(1);
  await app.page.getByRole('searchbox', { name: '이름, 상품, 계약 번호' }).fill('2022 01');
  await expect(page.row('한지우')).toBeVisible();
  await page.button('거르기 지우기').click();
  await expect(page.rows).toHaveCount(3);
  await page.choose('만기 모두', '7일 안에 만기');
  await expect(page.rows).toHaveCount(1);
  await page.button('거르기 지우기').click();
  await page.choose('유지 중인 계약', '불발');
  await expect(page.row('이영희')).toBeVisible();
  await app.page.getByRole('searchbox', { name: '이름, 상품, 계약 번호' }).fill('없는 계약');
  await expect(app.page.getByText('해당하는 계약이 없습니다')).toBeVisible();
});

test('the customer list asks for an agreement and shows it in a column', async ({ app }) => {
  await some(app);
  const window = new WindowPage(app.page);
  await window.open('#/customers?columns=name,agreements');
  const rows = app.page.getByRole('main').getByRole('listbox').getByRole('option');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: '오세훈' })).toContainText('운전자보험, 그랜저 리스');
  const panel = await new ListPage(app.page).filterBy('계약');
  await panel.getByText('30일 안', { exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('오세훈');
  await expect(app.page.getByText('계약: 모든 종류 · 30일 안에 만기')).toBeVisible();
});

for (const language of ['ko', 'en'] as const) {
  test(`the list, its windows and the settings are accessible (${language})`, async ({ app }) => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    const { oh } = await some(app);
    await createInvoke(app.backend.dispatch)('settings.update', { patch: { language } });
    await app.page.reload();
    const window = new WindowPage(app.page);
    const page = new AgreementsPage(app.page);
    await window.open('#/agreements');
    await expect(page.rows).toHaveCount(3);
    await checkAccessible(app.page, 'agreements');
    for (const keys of ['e', 's']) {
      await window.press(keys);
      await expect(page.dialog).toBeVisible();
      await checkAccessible(app.page, `window of ${keys}`);
      await window.press('Escape');
      await expect(page.dialog).toBeHidden();
    }
    await window.open(`#/customers/${oh}`);
    await expect(app.page.getByText('그랜저 리스', { exact: true })).toBeVisible();
    await app.page.getByText('운전자보험', { exact: true }).click();
    await checkAccessible(app.page, 'agreements on the card');
    await window.open('#/agreements?text=zzz');
    await expect(app.page.getByRole('main').locator('h2')).toBeVisible();
    await checkAccessible(app.page, 'no agreements');
  });
}

test('the rules of lapse are set in words and numbers', async ({ app }) => {
  const invoke = createInvoke(app.backend.dispatch);
  const window = new WindowPage(app.page);
  await window.open('#/settings');
  const rule = app.page.getByRole('group', { name: '보험', exact: true });
  await expect(rule).toContainText('2번 밀리면 1일 뒤 안내');
  await rule.getByLabel('미납 횟수').fill('3');
  await rule.getByLabel('미납 횟수').press('Enter');
  await expect(rule).toContainText('3번 밀리면');
  await rule.getByLabel('미납 횟수').fill('99');
  await expect(rule).toContainText('1에서 24까지');
  const days = app.page.getByLabel('만기 며칠 전에 알릴까요');
  await days.fill('7, 120, 30');
  await days.press('Enter');
  await expect(days).toHaveValue('120, 30, 7');
  const settings = await invoke('settings.get');
  expect(settings.maturityDays).toEqual([120, 30, 7]);
  expect(settings.lapseRules.find(({ kind }) => kind === 'insurance')?.missed).toBe(3);
});
