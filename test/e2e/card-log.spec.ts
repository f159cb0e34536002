import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInvoke } from '../../src/backend/client.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { atDay } from '../support/at-day.ts';
import { addCustomers } from '../support/seed.ts';
import { CardLog } from './page-models/card-log.ts';
import { WindowPage } from './page-models/window-page.ts';

const invokeOf = (app: TestApp) => createInvoke(app.backend.dispatch);

async function openCard(app: TestApp, fields: CustomerPatch) {
  const [id = 0] = await addCustomers(app, [fields]);
  const window = new WindowPage(app.page);
  await window.open(`#/customers/${id}`);
  await expect(window.card.name).toHaveValue(fields.name ?? '');
  return { id, window, log: new CardLog(app.page) };
}

test('a typed line shows what it becomes, can be picked otherwise, and is taken back', async ({
  app,
}) => {
  const { id, window, log } = await openCard(app, { name: '심청', notes: '옛 메모' });
  const stored = () => invokeOf(app)('customers.get', { id });

  await window.press('n');
  await expect(log.line).toBeFocused();
  await app.page.keyboard.type('커피는 싫어하심');
  await expect(log.kind('금기')).toBeChecked();
  await window.press('Enter');
  await expect(window.message('‘금기’에 적었습니다.')).toBeVisible();
  await expect(log.line).toHaveValue('');
  expect((await stored()).preferences).toMatchObject([
    { kind: 'deal-breaker', text: '커피는 싫어하심' },
  ]);

  await app.page.keyboard.type('다음 달에 이사하심');
  await expect(log.kind('메모')).toBeChecked();
  await window.press('ArrowDown');
  await expect(log.kind('금기')).toBeChecked();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await window.press(key);
  await expect(log.kind('나쁜 신호')).toBeChecked();
  for (const key of ['Tab', 'ArrowRight', 'ArrowRight']) await window.press(key);
  await expect(log.kind('메모')).toBeChecked();
  await window.press('Enter');
  await expect(window.message('‘메모’에 적었습니다.')).toBeVisible();
  await expect(window.card.field('메모')).toHaveValue(/다음 달에 이사하심\n옛 메모/);

  await log.line.fill('약속에 30분 지각');
  await expect(log.kinds.getByRole('radio', { name: '약속에 늦음' })).toBeChecked();
  await log.line.press('Enter');
  await expect(log.part('신호').getByRole('button', { name: /약속에 늦음/ })).toBeVisible();
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(log.part('신호')).toHaveCount(0);
  expect((await stored()).signals).toEqual([]);

  await log.line.fill('난초 이야기를 오래 하심');
  await log.kinds.getByText('선호').click();
  await expect(log.kind('선호')).toBeChecked();
  await window.open('#/today');
  await expect(window.message('‘선호’에 적었습니다.')).toBeVisible();
  expect((await stored()).preferences).toMatchObject([
    { kind: 'deal-breaker' },
    { kind: 'preference', text: '난초 이야기를 오래 하심' },
  ]);
  await window.open(`#/customers/${id}`);

  await log.line.fill('주민번호 900101-1234567');
  await log.line.press('Enter');
  await expect(app.page.getByRole('alert')).toBeVisible();
  await expect(log.line).toHaveValue('주민번호 900101-1234567');
});

test('before a call its window says what to mind, and takes a line for the card', async ({
  app,
}) => {
  const { id, window } = await openCard(app, {
    name: '심청',
    callTimes: '평일 10시 이후',
    preferences: [
      { uid: '', kind: 'preference', text: '보리차', forService: false, on: null },
      { uid: '', kind: 'request', text: '청구서는 댁으로', forService: false, on: null },
      { uid: '', kind: 'deal-breaker', text: '회사 이야기', forService: false, on: null },
    ],
    expectations: [
      { uid: '', question: '', answer: '그날 와 주는 것', knownBy: '', askedOn: null },
    ],
  });
  await window.press('Control+l');
  await expect(window.call.note).toBeFocused();
  const before = window.call.panel.getByRole('region', { name: '전화하기 전에' });
  await expect(before.getByRole('listitem').first()).toHaveText('회사 이야기');
  for (const text of ['평일 10시 이후', '청구서는 댁으로', '보리차', '“그날 와 주는 것”']) {
    await expect(before.getByText(text)).toBeVisible();
  }
  await checkAccessible(app.page, 'call window');

  const line = window.call.panel.getByRole('textbox', { name: '카드에 한 줄 더하기' });
  await line.fill('주말 등산을 즐기심');
  await line.press('Enter');
  await expect(before.getByText('보리차 · 주말 등산을 즐기심')).toBeVisible();
  const { preferences } = await invokeOf(app)('customers.get', { id });
  expect(preferences).toHaveLength(4);
});

test('two thousand entries: few are drawn, the page does not grow, nothing jumps', async ({
  app,
}) => {
  const { id, window, log } = await openCard(app, { name: '심청' });
  const height = () => app.page.locator('.card-screen').evaluate((screen) => screen.scrollHeight);
  const invoke = invokeOf(app);
  for (let n = 0; n < 2000; n += 1) {
    await invoke('contacts.log', {
      customerId: id,
      fields: {
        direction: 'in',
        outcome: 'reached',
        note: `${n}번째 ${'길고 짧은 이야기. '.repeat(n % 17)}`,
        startedAt: new Date(Date.UTC(2020, 0, 1, n)).toISOString(),
        durationSeconds: null,
        settled: null,
        nextStep: '',
        nextStepDue: null,
      },
    });
  }
  await window.open('#/today');
  await window.open(`#/customers/${id}`);
  await expect(log.entries.first()).toContainText('1999번째');
  await expect(log.entries.first()).toHaveAttribute('aria-setsize', '2000');
  expect(await log.entries.count()).toBeLessThan(60);
  const tall = await height();
  await log.show('덤');
  await expect(log.timeline.getByText(/아직 덤으로/)).toBeVisible();
  expect(tall - (await height())).toBeLessThan(700);
  await log.show('연락');

  // To the middle, where nothing was measured yet, and from there upwards in small steps.
  await expect(log.entries.first()).toContainText('1999번째');
  await log.scrollTo(64_500);
  await expect(log.entries.first()).toContainText('번째');
  for (let step = 0; step < 12; step += 1) {
    const before = await log.placesInSight();
    await log.scroller.evaluate((box) => box.scrollBy(0, -150));
    // What comes into sight is measured first, which takes a moment on a busy machine.
    await expect(async () => {
      const after = await log.placesInSight();
      const shared = Object.keys(after).filter((key) => key in before);
      expect(shared.length).toBeGreaterThan(0);
      for (const key of shared) {
        expect(Math.abs((after[key] ?? 0) - (before[key] ?? 0) - 150)).toBeLessThan(3);
      }
    }).toPass({ timeout: 3000 });
  }
  await log.scroller.focus();
  await window.press('End');
  await expect(log.timeline.getByText('0번째', { exact: true })).toBeVisible();
  await window.press('Home');
  await expect(log.timeline.getByText(/^1999번째/)).toBeVisible();
});

test('the history tells entry by entry, undoes each, and anyway where it was changed since', async ({
  app,
}) => {
  const { id, window, log } = await openCard(app, { name: '심청', company: '인당수' });
  const invoke = invokeOf(app);
  await invoke('customers.update', { id, patch: { company: '용궁' } });
  await invoke('customers.update', { id, patch: { company: '용궁 상사' } });
  await invoke('customers.update', {
    id,
    patch: { extras: [{ uid: '', on: '2026-09-30', what: '여분 필터', landed: '' }] },
  });
  await log.show('고친 기록');
  const change = (text: string | RegExp) => log.entries.filter({ hasText: text });
  await expect(change('여분 필터')).toContainText('덤+ 더함: 2026. 9. 30. · 여분 필터');
  await change('여분 필터')
    .getByRole('button', { name: /되돌리기/ })
    .click();
  await expect(window.message('되돌렸습니다.')).toBeVisible();
  await expect(change(/뺌: 2026/)).toContainText('되돌리기');

  const first = change(/인당수.*용궁(?! 상사)/);
  await first.getByRole('button', { name: /되돌리기/ }).click();
  await expect(first.getByRole('alert')).toContainText('그 뒤에 다시 바뀐 내용입니다.');
  await checkAccessible(app.page, 'refused undo');
  await first.getByRole('button', { name: /그래도 되돌리기/ }).click();
  await expect(window.card.field('회사')).toHaveValue('인당수');
});

test('the card of a day is shown with what differs, and a value of then is put back', async ({
  app,
}) => {
  const { id, window, log } = await atDay('2026-03-02', () =>
    openCard(app, { name: '심청', company: '인당수', tags: ['렌탈'] }),
  );
  await invokeOf(app)('customers.update', { id, patch: { company: '용궁', tags: ['단골'] } });
  await log.show('고친 기록');
  await app.page.getByRole('button', { name: '그날의 카드 보기' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '날짜' }).fill('2026.3.1');
  await expect(dialog.getByText('이날에는 아직 카드가 없었습니다.')).toBeVisible();
  await dialog.getByRole('button', { name: '다음 날' }).click();
  await expect(dialog.getByRole('status')).toContainText('2개');
  await checkAccessible(app.page, 'card of a day');
  await dialog.getByRole('button', { name: '회사: 이 값으로 되돌리기' }).click();
  await expect(dialog.getByRole('status')).toContainText('1개');
  await window.press('Escape');
  await expect(window.card.field('회사')).toHaveValue('인당수');
});

test('what is known of the person is added, opened, changed and removed where it stands', async ({
  app,
}) => {
  await addCustomers(app, [{ name: '오세훈', company: '세훈상사' }]);
  const { id, window, log } = await openCard(app, { name: '심청' });
  const stored = () => invokeOf(app)('customers.get', { id });

  await log.add('기대 적기', '부르면 그날 와 주는 것');
  await window.press('Escape');
  await log
    .part('기대')
    .getByRole('button', { name: /부르면 그날/ })
    .click();
  await log.part('기대').getByRole('textbox', { name: '확인' }).fill('세 번 중 세 번');
  await window.press('Enter');
  await log.add('덤 적기', '여분 필터', '컵 하나');
  await window.press('Escape');
  await expect(log.part('덤').getByRole('listitem')).toHaveCount(2);
  await expect(log.entries).toHaveCount(2);

  await log.add('신호 적기', '늘 웃으심');
  await log.part('신호').getByRole('button', { name: '제때 냄' }).click();
  await log.part('신호').getByRole('button', { name: '미납' }).click();
  await window.press('Escape');
  await log.part('신호').getByRole('button', { name: /^미납/ }).click();
  await expect(log.part('신호').getByRole('listitem')).toHaveCount(4);

  await log.add('계약 전 세 물음 적기', '정수기 5년');
  const asked = log.part('계약 전 세 물음');
  await asked.getByRole('radiogroup', { name: '앞뒤가 맞나요?' }).getByText('아니요').click();
  await expect(asked.getByRole('button', { name: /정수기 5년/ }).first()).toBeVisible();
  await app.page.getByRole('button', { name: '결정 적기' }).click();
  await log.part('결정').getByText('마음 얻기').click();
  await log.part('결정').getByRole('textbox', { name: '까닭' }).fill('솔직한 분');
  await window.press('Enter');

  await app.page.getByRole('button', { name: '소개 적기' }).click();
  await app.page.keyboard.type('ㅇㅅㅎ');
  await window.press('Enter');
  await log
    .part('소개')
    .getByRole('button', { name: /감사 전하기/ })
    .click();
  await expect(log.part('소개').getByRole('button', { name: /감사 전함/ })).toBeVisible();

  await log.part('동의·보유').getByRole('button', { name: '동의 적기' }).click();
  await app.page.getByRole('menuitem', { name: '계약 관리' }).click();
  await log.part('동의·보유').getByRole('textbox', { name: '언제까지' }).fill('2030년 10월까지');
  await window.press('Enter');
  await expect(log.part('동의·보유')).toContainText('아직 받지 않은 동의: 광고·마케팅');
  await checkAccessible(app.page, 'right column opened');

  expect(await stored()).toMatchObject({
    expectations: [{ answer: '부르면 그날 와 주는 것', knownBy: '세 번 중 세 번' }],
    extras: [{ what: '여분 필터' }, { what: '컵 하나' }],
    signals: [{ kind: '늘 웃으심' }, { kind: 'pays-on-time' }, { kind: 'unpaid' }],
    questions: [{ about: '정수기 5년', addsUp: 'no', needsIt: 'open' }],
    decision: { decision: 'win-over', reason: '솔직한 분' },
    consents: [{ purpose: 'contract-care', until: '2030-10-31' }],
  });
  const introducer = (await stored()).links[0];
  expect(introducer).toMatchObject({ name: '오세훈' });

  await log.part('결정').getByRole('button', { name: '결정 지우기' }).click();
  await expect(log.part('결정')).toHaveCount(0);
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(log.part('결정')).toContainText('솔직한 분');

  await log
    .part('서비스팀에')
    .getByRole('button', { name: /서비스팀용/ })
    .click();
  await expect(window.message(/저장했습니다/)).toBeVisible();
  const [pdf = ''] = readdirSync(app.downloads);
  expect(readFileSync(join(app.downloads, pdf)).subarray(0, 5).toString()).toBe('%PDF-');

  await window.open(`#/customers/${introducer?.id}`);
  await expect(log.part('소개').getByRole('button', { name: '심청', exact: true })).toBeVisible();
});

test('with large text and in a narrow window nothing is cut off', async ({ app }) => {
  const { log } = await openCard(app, {
    name: '심청',
    expectations: [
      { uid: '', question: '물음', answer: '답'.repeat(80), knownBy: '', askedOn: null },
    ],
    signals: [{ uid: '', kind: '아주 긴 말'.repeat(20), tone: 'good', on: null, note: '' }],
  });
  await app.page.evaluate(() => {
    document.documentElement.style.fontSize = '24px';
  });
  for (const width of [1360, 1000, 700]) {
    await app.page.setViewportSize({ width, height: 860 });
    await log.line.fill('말이 자꾸 바뀜');
    await expect(log.kinds).toBeVisible();
    const wider = await app.page.evaluate(() =>
      [...document.querySelectorAll('.card-screen, .log-line-kinds, .card-side')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .map((each) => each.className),
    );
    expect(wider, String(width)).toEqual([]);
    await log.line.fill('');
  }
});
