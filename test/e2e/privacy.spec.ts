import { existsSync } from 'node:fs';
import { createInvoke } from '../../src/backend/client.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { PrivacyPage } from './page-models/privacy-page.ts';
import { WindowPage } from './page-models/window-page.ts';

/** Lets a job's thread start on a loaded machine. */
const patience = { timeout: 60_000 };

async function opened(app: TestApp, customers: readonly CustomerPatch[]) {
  const invoke = createInvoke(app.backend.dispatch);
  const ids: number[] = [];
  for (const fields of customers)
    ids.push((await invoke('customers.create', { fields })).customer.id);
  return { invoke, ids, window: new WindowPage(app.page), place: new PrivacyPage(app.page) };
}

const promise = {
  ...{
    uid: '',
    text: '견적',
    by: 'me',
    size: 'small',
    madeOn: '2026-01-02',
    told: null,
    aim: null,
  },
  ...{ moves: [], state: 'open', closedOn: null, note: '', origin: '' },
} as NonNullable<CustomerPatch['promises']>[number];

test('whose time is over is kept on for a reason, which can be taken back', async ({ app }) => {
  const { invoke, ids, window, place } = await opened(app, [
    { name: '지난 고객', retainUntil: '2020-01-31', retainReason: '해지 후 1년' },
    { name: '기한 없는 고객' },
  ]);
  await window.open('#/privacy');
  await expect(place.row('지난 고객')).toContainText('해지 후 1년');
  await expect(place.rows).toHaveCount(1);
  await expect(place.tab('보유 기한')).toContainText('1');
  await checkAccessible(app.page, 'retention');
  await place.choice('지난 고객').check({ force: true });
  await place.button('기한 바꾸기…').click();
  await place.inDialog('오늘부터 5년').click();
  await place.dialog.getByLabel('더 두는 까닭').fill('세금계산서');
  await checkAccessible(app.page, 'keep until');
  await place.inDialog('저장').click();
  await expect(window.message('1명의 보유 기한을 바꾸었습니다.')).toBeVisible(patience);
  await expect(place.rows).toHaveCount(0);
  const kept = async () => (await invoke('customers.get', { id: ids[0] ?? 0 })).retainReason;
  expect(await kept()).toBe('세금계산서');
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(place.row('지난 고객')).toContainText('해지 후 1년', patience);
});

test('destroying takes the word, says what is still open, and leaves a record without names', async ({
  app,
}) => {
  const { invoke, window, place } = await opened(app, [
    { name: '카나리아', retainUntil: '2020-01-31', promises: [promise] },
    { name: '남는 고객', notes: '카나리아 님 소개' },
  ]);
  await window.open('#/privacy');
  await place.choice('카나리아').check({ force: true });
  await place.button('파기…').click();
  await expect(place.inDialog('1명 파기')).toBeDisabled();
  await place.confirmWord.fill('파기');
  await checkAccessible(app.page, 'destroy');
  await place.inDialog('1명 파기').click();
  await expect(place.dialog.getByRole('alert')).toContainText('아직 지켜야 할 일');
  await expect(place.inDialog('1명 파기')).toBeDisabled();
  await place.dialog.getByRole('checkbox', { name: '그래도 파기합니다' }).check({ force: true });
  await place.inDialog('1명 파기').click();
  await expect(place.dialog).toContainText('고객 1명을 파기했습니다', patience);
  await expect(place.dialog).toContainText('다른 카드 1장에 적혀 있습니다');
  await checkAccessible(app.page, 'destroyed');
  await place.inDialog('닫기').last().click();
  await expect(app.page.getByText('보유 기한이 적힌 고객이 없습니다')).toBeVisible();

  await place.tab('파기 기록').click();
  await expect(place.rows).toHaveCount(1);
  await expect(place.rows.first()).toContainText('보유 기한 지남');
  await expect(place.rows.first()).not.toContainText('카나리아');
  await checkAccessible(app.page, 'record of destroyed data');
  await place.rows.first().getByRole('button', { name: '기록 인쇄' }).click();
  await app.page.getByRole('menuitem', { name: 'PDF로 저장' }).click();
  const saved = window.message(/저장했습니다/);
  await expect(saved).toBeVisible(patience);
  const [, file = ''] = /: (.+\.pdf)/.exec(await saved.innerText()) ?? [];
  expect(existsSync(file)).toBe(true);
  expect((await invoke('customers.search', { text: '남는' })).total).toBe(1);
});

test('the trash is emptied the same way', async ({ app }) => {
  const { invoke, ids, window, place } = await opened(app, [{ name: '버린 고객' }]);
  await invoke('customers.trash', { ids });
  await window.open(`#/customers/${ids[0]}`);
  await place.button('파기…').click();
  await place.confirmWord.fill('파기');
  await window.press('Enter');
  await expect(place.dialog).toContainText('고객 1명을 파기했습니다', patience);
  await window.press('Escape');
  await expect(app.page).toHaveURL(/#\/customers$/);
  expect((await invoke('customers.search', { filter: { trash: true } })).total).toBe(0);
});

test('consents that need a look are in one place', async ({ app }) => {
  const consent = {
    ...{ uid: '', purpose: 'marketing', items: '', method: 'paper', on: '2020-01-02' },
    ...{ until: null, withdrawnOn: null, note: '' },
  };
  const { window, place } = await opened(app, [
    { name: '거둔 고객', consents: [{ ...consent, withdrawnOn: '2021-03-04' }] },
    { name: '끝난 고객', consents: [{ ...consent, until: '2021-01-02' }] },
  ]);
  await window.open('#/privacy/consents');
  await expect(place.rows).toHaveCount(1);
  await expect(place.row('거둔 고객')).toContainText('2021년 3월 4일 철회');
  await checkAccessible(app.page, 'consents');
  await app.page.getByRole('radio', { name: /^끝남/ }).check({ force: true });
  await expect(place.row('끝난 고객')).toContainText('끝남');
  await place.row('끝난 고객').getByRole('link').click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('끝난 고객');
});
