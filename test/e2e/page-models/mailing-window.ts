import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** The window that sets addresses of chosen customers on labels and envelopes. */
export class MailingWindow {
  readonly dialog: Locator;
  readonly first: Locator;
  readonly sheet: Locator;
  readonly picture: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: '봉투와 주소 라벨' });
    this.first = this.dialog.getByRole('textbox', { name: '비어 있는 첫 칸' });
    this.sheet = this.dialog.getByRole('radiogroup', { name: '비어 있는 첫 칸 고르기' });
    this.picture = this.dialog.getByRole('img', { name: '첫 장의 모습' });
  }

  label(number: number): Locator {
    return this.sheet.getByRole('radio', { name: String(number), exact: true });
  }

  async chooseKind(kind: '주소 라벨' | '봉투'): Promise<void> {
    await this.dialog.getByText(kind, { exact: true }).click();
    await expect(this.dialog.getByRole('radio', { name: kind, exact: true })).toBeChecked();
  }

  async chooseHouseholds(): Promise<void> {
    await this.dialog.getByText('한 집에는 하나만').click();
  }

  /** Writes the file and gives its path, as the window says it. */
  async save(): Promise<string> {
    await this.dialog.getByRole('button', { name: 'PDF로 저장' }).click();
    await expect(this.dialog.getByText(/쪽에 저장했습니다/)).toBeVisible({ timeout: 30_000 });
    return this.dialog.getByRole('code').innerText();
  }
}
