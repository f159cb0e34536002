import type { Page } from 'playwright-core';
import { safeFileName } from '../backend/host/free-path.ts';
import type { PrintShelf } from './interception.ts';
import { ownOrigin } from './own-page.ts';

/**
 * Shows a PDF in a window of its own, where the browser's viewer prints it. Resolves once that
 * window is open; closing it forgets the PDF.
 */
export async function showPdf(
  page: Page,
  shelf: PrintShelf,
  document: { title: string; pdf: Uint8Array },
): Promise<void> {
  const path = shelf.put(document.pdf, safeFileName(`${document.title}.pdf`));
  const opened = page.waitForEvent('popup');
  await page.evaluate(openPopup(`${ownOrigin}${path}`));
  const popup = await opened;
  popup.once('close', () => shelf.remove(path));
}

/** As text, because functions for the page would need the page's types. */
function openPopup(url: string): string {
  return `void window.open(${JSON.stringify(url)}, '_blank', 'popup,width=900,height=1000')`;
}
