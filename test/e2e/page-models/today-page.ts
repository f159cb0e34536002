import type { Locator, Page } from 'playwright-core';

/** Whom to reach today, by the words that a screen reader says in Korean. */
export class TodayPage {
  readonly page: Page;
  readonly people: Locator;
  readonly dialog: Locator;
  readonly days: Locator;

  constructor(page: Page) {
    this.page = page;
    this.people = page.getByRole('listbox', { name: '오늘 연락할 분' }).getByRole('option');
    this.dialog = page.getByRole('dialog');
    this.days = page.getByRole('list', { name: '요일별 연락할 분' }).locator('> li');
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name });
  }

  person(name: string): Locator {
    return this.people.filter({ hasText: name });
  }

  /** The chosen one, beside the list. */
  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name: `${name} 님` });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name });
  }
}
