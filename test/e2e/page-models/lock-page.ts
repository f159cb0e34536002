import { expect, type Locator, type Page } from '@playwright/test';

/** The keys among the settings, and the screen of a locked box. */
export class LockPage {
  readonly page: Page;
  readonly section: Locator;
  readonly locked: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: '잠금과 열쇠' });
    this.locked = page.getByRole('heading', { name: '상자가 잠겨 있습니다' });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/settings?section=keys';
    });
    await expect(this.section).toBeVisible();
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await this.section.getByRole('button', { name: '암호 정하기' }).click();
    const dialog = this.page.getByRole('dialog', { name: '암호 정하기' });
    await dialog.getByRole('textbox', { name: '암호' }).fill(passphrase);
    await dialog.getByRole('textbox', { name: '한 번 더' }).fill(passphrase);
    await dialog.getByRole('button', { name: '저장' }).click();
    await expect(dialog).toBeHidden();
  }

  async lock(): Promise<void> {
    await this.section.getByRole('button', { name: '지금 잠그기' }).click();
    await expect(this.locked).toBeVisible();
  }

  async unlock(field: '암호' | '복구 열쇠', secret: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field }).fill(secret);
    await this.page.getByRole('button', { name: '열기', exact: true }).click();
  }
}
