import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { Answer } from '../shared/contract.ts';
import type { BackendEvent } from '../shared/events.ts';
import { emitToPage, layBridge } from './bridge.ts';
import { quietFlags, unwantedDefaults } from './browser-flags.ts';
import { interceptRequests, type PrintShelf } from './interception.ts';
import { isOwnUrl, ownOrigin } from './own-page.ts';
import { freshProfile, removeProfile } from './profile.ts';

/** What a window needs of the backend. */
export interface WindowBackend {
  dispatch(name: string, raw: unknown): Promise<Answer<unknown>>;
  on(listener: (event: BackendEvent) => void): () => void;
}

export interface WindowOptions {
  readonly backend: WindowBackend;
  readonly shelf: PrintShelf;
  readonly dataDir: string;
  /** The folder of the built interface, without a slash at its end. */
  readonly rendererDir: string;
  readonly executable: string;
  /** For tests: no visible window, a set size, and what their own browser needs. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
}

export interface DangolWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Opens the interface in an installed browser, as a window of its own without address bar or tabs. */
export async function openWindow(options: WindowOptions): Promise<DangolWindow> {
  const profile = freshProfile(options.dataDir, options.executable);
  const context = await launch(options, profile);
  const closed = Promise.withResolvers<void>();
  context.once('close', () => void removeProfile(profile).then(closed.resolve));
  let page: Page | null = null;
  await interceptRequests(context, options.rendererDir, options.shelf);
  await layBridge(
    context,
    () => page,
    (name, raw) => options.backend.dispatch(name, raw),
  );
  page = context.pages()[0] ?? (await context.newPage());
  const stop = options.backend.on((event) => void emitToPage(page, event));
  guardWindow(context, page, options);
  page.once('close', () => {
    stop();
    void context.close();
  });
  await page.goto(`${ownOrigin}/`);
  const close = async () => {
    await context.close();
    await closed.promise;
  };
  return { page, context, closed: closed.promise, close };
}

function launch(options: WindowOptions, profile: string): Promise<BrowserContext> {
  const headless = options.headless ?? false;
  return chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless,
    // The browser's sandbox cannot start for root on Linux, and works everywhere else.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: [...unwantedDefaults],
    args: [...quietFlags, ...windowFlags(headless), ...(options.args ?? [])],
    ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
    ...(options.locale ? { locale: options.locale } : {}),
    viewport: headless ? { width: 1280, height: 800 } : null,
    colorScheme: headless ? 'light' : null,
    reducedMotion: null,
    forcedColors: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function windowFlags(headless: boolean): string[] {
  if (headless) return [];
  const asRoot = process.getuid?.() === 0 ? ['--test-type'] : [];
  return [
    '--app=data:text/html,<title>Dangol</title>',
    '--window-size=1280,840',
    '--class=Dangol',
    ...asRoot,
  ];
}

/** Our page never leaves its address, and no other page opens except a PDF that we show ourselves. */
function guardWindow(context: BrowserContext, own: Page, options: WindowOptions): void {
  context.on('page', (other) => {
    if (!options.shelf.claimWindow()) void other.close().catch(() => undefined);
  });
  own.on('framenavigated', (frame) => {
    if (frame === own.mainFrame() && !isOwnUrl(frame.url()) && frame.url() !== 'about:blank') {
      void own.goto(`${ownOrigin}/`).catch(() => undefined);
    }
  });
  // With a listener that does nothing, the person at the window answers; without, Playwright would.
  if (!options.headless) own.on('dialog', () => undefined);
}

/** Brings a window to the front, out of the task bar if it was put there. */
export async function showWindow(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  if (bounds.windowState === 'minimized') {
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  }
  await page.bringToFront();
  await session.detach();
}
