import type { Locator, Page } from 'playwright-core';

/** What the box says of one's own work, by the words that a screen reader says in Korean. */
export class InsightsPage {
  readonly page: Page;
  /** The people behind a number. */
  readonly people: Locator;

  constructor(page: Page) {
    this.page = page;
    this.people = page.getByRole('listbox').getByRole('option');
  }

  /** One thing that is counted: "약속". */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The bars of a panel that lead to somebody. */
  bars(title: string): Locator {
    return this.panel(title).getByRole('group').getByRole('link');
  }

  /** A number with its name, over the bars of a panel. */
  number(title: string, name: string): Locator {
    return this.panel(title).getByRole('listitem').filter({ hasText: name });
  }

  async showAs(form: '그림' | '숫자'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '보는 법' }).getByText(form).click();
  }

  async choose(range: string): Promise<void> {
    await this.page.getByRole('button', { name: /기간/ }).click();
    await this.page.getByRole('option', { name: range }).click();
  }
}
