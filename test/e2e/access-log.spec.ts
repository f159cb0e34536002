import { readFileSync } from 'node:fs';
import { checkoutPorts } from '../../src/backend/host/checkout-ports.ts';
import { openDataBox } from '../../src/backend/open-box.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { AccessLogPage } from './page-models/access-log-page.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { ExportWindow } from './page-models/export-window.ts';
import { WindowPage } from './page-models/window-page.ts';

const hong = {
  name: '홍길동',
  phones: [{ kind: 'mobile', number: '010-2384-1177' }],
  addresses: [{ kind: 'home', postcode: '06234', line: '서울시 강남구 역삼동 123-4' }],
};

test('who was looked at and what left the box is there to be read, checked and printed', async ({
  app,
}) => {
  const { page } = app;
  const [id] = await addCustomers(app, [hong, { name: '김민서' }]);
  await page.evaluate((card) => {
    location.hash = `#/customers/${card}`;
  }, id);
  await expect(page.getByRole('heading', { name: '홍길동' })).toBeVisible();
  const dialog = new ExportWindow(page);
  await new WindowPage(page).goTo('고객');
  await new CustomersPage(page).export();
  await dialog.cover();
  await dialog.giveReason('그 밖의 이유', '세무사에게 보내려고');
  const csv = readFileSync(await dialog.start(), 'utf8');
  expect(csv).toContain('010-****-1177');
  expect(csv).toContain('역삼동 ***');
  expect(csv).not.toMatch(/2384|123-4|06234/);
  await dialog.close();

  const log = new AccessLogPage(page);
  await log.open();
  await expect(log.lines.first()).toContainText('고객 2명을 표(CSV)로 내보냈습니다');
  await expect(log.lines.first()).toContainText('이유: 세무사에게 보내려고');
  await expect(log.lines.filter({ hasText: '홍길동 님의 카드를 열었습니다' })).toHaveCount(1);
  await checkAccessible(page, 'access log');
  await log.narrow('카드 열람');
  await expect(log.lines).toHaveCount(1);
  await log.lines.getByRole('link').click();
  await expect(page.getByRole('heading', { name: '홍길동' })).toBeVisible();

  await log.open();
  await expect(log.note).toContainText('아직 살펴보지 않았습니다');
  await log.look();
  await expect(log.note).toContainText('기록은 온전합니다');
  expect(
    readFileSync(await log.save())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a log that somebody changed says so', async ({ app }) => {
  const [id] = await addCustomers(app, [hong, { name: '김민서' }]);
  const { page } = app;
  await page.evaluate((card) => {
    location.hash = `#/customers/${card}`;
  }, id);
  await expect(page.getByRole('heading', { name: '홍길동' })).toBeVisible();
  const log = new AccessLogPage(page);
  await log.open();
  await expect(log.lines.filter({ hasText: '홍길동' })).toHaveCount(1);
  const { box } = await openDataBox(app.dataDir, checkoutPorts(app.dataDir), { lock: false });
  box.exec("DELETE FROM access_log WHERE act = 'view'");
  box.close();
  await log.look();
  await expect(log.note).toContainText('기록이 누군가의 손을 탔습니다');
});

test('the reason and what is covered are kept for the next export; JSON covers nothing', async ({
  app,
}) => {
  const { page } = app;
  await addCustomers(app, [hong]);
  const dialog = new ExportWindow(page);
  await new WindowPage(page).goTo('고객');
  await new CustomersPage(page).export();
  const start = dialog.dialog.getByRole('button', { name: '내보내기', exact: true });
  await dialog.cover();
  await dialog.giveReason('그 밖의 이유', '');
  await expect(start).toBeDisabled();
  await dialog.giveReason('그 밖의 이유', '감사');
  await dialog.start();
  await dialog.close();
  await new CustomersPage(page).export();
  await expect(dialog.covering).toBeChecked();
  await expect(dialog.words).toHaveValue('감사');
  await dialog.chooseFormat('JSON');
  await expect(dialog.covering).toBeHidden();
  expect(readFileSync(await dialog.start(), 'utf8')).toContain('010-2384-1177');
});
