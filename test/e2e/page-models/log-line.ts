import type { Locator, Page } from 'playwright-core';

type Role =
  '메모' | '다음 할 일' | '내 약속' | '고객 약속' | '불편' | '넘긴 일' | '의견' | '아이디어' | '덤';

/** The card's one line, and what it was understood as. */
export class LogLine {
  readonly page: Page;
  readonly line: Locator;
  readonly understood: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.getByRole('textbox', { name: '메모 한 줄 더하기' });
    this.understood = page.getByRole('group', { name: '알아들은 것' });
  }

  /** A part by what it is and says: "내 약속", "견적". */
  part(role: string, words: string | RegExp = ''): Locator {
    return this.understood.getByRole('button', { name: new RegExp(`^${role}`) }).filter({
      hasText: words,
    });
  }

  /** Presses a part and makes something else of it. */
  async change(
    part: Locator,
    to: Role | '날짜 빼기' | '방문' | '통화' | '한 번에 해결',
  ): Promise<void> {
    await part.click();
    await this.page.getByRole('menuitem', { name: to, exact: true }).click();
  }
}
