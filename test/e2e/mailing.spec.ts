import { readFileSync } from 'node:fs';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { addCustomers } from '../support/seed.ts';
import { readPdf } from '../unit/print/support/read-pdf.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { MailingWindow } from './page-models/mailing-window.ts';
import { WindowPage } from './page-models/window-page.ts';

const seoul = { kind: 'home', postcode: '04524', line: '서울특별시 중구 세종대로 110, 5층' };
const people = [
  { name: '김민서', addresses: [seoul] },
  { name: '박도현', addresses: [seoul] },
  { name: '최은우' },
];

test('addresses go onto labels from the first free one, a household as one', async ({ app }) => {
  await addCustomers(app, people);
  const { page } = app;
  const window = new WindowPage(page);
  const mailing = new MailingWindow(page);
  await window.goTo('고객');
  await expect(new CustomersPage(page).rows).toHaveCount(3);
  await window.press('Control+a');
  await page.getByRole('button', { name: '봉투·라벨' }).click();
  await expect(mailing.dialog.getByText('라벨 2장을 찍습니다.')).toBeVisible();
  await expect(mailing.dialog.getByText('주소가 없는 1명은 빠집니다.')).toBeVisible();
  await expect(mailing.picture).toBeVisible({ timeout: 30_000 });

  await mailing.first.fill('17');
  await expect(mailing.dialog.getByText('1부터 16까지 적어 주세요.')).toBeVisible();
  await mailing.label(4).click();
  await expect(mailing.first).toHaveValue('4');
  await window.press('ArrowDown');
  await expect(mailing.label(6)).toBeFocused();
  await expect(mailing.first).toHaveValue('6');
  await mailing.chooseHouseholds();
  await expect(mailing.dialog.getByText('라벨 1장을 찍습니다.')).toBeVisible();
  await checkAccessible(page, 'mailing');
  const [sheet, ...others] = readPdf(readFileSync(await mailing.save()));
  expect(others).toEqual([]);
  expect(sheet?.blocks).toEqual([
    '서울특별시 중구 세종대로 110',
    '5층',
    '김민서·박도현 귀하',
    '04524',
  ]);
  await mailing.dialog.getByRole('button', { name: '최은우' }).click();
  await expect(window.heading('최은우')).toBeVisible();
});

test('envelopes carry the sender, and are asked for where there is none', async ({ app }) => {
  await addCustomers(app, people);
  const { page } = app;
  const window = new WindowPage(page);
  const mailing = new MailingWindow(page);
  await window.goTo('고객');
  await new CustomersPage(page).row('김민서').click();
  await window.goTo('고객');
  await expect(new CustomersPage(page).rows).toHaveCount(3);
  await window.press('Control+a');
  await page.getByRole('button', { name: '봉투·라벨' }).click();
  await mailing.chooseKind('봉투');
  await expect(mailing.dialog.getByText(/내 주소를 적으면/)).toBeVisible();
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('settings.update', {
    patch: { agentName: '이자준', agentPostcode: '04637', agentAddress: '서울 중구 퇴계로 1' },
  });
  await page.reload();
  await window.goTo('고객');
  await expect(new CustomersPage(page).rows).toHaveCount(3);
  await window.press('Control+a');
  await page.getByRole('button', { name: '봉투·라벨' }).click();
  await mailing.chooseKind('봉투');
  await expect(mailing.dialog.getByText(/내 주소를 적으면/)).toBeHidden();
  await expect(mailing.picture).toBeVisible({ timeout: 30_000 });
  const envelopes = readPdf(readFileSync(await mailing.save()));
  expect(envelopes.map(({ blocks }) => blocks.at(-2))).toEqual(['김민서 귀하', '박도현 귀하']);
  expect(envelopes[0]?.blocks[0]).toBe('서울 중구 퇴계로 1');
});
