import { expect, test } from '../support/app.ts';
import { textKeys, visibleTexts } from '../support/visible-texts.ts';
import { WindowPage } from './page-models/window-page.ts';
import { allScreens, leave, show } from './screens.ts';

/** Korean that belongs on an English screen: the language's own name and sign, and how to search. */
const ownNames = new Set(['한국어', '한']);
const withoutExample = (text: string) => text.replaceAll('(ㅎㄱㄷ)', '');

test('the language changes at once, and a second start keeps it', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.goTo('설정');
  await app.page.getByText('English', { exact: true }).click();
  await expect(window.heading('Settings')).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(
    app.page.getByRole('navigation').getByRole('link', { name: 'Customers' }),
  ).toBeVisible();
  await expect(app.page).toHaveTitle(/Settings/);

  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1, name: /Welcome/ })).toBeVisible();
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await app.page.getByText('한국어', { exact: true }).click();
  await expect(new WindowPage(app.page).heading('설정')).toBeVisible();
});

test('in English no screen has Korean or the name of a text left', async ({ app }) => {
  test.setTimeout(240_000);
  for (const screen of await allScreens(app, 'en')) {
    await test.step(screen.title, async () => {
      await show(app.page, screen);
      const texts = await visibleTexts(app.page);
      const korean = texts.filter(
        (text) => /[ㄱ-힣]/.test(withoutExample(text)) && !ownNames.has(text),
      );
      expect.soft(korean, screen.title).toEqual([]);
      expect.soft(textKeys(texts), screen.title).toEqual([]);
      await leave(app.page, screen);
    });
  }
});
