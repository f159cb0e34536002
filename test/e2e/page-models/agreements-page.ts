import type { Locator, Page } from 'playwright-core';
import type { FileToGive } from './import-page.ts';

export type Room = '계약' | '입금 감사 전화' | '확인할 입금' | '빠진 입금' | '입금 목록';

/** Agreements and deposits: the rooms of the place, their lists and what stands beside them. */
export class AgreementsPage {
  readonly page: Page;
  readonly rooms: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;
  readonly detail: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rooms = page.getByRole('navigation', { name: '계약과 입금' });
    this.rows = page.getByRole('main').getByRole('listbox').getByRole('option');
    this.dialog = page.getByRole('dialog');
    this.detail = page.getByRole('main').getByRole('complementary');
    this.said = page.getByRole('main').getByRole('status');
  }

  room(name: Room): Locator {
    return this.rooms.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async enter(name: Room): Promise<void> {
    await this.room(name).click();
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** A field of the dialog on top. */
  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: '저장' }).click();
  }

  /** Opens a list of words and takes one of them. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async takeList(file: FileToGive): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '파일 고르기' }).click();
    await (await chooser).setFiles(file);
  }

  /** What a column of a list is taken for. */
  column(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`‘${name}’ 칸의 뜻`) });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name });
  }

  count(name: string): Locator {
    return this.page.locator('dl > div').filter({ hasText: name }).getByRole('definition');
  }
}
