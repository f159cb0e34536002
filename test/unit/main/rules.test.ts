import { describe, expect, it } from 'vitest';
import {
  isOwnCaller,
  isOwnPage,
  isOwnUrl,
  mayLoad,
  pdfPreferences,
  refusedSwitches,
  schemePrivileges,
  switches,
  webPreferences,
} from '../../../src/main/rules.ts';

describe('the window', () => {
  it('gives its page a sandbox, a world of its own, and nothing of Node', () => {
    expect(webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    });
  });

  it('gives a window for PDFs the same and only the viewer more, and no bridge', () => {
    expect(pdfPreferences).toEqual({ ...webPreferences, plugins: true });
    expect(pdfPreferences).not.toHaveProperty('preload');
  });

  it('has a scheme that passes no policy by', () => {
    expect(schemePrivileges).toMatchObject({
      standard: true,
      secure: true,
      bypassCSP: false,
      supportFetchAPI: false,
      allowServiceWorkers: false,
    });
  });

  it('does not start with switches that open it to other programs', () => {
    expect(refusedSwitches).toEqual(
      expect.arrayContaining(['remote-debugging-port', 'inspect', 'no-sandbox', 'load-extension']),
    );
    // Those that it sets itself are not among them.
    for (const [name] of switches) expect(refusedSwitches).not.toContain(name);
  });

  it('reaches no name and no address', () => {
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

describe('an address', () => {
  it.each(['app://dangol/', 'app://dangol/index.html', 'app://dangol/assets/a.js?x=1#customers'])(
    'is ours: %s',
    (url) => expect([isOwnUrl(url), isOwnPage(url), mayLoad(url)]).toEqual([true, true, true]),
  );

  it.each([
    '',
    'not an address',
    'app://dangol.example/',
    'app://other/',
    'app://dangol@other/',
    'app://user:word@dangol/',
    'app://dangol:80/',
    'file:///app://dangol/',
    'https://dangol/',
    'https://example.com/?app://dangol/',
    'javascript:alert(1)',
    'about:blank',
  ])('is not ours: %s', (url) => expect([isOwnUrl(url), mayLoad(url)]).toEqual([false, false]));

  it('of a PDF is loaded, but calls nothing', () => {
    const url = 'app://dangol/print/1/card.pdf';
    expect([isOwnUrl(url), isOwnPage(url), mayLoad(url)]).toEqual([true, false, true]);
  });
});

describe('a call over the bridge', () => {
  const own = { id: 1 };
  const mainFrame = { url: 'app://dangol/#customers', parent: null };

  it('counts from the main frame of our window', () => {
    expect(isOwnCaller({ sender: own, senderFrame: mainFrame }, own)).toBe(true);
  });

  it.each([
    ['a frame inside', { sender: own, senderFrame: { ...mainFrame, parent: mainFrame } }],
    ['another window', { sender: { id: 2 }, senderFrame: mainFrame }],
    ['another page', { sender: own, senderFrame: { url: 'https://example.com/', parent: null } }],
    ['a PDF', { sender: own, senderFrame: { url: 'app://dangol/print/1/a.pdf', parent: null } }],
    ['a frame that is gone', { sender: own, senderFrame: null }],
  ])('does not count from %s', (_from, event) => expect(isOwnCaller(event, own)).toBe(false));
});
