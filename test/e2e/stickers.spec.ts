import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { readPdf } from '../unit/print/support/read-pdf.ts';
import { WindowPage } from './page-models/window-page.ts';

test('stickers are looked at and saved from the first free label on', async ({ app }) => {
  const { page } = app;
  const window = new WindowPage(page);
  await window.goTo('설정');
  await page.getByRole('button', { name: '전화번호 스티커 만들기' }).click();
  const dialog = page.getByRole('dialog', { name: '전화번호 스티커' });
  await expect(dialog.getByText(/전화번호를 적으면/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'PDF로 저장' })).toBeDisabled();
  await window.press('Escape');

  const phone = page.getByRole('textbox', { name: '전화', exact: true });
  await phone.fill('010-1234-5678');
  await window.press('Tab');
  await page.getByRole('button', { name: '전화번호 스티커 만들기' }).click();
  await expect(dialog.getByRole('img', { name: '첫 용지의 모습' })).toBeVisible();
  const count = dialog.getByRole('textbox', { name: '몇 장' });
  await expect(count).toHaveValue('8');
  const first = dialog.getByRole('textbox', { name: '비어 있는 첫 칸' });
  await first.fill('9');
  await expect(dialog.getByText('1부터 8까지 적어 주세요.')).toBeVisible();
  await first.fill('7');
  await expect(count).toHaveValue('2');
  await dialog.getByRole('radio', { name: '6', exact: true }).click();
  await expect(first).toHaveValue('6');
  await expect(count).toHaveValue('3');
  await window.press('ArrowRight');
  await expect(count).toHaveValue('2');
  await dialog
    .getByRole('textbox', { name: '아래에 덧붙일 한 줄' })
    .fill('먼저 저에게 전화 주세요.');
  await checkAccessible(page, 'stickers');
  await dialog.getByRole('button', { name: 'PDF로 저장' }).click();
  await expect(dialog.getByRole('button', { name: '폴더에서 보기' })).toBeVisible();

  const [file = ''] = readdirSync(app.downloads);
  const [sheet, ...others] = readPdf(readFileSync(join(app.downloads, file)));
  expect(others).toEqual([]);
  expect(sheet?.blocks.filter((text) => text === '010-1234-5678')).toHaveLength(2);
  expect(sheet?.blocks).toContain('먼저 저에게 전화 주세요.');
});
