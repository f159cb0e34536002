import { AxeBuilder } from '@axe-core/playwright';
import { createInvoke } from '../../src/backend/client.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { ListPage } from './page-models/list-page.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const seoul = { kind: 'home', postcode: '', line: '서울특별시 강남구 테헤란로 1' };
const busan = { kind: 'home', postcode: '', line: '부산광역시 해운대구 센텀로 2' };
const people: readonly CustomerPatch[] = [
  { name: '가나다', tags: ['VIP', '렌탈'], birthday: '1985-03-07', addresses: [seoul] },
  { name: '나라마', tags: ['VIP'], birthday: '1990-04-01', addresses: [busan], cadenceDays: 30 },
  { name: '다바사', tags: ['렌탈'], birthday: '--03-31', company: '한빛' },
  { name: '라하파', company: '가온상사' },
];

async function openList(app: TestApp): Promise<ListPage> {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await addCustomers(app, people);
  await new WindowPage(app.page).goTo('고객');
  const list = new ListPage(app.page);
  await list.showsOnly('가나다', '나라마', '다바사', '라하파');
  return list;
}

async function expectAccessible(app: TestApp, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [where, id, nodes[0]?.html])).toEqual([]);
}

test('conditions combine, stand as chips and in the address, and go back step by step', async ({
  app,
}) => {
  const list = await openList(app);
  const { page } = app;

  const tags = await list.filterBy('태그');
  await expectAccessible(app, 'tags');
  await tags.getByRole('option', { name: /^VIP/ }).click();
  await page.keyboard.press('Escape');
  await list.showsOnly('가나다', '나라마');
  await expect(list.chip('태그 VIP')).toBeVisible();

  const months = await list.filterBy('생일 달');
  await months.getByText('3월', { exact: true }).click();
  await page.keyboard.press('Escape');
  await list.showsOnly('가나다');
  await expect(list.count).toHaveText('1명');
  await expectAccessible(app, 'chips');
  expect(page.url()).toContain('month=3');

  await page.goBack();
  await list.showsOnly('가나다', '나라마');
  await page.goForward();
  await list.showsOnly('가나다');
  await page.reload();
  await list.showsOnly('가나다');

  await list.removeChip('태그 VIP');
  await list.showsOnly('가나다', '다바사');
  await list.chip('3월 생일').click();
  await list.popover.getByText('4월', { exact: true }).click();
  await page.keyboard.press('Escape');
  await list.showsOnly('나라마');
  await list.text.fill('ㅎㅂ');
  await expect(page.getByText('찾는 고객이 없습니다')).toBeVisible();
  await page.getByRole('button', { name: '조건 모두 지우기' }).first().click();
  await list.text.fill('');
  await list.showsOnly('가나다', '나라마', '다바사', '라하파');
});

test('area, cadence, silence and who introduced them narrow the list by keys alone', async ({
  app,
}) => {
  const list = await openList(app);
  const { page } = app;
  const keys = async (...presses: string[]) => {
    for (const press of presses) await page.keyboard.press(press);
  };

  await page.getByRole('button', { name: '거르기' }).focus();
  await keys('Enter');
  await expect(list.popover.getByRole('option').first()).toBeFocused();
  await keys(...Array<string>(4).fill('ArrowDown'), 'Enter');
  const areas = list.popover.getByRole('option');
  await expect(areas).toHaveText([/^부산/, /^부산 해운대구/, /^서울/, /^서울 강남구/]);
  await expect(areas.first()).toBeFocused();
  await expectAccessible(app, 'areas');
  await keys('End', 'Enter');
  await list.showsOnly('가나다');
  await list.removeChip('지역 서울 강남구');

  const cadence = await list.filterBy('연락 주기');
  await cadence.getByRole('textbox', { name: /다른 날수/ }).fill('30');
  await keys('Enter');
  await list.showsOnly('나라마');
  await list.removeChip('30일마다 연락');

  const contact = await list.filterBy('마지막 연락');
  await expectAccessible(app, 'last contact');
  await contact.getByText('90일', { exact: true }).first().click();
  await keys('Escape');
  await expect(list.chip('90일 넘게 연락 없음')).toBeVisible();

  const referrer = await list.filterBy('소개한 분');
  await referrer.getByRole('searchbox').fill('ㄱㄴㄷ');
  await expect(referrer.getByRole('option', { name: /가나다/ })).toBeVisible();
  await keys('Enter');
  await expect(list.chip('가나다가 소개')).toBeVisible();
  await expect(page.getByText('찾는 고객이 없습니다')).toBeVisible();
});

test('columns are chosen, moved by keys, ordered by their titles, and stay so', async ({ app }) => {
  const list = await openList(app);
  const { page } = app;
  await list.head.getByRole('button', { name: /^이름/ }).click();
  await list.showsOnly('라하파', '다바사', '나라마', '가나다');
  await list.head.getByRole('button', { name: /^회사/ }).click();
  await list.showsOnly('라하파', '다바사', '가나다', '나라마');
  await list.head.getByRole('button', { name: /^생일/ }).click();
  await list.showsOnly('가나다', '다바사', '나라마', '라하파');

  const columns = await list.openColumns();
  await expectAccessible(app, 'columns');
  await columns.getByText('지역', { exact: true }).click();
  await columns.getByText('마지막 연락', { exact: true }).click();
  await expect(list.titles()).toHaveText(['이름', '회사·직업', '전화', '태그', '생일', '지역']);
  await columns.getByRole('checkbox', { name: '지역' }).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Alt+ArrowUp');
  const wanted = ['이름', '지역', '회사·직업', '전화', '태그', '생일'];
  await expect(list.titles()).toHaveText(wanted);
  await page.keyboard.press('Escape');
  await expect(list.rows.first()).toContainText('서울 강남구');

  await list.titles().nth(5).dragTo(list.titles().nth(1));
  await expect(list.titles()).toHaveText(['이름', '생일', '지역', '회사·직업', '전화', '태그']);
  await page.reload();
  await expect(list.titles()).toHaveText(['이름', '생일', '지역', '회사·직업', '전화', '태그']);
});

test('a list is kept under a name, opened, changed, renamed, removed and put back', async ({
  app,
}) => {
  const list = await openList(app);
  const { page } = app;
  const window = new WindowPage(page);
  const item = (name: string | RegExp) => page.getByRole('menuitem', { name }).click();
  await list.filterBy('태그');
  await list.popover.getByRole('option', { name: /^VIP/ }).click();
  await page.keyboard.press('Escape');

  await list.savedLists();
  await item('지금 목록 저장…');
  await page.getByRole('textbox', { name: '목록 이름' }).fill('우리 VIP');
  await expectAccessible(app, 'name of a list');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '목록: 우리 VIP', exact: true })).toBeVisible();

  await list.removeChip('태그 VIP');
  await expect(page.getByRole('button', { name: '목록: 우리 VIP (바뀜)' })).toBeVisible();
  await window.goTo('오늘');
  await window.goTo('고객');
  await list.savedLists();
  await item('우리 VIP');
  await list.showsOnly('가나다', '나라마');

  await list.savedLists();
  await item(/이름 바꾸기/);
  await page.getByRole('textbox', { name: '목록 이름' }).fill('단골 VIP');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '목록: 단골 VIP' })).toBeVisible();

  await list.savedLists();
  await item('지금 목록 저장…');
  await page.getByRole('textbox', { name: '목록 이름' }).fill('단골 vip');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/이름이 이미 있습니다/)).toBeVisible();
  await page.keyboard.press('Escape');

  await list.savedLists();
  await item(/지우기/);
  await expect(page.getByRole('button', { name: '저장한 목록' })).toBeVisible();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByRole('button', { name: '목록: 단골 VIP' })).toBeVisible();
});

test('everybody found gets a tag and a cadence in one act, taken back as one', async ({ app }) => {
  const list = await openList(app);
  const { page } = app;
  const window = new WindowPage(page);
  await list.filterBy('태그');
  await list.popover.getByRole('option', { name: /^렌탈/ }).click();
  await page.keyboard.press('Escape');
  await list.showsOnly('가나다', '다바사');
  await list.chooseWithKeys();
  await expect(list.selection.getByRole('status')).toHaveText('찾은 고객 2명을 모두 골랐습니다');
  await expectAccessible(app, 'selection');

  await list.selection.getByRole('button', { name: '태그…' }).click();
  await expectAccessible(app, 'tags for many');
  await list.popover.getByRole('textbox', { name: '태그 이름' }).fill('연락할 분');
  await page.keyboard.press('Enter');
  await expect(window.message(/2명에게 ‘연락할 분’ 태그를 붙였습니다/)).toBeVisible();
  await expect(list.row('다바사')).toContainText('연락할 분');
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(window.message('2명을 되돌렸습니다.')).toBeVisible();
  await expect(list.row('다바사')).not.toContainText('연락할 분');

  await list.selection.getByRole('button', { name: '연락 주기…' }).click();
  await list.popover.getByText('60일마다', { exact: true }).click();
  await expect(window.message(/2명의 연락 주기를 60일로 정했습니다/)).toBeVisible();
  await list.list.focus();
  await page.keyboard.press('z');
  const invoke = createInvoke(app.backend.dispatch);
  const withCadence = async () => {
    const filter = { trash: false, cadence: 60 };
    return (await invoke('customers.search', { filter })).total;
  };
  await expect.poll(withCadence).toBe(0);

  await list.selection.getByRole('button', { name: '휴지통으로' }).click();
  await expect(window.message('2명을 휴지통으로 옮겼습니다.')).toBeVisible();
  await expect(list.selection).toBeHidden();
});

test('one can be left out of all, and too many cards are said to be too many', async ({ app }) => {
  const list = await openList(app);
  await list.chooseWithKeys();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('x');
  await expect(list.selection.getByRole('status')).toHaveText('3명 골랐습니다');
  await list.selection.getByRole('button', { name: '찾은 4명 모두 고르기' }).click();
  await expect(list.selection.getByRole('status')).toHaveText('찾은 고객 4명을 모두 골랐습니다');
  await list.selection.getByRole('button', { name: '감사카드 쓰기' }).click();
  await expect(new StudioPage(app.page).recipients).toHaveCount(4);
});

test('a field of the user’s own is made in the settings, shown, filtered by, and put away', async ({
  app,
}) => {
  const list = await openList(app);
  const { page } = app;
  const window = new WindowPage(page);
  await window.goTo('설정');
  await page.getByRole('button', { name: '항목 만들기' }).click();
  await page.getByRole('textbox', { name: '항목 이름' }).fill('등급');
  await page.getByText('고르기', { exact: true }).click();
  await page.getByRole('textbox', { name: '고를 수 있는 것' }).fill('금\n은');
  await expectAccessible(app, 'new field');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  const fields = page.getByRole('list', { name: '나만의 항목' });
  await expect(fields.getByRole('listitem')).toContainText('2가지 가운데 하나');
  await expectAccessible(app, 'own fields');

  const invoke = createInvoke(app.backend.dispatch);
  const [field] = await invoke('customFields.list');
  const { customers } = await invoke('customers.search', { text: '라하파' });
  const patch = { custom: { [field?.uid ?? '']: '은' } };
  await invoke('customers.update', { id: customers[0]?.id ?? 0, patch });

  await window.goTo('고객');
  const columns = await list.openColumns();
  await columns.getByText('등급', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(list.row('라하파')).toContainText('은');
  const grades = await list.filterBy('등급');
  await grades.getByRole('option', { name: '은' }).click();
  await list.showsOnly('라하파');
  await expect(list.chip('등급: 은')).toBeVisible();

  await window.goTo('설정');
  await page.getByRole('button', { name: '등급: 지우기' }).click();
  await expect(page.getByRole('list', { name: '지운 항목' })).toContainText('등급');
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(fields.getByRole('listitem')).toHaveCount(1);
});
