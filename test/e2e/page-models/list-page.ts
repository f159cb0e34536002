import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';
import { CustomersPage } from './customers-page.ts';

/** What narrows, orders and shapes the list of customers, and acts on those chosen in it. */
export class ListPage extends CustomersPage {
  /** The window that a button opened: conditions, columns, tags. */
  readonly popover: Locator;
  readonly chips: Locator;
  readonly selection: Locator;
  readonly head: Locator;

  constructor(page: Page) {
    super(page);
    this.popover = page.getByRole('dialog');
    this.chips = page.getByRole('group', { name: '켜진 조건' });
    this.selection = page.getByRole('region', { name: '고른 고객' });
    this.head = page.getByRole('group', { name: '열 제목' });
  }

  /** Opens the conditions of one kind. */
  async filterBy(kind: string): Promise<Locator> {
    await this.page.getByRole('button', { name: '거르기' }).click();
    await this.popover.getByRole('option', { name: kind, exact: true }).click();
    return this.popover;
  }

  chip(text: string): Locator {
    return this.chips.getByRole('button', { name: text, exact: true });
  }

  async removeChip(text: string): Promise<void> {
    await this.chips.getByRole('button', { name: `${text} 지우기` }).click();
  }

  async names(): Promise<string[]> {
    const rows = await this.rows.allTextContents();
    return rows.map((row) => row.split(',')[0] ?? '');
  }

  async showsOnly(...names: string[]): Promise<void> {
    await expect.poll(() => this.names()).toEqual(names);
  }

  async openColumns(): Promise<Locator> {
    await this.page.getByRole('button', { name: '열', exact: true }).click();
    return this.popover;
  }

  /** The titles above the list, in order. */
  titles(): Locator {
    return this.head.locator('.customers-title-cell');
  }

  async savedLists(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^(저장한 목록|목록: )/ })
      .click();
  }

  async chooseWithKeys(): Promise<void> {
    await this.list.focus();
    await this.page.keyboard.press('Control+a');
  }
}
