import { expect, type Locator, type Page } from '@playwright/test';

/** Moving house: making the moving file, and bringing a box over. */
export class MovingPage {
  readonly page: Page;
  readonly section: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: '이사하기' });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/settings?section=moving';
    });
    await expect(this.section).toBeVisible();
  }

  /** Makes the moving file and leaves the dialog. */
  async moveOut(passphrase: string): Promise<void> {
    await this.section.getByRole('button', { name: '새 컴퓨터로 옮기기' }).click();
    await this.dialog.getByRole('textbox', { name: '이사 파일의 암호' }).fill(passphrase);
    await this.dialog.getByRole('textbox', { name: '한 번 더' }).fill(passphrase);
    await this.dialog.getByRole('button', { name: '이사 파일 만들기' }).click();
    await expect(this.dialog.getByRole('status')).toContainText('이사 파일에 담고 확인했습니다', {
      timeout: 60_000,
    });
    await this.dialog.getByRole('button', { name: '닫기', exact: true }).last().click();
    await expect(this.dialog).toBeHidden();
  }

  /** Chooses what was found and looks inside. */
  async lookInside(kind: '이사 파일' | '단골 폴더', passphrase: string): Promise<void> {
    const found = this.dialog.getByRole('list', { name: '찾은 상자' });
    await found.getByRole('button', { name: kind }).first().click();
    await this.type(passphrase);
    await expect(this.dialog.getByRole('heading', { name: '안을 들여다보기' })).toBeVisible();
    await expect(this.take).toBeEnabled({ timeout: 60_000 });
  }

  async type(passphrase: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: '암호' }).fill(passphrase);
    await this.dialog.getByRole('button', { name: '열어서 들여다보기' }).click();
  }

  get take(): Locator {
    return this.dialog.getByRole('button', { name: '이 상자를 옮겨 오기' });
  }
}
