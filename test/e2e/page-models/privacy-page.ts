import type { Locator, Page } from 'playwright-core';

/** The place of people's data: whose time ends, consents, what was destroyed. */
export class PrivacyPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get rows(): Locator {
    return this.#page.locator('.privacy-rows > li');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  choice(name: string): Locator {
    return this.#page.getByRole('checkbox', { name: `${name} 고르기` });
  }

  button(name: string | RegExp): Locator {
    return this.#page.locator('main').getByRole('button', { name });
  }

  tab(name: string): Locator {
    return this.#page
      .getByRole('navigation', { name: '개인정보 화면' })
      .getByRole('link', { name });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  get confirmWord(): Locator {
    return this.dialog.getByLabel('확인하려면 ‘파기’라고 적으세요');
  }

  inDialog(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }
}
