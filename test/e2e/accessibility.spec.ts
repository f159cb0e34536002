import { expect, test } from '../support/app.ts';
import { checkAccessible } from '../support/axe.ts';
import { CustomersPage } from './page-models/customers-page.ts';
import { fileOf, ImportPage } from './page-models/import-page.ts';
import { WindowPage } from './page-models/window-page.ts';
import { allScreens, leave, show } from './screens.ts';

test('every screen is accessible in both themes and shows texts, not their names', async ({
  app,
}) => {
  test.setTimeout(400_000);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of await allScreens(app, 'ko')) {
    await test.step(screen.title, async () => {
      await show(app.page, screen);
      await checkAccessible(app.page, screen.title);
      await leave(app.page, screen);
    });
  }
});

test('so are the windows within: first start, plan of an import, report, export, correction', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const window = new WindowPage(page);
  const imports = new ImportPage(page);
  await expect(window.heading(/카드 상자가 비어 있습니다/)).toBeVisible();
  await checkAccessible(page, 'first start');

  await window.goTo('가져오기');
  await imports.choose(fileOf('빈 파일.csv', ''));
  await expect(imports.refusal).toBeVisible();
  await checkAccessible(page, 'refused file');
  await imports.choose(
    fileOf('표.csv', '이름,전화,별명\n심청,010-3333-9090,청이\n심청,010-3333-9090,\n'),
  );
  await expect(imports.target('별명')).toBeVisible();
  await checkAccessible(page, 'plan of an import');
  await imports.start();
  await expect(imports.rows.first()).toBeVisible();
  await checkAccessible(page, 'report with remarks');

  await window.goTo('고객');
  await new CustomersPage(page).export();
  await expect(page.getByRole('dialog', { name: '고객 내보내기' })).toBeVisible();
  await checkAccessible(page, 'export');
  await window.press('Escape');

  await new CustomersPage(page).row('심청').click();
  await expect(window.card.of('심청')).toBeVisible();
  await window.press('Control+l');
  await expect(window.call.note).toBeFocused();
  await window.press('Control+Enter');
  await window.card.show('고친 기록');
  await expect(window.card.timeline.getByRole('listitem').first()).toBeVisible();
  await checkAccessible(page, 'history of a card');
  await window.goTo('통화 기록');
  await expect(page.getByRole('option')).toHaveCount(1);
  await window.press('e');
  await expect(page.getByRole('dialog', { name: '연락 기록 고치기' })).toBeVisible();
  await checkAccessible(page, 'correction of a call');
});
