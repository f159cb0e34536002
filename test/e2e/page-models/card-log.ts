import type { Locator, Page } from 'playwright-core';

type Kind = '메모' | '금기' | '선호' | '부탁' | '기대' | '덤' | '좋은 신호' | '나쁜 신호';

/** The middle and the right of a card: the one line, what happened, what is known of the person. */
export class CardLog {
  readonly page: Page;
  readonly line: Locator;
  readonly kinds: Locator;
  readonly timeline: Locator;
  readonly scroller: Locator;

  constructor(page: Page) {
    this.page = page;
    const card = page.getByRole('article');
    this.line = card.getByRole('textbox', { name: '메모 한 줄 더하기' });
    this.kinds = card.getByRole('radiogroup', { name: '무엇으로 적을지' });
    this.timeline = page.getByRole('region', { name: '지난 일' });
    this.scroller = this.timeline.locator('.log-scroller');
  }

  kind(kind: Kind): Locator {
    return this.kinds.getByRole('radio', { name: kind });
  }

  get entries(): Locator {
    return this.timeline.getByRole('listitem');
  }

  async show(filter: '모두' | '연락' | '감사카드' | '덤' | '고친 기록'): Promise<void> {
    await this.timeline.getByRole('radio', { name: filter }).check({ force: true });
  }

  /** A part of the right column, by its heading. */
  part(
    name: '기대' | '덤' | '소개' | '신호' | '계약 전 세 물음' | '결정' | '동의·보유' | '서비스팀에',
  ): Locator {
    return this.page.getByRole('article').getByRole('region', { name, exact: true });
  }

  /** Presses a button of the card and lays the typed lines below each other; Esc ends. */
  async add(button: string, ...lines: readonly string[]): Promise<void> {
    await this.page.getByRole('article').getByRole('button', { name: button, exact: true }).click();
    for (const line of lines) {
      await this.page.keyboard.type(line);
      await this.page.keyboard.press('Enter');
    }
  }

  /** Scrolls the list and gives where its entries stand, by their text. */
  async scrollTo(top: number): Promise<void> {
    await this.scroller.evaluate((box, to) => {
      box.scrollTop = to;
    }, top);
  }

  /** Where the entries in sight stand in the window, by their number in the list. */
  placesInSight(): Promise<Record<string, number>> {
    return this.scroller.evaluate((box) => {
      const frame = box.getBoundingClientRect();
      const places: Record<string, number> = {};
      for (const item of box.querySelectorAll('li')) {
        const { top, bottom } = item.getBoundingClientRect();
        if (bottom > frame.top && top < frame.bottom) {
          places[item.getAttribute('aria-posinset') ?? ''] = top;
        }
      }
      return places;
    });
  }
}
