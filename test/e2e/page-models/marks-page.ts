import type { Locator, Page } from 'playwright-core';
import type { MarkKind } from '../../../src/shared/marks.ts';

const names = { signature: '서명', seal: '도장' } as const;

/** Signature and seal in the settings. */
export class MarksPage {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly card: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog');
    this.card = page.getByRole('img', { name: '서명과 도장이 놓인 예시 카드' });
  }

  panel(kind: MarkKind): Locator {
    return this.#page.getByRole('group', { name: names[kind], exact: true }).first();
  }

  /** The mark as the settings show it. */
  mark(kind: MarkKind): Locator {
    return this.panel(kind).getByRole('img', { name: `내 ${names[kind]}` });
  }

  /** Its box on the sample card. */
  box(kind: MarkKind): Locator {
    return this.#page.getByRole('button', { name: `${names[kind]} 옮기기` });
  }

  get result(): Locator {
    return this.dialog.getByRole('img', { name: '종이를 걷어 낸 그림' });
  }

  async choose(kind: MarkKind, name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.panel(kind)
      .getByRole('button', { name: /그림 고르기|다른 그림/ })
      .click();
    const buffer = Buffer.from(bytes);
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
  }

  /** Lays a picture in by the clipboard. */
  async paste(bytes: Uint8Array): Promise<void> {
    await this.#page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([content], '붙인 것.jpg', { type: 'image/jpeg' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    }, Buffer.from(bytes).toString('base64'));
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: '저장' }).click();
  }
}
