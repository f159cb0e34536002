import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** Ctrl+K: the search over all customers. */
export class SearchWindow {
  readonly page: Page;
  readonly input: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.getByRole('combobox', { name: '고객 찾기' });
    this.results = page.getByRole('listbox', { name: '찾은 고객' }).getByRole('option');
  }

  async open(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^고객 찾기/ })).toBeVisible();
    await this.page.keyboard.press('Control+k');
    await expect(this.input).toBeFocused();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.input).toBeHidden();
  }

  /** What is marked in the results as found. */
  get marks(): Locator {
    return this.results.locator('mark');
  }
}
