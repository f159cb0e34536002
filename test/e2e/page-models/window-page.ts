import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';
import { CardPage } from './card-page.ts';
import { CallWindow } from './call-window.ts';
import { SearchWindow } from './search-window.ts';

export type Place =
  | '오늘'
  | '고객'
  | '통화 기록'
  | '감사카드'
  | '소개'
  | '살펴보기'
  | '가져오기'
  | '설정'
  | '약속·불편'
  | '계약·입금';

/** The whole window, by the words that a screen reader says in Korean. */
export class WindowPage {
  readonly page: Page;
  readonly places: Locator;
  readonly messages: Locator;
  readonly search: SearchWindow;
  readonly call: CallWindow;
  readonly card: CardPage;

  constructor(page: Page) {
    this.page = page;
    this.places = page.getByRole('navigation', { name: '화면' });
    this.messages = page.getByRole('region', { name: '알림', exact: true });
    this.search = new SearchWindow(page);
    this.call = new CallWindow(page);
    this.card = new CardPage(page);
  }

  async goTo(place: Place): Promise<void> {
    const link = this.places.getByRole('link', { name: new RegExp(`^${place}`) });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** Opens an address of the interface, as `#/customers/12`. */
  async open(hash: string): Promise<void> {
    await this.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1, name });
  }

  /** The line of words at the window's foot that holds `text`. */
  message(text: string | RegExp): Locator {
    return this.messages.getByText(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }
}
