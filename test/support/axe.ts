import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { textKeys, visibleTexts } from './visible-texts.ts';

/** Texts instead of their names, and nothing for axe to find, in both themes. */
export async function checkAccessible(page: Page, title: string): Promise<void> {
  // A colour caught on its way from one theme to the other is none of either.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(textKeys(await visibleTexts(page)), title).toEqual([]);
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    // Legacy mode needs no second page, which the program's window would close.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
    expect.soft(found, `${title}, ${theme}`).toEqual([]);
  }
}
