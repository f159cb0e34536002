import type { BrowserContext, Page } from 'playwright-core';
import type { BackendEvent } from '../shared/events.ts';
import { isOwnUrl } from './own-page.ts';

export type Dispatch = (name: string, raw: unknown) => Promise<unknown>;

interface Caller {
  readonly page: Page;
  readonly frame: { url(): string };
}

/**
 * Runs in the page before its own scripts and makes `window.dangol`. Playwright gives the binding to
 * every frame; only the main frame of our own page gets an object to use it with, and the host
 * checks again.
 */
const pageScript = `(() => {
  if (window !== window.top || location.origin !== 'https://dangol.invalid') return;
  const listeners = new Map();
  const bridge = {
    invoke: (name, input) => window.__dangolCall(name, input),
    on: (name, listener) => {
      const named = listeners.get(name) ?? new Set();
      listeners.set(name, named.add(listener));
      return () => named.delete(listener);
    },
  };
  Object.defineProperty(window, 'dangol', { value: Object.freeze(bridge) });
  Object.defineProperty(window, '__dangolEmit', {
    value: ({ name, payload }) => listeners.get(name)?.forEach((listener) => listener(payload)),
  });
})()`;

/** True for a call from the main frame of `page` while it shows our own page. */
export function isOwnCaller(source: Caller, page: Page | null): boolean {
  return (
    page !== null &&
    source.page === page &&
    source.frame === page.mainFrame() &&
    isOwnUrl(source.frame.url())
  );
}

/** Lays the bridge; `ownPage` is asked at each call, because the window opens after the bridge. */
export async function layBridge(
  context: BrowserContext,
  ownPage: () => Page | null,
  dispatch: Dispatch,
): Promise<void> {
  await context.exposeBinding('__dangolCall', (source, name: unknown, input: unknown) => {
    if (!isOwnCaller(source, ownPage()) || typeof name !== 'string') {
      throw new Error('Dangol: refused a call that is not from its own page');
    }
    return dispatch(name, input);
  });
  await context.addInitScript({ content: pageScript });
}

/** Hands an event to the page; a page that is just loading or closing misses it and asks anew. */
export async function emitToPage(page: Page, event: BackendEvent): Promise<void> {
  if (page.isClosed() || !isOwnUrl(page.url())) return;
  await page
    .evaluate((data) => {
      const target = globalThis as { __dangolEmit?: (event: unknown) => void };
      target.__dangolEmit?.(data);
    }, event)
    .catch(() => undefined);
}
