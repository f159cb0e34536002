import { expect, test } from '../support/app.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const samples = 400;

test('an empty box offers four ways to begin; sample customers come and go as one', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  const main = app.page.getByRole('main');
  await expect(window.heading('어서 오세요. 카드 상자가 비어 있습니다')).toBeVisible();
  await expect(main.getByRole('button')).toHaveText([
    '파일 가져오기',
    '첫 카드 적기',
    '다른 컴퓨터에서 옮겨 오기',
    '예시 고객으로 둘러보기',
    '암호 정하기',
  ]);
  // A passphrase is offered and nothing more.
  await main.getByRole('button', { name: '암호 정하기' }).click();
  const dialog = app.page.getByRole('dialog', { name: '암호 정하기' });
  await dialog.getByRole('textbox', { name: '암호' }).fill('노란 우산 열두 개');
  await expect(dialog.getByText('아주 셈')).toBeVisible();
  await dialog.getByRole('textbox', { name: '한 번 더' }).fill('노란 우산 열두 개');
  await dialog.getByRole('button', { name: '저장' }).click();
  await expect(main.getByRole('button', { name: '암호 정하기' })).toBeHidden();

  await main.getByRole('button', { name: '파일 가져오기' }).click();
  await expect(window.heading('고객 가져오기')).toBeVisible();
  await window.goTo('오늘');
  await main.getByRole('button', { name: '예시 고객으로 둘러보기' }).click();
  const note = main.getByText(`둘러보기용 예시 고객 ${samples}명이 들어 있습니다.`);
  await expect(note).toBeVisible({ timeout: 90_000 });
  await window.goTo('고객');
  const customers = new CustomersPage(app.page);
  await expect(customers.count).toHaveText(`${samples}명`);
  await expect(customers.rows.first()).toBeVisible();

  await main.getByRole('button', { name: '예시 고객 모두 지우기' }).click();
  const empty = window.heading('어서 오세요. 카드 상자가 비어 있습니다');
  await expect(empty).toBeVisible({ timeout: 90_000 });
});

test('a first card is written, and a second start has everything there', async ({ app }) => {
  let window = new WindowPage(app.page);
  await app.page.getByRole('button', { name: '첫 카드 적기' }).click();
  await expect(window.card.name).toBeFocused();
  await app.page.keyboard.type('황진이');
  await app.page.keyboard.press('Enter');
  await expect(window.card.of('황진이')).toBeVisible();
  await window.card.add('전화');
  await app.page.keyboard.type('01024681357');
  await app.page.keyboard.press('Enter');
  await expect(window.card.field('전화')).toHaveValue('010-2468-1357');
  await window.card.field('메모').fill('시조를 좋아하심');
  await window.press('Control+Enter');
  await expect(window.card.saving.getByText('저장됨')).toBeVisible();
  await window.goTo('설정');
  const agent = app.page.getByRole('textbox', { name: '이름', exact: true });
  await agent.fill('이자준');
  await app.page.getByText('어둡게', { exact: true }).click();
  await expect(app.page.getByText('저장했습니다')).toBeVisible();

  window = new WindowPage(await app.restart());
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await window.search.open();
  await window.search.input.fill('ㅎㅈㅇ');
  await expect(window.search.results).toHaveCount(1);
  await window.press('Enter');
  await expect(window.card.of('황진이')).toBeVisible();
  await expect(window.card.field('전화')).toHaveValue('010-2468-1357');
  await expect(window.card.field('메모')).toHaveValue('시조를 좋아하심');
  await window.goTo('설정');
  await expect(app.page.getByRole('textbox', { name: '이름', exact: true })).toHaveValue('이자준');
});
