import { expect, test } from '../support/app.ts';
import { ExportWindow } from './page-models/export-window.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { fileOf, ImportPage } from './page-models/import-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const csv =
  '이름,휴대폰,배우자,등급표\n홍길동,010-1234-5678,김영희,금\n이몽룡,010-1234-5679,성춘향,은\n' +
  '변학도,010-1234-5670,,금\n방자,010-1234-5671,,은\n';

test('a column becomes a field of one’s own, and stands among the columns of an export', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  const files = new ImportPage(app.page);
  await window.goTo('가져오기');
  await files.choose(fileOf('고객.csv', csv));
  await expect(files.target('배우자')).toContainText('가족·관계인');
  await files.target('등급표').click();
  await app.page.getByRole('option', { name: '새 항목 만들기' }).click();
  // Few words that come again are a choice.
  await expect(
    app.page.getByRole('button', { name: '‘등급표’ 칸으로 만들 항목의 종류' }),
  ).toContainText('고르기');
  await files.start();

  await window.goTo('고객');
  const customers = new CustomersPage(app.page);
  await expect(customers.rows).toHaveCount(4);
  await customers.export();
  const dialog = new ExportWindow(app.page);
  await expect(dialog.dialog.getByRole('checkbox', { name: '등급표' })).toBeChecked();
  await expect(dialog.dialog).toContainText('이 형식에 담지 못하는 것: 사진');
  await dialog.chooseFormat('vCard');
  await expect(dialog.dialog).toContainText('신호');
  await dialog.chooseFormat('JSON');
  await expect(dialog.dialog).not.toContainText('담지 못하는');
});
