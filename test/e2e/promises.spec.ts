import { createInvoke } from '../../src/backend/client.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { PromisesPage } from './page-models/promises-page.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

/** A day so many days from today, on this computer's calendar. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

async function opened(app: TestApp) {
  const [id = 0] = await addCustomers(app, [{ name: '한지우' }, { name: '오세훈' }]);
  const invoke = createInvoke(app.backend.dispatch);
  const window = new WindowPage(app.page);
  return { id, invoke, window, place: new PromisesPage(app.page) };
}

test('a promise is written in one line, seen as it was understood, kept and taken back', async ({
  app,
}) => {
  const { window, place } = await opened(app);
  await window.open('#/promises');
  await expect(app.page.getByText('열린 약속이 없습니다')).toBeVisible();
  await window.press('a');
  await app.page.keyboard.type('한지우');
  await expect(place.dialog.getByRole('option', { name: /한지우/ })).toBeVisible();
  await window.press('Enter');
  await expect(place.field('무엇을')).toBeFocused();
  await app.page.keyboard.type('3주 뒤까지 견적서');
  await expect(place.field('목표일')).not.toHaveValue('');
  await checkAccessible(app.page, 'new promise');
  await window.press('Enter');
  await expect(window.message('약속을 적었습니다.')).toBeVisible();
  await expect(place.promises).toHaveCount(1);
  await expect(place.promises.first()).toContainText('견적서');
  await expect(place.promises.first()).toContainText('고객께는');
  await checkAccessible(app.page, 'promises');

  await window.press('j');
  await window.press('Space');
  await expect(window.message(/견적서.* 먼저 지켰습니다/)).toBeVisible();
  await expect(place.promises).toHaveCount(0);
  await window.press('z');
  await expect(place.promises).toHaveCount(1);
});

test('another date takes the customer’s yes, a broken promise takes what was done', async ({
  app,
}) => {
  const { id, invoke, window, place } = await opened(app);
  const made = { madeOn: dayFromNow(-30), told: dayFromNow(-2) };
  for (const text of ['새 제품 시연', '약관 정리']) {
    await invoke('promises.add', { customerId: id, promise: { text, ...made } });
  }
  await window.open('#/promises?show=late');
  await expect(place.promises).toHaveCount(2);
  await expect(place.promises.first()).toContainText('2일 늦음');
  await place.button('날짜 다시 정하기').click();
  await expect(place.dialog.getByText(/새 날짜에 지켜도 어긴 약속/)).toBeVisible();
  await place.field('새로 말씀드린 날').fill('3주 뒤');
  const save = place.dialog.getByRole('button', { name: '다시 정하기' });
  await expect(save).toBeDisabled();
  await place.dialog.getByText('고객이 새 날짜에 동의하셨습니다').click();
  await checkAccessible(app.page, 'another date');
  await save.click();
  await expect(place.promises).toHaveCount(1);

  await place.button('못 지켰습니다').click();
  await place.dialog.getByRole('button', { name: '못 지킨 것으로 적기' }).click();
  await expect(place.dialog.getByText(/어떻게 했는지를 적어야/)).toBeVisible();
  await place.field('어떻게 하셨나요?').fill('사과드리고 직접 갖다 드림');
  await place.dialog.getByRole('button', { name: '못 지킨 것으로 적기' }).click();
  await expect(place.promises).toHaveCount(0);
  await expect(place.months.getByText(/약속 1건 가운데 0건을 지켰습니다/)).toBeVisible();
  await place.show('끝난 것');
  await expect(place.promises).toContainText(['못 지킴']);
});

test('a problem goes its way to the full yes, and one press leads to the card that says sorry', async ({
  app,
}) => {
  const { window, place } = await opened(app);
  await window.open('#/promises/problems');
  await expect(app.page.getByText('열린 불편이 없습니다')).toBeVisible();
  await window.press('a');
  await app.page.keyboard.type('한지우');
  await expect(place.dialog.getByRole('option', { name: /한지우/ })).toBeVisible();
  await window.press('Enter');
  await place.field('무슨 일').fill('필터 교체 뒤 소음');
  await place.dialog.getByRole('button', { name: '저장' }).click();
  await expect(place.problems).toContainText(['제안 전']);

  await place.detail.getByRole('textbox', { name: '드린 제안' }).fill('토요일 오전 기사 방문');
  await window.press('Enter');
  await expect(place.problems).toContainText(['동의 기다림']);
  await place.show('동의하심');
  await expect(place.problems).toContainText(['해결하는 중']);
  await place.button('해결했습니다').click();
  await expect(place.problems).toContainText(['만족 확인 전']);
  await checkAccessible(app.page, 'problems');

  await place.button('아직 아님').click();
  await place.field('무엇이 아직 불편하신가요?').fill('저녁에 다시 소리');
  await place.dialog.getByRole('button', { name: '다시 제안하기' }).click();
  await expect(place.problems).toContainText(['제안 전']);
  await expect(place.detail.getByText('제안: 토요일 오전 기사 방문')).toBeVisible();
  await place.button('충분히 만족하심').click();
  await expect(place.problems).toHaveCount(0);
  await place.show('만족하신 것');
  await expect(place.problems).toHaveCount(1);
  await place.button('사과 카드 쓰기').click();
  await expect(window.heading('감사카드')).toBeVisible();
  await expect(new StudioPage(app.page).recipients).toHaveText([/한지우/]);
});

test('both stand on the card, are added there in a line and seen to there', async ({ app }) => {
  const { id, invoke, window } = await opened(app);
  const promise = { text: '기사 방문 확인 전화', madeOn: dayFromNow(0), told: dayFromNow(0) };
  await invoke('promises.add', { customerId: id, promise });
  await invoke('problems.add', { customerId: id, problem: { what: '청구서가 두 번 옴' } });
  await window.open(`#/customers/${id}`);
  const promises = app.page.getByRole('region', { name: '지킬 약속' });
  await expect(promises).toContainText('오늘까지');
  await promises.hover();
  await promises.getByRole('button', { name: '약속 적기' }).click();
  await app.page.keyboard.type('고객: 통장 사본 내일까지');
  await expect(promises.getByText(/고객의 약속/)).toBeVisible();
  await window.press('Enter');
  await window.press('Enter');
  await expect(promises.getByRole('listitem')).toHaveCount(2);
  await promises.getByRole('checkbox', { name: /기사 방문/ }).click({ force: true });
  await expect(window.message(/지켰습니다/)).toBeVisible();
  await expect(promises.getByRole('listitem')).toHaveCount(1);
  await promises.getByRole('button', { name: '지난 약속 1건' }).click();
  await expect(promises.getByRole('listitem')).toHaveCount(2);

  const problems = app.page.getByRole('region', { name: '불편', exact: true });
  await problems
    .getByRole('button', { name: /청구서가 두 번 옴/ })
    .first()
    .click();
  await problems.getByRole('button', { name: '충분히 만족하심' }).click();
  await expect(problems).toContainText('열린 불편이 없습니다.');
  await checkAccessible(app.page, 'card with promises');
});

test('the settings know the days off: the aim of a promise follows them', async ({ app }) => {
  const { invoke, window } = await opened(app);
  await window.open('#/settings');
  const section = app.page.getByRole('region', { name: '약속과 쉬는 날' });
  await section.getByLabel('날짜').fill('2027-03-10');
  await section.getByLabel('이름').fill('창립일');
  await section.getByRole('button', { name: '더하기' }).click();
  await expect(section.getByText('창립일', { exact: true })).toBeVisible();
  await expect
    .poll(() => invoke('promises.aimFor', { told: '2027-03-11', madeOn: '2027-01-01' }))
    .toEqual({ aim: '2027-03-08' });
  await section.getByRole('button', { name: '다음 해' }).click();
  await section
    .getByText(/성탄절/)
    .first()
    .click();
  await expect.poll(async () => (await invoke('settings.get', {})).workedHolidays.length).toBe(1);
});
