import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

/** The gallery of templates and their editor. */
export class TemplatesPage {
  readonly page: Page;
  readonly find: Locator;
  readonly greeting: Locator;
  readonly message: Locator;
  readonly closing: Locator;
  readonly title: Locator;
  readonly save: Locator;
  readonly state: Locator;
  readonly offers: Locator;
  readonly particles: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.find = page.getByRole('searchbox', { name: '서식 찾기' });
    this.greeting = page.getByRole('textbox', { name: '머리말' });
    this.message = page.getByRole('textbox', { name: '본문' });
    this.closing = page.getByRole('textbox', { name: '맺음말' });
    this.title = page.getByRole('textbox', { name: '서식 이름' });
    this.save = page.getByRole('button', { name: '저장', exact: true });
    this.state = page.locator('.tpl-state');
    this.offers = page.getByRole('listbox', { name: '넣을 말' }).getByRole('option');
    this.particles = page.getByRole('listbox', { name: '조사' }).getByRole('option');
    this.preview = page.getByRole('region', { name: '미리 보기' }).getByRole('img');
  }

  /** A template of the gallery by its title. */
  item(title: string): Locator {
    return this.page.getByRole('row', { name: title });
  }

  async openGallery(): Promise<void> {
    await this.page.evaluate(`location.hash = '#/greeting-cards/templates'`);
    await this.find.waitFor();
  }

  async openEditor(name: string): Promise<void> {
    await this.page.evaluate(
      `location.hash = ${JSON.stringify(`#/greeting-cards/templates/${name}`)}`,
    );
    await this.message.waitFor();
  }

  /** Does one of the things in the menu of a template. */
  async choose(title: string, action: string): Promise<void> {
    await this.item(title)
      .getByRole('button', { name: `${title}: 다른 일` })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Replaces a text by typing, as a person does, so that lists open. */
  async type(text: Locator, words: string): Promise<void> {
    await text.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(words);
  }

  /** The card shows these words. */
  async previews(words: string): Promise<void> {
    await expect(this.preview).toHaveAccessibleName(new RegExp(words));
  }

  /** Which line of the open list the text names as active. */
  async active(text: Locator): Promise<string> {
    const id = await text.getAttribute('aria-activedescendant');
    return id === null ? '' : this.page.locator(`[id="${id}"]`).innerText();
  }
}
