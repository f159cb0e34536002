import type { Locator, Page } from 'playwright-core';

/** The pairs that may be one person, and the two cards side by side. */
export class DuplicatesPage {
  readonly page: Page;
  readonly main: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.rows = page.getByRole('listbox', { name: '같은 사람일 수 있는 카드' }).getByRole('option');
    this.dialog = page.getByRole('dialog', { name: '두 카드를 하나로' });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** One field of the two cards, with what can be chosen. */
  field(name: string): Locator {
    return this.dialog.getByRole('radiogroup', { name: new RegExp(`^${name}`) });
  }

  /** The value of one card, or `둘 다`. */
  choice(field: string, name: string | RegExp): Locator {
    return this.field(field).getByRole('radio', { name });
  }

  /** Takes one card's value, with the mouse. */
  async pick(field: string, value: string | RegExp): Promise<void> {
    await this.field(field).locator('label').filter({ hasText: value }).click();
  }

  get result(): Locator {
    return this.dialog.getByRole('region', { name: '합친 뒤의 카드' });
  }

  async merge(): Promise<void> {
    await this.dialog.getByRole('button', { name: '합치기' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
