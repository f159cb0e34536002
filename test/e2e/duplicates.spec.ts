import { createInvoke } from '../../src/backend/client.ts';
import type { ContactFields } from '../../src/shared/contacts.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { DuplicatesPage } from './page-models/duplicates-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const call: ContactFields = {
  kind: 'call',
  direction: 'out',
  outcome: 'reached',
  note: '안부 전화',
  startedAt: '2026-05-01T09:00:00.000Z',
  durationSeconds: 60,
  settled: null,
  nextStep: '',
  nextStepDue: null,
};
const mobile = (number: string) => [{ kind: 'mobile', number }];

async function add(app: TestApp, fields: CustomerPatch): Promise<number> {
  const invoke = createInvoke(app.backend.dispatch);
  return (await invoke('customers.create', { fields })).customer.id;
}

/** Two cards of one person, two of another, and somebody who shares a number with nobody. */
async function fill(app: TestApp) {
  const kim = await add(app, {
    name: '김민수',
    company: '한빛전기',
    phones: mobile('010-1234-5678'),
    notes: '평일 10시 이후',
  });
  const again = await add(app, {
    name: '김민수 대표님',
    company: '두레상사',
    phones: mobile('010-1234-5678'),
    notes: '아들 고3',
    tags: ['렌탈'],
  });
  const hong = await add(app, { name: '홍길동', birthday: '1985-03-07' });
  await add(app, { name: '홍 길동', birthday: '--03-07' });
  await add(app, { name: '이영희', phones: mobile('010-5555-1111') });
  const invoke = createInvoke(app.backend.dispatch);
  for (const customerId of [kim, again, again]) {
    await invoke('contacts.log', { customerId, fields: call });
  }
  return { kim, again, hong };
}

test('two cards become one, field by field, and two again', async ({ app }) => {
  const { kim, again } = await fill(app);
  const window = new WindowPage(app.page);
  const page = new DuplicatesPage(app.page);
  await window.goTo('고객');
  await page.main.getByRole('button', { name: '겹치는 카드' }).click();
  await expect(window.heading('겹치는 카드')).toBeVisible();
  await expect(page.rows).toHaveCount(2);
  await expect(page.row('김민수')).toHaveAccessibleName(/같은 번호/);
  await expect(page.row('홍길동')).toHaveAccessibleName(/이름과 생일/);

  await page.row('김민수').click();
  await expect(page.dialog).toContainText('연락 1');
  await expect(page.field('회사')).toContainText('서로 다름');
  await expect(page.choice('회사', /두레상사/)).toBeChecked();
  await expect(page.result).toContainText('두레상사');
  await expect(page.result).toContainText('아들 고3');
  await page.pick('회사', '한빛전기');
  await page.pick('이름', '왼쪽 카드');
  await expect(page.result).toContainText('한빛전기');
  await page.pick('남길 카드', '왼쪽 카드');
  await expect(page.choice('회사', /한빛전기/)).toBeChecked();
  await expect(page.dialog).toContainText('연락 2');
  await page.merge();
  await expect(window.message('김민수 카드 하나로 합쳤습니다.')).toBeVisible();
  await expect(page.rows).toHaveCount(1);

  const invoke = createInvoke(app.backend.dispatch);
  const merged = await invoke('customers.get', { id: kim });
  expect(merged).toMatchObject({ name: '김민수', company: '한빛전기', tags: ['렌탈'] });
  expect(merged.notes).toBe('평일 10시 이후\n아들 고3');
  expect(merged.contacts).toHaveLength(3);

  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.rows).toHaveCount(2);
  const back = await invoke('customers.get', { id: again });
  expect(back).toMatchObject({ company: '두레상사', trashedAt: null });
  expect(back.contacts).toHaveLength(2);
});

test('everything by keyboard: tell apart, take that back, look at a pair, choose, merge', async ({
  app,
}) => {
  const { hong } = await fill(app);
  const window = new WindowPage(app.page);
  const page = new DuplicatesPage(app.page);
  await window.open('#/duplicates');
  await expect(page.rows).toHaveCount(2);
  await window.press('j');
  await window.press('k');
  const first = await page.rows.first().innerText();
  await window.press('Space');
  await expect(page.rows).toHaveCount(1);
  await expect(window.message(/서로 다른 사람으로 적어 두었습니다/)).toBeVisible();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.rows).toHaveCount(2);
  expect(await page.rows.first().innerText()).toBe(first);

  await page.main.getByRole('listbox').focus();
  await window.press('End');
  await window.press('Enter');
  await expect(page.dialog).toBeVisible();
  await page.choice('이름', /홍길동/).focus();
  await window.press('ArrowRight');
  await expect(page.choice('이름', /홍 길동/)).toBeChecked();
  await window.press('Control+Enter');
  await expect(page.dialog).toBeHidden();
  await expect(page.rows).toHaveCount(1);
  const invoke = createInvoke(app.backend.dispatch);
  expect((await invoke('customers.get', { id: hong })).name).toBe('홍 길동');
});

test('two who are chosen in the list are merged, and more are not offered to be', async ({
  app,
}) => {
  await fill(app);
  const window = new WindowPage(app.page);
  const page = new DuplicatesPage(app.page);
  const customers = new CustomersPage(app.page);
  await window.goTo('고객');
  await customers.list.focus();
  await window.press('Home');
  await window.press('x');
  const merge = page.page.getByRole('button', { name: '한 사람으로 합치기…' });
  await expect(page.page.getByRole('region', { name: '고른 고객' })).toBeVisible();
  await expect(merge).toBeHidden();
  await window.press('j');
  await window.press('x');
  await merge.click();
  await expect(page.dialog).toBeVisible();
  await window.press('Escape');
  await expect(page.dialog).toBeHidden();
  await customers.list.focus();
  await window.press('j');
  await window.press('x');
  await expect(merge).toBeHidden();
});

test('without duplicates it says what would be here; and all of it is accessible', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  const page = new DuplicatesPage(app.page);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await window.open('#/duplicates');
  await expect(page.main.getByRole('heading', { name: '겹치는 카드가 없습니다' })).toBeVisible();
  await checkAccessible(app.page, 'no duplicates');
  await fill(app);
  await page.main.getByRole('button', { name: '다시 찾기' }).click();
  await expect(page.rows).toHaveCount(2);
  await checkAccessible(app.page, 'pairs');
  await page.row('김민수').click();
  await expect(page.dialog).toContainText('연락 1');
  await checkAccessible(app.page, 'merge');
});
