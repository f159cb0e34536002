import type { Locator, Page } from 'playwright-core';

/** One customer's card. */
export class CardPage {
  readonly page: Page;
  readonly timeline: Locator;
  readonly saving: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = page.getByRole('region', { name: '지난 일' });
    this.saving = page.getByRole('main').getByRole('status');
  }

  /** The card of a customer, shown. */
  of(name: string): Locator {
    return this.page.getByRole('article', { name: `${name} 고객카드` });
  }

  field(name: string): Locator {
    return this.page.getByRole('article').getByRole('textbox', { name, exact: true });
  }

  get name(): Locator {
    return this.field('이름').first();
  }

  /** Adds a phone, an e-mail or an address; its empty field has the keyboard. */
  async add(kind: '전화' | '이메일' | '주소'): Promise<void> {
    await this.page.getByRole('button', { name: `${kind} 더하기` }).click();
  }

  async choose(action: '이 카드 내보내기…' | '휴지통으로'): Promise<void> {
    await this.page.getByRole('button', { name: '이 카드로 할 일' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Shows only one kind of what happened. */
  async show(kind: '모두' | '연락' | '감사카드' | '고친 기록'): Promise<void> {
    await this.timeline.getByRole('radio', { name: kind }).check({ force: true });
  }
}
