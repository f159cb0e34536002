import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/app.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { fileOf, ImportPage } from './page-models/import-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const sample = fileURLToPath(
  new URL('../../resources/samples/customers-cp949.csv', import.meta.url),
);

test('a CP949 file comes in, comes in again without doubling anybody, and is taken back', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  const page = new ImportPage(app.page);
  await window.goTo('가져오기');
  await page.choose(sample);
  await expect(page.main.getByRole('heading', { name: 'customers-cp949.csv' })).toBeVisible();
  await expect(page.main.getByRole('button', { name: /글자 방식/ })).toContainText('CP949');
  await expect(page.target('휴대폰')).toContainText('휴대폰');
  await expect(page.target('혈액형')).toContainText('메모에 이름표 달아 남기기');
  await expect(page.main.getByRole('cell', { name: /홍길동/ })).toBeVisible();
  await page.start();
  await expect(page.count('더함')).toHaveText('6');
  await expect(page.count('건너뜀')).toHaveText('0');
  await page.show('더한 고객');
  await expect(page.rows).toHaveCount(6);
  await expect(page.rows.first()).toHaveAccessibleName(/홍길동.*더함/);

  await page.rows.first().click();
  await expect(window.card.of('홍길동')).toBeVisible();
  await expect(window.card.field('전화').first()).toHaveValue('010-2384-1177');
  await expect(window.card.field('회사')).toHaveValue('활빈전기');
  await expect(window.card.field('생일')).toHaveValue(/1985.*3.*7/);
  await expect(window.card.field('메모')).toHaveValue(/평일 10시 이후 통화\n.*혈액형: O/s);

  await window.goTo('가져오기');
  await page.choose(sample);
  await page.start();
  await expect(page.count('더함')).toHaveText('0');
  await expect(page.count('건너뜀')).toHaveText('6');
  await expect(page.rows).toHaveCount(6);
  await expect(page.rows.first()).toHaveAccessibleName(/홍길동, 건너뜀, 이미 있는 고객/);
  await page.main.getByRole('button', { name: '가져온 고객 보기' }).click();
  await window.goTo('고객');
  const customers = new CustomersPage(app.page);
  await expect(customers.count).toHaveText('6명');

  await window.goTo('가져오기');
  await expect(page.imports.getByRole('listitem')).toHaveCount(2);
  await page.imports
    .getByRole('button', { name: '‘customers-cp949.csv’ 가져오기 되돌리기' })
    .last()
    .click();
  await expect(window.message('지움 6')).toBeVisible();
  await expect(page.imports.getByRole('listitem').last()).toContainText('되돌림');
  await window.goTo('고객');
  await expect(window.heading('어서 오세요. 카드 상자가 비어 있습니다')).toBeVisible();
});

test('a column that nobody knows goes where it is sent', async ({ app }) => {
  const window = new WindowPage(app.page);
  const page = new ImportPage(app.page);
  await window.goTo('가져오기');
  await page.choose(fileOf('내 표.csv', '성함;연락처;가게\n심청;010-3333-9090;인당수\n'));
  await expect(page.target('가게')).toContainText('메모에 이름표 달아 남기기');
  await page.target('가게').click();
  await app.page.getByRole('option', { name: '회사', exact: true }).click();
  await expect(page.target('가게')).toContainText('회사');
  await page.start();
  await page.show('더한 고객');
  await page.rows.first().click();
  await expect(window.card.of('심청')).toBeVisible();
  await expect(window.card.field('회사')).toHaveValue('인당수');
  await expect(window.card.field('메모')).toHaveValue('');
});
