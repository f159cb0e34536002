import { expect, type Locator, type Page } from '@playwright/test';

/** The access log among the rooms of privacy. */
export class AccessLogPage {
  readonly page: Page;
  readonly lines: Locator;
  readonly act: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lines = page.locator('.access-log-line');
    this.act = page.getByRole('button', { name: /한 일/ });
    this.note = page.locator('.access-log-look');
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/privacy/log';
    });
    await expect(this.page.locator('.access-log-bar')).toBeVisible();
  }

  /** Narrows to what was done, by its word. */
  async narrow(word: string): Promise<void> {
    await this.act.click();
    await this.page.getByRole('option', { name: new RegExp(`^${word} ·`) }).click();
  }

  async look(): Promise<void> {
    await this.note.getByRole('button').click();
  }

  /** Saves the month as a file; gives its path, as the window says it. */
  async save(): Promise<string> {
    await this.page.getByRole('button', { name: '인쇄', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'PDF로 저장' }).click();
    const said = this.page.getByText(/저장했습니다: /);
    await expect(said).toBeVisible();
    return (await said.innerText()).replace(/^.*저장했습니다: /s, '').trim();
  }
}
