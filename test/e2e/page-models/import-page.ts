import type { Locator, Page } from 'playwright-core';
import { expect } from '@playwright/test';

export interface FileToGive {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file made in the test, to be chosen in the window. */
export function fileOf(name: string, content: string | Buffer): FileToGive {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Import: choosing a file, its plan, the report, the files that were taken in. */
export class ImportPage {
  readonly page: Page;
  readonly main: Locator;
  readonly imports: Locator;
  readonly rows: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.imports = page.getByRole('region', { name: '가져온 파일' });
    this.rows = page.getByRole('listbox', { name: '줄마다 결과' }).getByRole('option');
    this.refusal = this.main.getByRole('alert');
  }

  /** Chooses a file by its path or gives one made in the test. */
  async choose(file: string | FileToGive): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.main.getByRole('button', { name: '파일 고르기' }).click();
    await (await chooser).setFiles(file);
  }

  /** What one column of the file becomes. */
  target(header: string): Locator {
    return this.main.getByRole('button', { name: `‘${header}’ 칸이 갈 자리` });
  }

  async start(): Promise<void> {
    await this.main.getByRole('button', { name: /가져오기$/ }).click();
    await expect(this.main.getByRole('heading', { level: 1, name: '가져왔습니다' })).toBeVisible();
  }

  /** A number of the report. */
  count(of: '더함' | '고침' | '건너뜀'): Locator {
    return this.main.locator('dl > div').filter({ hasText: of }).getByRole('definition');
  }

  async show(rows: '눈여겨볼 줄' | '더한 고객' | '고친 고객' | '건너뛴 줄'): Promise<void> {
    await this.main.getByText(rows, { exact: true }).click();
  }

  async undo(): Promise<void> {
    await this.main.getByRole('button', { name: '이 가져오기 되돌리기' }).click();
  }

  async another(): Promise<void> {
    await this.main.getByRole('button', { name: '다른 파일 가져오기' }).click();
  }
}
