import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { readPdf } from '../unit/print/support/read-pdf.ts';
import { PaperSettingsPage } from './page-models/paper-settings.ts';
import { WindowPage } from './page-models/window-page.ts';

test('a sheet of one’s own is measured, drawn while typing, kept, removed and comes back', async ({
  app,
}) => {
  const { page } = app;
  const window = new WindowPage(page);
  const paper = new PaperSettingsPage(page);
  await window.open('#/settings?section=paper');
  await paper.addSheet();
  await expect(paper.editor.getByText('16칸이 종이에 들어갑니다.')).toBeVisible();
  await paper.field('라벨 너비 (mm)').fill('120');
  await expect(paper.editor.getByText(/옆 칸끼리 18.5mm 겹칩니다/)).toBeVisible();
  await expect(paper.editor.getByText(/오른쪽 밖으로 16.2mm 나갑니다/)).toBeVisible();
  await expect(paper.editor.getByRole('button', { name: '저장' })).toBeDisabled();
  await checkAccessible(page, 'impossible label sheet');
  await paper.field('라벨 너비 (mm)').fill('백');
  await expect(paper.editor.getByText('1부터 400까지 적어 주세요.')).toBeVisible();
  await paper.field('라벨 너비 (mm)').fill('90,5');
  await paper.field('세로 칸 수').fill('7');
  await expect(paper.editor.getByRole('img', { name: '라벨 14칸의 배치' })).toBeVisible();
  await paper.save();
  await expect(paper.editor.getByText('이름을 적어 주세요.')).toBeVisible();
  await paper.field('이름').fill('큰 주소 라벨');
  await window.press('Enter');
  await expect(paper.sheets.getByText('A4 · 2×7 · 90.5×33.9mm')).toBeVisible();

  await paper.sheets.getByRole('button', { name: '큰 주소 라벨 지우기' }).click();
  await expect(paper.sheets).toBeHidden();
  await window.messages.getByRole('button', { name: '되돌리기' }).click();
  await expect(paper.sheets.getByText('큰 주소 라벨')).toBeVisible();
});

test('print is moved by the arrows, and a test page tells by how much', async ({ app }) => {
  const { page } = app;
  const window = new WindowPage(page);
  const paper = new PaperSettingsPage(page);
  await window.open('#/settings?section=paper');
  await expect(paper.section.getByText('이 종이에는 옮기지 않고 그대로 인쇄합니다.')).toBeVisible();
  const right = paper.section.getByRole('button', { name: '오른쪽으로 0.5mm' });
  await right.click();
  await expect(paper.across).toHaveValue('0.5');
  await right.press('Enter');
  await expect(paper.across).toHaveValue('1');
  await paper.section.getByRole('button', { name: '위로 0.5mm' }).click();
  await expect(paper.section.getByText('오른쪽으로 1mm, 위로 0.5mm 인쇄합니다')).toBeVisible();
  await paper.across.fill('30');
  await expect(paper.section.getByText('−20부터 20까지 적어 주세요.')).toBeVisible();
  await paper.across.fill('−1,5');
  await window.press('Tab');
  await expect(paper.section.getByText('왼쪽으로 1.5mm, 위로 0.5mm 인쇄합니다')).toBeVisible();
  await paper.section.getByRole('button', { name: '시험 인쇄를 PDF로 저장' }).click();
  await expect(paper.section.getByRole('button', { name: '폴더에서 보기' })).toBeVisible({
    timeout: 30_000,
  });
  const [file = ''] = readdirSync(app.downloads);
  const said = readPdf(readFileSync(join(app.downloads, file)))[0]?.blocks.join(' ') ?? '';
  expect(said).toContain('좌우 −1.5mm, 상하 −0.5mm');

  await paper.section.getByRole('textbox', { name: '우편번호' }).fill('04524');
  await paper.section.getByRole('textbox', { name: '주소' }).fill('서울 중구 세종대로 110, 5층');
  await window.press('Tab');
  const sender = paper.section.getByRole('group', { name: '봉투에 찍히는 모습' });
  await expect(sender).toHaveText('서울 중구 세종대로 1105층04524');
});
