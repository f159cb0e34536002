import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** The window that writes customers into a file. */
export class ExportWindow {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: '고객 내보내기' });
  }

  async chooseFormat(format: 'CSV' | 'vCard' | 'JSON' | 'PDF 목록'): Promise<void> {
    await this.dialog.getByText(format, { exact: true }).click();
    await expect(this.dialog.getByRole('radio', { name: format })).toBeChecked();
  }

  async chooseEncoding(encoding: 'UTF-8 (엑셀 기본)' | 'CP949 (옛 프로그램)'): Promise<void> {
    await this.dialog.getByText(encoding, { exact: true }).click();
  }

  /** Writes the file and gives its path, as the window says it. */
  async start(): Promise<string> {
    await this.dialog.getByRole('button', { name: '내보내기', exact: true }).click();
    await expect(this.dialog.getByText(/명을 내보냈습니다/)).toBeVisible();
    return this.dialog.getByRole('code').innerText();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '닫기' }).last().click();
    await expect(this.dialog).toBeHidden();
  }
}
