import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** The window that writes customers into a file. */
export class ExportWindow {
  readonly dialog: Locator;
  readonly covering: Locator;
  readonly words: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: '고객 내보내기' });
    this.covering = this.dialog.getByRole('checkbox', { name: /^번호·주소·날짜/ });
    this.words = this.dialog.getByRole('textbox', { name: '어떤 이유인지' });
  }

  async chooseFormat(format: 'CSV' | 'vCard' | 'JSON' | 'PDF 목록'): Promise<void> {
    await this.dialog.getByText(format, { exact: true }).click();
    await expect(this.dialog.getByRole('radio', { name: format })).toBeChecked();
  }

  async chooseEncoding(encoding: 'UTF-8 (엑셀 기본)' | 'CP949 (옛 프로그램)'): Promise<void> {
    await this.dialog.getByText(encoding, { exact: true }).click();
  }

  /** Covers the middles of numbers, addresses and dates. */
  async cover(): Promise<void> {
    await this.dialog.getByText(/^번호·주소·날짜/).click();
    await expect(this.covering).toBeChecked();
  }

  /** One of the reasons by its words; words of one's own for the last. */
  async giveReason(reason: string, words?: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /내보내는 이유/ }).click();
    await this.dialog.page().getByRole('option', { name: reason }).click();
    if (words !== undefined) await this.words.fill(words);
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
