import type { Locator, Page } from 'playwright-core';

/** Who introduced whom: the picture, the list beside it, and the chosen one below. */
export class ReferralsPage {
  readonly page: Page;
  readonly picture: Locator;
  readonly people: Locator;
  readonly rows: Locator;
  readonly filter: Locator;

  constructor(page: Page) {
    this.page = page;
    this.picture = page.getByRole('tree', { name: '소개 그림' });
    this.people = this.picture.getByRole('treeitem');
    this.rows = page.getByRole('listbox', { name: '소개로 이어진 분' }).getByRole('option');
    this.filter = page.getByRole('searchbox', { name: '이름이나 회사로 찾기' });
  }

  person(name: string): Locator {
    return this.picture.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Who has the keyboard's attention in the picture. */
  get chosen(): Locator {
    return this.picture.getByRole('treeitem', { selected: true });
  }

  /** What is said and can be done about the chosen one. */
  about(name: string): Locator {
    return this.page.getByRole('region', { name: `${name} 님의 소개` });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async order(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /순서/ }).click();
    await this.page.getByRole('option', { name }).click();
  }
}
