import { expect, test } from '../support/app.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { emptyCustomer } from '../../src/shared/customer-card.ts';
import { WindowPage } from './page-models/window-page.ts';

const note = '정수기에서 소리가 난다고 하심';

test('a call is noted while it runs, survives a crash, is logged, seen and taken back', async ({
  app,
}) => {
  const invoke = createInvoke(app.backend.dispatch);
  const fields = { ...emptyCustomer, name: '심청' };
  const { customer } = await invoke('customers.create', { fields });
  const officeHours = Array.from({ length: 7 }, () => null);
  await invoke('settings.update', { patch: { officeHours } });
  let window = new WindowPage(app.page);
  await window.open(`#/customers/${customer.id}`);
  await expect(window.card.of('심청')).toBeVisible();
  await window.press('Control+l');
  await expect(window.call.note).toBeFocused();
  await expect(window.call.panel.getByText('통화 중')).toBeVisible();
  await expect(window.call.panel.getByText('근무 외')).toBeVisible();
  const begun = await window.call.time.innerText();
  await expect(window.call.time).not.toHaveText(begun);
  await app.page.keyboard.type(note);
  await expect(window.call.draftSaved).toBeVisible();

  const reopened = '끝내지 않은 통화가 있어 다시 열었습니다.';
  window = new WindowPage(await app.crashPage());
  await expect(window.message(reopened)).toBeVisible();
  window = new WindowPage(await app.restart());
  await expect(window.message(reopened)).toBeVisible();
  await app.page.getByRole('region', { name: '열린 통화' }).getByRole('button').click();
  await expect(window.call.note).toHaveValue(note);
  await expect(window.call.understood.getByText(note)).toBeVisible();
  await window.call.choose('받은 전화');
  await window.call.end();
  await window.call.nextStep.fill('기사 방문 확인 전화');
  await window.call.quickDay('내일');
  await window.call.log();
  await expect(window.message('심청 통화를 기록했습니다 · 불편 1')).toBeVisible();
  await expect(window.call.panel).toBeHidden();

  await window.open(`#/customers/${customer.id}`);
  const call = window.card.timeline.getByRole('listitem').filter({ hasText: '받은 전화' });
  await expect(call.getByText(note)).toBeVisible();
  await expect(window.card.timeline.getByText('기사 방문 확인 전화')).toBeVisible();
  await expect(window.card.timeline.getByText('근무 외')).toBeVisible();
  await window.goTo('통화 기록');
  const calls = app.page.getByRole('listbox', { name: '연락 기록 목록' }).getByRole('option');
  await expect(calls).toHaveCount(1);
  await expect(calls).toHaveAccessibleName(
    new RegExp(`심청.*받은 전화, 통화함, ${note}, 다음 할 일: 기사 방문 확인 전화`),
  );

  await window.press('z');
  await expect(window.message('되돌렸습니다.')).toBeVisible();
  await expect(app.page.getByText('아직 연락 기록이 없습니다')).toBeVisible();
  await window.messages.getByRole('button', { name: '다시 하기' }).click();
  await expect(calls).toHaveCount(1);
  const ask = createInvoke(app.backend.dispatch);
  expect((await ask('customers.get', { id: customer.id })).problems).toMatchObject([
    { what: note },
  ]);
});
