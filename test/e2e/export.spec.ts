import { readFileSync } from 'node:fs';
import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { ExportWindow } from './page-models/export-window.ts';
import { WindowPage } from './page-models/window-page.ts';

const simcheong = {
  name: '심청',
  company: '=HYPERLINK("x")',
  phones: [{ kind: 'mobile', number: '010-3333-9090' }],
  emails: [{ kind: 'home', address: 'simcheong@daum.example' }],
  notes: '첫 줄\n둘째 줄',
};

test('the list goes out as CSV that is safe to open, and one customer as vCard', async ({
  app,
}) => {
  await addCustomers(app, [simcheong, { name: '홍길동' }]);
  const window = new WindowPage(app.page);
  const customers = new CustomersPage(app.page);
  const dialog = new ExportWindow(app.page);
  await window.goTo('고객');
  await expect(customers.rows).toHaveCount(2);
  await customers.export();
  await expect(dialog.dialog.getByText('모든 고객 · 2명')).toBeVisible();
  const csv = readFileSync(await dialog.start());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = csv.toString('utf8');
  expect(text).toMatch(/^\uFEFF이름,/);
  expect(text).toContain('010-3333-9090');
  expect(text).toContain(`'=HYPERLINK`);
  expect(text).toContain('홍길동');
  await dialog.close();

  await customers.text.fill('9090');
  await expect(customers.rows).toHaveCount(1);
  await customers.export();
  await expect(dialog.dialog.getByText('지금 찾은 고객 1명')).toBeVisible();
  await dialog.chooseFormat('vCard');
  const vcard = readFileSync(await dialog.start(), 'utf8');
  expect(vcard.match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(vcard).toContain('VERSION:3.0\r\n');
  expect(vcard).toContain('FN:심청\r\n');
  expect(vcard).toMatch(/TEL[^:\r\n]*:.*3333.*9090/);
  expect(vcard).toContain('NOTE:첫 줄\\n둘째 줄\r\n');
  await dialog.close();
});

test('characters that CP949 lacks are named, and UTF-8 is a press away', async ({ app }) => {
  await addCustomers(app, [{ name: '심청 😀' }]);
  const window = new WindowPage(app.page);
  const dialog = new ExportWindow(app.page);
  await window.goTo('고객');
  await new CustomersPage(app.page).export();
  await dialog.chooseEncoding('CP949 (옛 프로그램)');
  await dialog.dialog.getByRole('button', { name: '내보내기', exact: true }).click();
  await expect(dialog.dialog.getByRole('alert')).toContainText('😀');
  await dialog.dialog.getByRole('button', { name: 'UTF-8로 내보내기' }).click();
  await expect(dialog.dialog.getByText('고객 1명을 내보냈습니다.')).toBeVisible();
  const file = await dialog.dialog.getByRole('code').innerText();
  expect(readFileSync(file, 'utf8')).toContain('심청 😀');
});
