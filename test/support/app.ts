import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { Page } from 'playwright-core';
import type { Backend } from '../../src/backend/backend.ts';
import { openProgram, type Program } from '../../src/browser-host/open-program.ts';
import { testBrowser } from './browser.ts';
import { Outgoing } from './outgoing.ts';

const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The built program with a real box, in a window that is not shown. */
export class TestApp {
  /** The box's folder, new for each test. */
  readonly dataDir: string;
  /** Where the program saves files. */
  readonly downloads: string;
  /** For files that a test brings along. */
  readonly folder: string;
  readonly locale: string;
  /** What left the computer, or tried to: nothing ever does. */
  readonly outgoing = new Outgoing();
  /** Set by a test whose page tries to reach addresses. */
  triesToGoOut = false;
  #program: Program | null = null;

  constructor(locale = 'ko-KR') {
    this.folder = mkdtempSync(join(tmpdir(), 'dangol-e2e-'));
    this.dataDir = join(this.folder, 'box');
    this.downloads = join(this.folder, 'downloads');
    this.locale = locale;
    mkdirSync(this.downloads);
  }

  get page(): Page {
    return this.program.window.page;
  }

  get backend(): Backend {
    return this.program.backend;
  }

  get program(): Program {
    if (this.#program === null) throw new Error('the program is not open');
    return this.#program;
  }

  /** Opens the program; the page is loaded, but may still be asking for its data. */
  async open(): Promise<Page> {
    const { executable, args, env } = await testBrowser();
    process.env.DANGOL_DOWNLOADS = this.downloads;
    const { dataDir, locale } = this;
    mkdirSync(dataDir, { recursive: true });
    const options = { dataDir, rendererDir, executable, args, env, locale, headless: true };
    this.#program = await openProgram(options);
    this.outgoing.watch(this.#program.window.context);
    return this.page;
  }

  /** Closes window and box, as a person closing the window does. */
  async close(): Promise<void> {
    await this.#program?.close();
    this.#program = null;
  }

  /** A second start on the same box. */
  async restart(): Promise<Page> {
    await this.close();
    return this.open();
  }

  /** Ends the page's process, and waits for the page that takes its place. */
  async crashPage(): Promise<Page> {
    const { page } = this;
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await expect.poll(() => this.page === page, { timeout: 20_000 }).toBe(false);
    return this.page;
  }

  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

interface Fixtures {
  /** Not yet open: a test may lay files into the box's folder first. */
  readonly closedApp: TestApp;
  /** Open, with an empty box. */
  readonly app: TestApp;
}

/**
 * Playwright's `test` with the program. Traces and pictures of the failed test are kept by hand,
 * because the window is not Playwright's own.
 */
export const test = base.extend<Fixtures>({
  closedApp: async ({ locale }, use, info) => {
    const app = new TestApp(locale ?? 'ko-KR');
    await use(app);
    const left = app.triesToGoOut ? [] : app.outgoing.all(app.dataDir);
    if (info.status !== info.expectedStatus) await keepPicture(app, info.outputPath('window.png'));
    await app.dispose();
    expect(left, 'nothing leaves the computer').toEqual([]);
  },
  app: async ({ closedApp }, use) => {
    await closedApp.open();
    await use(closedApp);
  },
});

async function keepPicture(app: TestApp, path: string): Promise<void> {
  try {
    await app.page.screenshot({ path, fullPage: true });
  } catch {
    // The window is gone; the error itself tells.
  }
}

export { expect } from '@playwright/test';
