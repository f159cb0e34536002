import type { Locator, Page } from 'playwright-core';

/** The settings of paper and printer. */
export class PaperSettingsPage {
  readonly section: Locator;
  readonly sheets: Locator;
  readonly editor: Locator;
  readonly across: Locator;

  constructor(page: Page) {
    this.section = page.getByRole('region', { name: '종이와 인쇄기' });
    this.sheets = this.section.getByRole('list', { name: '내가 만든 라벨 용지' });
    this.editor = page.getByRole('dialog', { name: /라벨 용지/ });
    this.across = this.section.getByRole('textbox', { name: '좌우 (mm)' });
  }

  /** A field of the editor. */
  field(name: string): Locator {
    return this.editor.getByRole('textbox', { name });
  }

  async addSheet(): Promise<void> {
    await this.section.getByRole('button', { name: '라벨 용지 더하기' }).click();
  }

  async save(): Promise<void> {
    await this.editor.getByRole('button', { name: '저장' }).click();
  }
}
