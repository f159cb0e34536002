import { createInvoke } from '../../src/backend/client.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { FollowUpsPage } from './page-models/follow-ups-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const onDay = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** A plan that runs, its first step so many days late. */
async function lateFollowUp(app: TestApp, customerId: number, days: number): Promise<void> {
  const invoke = createInvoke(app.backend.dispatch);
  const { followUp } = await invoke('followUps.start', {
    ...{ customerId, plan: 'after-sale', event: onDay(0), about: '정수기' },
  });
  const key = { customerId, uid: followUp.uid, step: 'order' };
  await invoke('followUps.step', { ...key, act: 'move', to: onDay(-days) });
}

test('a plan is started by keyboard after a look at its days, and taken back', async ({ app }) => {
  await addCustomers(app, [{ name: '한지우' }, { name: '오세훈' }]);
  const { page } = app;
  const window = new WindowPage(page);
  const followUps = new FollowUpsPage(page);
  await window.open('#/promises/follow-ups');
  await expect(page.getByText('진행 중인 사후관리가 없습니다')).toBeVisible();

  await window.press('a');
  await page.getByRole('combobox', { name: '이름, 초성, 전화 끝 네 자리' }).fill('ㅎㅈㅇ');
  await window.press('Enter');
  await expect(followUps.dialog.getByText('한지우')).toBeVisible();
  await followUps.choose('계획', '소개해 주신 뒤');
  await followUps.dialog.getByRole('textbox', { name: '무엇에 대해' }).fill('이영희 님');
  await expect(
    followUps.dialog.getByRole('region', { name: '이렇게 진행됩니다' }).getByRole('listitem'),
  ).toHaveCount(4);
  await window.press('Control+Enter');
  await expect(followUps.rows).toHaveCount(1);
  await expect(followUps.rows.first()).toContainText('소개해 주셔서 고맙다는 전화');
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByText('진행 중인 사후관리가 없습니다')).toBeVisible();
});

test('who runs late is told first, moved with what follows, ticked off with Space', async ({
  app,
}) => {
  const [id = 0] = await addCustomers(app, [{ name: '한지우' }]);
  await lateFollowUp(app, id, 3);
  const { page } = app;
  const window = new WindowPage(page);
  const followUps = new FollowUpsPage(page);
  await window.open('#/promises/follow-ups?show=late');
  await expect(followUps.rows).toHaveCount(1);
  const panel = followUps.panel('한지우');
  await expect(panel.getByText('3일 늦음 · 늦는다고 먼저 알려 주세요')).toBeVisible();
  await panel.getByRole('button', { name: '늦는다고 알렸음' }).click();
  await expect(panel.getByText(/3일 늦음 · .*에 늦는다고 알림/)).toBeVisible();

  await followUps.more(panel, '주문이 말씀하신 그대로 들어갔는지 확인', '날짜 옮기기');
  await followUps.dialog.getByRole('textbox', { name: '새 날짜' }).fill('내일');
  await followUps.dialog.getByRole('button', { name: '옮기기', exact: true }).click();
  await expect(page.getByText('늦은 것이 없습니다')).toBeVisible();

  await followUps.show('진행 중');
  await followUps.list.focus();
  await window.press('Space');
  await expect(followUps.rows.first()).toContainText('배송·설치 날짜 알려 드리기');
  await expect(followUps.rows.first()).toContainText('1/7단계');
});

test('an agreement starts its plan on the card, where it rests, goes on and ends', async ({
  app,
}) => {
  const [id = 0] = await addCustomers(app, [{ name: '한지우' }]);
  await createInvoke(app.backend.dispatch)('agreements.add', {
    customerId: id,
    agreement: { kind: 'rental', product: '정수기' },
  });
  const { page } = app;
  const window = new WindowPage(page);
  const followUps = new FollowUpsPage(page);
  await window.open(`#/customers/${id}`);
  await expect(followUps.onCard).toContainText('주문이 말씀하신 그대로 들어갔는지 확인');
  await followUps.onCard.getByRole('button', { name: /계약 뒤 챙기기/ }).click();
  const steps = followUps.onCard.getByRole('list', { name: '단계' });
  await expect(steps.getByRole('listitem')).toHaveCount(7);
  await steps.getByRole('checkbox').first().click({ force: true });
  await expect(steps.getByRole('listitem').first()).toContainText('마침');
  await followUps.onCard.getByRole('button', { name: '쉬기', exact: true }).click();
  await expect(followUps.onCard).toContainText('부터 쉼');
  await followUps.onCard.getByRole('button', { name: '다시 시작' }).click();
  await followUps.onCard.getByRole('button', { name: '끝내기' }).click();
  await expect(followUps.onCard.getByRole('button', { name: '지난 사후관리 1개' })).toBeVisible();
  await window.press('z');
  await expect(followUps.onCard).toContainText('배송·설치 날짜 알려 드리기');
});

test('a plan is edited, reset, made and removed; what runs stays', async ({ app }) => {
  const [id = 0] = await addCustomers(app, [{ name: '한지우' }]);
  await lateFollowUp(app, id, 1);
  const { page } = app;
  const window = new WindowPage(page);
  const followUps = new FollowUpsPage(page);
  await window.open('#/settings?section=follow-ups');
  const settings = page.getByRole('region', { name: '사후관리 계획' });
  await settings.getByRole('button', { name: '계약 뒤 챙기기 고치기' }).click();
  const title = (number: number) =>
    followUps.dialog
      .getByRole('listitem', { name: `${number}번째 단계` })
      .getByRole('textbox', { name: '할 일' });
  await title(1).fill('모델부터 확인');
  await followUps.dialog.getByRole('button', { name: '1번째 단계 아래로' }).click();
  await expect(title(2)).toHaveValue('모델부터 확인');
  await followUps.dialog.getByRole('button', { name: '7번째 단계 빼기' }).click();
  await followUps.dialog.getByRole('button', { name: '뺀 단계 되돌리기' }).click();
  await expect(title(7)).toHaveValue(/석 달째/);
  await window.press('Control+Enter');
  await expect(settings.getByText('고친 계획')).toBeVisible();
  await settings.getByRole('button', { name: '계약 뒤 챙기기 처음대로' }).click();
  await expect(settings.getByText('고친 계획')).toBeHidden();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(settings.getByText('고친 계획')).toBeVisible();

  await settings.getByRole('button', { name: '새 계획' }).click();
  await followUps.dialog.getByRole('textbox', { name: '이름' }).fill('가을 점검');
  await window.press('Control+Enter');
  await expect(
    followUps.dialog.getByText('할 일이 적힌 단계가 하나는 있어야 합니다'),
  ).toBeVisible();
  await title(1).fill('전화로 안부 묻기');
  await followUps.dialog.getByRole('button', { name: '저장' }).click();
  await expect(settings.getByText('가을 점검')).toBeVisible();
  await settings.getByRole('button', { name: '가을 점검 지우기' }).click();
  await expect(settings.getByText('가을 점검')).toBeHidden();

  await window.open('#/promises/follow-ups');
  await expect(followUps.rows.first()).toContainText('주문이 말씀하신 그대로 들어갔는지 확인');
});

test('a cadence holds by tag, by card, and rests in a holiday and on request', async ({ app }) => {
  const [id = 0] = await addCustomers(app, [{ name: '한지우', tags: ['단골'] }]);
  const { page } = app;
  const window = new WindowPage(page);
  await window.goTo('설정');
  const settings = page.getByRole('region', { name: '연락 주기' });
  await settings.getByRole('button', { name: '태그 고르기' }).click();
  await page.getByRole('menuitem', { name: '단골' }).click();
  const days = settings.getByRole('textbox', { name: '단골 주기 (일)' });
  await days.fill('21');
  await window.press('Tab');
  await expect(settings.getByText('21일마다')).toBeVisible();

  await window.open(`#/customers/${id}`);
  const cadence = page.getByRole('article').getByRole('group', { name: '연락 주기' });
  await cadence.getByRole('button', { name: '연락 주기: 태그대로 21일마다' }).click();
  await page.getByRole('menuitem', { name: '60일마다', exact: true }).click();
  await cadence.getByRole('button', { name: '연락 주기: 60일마다' }).click();
  await page.getByRole('menuitem', { name: '언제까지 쉬기…' }).click();
  await page.getByRole('textbox', { name: '연락을 쉬는 마지막 날' }).fill('내일');
  await window.press('Enter');
  await expect(cadence.getByText(/까지 쉼/)).toBeVisible();
  await cadence.getByRole('button', { name: '연락 주기: 60일마다' }).click();
  await page.getByRole('menuitem', { name: '다시 연락하기' }).click();
  await expect(cadence.getByText(/^다음 /)).toBeVisible();

  await window.goTo('설정');
  await settings.getByRole('button', { name: '쉬는 날 더하기' }).click();
  await settings.getByRole('textbox', { name: '첫날' }).fill('오늘');
  await settings.getByRole('textbox', { name: '쉬는 까닭' }).fill('여름휴가');
  await window.press('Enter');
  await expect(settings.getByText('지금 쉬는 중')).toBeVisible();
  await window.open(`#/customers/${id}`);
  await expect(cadence.getByText(/까지 모두 쉼/)).toBeVisible();
});

test('follow-ups and their plans can be read by everybody', async ({ app }) => {
  const [id = 0] = await addCustomers(app, [{ name: '한지우' }]);
  await lateFollowUp(app, id, 3);
  const { page } = app;
  const window = new WindowPage(page);
  await window.open('#/promises/follow-ups');
  await expect(new FollowUpsPage(page).rows).toHaveCount(1);
  await checkAccessible(page, 'follow-ups');
  await window.press('a');
  await page.getByRole('combobox').fill('한지우');
  await window.press('Enter');
  await expect(page.getByRole('region', { name: '이렇게 진행됩니다' })).toBeVisible();
  await checkAccessible(page, 'start');
  await window.press('Escape');
  await window.open('#/settings?section=follow-ups');
  await page.getByRole('button', { name: '계약 뒤 챙기기 고치기' }).click();
  await checkAccessible(page, 'plan');
});
