import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, externalUrl } from '../../../src/backend/host/page-policy.ts';
import {
  isOwnCaller,
  isOwnPage,
  mayLoad,
  pdfPreferences,
  refusedSwitches,
  schemePrivileges,
  startUrl,
  webPreferences,
} from '../../../src/main/rules.ts';

/** Electron's security tutorial, item by item, as far as it can be asked of the configuration. */
const root = new URL('../../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sourcesOf = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => text(join(folder, name)))
    .join('\n');
const main = sourcesOf('src/main');
const everything = sourcesOf('src');
const windows = [webPreferences, pdfPreferences];
const { build, devDependencies } = JSON.parse(text('package.json')) as {
  build: { asar: boolean; electronFuses: Record<string, boolean> };
  devDependencies: Record<string, string>;
};

describe('Electron’s security tutorial', () => {
  it('1: only secure content is loaded', () => {
    expect(startUrl).toBe('app://dangol/');
    expect(schemePrivileges.secure).toBe(true);
    for (const url of ['http://example.com/', 'https://example.com/', 'ftp://x/', 'ws://x/']) {
      expect(mayLoad(url)).toBe(false);
    }
    expect(main.match(/loadURL\(|loadFile\(/g)).toEqual(['loadURL(', 'loadURL(']);
    expect(main).toContain('window.loadURL(startUrl)');
    expect(main).toContain('window.loadURL(new URL(path, startUrl).href)');
  });

  it('2: no page has Node', () => {
    for (const preferences of windows) {
      expect(preferences.nodeIntegration).toBe(false);
      expect(preferences.nodeIntegrationInWorker).toBe(false);
      expect(preferences.nodeIntegrationInSubFrames).toBe(false);
    }
    expect(everything).not.toMatch(/nodeIntegration\w*: true/);
  });

  it('3: the preload script has a context of its own', () => {
    for (const preferences of windows) expect(preferences.contextIsolation).toBe(true);
  });

  it('4: every process of a page is sandboxed', () => {
    for (const preferences of windows) expect(preferences.sandbox).toBe(true);
    expect(main).toContain('app.enableSandbox()');
    // Named once: among the switches with which the packed program does not start.
    expect(everything.match(/no-sandbox/g)).toHaveLength(1);
    expect(refusedSwitches).toContain('no-sandbox');
  });

  it('5: no permission is ever given', () => {
    expect(main).toContain('(_contents, _permission, decide) => decide(false)');
    expect(main).toContain('setPermissionCheckHandler(() => false)');
    expect(main).toContain('setDevicePermissionHandler(() => false)');
    expect(main).toContain('setDisplayMediaRequestHandler(null)');
  });

  it('6: web security is on', () => {
    for (const preferences of windows) expect(preferences.webSecurity).toBe(true);
    expect(schemePrivileges).toMatchObject({ bypassCSP: false, corsEnabled: false });
  });

  it('7: a policy in the header, which allows nothing but our own files and no inline script', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|connect-src|object-src|nonce/);
    expect(text('src/renderer/index.html')).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style=/);
  });

  it('8: nothing insecure within it', () => {
    for (const preferences of windows) expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  it('9: no experimental features', () => {
    for (const preferences of windows) expect(preferences.experimentalFeatures).toBe(false);
    expect(everything).not.toMatch(/enable-experimental|experimental-web-platform/);
  });

  it('10: no feature of Blink is switched on', () => {
    expect(everything).not.toMatch(/enableBlinkFeatures|enable-blink-features/);
  });

  it('11: no window of a webview: there is none', () => {
    for (const preferences of windows) expect(preferences.webviewTag).toBe(false);
    expect(everything).not.toMatch(/allowpopups|<webview/);
  });

  it('12: a webview that tries to attach is refused', () => {
    expect(main).toContain("on('will-attach-webview', (event) => event.preventDefault())");
  });

  it('13: no page goes anywhere', () => {
    expect(main).toContain("on('will-navigate'");
    expect(main).toContain("on('will-frame-navigate'");
    expect(main).toContain("on('will-redirect', (event) => event.preventDefault())");
    expect(isOwnPage('https://example.com/')).toBe(false);
    expect(isOwnPage('file:///etc/passwd')).toBe(false);
    expect(webPreferences.navigateOnDragDrop).toBe(false);
  });

  it('14: no page opens a window', () => {
    expect(main).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))");
    expect(main).toContain(
      "app.on('web-contents-created', (_event, contents) => guardOne(contents))",
    );
    expect(main.match(/new BrowserWindow\(/g)).toHaveLength(2);
    expect(pdfPreferences).not.toHaveProperty('preload');
  });

  it('15: the system opens only what was parsed', () => {
    expect(everything.match(/shell\.openExternal\(/g)).toHaveLength(1);
    expect(main).toContain('const url = externalUrl(address)');
    for (const address of ['file:///x', 'smb://x', 'javascript:1', 'ms-msdt:/id', 'x']) {
      expect(externalUrl(address)).toBeNull();
    }
  });

  it('16: Electron is pinned to one of its current lines', () => {
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(45);
  });

  it('17: the sender of every message is asked', () => {
    expect(main.match(/ipcMain\.\w+\(/g)?.sort()).toEqual([
      'ipcMain.handle(',
      'ipcMain.removeHandler(',
    ]);
    expect(main).toContain("if (!isOwnCaller(event, contents) || typeof name !== 'string')");
    const own = {};
    const frame = { url: startUrl, parent: null };
    expect(isOwnCaller({ sender: own, senderFrame: frame }, own)).toBe(true);
    expect(isOwnCaller({ sender: {}, senderFrame: frame }, own)).toBe(false);
    expect(isOwnCaller({ sender: own, senderFrame: { url: startUrl, parent: frame } }, own)).toBe(
      false,
    );
  });

  it('18: no file:// but a scheme of our own', () => {
    expect(main).not.toMatch(/file:\/\/|loadFile/);
    expect(main).toContain('registerSchemesAsPrivileged');
    expect(mayLoad('file:///etc/passwd')).toBe(false);
  });

  it('19: every fuse stands on the safe side, and there is none that nobody thought of', () => {
    expect(build.asar).toBe(true);
    expect(build.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('20: of Electron a page gets two functions, and neither is Electron’s own', () => {
    const preload = text('src/preload/index.ts');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).not.toMatch(/dangol', ipcRenderer|: ipcRenderer[,\s}]|\.\.\.ipcRenderer/);
    expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.on', 'ipcRenderer.invoke']);
    // The event that carries Electron's sender stays behind.
    expect(preload).toContain('(_event, { name, payload }: BackendEvent)');
  });
});
