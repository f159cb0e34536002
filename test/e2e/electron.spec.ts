import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { webPreferences } from '../../src/main/rules.ts';
import { electronRuntime, launchElectron } from '../support/electron-app.ts';

const { executable, reason } = electronRuntime();
const root = fileURLToPath(new URL('../../', import.meta.url));
let dataDir = '';
let app: ElectronApplication;
let page: Page;

test.describe('the real Electron', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    if (executable === null) {
      process.stdout.write(`The tests of the real Electron are skipped: ${reason}.\n`);
    }
    test.skip(executable === null, reason);
    dataDir = mkdtempSync(join(tmpdir(), 'dangol-electron-'));
    await open();
  });

  test.afterAll(async () => {
    if (executable === null) return;
    await app.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function open(): Promise<void> {
    app = await launchElectron(executable ?? '', dataDir);
    page = await app.firstWindow();
    await expect(page.locator('#root > *').first()).toBeVisible();
  }

  test('opens the window on its own scheme, bound by the policy', async () => {
    expect(page.url()).toMatch(/^app:\/\/dangol\//);
    await page.evaluate(`document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'window.inline = true' }))`);
    expect(await page.evaluate('window.inline')).toBeUndefined();
    const held = await page.evaluate(
      `[Object.keys(dangol), typeof require, typeof process, isSecureContext]`,
    );
    expect(held).toEqual([['invoke', 'on'], 'undefined', 'undefined', true]);
  });

  test('really has the preferences that were asked for', async () => {
    const used = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = webPreferences;
    expect(used).toMatchObject({ sandbox, contextIsolation, nodeIntegration, webSecurity });
    // Electron leaves out what has its default.
    const closed = Object.entries(webPreferences).filter(([, value]) => !value);
    const open = closed.filter(([name]) => used[name] === true).map(([name]) => name);
    expect(open).toEqual([]);
    expect(used['enableBlinkFeatures'] ?? '').toBe('');
  });

  test('holds the page to trusted types, and frames and webviews get nothing', async () => {
    const refused = await page.evaluate(`(() => {
      const refuses = (act) => { try { act(); return false; } catch { return true; } };
      const frame = document.body.appendChild(document.createElement('iframe'));
      const view = document.body.appendChild(document.createElement('webview'));
      view.setAttribute('src', 'https://example.com/');
      const found = {
        markup: refuses(() => { document.createElement('div').innerHTML = '<b>x</b>'; }),
        policy: refuses(() => trustedTypes.createPolicy('dangol', {})),
        code: refuses(() => new Function('return 1')()),
        frame: !('dangol' in frame.contentWindow),
        webview: typeof view.executeJavaScript === 'undefined',
        machine: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
          .filter((name) => name in window),
      };
      frame.remove();
      view.remove();
      return found;
    })()`);
    expect(refused).toEqual({
      markup: true,
      policy: true,
      code: true,
      frame: true,
      webview: true,
      machine: [],
    });
    const contents = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => each.getType()),
    );
    expect(contents).toEqual(['window']);
  });

  test('has its scheme, no spelling checker, and no right to anything', async () => {
    const has = await app.evaluate(({ session }) => ({
      scheme: session.defaultSession.protocol.isProtocolHandled('app'),
      spelling: session.defaultSession.isSpellCheckerEnabled(),
      workers: Object.keys(session.defaultSession.serviceWorkers.getAllRunning()).length,
    }));
    expect(has).toEqual({ scheme: true, spelling: false, workers: 0 });
    const rights = await page.evaluate(`Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
        .map((name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')))`);
    expect(new Set(rights as string[])).toEqual(new Set(['denied']));
    const camera = `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'refused')`;
    expect(await page.evaluate(camera)).toBe('refused');
  });

  test('carries calls with bytes, and refuses windows, pages and rights', async () => {
    const made = await page.evaluate(
      `dangol.invoke('customers.create', { fields: { name: '홍길동' } }).then((a) => a.ok || a.error)`,
    );
    expect(made).toBe(true);
    expect(await page.evaluate(`window.open('https://example.com') === null`)).toBe(true);
    await page.evaluate(`location.href = 'https://example.com/'`).catch(() => undefined);
    expect(page.url()).toMatch(/^app:\/\/dangol\//);
    expect(app.windows()).toHaveLength(1);
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
    expect(await page.evaluate(`fetch('https://example.com').catch(() => 'refused')`)).toBe(
      'refused',
    );
  });

  test('lets a second start bring the first forward, and ends at once', async () => {
    const env = { ...process.env, DANGOL_DATA: dataDir };
    const second = spawnSync(executable ?? '', [root], { env, timeout: 30_000 });
    expect(second.status).toBe(0);
    expect(app.windows()).toHaveLength(1);
  });

  test('has everything again after a restart', async () => {
    await app.close();
    await open();
    const found = await page.evaluate(
      `dangol.invoke('customers.search', { text: 'ㅎㄱㄷ' }).then((a) => JSON.stringify(a))`,
    );
    expect(found).toContain('홍길동');
  });
});
