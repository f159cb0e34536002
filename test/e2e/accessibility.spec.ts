import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from '../support/app.ts';
import { textKeys, visibleTexts } from '../support/visible-texts.ts';
import { allScreens, leave, show } from './screens.ts';

test('every screen is accessible in both themes and shows texts, not their names', async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of await allScreens(app, 'ko')) {
    await test.step(screen.title, async () => {
      await show(app.page, screen);
      expect.soft(textKeys(await visibleTexts(app.page)), screen.title).toEqual([]);
      for (const theme of ['light', 'dark']) {
        await app.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        expect.soft(await violations(app.page), `${screen.title}, ${theme}`).toEqual([]);
      }
      await leave(app.page, screen);
    });
  }
});

/** What axe finds, one line each: the rule, where, and why. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode needs no second page, which the program's window would close.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
