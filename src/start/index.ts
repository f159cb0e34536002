import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from '../browser-host/find-browser.ts';
import type { DangolWindow } from '../browser-host/open-window.ts';
import { build, buildOnChange, isBuildStale } from './build.ts';
import {
  canFetchElectron,
  fetchElectron,
  installedElectron,
  runElectron,
} from './electron-runtime.ts';
import { say } from './say.ts';

const root = join(import.meta.dirname, '..', '..');
const rendererDir = join(root, 'out', 'renderer');

/** `npm start`: Electron where it is or can be had, else an installed browser, else plain words. */
async function start(): Promise<number> {
  if (!hasDisplay()) return give('noDisplay');
  const browser = findBrowser();
  const electron = await findElectron(browser !== null);
  if (electron === null && browser === null) return give('noBrowser');
  if (!makeBuild()) return give('buildFailed');
  if (electron !== null) {
    const code = await runElectron(electron, root);
    if (code !== null) return code;
    if (browser === null) return give('noBrowser');
    say('electronFailed');
  }
  return openInBrowser(browser ?? '');
}

/** `npm run dev`: the browser host, with the interface built and shown anew at every change. */
async function develop(): Promise<number> {
  if (!hasDisplay()) return give('noDisplay');
  const browser = findBrowser();
  if (browser === null) return give('noBrowser');
  if (!makeBuild()) return give('buildFailed');
  say('watching');
  let stop = () => {};
  try {
    return await openInBrowser(browser, ({ page }) => {
      stop = buildOnChange(root, () => void page.reload().catch(() => undefined));
    });
  } finally {
    stop();
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function findElectron(haveBrowser: boolean): Promise<string | null> {
  // Electron does not start for root on Linux; `DANGOL_HOST=browser` chooses the browser anywhere.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (process.env.DANGOL_HOST === 'browser' || (asRoot && haveBrowser)) return null;
  const installed = installedElectron(root);
  if (installed !== null || !(await canFetchElectron(root))) return installed;
  say('fetching');
  if (await fetchElectron(root)) return installedElectron(root);
  if (haveBrowser) say('fetchFailed');
  return null;
}

function makeBuild(): boolean {
  if (!isBuildStale(root)) return true;
  say('building');
  return build(root);
}

async function openInBrowser(
  browser: string,
  onOpen?: (window: DangolWindow) => void,
): Promise<number> {
  say('inBrowser', { browser });
  // Halves the time until the window opens, from the second start on.
  enableCompileCache(join(root, 'out', 'compile-cache'));
  try {
    // Loaded only now: what comes before must answer at once, even where the box cannot be opened.
    const { runInBrowser } = await import('../browser-host/run.ts');
    return await runInBrowser(browser, rendererDir, (window) => {
      flushCompileCache();
      onOpen?.(window);
    });
  } catch (thrown) {
    const [reason = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    return give('browserFailed', { browser, reason });
  }
}

function give(...message: Parameters<typeof say>): number {
  say(...message);
  return 1;
}

process.exit(await (process.argv.includes('--dev') ? develop() : start()));
