import type { Page } from 'playwright-core';

/** Every text that is seen or said: shown text, names, hints, titles. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        texts.push(element.getAttribute(name) ?? '');
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Texts that are the name of a text instead of the text: `before.recent`, `contacts:panel.log`. */
export function textKeys(texts: readonly string[]): string[] {
  return texts.filter((text) => /^([a-z-]+:)?[a-z]+[\w-]*(\.[a-zA-Z]\w*)+$/.test(text));
}
