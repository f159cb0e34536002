import { createInvoke } from '../../src/backend/client.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { LogLine } from './page-models/log-line.ts';
import { WindowPage } from './page-models/window-page.ts';

const invokeOf = (app: TestApp) => createInvoke(app.backend.dispatch);

async function openCard(app: TestApp, fields: CustomerPatch) {
  const [id = 0] = await addCustomers(app, [fields]);
  const window = new WindowPage(app.page);
  await window.open(`#/customers/${id}`);
  await expect(window.card.name).toHaveValue(fields.name ?? '');
  const stored = () => invokeOf(app)('customers.get', { id });
  return { id, window, line: new LogLine(app.page), stored };
}

test('one line is understood, corrected by a press, logged with all of it and taken back', async ({
  app,
}) => {
  const { window, line, stored } = await openCard(app, { name: '심청' });
  await window.press('n');
  await app.page.keyboard.type('통화 5분 필터 소음이 심하다고 하심 → 금요일까지 견적 약속');
  await expect(line.part('건 전화', '5분')).toBeVisible();
  await expect(line.part('불편', '필터 소음')).toBeVisible();
  await expect(line.part('내 약속', /견적 · .*금\)까지/)).toBeVisible();
  await checkAccessible(app.page, 'understood line');

  await line.change(line.part('불편'), '의견');
  await expect(line.part('의견', '필터 소음')).toBeVisible();
  await line.change(line.part('건 전화'), '방문');
  await expect(line.part('방문', '5분')).toBeVisible();
  await line.change(line.part('해결됐나요'), '한 번에 해결');
  expect((await stored()).contacts).toEqual([]);

  await line.line.press('Enter');
  await expect(window.message('심청 방문을 기록했습니다 · 약속 1 · 의견 1')).toBeVisible();
  await expect(line.line).toHaveValue('');
  expect(await stored()).toMatchObject({
    contacts: [
      { kind: 'visit', durationSeconds: 300, settled: true, note: '필터 소음이 심하다고 하심' },
    ],
    promises: [{ text: '견적', by: 'me' }],
    feedback: [{ text: '필터 소음이 심하다고 하심' }],
    problems: [],
  });
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(window.message('되돌렸습니다.')).toBeVisible();
  expect(await stored()).toMatchObject({ contacts: [], promises: [], feedback: [] });
  await window.messages.getByRole('button', { name: '다시 하기' }).click();
  await expect(window.card.timeline.getByText('방문', { exact: true })).toBeVisible();
});

test('a promise alone goes on the card without a contact; a liking stays a liking', async ({
  app,
}) => {
  const { window, line, stored } = await openCard(app, { name: '심청' });
  await line.line.fill('약속: 견적서, 화요일까지');
  await expect(line.understood.getByText('카드에 적기')).toBeVisible();
  await line.line.press('Enter');
  await expect(window.message('카드에 적었습니다: 약속 1.')).toBeVisible();
  await line.line.fill('전화 말고 문자로만 연락');
  await expect(line.understood).toHaveCount(0);
  await line.line.press('Enter');
  await expect(
    window.message('‘금기’에 적었습니다.').or(window.message('‘부탁’에 적었습니다.')),
  ).toBeVisible();
  expect(await stored()).toMatchObject({ contacts: [], promises: [{ text: '견적서' }] });
});

test('a matter is handed on in the call, stands on the card, and its arrival is confirmed', async ({
  app,
}) => {
  const invoke = invokeOf(app);
  const address = { kind: 'home', postcode: '', line: '서울특별시 강남구 테헤란로 1' };
  await invoke('helpers.save', { helper: { name: '부산팀', role: 'service', area: '부산' } });
  await invoke('helpers.save', { helper: { name: '박정호 기사', area: '서울 강남' } });
  const { window, stored } = await openCard(app, { name: '심청', addresses: [address] });
  await window.press('Control+l');
  await app.page.keyboard.type('물이 샌다고 하심');
  await window.call.panel.getByRole('button', { name: '넘기기' }).click();
  const dialog = app.page.getByRole('dialog', { name: '심청 · 일 넘기기' });
  await expect(dialog.getByRole('textbox', { name: '무슨 일' })).toHaveValue('물이 샌다고 하심');
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await expect(dialog.getByText('이 지역')).toHaveCount(1);
  await checkAccessible(app.page, 'hand on');
  await window.press('Control+Enter');
  await expect(window.message('박정호 기사에게 넘겼습니다.')).toBeVisible();
  await window.call.log();
  expect(await stored()).toMatchObject({
    handoffs: [{ helperName: '박정호 기사', what: '물이 샌다고 하심', arrivedOn: null }],
    problems: [{ what: '물이 샌다고 하심' }],
  });

  await app.page.getByRole('button', { name: '도착 확인: 물이 샌다고 하심' }).click();
  await expect(window.message('도착을 확인했습니다: 물이 샌다고 하심')).toBeVisible();
  expect((await stored()).handoffs[0]?.arrivedOn).not.toBeNull();
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await window.open('#/calls/helpers');
  await expect(app.page.getByRole('button', { name: '도착 확인' })).toBeVisible();
});

test('a visit is noted without a running clock, and all contacts are found by kind', async ({
  app,
}) => {
  const { window, stored } = await openCard(app, { name: '심청' });
  await window.press('Control+l');
  await expect(window.call.time).toBeVisible();
  await window.call.kind('방문');
  await expect(window.call.time).toHaveCount(0);
  await window.call.note.fill('필터 교체 → 내일 확인 전화');
  await window.call.panel.getByRole('textbox', { name: '걸린 시간 (분)' }).fill('20');
  await window.call.log();
  await expect(window.message('심청 방문을 기록했습니다.')).toBeVisible();
  expect((await stored()).contacts).toMatchObject([
    {
      kind: 'visit',
      direction: 'out',
      durationSeconds: 1200,
      note: '필터 교체',
      nextStep: '확인 전화',
    },
  ]);
  await window.goTo('통화 기록');
  const rows = app.page.getByRole('listbox', { name: '연락 기록 목록' }).getByRole('option');
  await expect(rows).toHaveCount(1);
  await app.page.getByRole('button', { name: /종류/ }).click();
  await app.page.getByRole('option', { name: '편지' }).click();
  await expect(app.page.getByText('맞는 연락 기록이 없습니다')).toBeVisible();
  await window.open('#/calls?kind=visit');
  await expect(rows).toHaveCount(1);
  await checkAccessible(app.page, 'contacts');
});

test('the directory: added, corrected, taken out and put back', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.open('#/calls/helpers');
  await expect(app.page.getByText('아직 등록한 분이 없습니다')).toBeVisible();
  await checkAccessible(app.page, 'no helpers');
  await window.press('a');
  const dialog = app.page.getByRole('dialog', { name: '도움 주는 분 등록' });
  await dialog.getByRole('textbox', { name: '이름' }).fill('박정호 기사');
  await dialog.getByRole('textbox', { name: '전화' }).fill('01023841177');
  await dialog.getByRole('textbox', { name: '지역' }).fill('서울 강남');
  await window.press('Control+Enter');
  const list = app.page.getByRole('list', { name: '도움 주는 분 목록' });
  await expect(list.getByRole('button', { name: '010-2384-1177에 전화' })).toBeVisible();
  await list.getByRole('button', { name: '고치기: 박정호 기사' }).click();
  await app.page.getByRole('dialog').getByRole('textbox', { name: '시간' }).fill('평일 9–18시');
  await app.page.getByRole('dialog').getByRole('button', { name: '저장' }).click();
  await expect(list.getByText('서울 강남 · 평일 9–18시')).toBeVisible();
  await list.getByRole('button', { name: '빼기: 박정호 기사' }).click();
  await expect(list).toHaveCount(0);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(list.getByText('박정호 기사')).toBeVisible();
});

test('what a customer said: done, told with a key, and found', async ({ app }) => {
  const { id, window } = await openCard(app, { name: '심청' });
  const invoke = invokeOf(app);
  const on = '2026-01-05';
  await invoke('feedback.add', { customerId: id, feedback: { text: '안내문이 작다', on } });
  await window.open('#/calls/feedback');
  const rows = app.page.getByRole('listbox', { name: '의견과 아이디어 목록' }).getByRole('option');
  await expect(rows).toHaveCount(1);
  await checkAccessible(app.page, 'feedback');
  const done = app.page.getByRole('textbox', { name: '한 일' });
  await done.fill('큰 글씨로 다시 냄');
  await done.press('Enter');
  await expect(app.page.getByText('할 일이 남은 의견이 없습니다')).toBeVisible();
  await app.page.getByRole('radio', { name: '알려 드릴 것' }).check({ force: true });
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await window.press(' ');
  await expect(window.message('심청 님께 알려 드린 것으로 적었습니다.')).toBeVisible();
  await expect(app.page.getByText('알려 드릴 것이 없습니다')).toBeVisible();
  expect(await invoke('feedback.list', { show: 'told' })).toMatchObject({ total: 1 });
});
