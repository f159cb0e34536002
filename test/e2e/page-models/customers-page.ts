import type { Locator, Page } from 'playwright-core';

/** The list of all customers. */
export class CustomersPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly text: Locator;
  readonly count: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('listbox', { name: '고객 목록' });
    this.rows = this.list.getByRole('option');
    this.text = page.getByRole('searchbox', { name: '목록에서 찾기' });
    this.count = page.getByRole('main').getByRole('status').first();
  }

  row(name: string): Locator {
    return this.list.getByRole('option', { name: new RegExp(`^${name}(,|$)`) });
  }

  async export(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: '내보내기…' }).click();
  }

  async showTrash(): Promise<void> {
    await this.page.getByText('휴지통', { exact: true }).click();
  }
}
