import type { Locator, Page } from 'playwright-core';

/** Whom to reach today, by the words that a screen reader says in Korean. */
export class TodayPage {
  readonly page: Page;
  readonly people: Locator;

  constructor(page: Page) {
    this.page = page;
    this.people = page.getByRole('listbox', { name: '오늘 연락할 분' }).getByRole('option');
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name });
  }

  /** The chosen one, beside the list. */
  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name: `${name} 님` });
  }
}
