import { createInvoke } from '../../src/backend/client.ts';
import type { Agreement } from '../../src/shared/agreements.ts';
import { expect, test, type TestApp } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { AgreementsPage } from './page-models/agreements-page.ts';
import { fileOf } from './page-models/import-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const dayFromNow = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

type Row = readonly [day: number, payer: string, amount: string];

/** A bank's list as banks write them: a title above, a total below, quoted amounts. */
function bankList(rows: readonly Row[], name = '거래내역.csv') {
  const lines = [
    '○○은행 거래내역 조회,,,,',
    '거래일자,적요,의뢰인,출금액,입금액',
    ...rows.map(([day, payer, amount]) => `${dayFromNow(day)},이체,${payer},0,"${amount}"`),
    '합계,,,0,"999,999"',
  ];
  return fileOf(name, `\ufeff${lines.join('\r\n')}`);
}

async function agree(
  app: TestApp,
  name: string,
  agreement: Partial<Agreement> & { kind: string },
): Promise<number> {
  const invoke = createInvoke(app.backend.dispatch);
  const phones = [{ kind: 'mobile', number: '010-2384-1177' }];
  const { customer } = await invoke('customers.create', { fields: { name, phones } });
  await invoke('agreements.add', { customerId: customer.id, agreement });
  return customer.id;
}

const rental = { kind: 'rental', product: '정수기', amount: 39900 } as const;

async function readList(app: TestApp, rows: readonly Row[]): Promise<void> {
  const invoke = createInvoke(app.backend.dispatch);
  const { name, buffer } = bankList(rows);
  const { file, plan } = await invoke('deposits.inspect', { name, bytes: new Uint8Array(buffer) });
  const { job } = await invoke('deposits.import', { file, plan });
  await app.backend.jobResult(job);
}

test('a list is read as proposed, the same list changes nothing, and it is taken back', async ({
  app,
}) => {
  test.slow();
  await agree(app, '한지우', rental);
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  const list = bankList([
    [-3, '한지우', '39,900'],
    [-4, '모르는분', '10,000'],
    [-5, '한지우', ''],
  ]);
  await window.goTo('계약·입금');
  await page.enter('입금 목록');
  await page.takeList(list);
  await expect(page.column('거래일자')).toContainText('입금일');
  await expect(page.column('의뢰인')).toContainText('입금자');
  await expect(page.column('입금액')).toContainText('금액');
  await page.column('의뢰인').click();
  await app.page.getByRole('option', { name: '읽지 않음' }).click();
  await expect(app.page.getByText('입금자나 계약 번호 칸이 없습니다')).toBeVisible();
  await page.column('의뢰인').click();
  await app.page.getByRole('option', { name: '입금자' }).click();
  await page.button(/읽기$/).click();
  await expect(page.count('고객을 찾은 입금')).toHaveText('1', { timeout: 60_000 });
  await expect(page.count('확인할 입금')).toHaveText('1');
  await expect(app.page.getByText('금액이 없음')).toBeVisible();
  await expect(app.page.getByText('합계 줄')).toBeVisible();
  await page.button('닫기').click();

  await page.takeList(list);
  await expect(app.page.getByText('지난번에 읽은 방식')).toBeVisible();
  await page.button(/읽기$/).click();
  await expect(page.count('이미 있던 입금')).toHaveText('2', { timeout: 60_000 });
  await expect(page.said.getByText('새로 들어온 입금이 없습니다')).toBeVisible();
  await page.button('닫기').click();

  // What the second reading holds as well stays until that is taken back, too.
  const undo = page.button('거래내역.csv 목록 되돌리기');
  await expect(undo).toHaveCount(2);
  await undo.last().click();
  await expect(undo.last()).toBeDisabled();
  await expect(undo.first()).toBeEnabled({ timeout: 60_000 });
  await expect(page.room('확인할 입금')).toContainText('1');
  await undo.first().click();
  await expect(page.room('확인할 입금')).toHaveText('확인할 입금', { timeout: 60_000 });
});

test('what is unsure is settled by keys alone, remembered, and taken back', async ({ app }) => {
  test.slow();
  await agree(app, '한지우', rental);
  await agree(app, '오세훈', { kind: 'car', product: '그랜저 리스', amount: 612000 });
  await readList(app, [
    [-3, '한*우', '39,900'],
    [-4, '행복상사', '612,000'],
    [-5, '행복상사', '612,000'],
    [-6, '이자', '1'],
  ]);
  const invoke = createInvoke(app.backend.dispatch);
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.open('#/agreements/unsure');
  await expect(page.rows).toHaveCount(4);

  await page.row('이자').click();
  await window.press('0');
  await expect(page.rows).toHaveCount(3);
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.rows).toHaveCount(4);
  await page.row('이자').click();
  await window.press('0');
  await expect(page.rows).toHaveCount(3);

  await page.row('한*우').click();
  await expect(page.detail.getByRole('button', { name: /한지우.*이름 일부.*금액/ })).toBeVisible();
  await window.press('1');
  await expect(page.rows).toHaveCount(2);
  await expect(window.message('한*우 39,900원 → 한지우')).toBeVisible();
  await window.press('z');
  await expect(page.rows).toHaveCount(3);
  await page.row('한*우').click();
  await window.press('1');
  await expect(page.rows).toHaveCount(2);

  await page.row('행복상사').first().click();
  await window.press('a');
  await expect(page.detail.getByRole('checkbox', { name: /확인할 입금 모두/ })).toBeChecked();
  await window.press('/');
  await app.page.keyboard.type('ㅇㅅㅎ');
  await expect(page.detail.getByRole('option', { name: '오세훈' })).toBeVisible();
  await window.press('Enter');
  await expect(page.detail.getByRole('button', { name: /그랜저 리스/ })).toBeFocused();
  await window.press('Enter');
  await expect(app.page.getByText('확인할 입금이 없습니다')).toBeVisible();
  const { agreements } = await invoke('agreements.list', { filter: { text: '그랜저' } });
  expect(agreements[0]?.payers).toEqual(['행복상사']);

  await readList(app, [[-2, '행복상사', '612,000']]);
  expect((await invoke('deposits.unsure', {})).total).toBe(0);
});

test('everybody whose money came is thanked, one key a call, and what is left stays in sight', async ({
  app,
}) => {
  const names = ['한지우', '김민서', '이영희'];
  for (const name of names) await agree(app, name, { ...rental, product: `${name} 정수기` });
  await readList(app, [
    [-8, '한지우', '39,900'],
    [-8, '김민서', '39,900'],
    [-8, '이영희', '39,900'],
  ]);
  const invoke = createInvoke(app.backend.dispatch);
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.goTo('계약·입금');
  await expect(page.room('입금 감사 전화')).toContainText('3');
  await page.enter('입금 감사 전화');
  await expect(page.said.first()).toContainText('3명 가운데 3명 남음');
  await page.rows.first().click();
  await window.press('Space');
  await expect(page.said.first()).toContainText('3명 가운데 2명 남음');
  await expect(page.rows.first()).toHaveAccessibleName(/감사함/);

  await window.press('m');
  await expect(window.message(/부재중으로 적었습니다/)).toBeVisible();
  await expect(page.said.first()).toContainText('2명 남음');
  await page.rows.nth(1).click();
  await page.detail.getByLabel('통화 메모').fill('필터를 물으심');
  await window.press('Enter');
  await expect(page.said.first()).toContainText('1명 남음');
  await page.rows.nth(2).click();
  await window.press('s');
  await expect(page.said.first()).toContainText('모두 마쳤습니다');
  await window.messages.getByRole('button', { name: '되돌리기' }).last().click();
  await expect(page.said.first()).toContainText('1명 남음');

  const { contacts } = await invoke('contacts.list', {});
  expect(contacts.map(({ outcome, note }) => [outcome, note])).toEqual(
    expect.arrayContaining([
      ['reached', ''],
      ['missed', ''],
      ['reached', '필터를 물으심'],
    ]),
  );
  await page.rows.nth(2).click();
  await window.press('Enter');
  await expect(app.page.getByRole('article')).toBeVisible();
});

test('a payment that did not come is found, and one by hand settles it', async ({ app }) => {
  const due = new Date(Date.now() - 12 * 86_400_000).getDate();
  await agree(app, '한지우', {
    ...rental,
    startsOn: dayFromNow(-400),
    watchFrom: dayFromNow(-14),
    debitDay: due,
  });
  const window = new WindowPage(app.page);
  const page = new AgreementsPage(app.page);
  await window.open('#/agreements/missing');
  await expect(app.page.getByText('아직 알 수 없습니다')).toBeVisible();
  await readList(app, [[-1, '다른 분', '1,000']]);
  await expect(page.row('한지우')).toHaveAccessibleName(/정수기.*미납 1회/);
  await expect(page.detail.getByText('실효 시계')).toBeVisible();
  await window.press('i');
  await expect(page.field('금액')).toHaveValue('39,900');
  await page.field('입금한 날').fill('어제');
  await window.press('Enter');
  await expect(page.dialog).toBeHidden();
  await expect(app.page.getByText('빠진 입금이 없습니다')).toBeVisible();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.row('한지우')).toBeVisible();
});

for (const language of ['ko', 'en'] as const) {
  test(`every room is accessible (${language})`, async ({ app }) => {
    test.slow();
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    const due = new Date(Date.now() - 12 * 86_400_000).getDate();
    await agree(app, '한지우', { ...rental, debitDay: due, watchFrom: dayFromNow(-70) });
    await agree(app, '김민서', { kind: 'rental', product: '비데', amount: 29900 });
    await readList(app, [
      [-1, '김민서', '29,900'],
      [-2, '한*우', '39,900'],
    ]);
    await createInvoke(app.backend.dispatch)('settings.update', { patch: { language } });
    await app.page.reload();
    const window = new WindowPage(app.page);
    const page = new AgreementsPage(app.page);
    for (const room of ['thanks', 'unsure', 'missing']) {
      await window.open(`#/agreements/${room}`);
      await expect(page.rows.first()).toBeVisible();
      await checkAccessible(app.page, room);
    }
    await window.press('i');
    await expect(page.dialog).toBeVisible();
    await checkAccessible(app.page, 'payment by hand');
    await window.press('Escape');
    await window.open('#/agreements/lists');
    const chooser = app.page.waitForEvent('filechooser');
    await page.button(/파일 고르기|Choose a file/).click();
    await (await chooser).setFiles(bankList([[-1, '한지우', '39,900']]));
    await expect(app.page.getByRole('columnheader').first()).toBeVisible();
    await checkAccessible(app.page, 'plan of a list');
    await page.button(/읽기$|^Read /).click();
    await expect(app.page.locator('dl').first()).toBeVisible();
    await checkAccessible(app.page, 'result of a list');
  });
}
