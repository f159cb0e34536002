import { expect, type Locator, type Page } from '@playwright/test';

/** Threads that read whole boxes take their time where the computer has much else to do. */
export const longWork = { timeout: 90_000 };

/** The backups among the settings. */
export class BackupPage {
  readonly page: Page;
  readonly section: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: '백업', exact: true });
  }

  /** By the line at the sidebar's foot. */
  async openFromSidebar(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: /백업/ }).click();
    await expect(this.section).toBeInViewport();
  }

  async backUpNow(): Promise<void> {
    await this.section.getByRole('button', { name: '지금 백업하기' }).click();
    await expect(this.section.getByText('백업했고, 다시 열어 확인했습니다.')).toBeVisible(longWork);
  }

  async lookIntoNewest(): Promise<Locator> {
    await this.section
      .getByRole('button', { name: /^들여다보기/ })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog', { name: /백업$/ });
    await expect(dialog.getByText('보낸 감사카드')).toBeVisible(longWork);
    return dialog;
  }
}
