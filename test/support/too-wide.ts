import type { Page } from 'playwright-core';

/** What holds more than it is wide and lets its content be scrolled or hang out sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    const found = root && root.scrollWidth > root.clientWidth ? ['page'] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.scrollWidth <= element.clientWidth + 1) continue;
      const { overflowX } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll') found.push(element.className);
    }
    return found;
  });
}
