import type { Locator, Page } from 'playwright-core';

/** The left of a customer's card: what to mind, relations, occasions, own fields, photo. */
export class CardFacts {
  readonly page: Page;
  readonly card: Locator;
  readonly mind: Locator;
  readonly likes: Locator;
  readonly relations: Locator;
  readonly occasions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('article');
    this.mind = this.section('꼭 지킬 것');
    this.likes = this.section('좋아하시는 것');
    this.relations = this.section('가족·관계인');
    this.occasions = this.section('기념일');
  }

  section(name: string): Locator {
    return this.card.getByRole('region', { name, exact: true });
  }

  /** Adds lines to one of the two boxes. */
  async note(box: '꼭 지킬 것' | '좋아하시는 것', ...lines: string[]): Promise<void> {
    const section = this.section(box);
    await section.getByRole('button', { name: `${box} 더하기` }).click();
    const input = section.getByRole('textbox', { name: `${box} 더하기` });
    for (const line of lines) {
      await input.fill(line);
      await input.press('Enter');
      await section.getByRole('listitem', { name: line }).waitFor();
    }
    await input.press('Escape');
  }

  /** Opens the form for a related person; its name has the keyboard. */
  async startRelation(relation: string, name: string): Promise<void> {
    await this.relations.getByRole('button', { name: '가족·관계인 더하기' }).click();
    const form = this.relations.getByRole('group', { name: '가족·관계인 더하기' });
    await choose(form, '관계', relation);
    await form.getByRole('combobox', { name: '이름' }).fill(name);
  }

  async addOccasion(kind: string, date: string): Promise<void> {
    await this.occasions.getByRole('button', { name: '기념일 더하기' }).click();
    const form = this.occasions.getByRole('group', { name: '기념일 더하기' });
    await choose(form, '종류', kind);
    await form.getByRole('textbox', { name: '날짜' }).fill(date);
    await form.getByRole('textbox', { name: '날짜' }).press('Enter');
  }

  /** Opens an entry to be changed where it stands. */
  async edit(name: string): Promise<void> {
    await this.card.getByRole('button', { name: `${name} 고치기` }).press('Enter');
  }

  async remove(name: string): Promise<void> {
    await this.card.getByRole('button', { name: `${name} 지우기` }).press('Enter');
  }

  /** Chooses from the menu that a field's value opens. */
  async pick(field: string, value: string): Promise<void> {
    await this.card.getByRole('button', { name: new RegExp(`^${field}:`) }).press('Enter');
    await this.page.getByRole('menuitem', { name: value, exact: true }).press('Enter');
  }

  get photo(): Locator {
    return this.card.getByRole('img', { name: /사진$/ });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openPhoto(): Promise<void> {
    await this.card.getByRole('button', { name: /사진 (넣기|바꾸기)/ }).press('Enter');
  }

  async choosePicture(name: string, bytes: Uint8Array): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  }

  /** Pastes a text where the keyboard is, as Ctrl+V does. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, text);
  }
}

async function choose(form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('button', { name: new RegExp(`${label}$`) }).press('Enter');
  await form.page().getByRole('option', { name: option, exact: true }).click();
}
