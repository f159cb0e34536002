import type { Locator, Page } from 'playwright-core';

/** The place of promises and problems, and their windows, by the words that a screen reader says. */
export class PromisesPage {
  readonly page: Page;
  readonly promises: Locator;
  readonly problems: Locator;
  readonly months: Locator;
  readonly dialog: Locator;
  /** What is known of the row that the list stands on. */
  readonly detail: Locator;

  constructor(page: Page) {
    this.page = page;
    this.promises = page.getByRole('listbox', { name: '약속 목록' }).getByRole('option');
    this.problems = page.getByRole('listbox', { name: '불편 목록' }).getByRole('option');
    this.months = page.getByRole('region', { name: '달마다 지킨 약속' });
    this.dialog = page.getByRole('dialog');
    this.detail = page.getByRole('complementary', { name: /, (약속|불편)$/ });
  }

  async tab(name: '약속' | '불편' | '사후관리'): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: '보기' });
    await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }

  async show(name: string): Promise<void> {
    const choice = this.page.getByRole('radio', { name, exact: true });
    // What is chosen shows only once it is stored.
    await choice.click({ force: true });
  }

  /** A button of the detail or of the window on top. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A labelled field of the window on top. */
  field(name: string): Locator {
    return this.dialog.getByLabel(name, { exact: true });
  }
}
