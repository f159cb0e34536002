import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** Greeting cards: the studio, making the PDF, the cards that were sent. */
export class StudioPage {
  readonly page: Page;
  readonly add: Locator;
  readonly recipients: Locator;
  readonly greeting: Locator;
  readonly message: Locator;
  readonly closing: Locator;
  readonly save: Locator;
  readonly dialog: Locator;
  readonly proof: Locator;
  readonly sent: Locator;

  constructor(page: Page) {
    this.page = page;
    this.add = page.getByRole('combobox', { name: '이름이나 초성으로 받는 분 더하기' });
    this.recipients = page.getByRole('listbox', { name: '받는 분 목록' }).getByRole('option');
    this.greeting = page.getByRole('textbox', { name: '머리말' });
    this.message = page.getByRole('textbox', { name: '글', exact: true });
    this.closing = page.getByRole('textbox', { name: '맺음말' });
    this.save = page.getByRole('button', { name: 'PDF로 저장' });
    this.dialog = page.getByRole('dialog', { name: '감사카드 만들기' });
    this.proof = page.getByRole('dialog', { name: '인쇄될 PDF' });
    this.sent = page.getByRole('listbox', { name: '보낸 카드 목록' }).getByRole('option');
  }

  /** The drawn card, with these words where they are given. */
  preview(name: string, words?: string): Locator {
    const label = this.page.getByRole('img', { name: `${name} 님께 드리는 카드 미리 보기` });
    return words === undefined ? label : label.and(this.page.getByRole('img', { name: words }));
  }

  async chooseTemplate(title: string): Promise<void> {
    const templates = this.page.getByRole('radiogroup', { name: '서식', exact: true });
    await templates.getByText(title, { exact: true }).click();
    await expect(templates.getByRole('radio', { name: title })).toBeChecked();
  }

  /** Finds somebody by what is typed and adds the first one found. */
  async addRecipient(text: string): Promise<void> {
    await this.add.fill(text);
    await this.page.keyboard.press('Enter');
    await expect(this.add).toHaveValue('');
    await this.page.keyboard.press('Escape');
    await expect(this.add).toHaveAttribute('aria-expanded', 'false');
  }

  /** Opens one line of the look (`카드`, `함께 인쇄`…); Escape closes it again. */
  async openLook(label: string): Promise<Locator> {
    await this.page.getByRole('button', { name: new RegExp(`^${label} `) }).click();
    const dialog = this.page.getByRole('dialog', { name: label });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async closeLook(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.locator('.cards-look-dialog')).toBeHidden();
  }

  /** Chooses an option of a list that opens, within the open line of the look. */
  async choose(dialog: Locator, list: string, option: string | RegExp): Promise<void> {
    await dialog.getByRole('button', { name: list }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Saves the PDF and gives its path, as the window says it. */
  async savePdf(): Promise<string> {
    await this.save.click();
    await expect(this.dialog.getByText(/PDF로 저장했습니다/)).toBeVisible({ timeout: 60_000 });
    return this.dialog.getByRole('code').first().innerText();
  }

  async closeDialog(): Promise<void> {
    await this.dialog.getByRole('button', { name: '닫기' }).last().click();
    await expect(this.dialog).toBeHidden();
  }

  async showSent(): Promise<void> {
    await this.page.getByText('보낸 카드', { exact: true }).click();
  }
}
