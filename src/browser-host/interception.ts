import type { BrowserContext, Route } from 'playwright-core';
import { readPageFile } from '../backend/host/page-files.ts';
import { isOwnUrl } from './own-page.ts';

/** PDFs that wait to be shown in a window of their own; an address works while that window is open. */
export class PrintShelf {
  readonly #documents = new Map<string, Uint8Array>();
  #windowsToCome = 0;

  /** Lays a PDF down; answers the path to show it at, which ends in the name to save it under. */
  put(pdf: Uint8Array, fileName: string): string {
    const path = `/print/${crypto.randomUUID()}/${encodeURIComponent(fileName)}`;
    this.#documents.set(path, pdf);
    this.#windowsToCome += 1;
    return path;
  }

  /** True for a new window that a PDF was laid down for; each PDF has one. */
  claimWindow(): boolean {
    if (this.#windowsToCome === 0) return false;
    this.#windowsToCome -= 1;
    return true;
  }

  get(path: string): Uint8Array | undefined {
    return this.#documents.get(path);
  }

  remove(path: string): void {
    this.#documents.delete(path);
  }
}

const pdfHeaders = {
  'content-type': 'application/pdf',
  'content-disposition': 'inline',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** Files of the viewer inside the browser that shows a PDF; they come from the browser itself. */
function isPdfViewer(url: string): boolean {
  return (
    url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/') ||
    url.startsWith('chrome://resources/')
  );
}

/** Answers every request of the browser from the built interface, and refuses all others. */
export async function interceptRequests(
  context: BrowserContext,
  rendererDir: string,
  shelf: PrintShelf,
): Promise<void> {
  await context.route('**/*', (route) => answer(route, rendererDir, shelf));
  await context.routeWebSocket('**/*', (socket) => socket.close());
}

async function answer(route: Route, rendererDir: string, shelf: PrintShelf): Promise<void> {
  const request = route.request();
  if (isPdfViewer(request.url())) return route.continue();
  if (!isOwnUrl(request.url()) || request.method() !== 'GET') {
    return route.abort('blockedbyclient');
  }
  const { pathname } = new URL(request.url());
  const pdf = shelf.get(pathname);
  if (pdf) {
    return route.fulfill({ status: 200, headers: pdfHeaders, body: Buffer.from(pdf) });
  }
  return route.fulfill(await readPageFile(rendererDir, pathname));
}
