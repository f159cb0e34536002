import type { Locator, Page } from 'playwright-core';

/** The follow-ups: over all customers, on a card, their plans and the cadences in the settings. */
export class FollowUpsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('listbox', { name: '사후관리 목록' });
    this.dialog = page.getByRole('dialog');
  }

  get rows(): Locator {
    return this.list.getByRole('option');
  }

  async show(what: '진행 중' | '늦은 것' | '쉬는 것' | '끝난 것'): Promise<void> {
    await this.page.getByRole('radio', { name: what }).check({ force: true });
  }

  /** The panel of the row that the list stands on. */
  panel(customer: string): Locator {
    return this.page.getByRole('complementary', { name: `${customer}의 사후관리` });
  }

  /** The part of a card. */
  get onCard(): Locator {
    return this.page.getByRole('article').getByRole('region', { name: '사후관리', exact: true });
  }

  /** The open steps, by the words that tick them off. */
  step(title: string): Locator {
    return this.page.getByRole('checkbox', { name: `마침: ${title}` });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(label) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** What more can be done with a step. */
  async more(within: Locator, step: string, act: string): Promise<void> {
    await within.getByRole('button', { name: `${step} 더 하기` }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }
}
