import type { Locator, Page } from 'playwright-core';

/** The call being noted, at the window's side. */
export class CallWindow {
  readonly panel: Locator;
  readonly time: Locator;
  readonly note: Locator;
  readonly nextStep: Locator;
  readonly due: Locator;
  readonly draftSaved: Locator;
  /** What the notes will leave on the card. */
  readonly understood: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary', { name: '통화 기록하기' });
    this.time = this.panel.getByRole('timer');
    this.note = this.panel.getByRole('textbox', { name: /^(통화|방문) 내용$/ });
    this.nextStep = this.panel.getByRole('textbox', { name: '다음 할 일' });
    this.due = this.panel.getByRole('textbox', { name: '날짜', exact: true });
    this.understood = this.panel.getByRole('region', { name: '함께 남는 것' });
    this.draftSaved = this.panel.getByText('적던 글 저장됨');
  }

  async choose(option: '받은 전화' | '건 전화' | '통화함' | '받지 않음' | '메시지 남김') {
    await this.panel.getByText(option, { exact: true }).click();
  }

  async kind(kind: '통화' | '방문' | '메시지' | '만남' | '편지'): Promise<void> {
    await this.panel.getByRole('radio', { name: kind, exact: true }).check({ force: true });
  }

  async quickDay(day: '오늘' | '내일' | '3일 뒤' | '1주 뒤'): Promise<void> {
    await this.panel.getByRole('button', { name: day, exact: true }).click();
  }

  async end(): Promise<void> {
    await this.panel.getByRole('button', { name: '통화 끝내기' }).click();
  }

  async log(): Promise<void> {
    await this.panel.getByRole('button', { name: /^기록하기/ }).click();
  }
}
