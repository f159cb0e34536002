import type { WebPreferences } from 'electron';

/** Our page's own address: a scheme of our own, so that no page ever has the rights of a file. */
export const scheme = 'app';
export const ownHost = 'dangol';
export const startUrl = `${scheme}://${ownHost}/`;
/** By this name Windows knows whose notices these are; `build.appId` in package.json. */
export const appId = 'app.dangol.desktop';
export const printPath = '/print/';

/** Set before the program is ready; the scheme behaves like https and has no further rights. */
export const schemePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: false,
  bypassCSP: false,
  allowServiceWorkers: false,
  corsEnabled: false,
  allowExtensions: false,
};

/** Written out although most are Electron's defaults: a changed default must not open a door. */
export const webPreferences = {
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
  // The spelling checker would fetch its dictionaries from the network.
  spellcheck: false,
} satisfies WebPreferences;

/** A window that only shows a PDF: no bridge, and the browser's own viewer. */
export const pdfPreferences = { ...webPreferences, plugins: true } satisfies WebPreferences;

/** Chromium's switches; the first makes every name and address unreachable. */
export const switches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/**
 * Switches with which somebody else's program would look into ours or take its locks off. Fuses close
 * Node's side; these are Chromium's. A checkout takes them, for tests and developers.
 */
export const refusedSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'unsafely-treat-insecure-origin-as-secure',
  'proxy-server',
  'host-rules',
];

export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === ownHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** Our page itself; a PDF of ours is not a page that may go anywhere or call anything. */
export function isOwnPage(text: string): boolean {
  return isOwnUrl(text) && !new URL(text).pathname.startsWith(printPath);
}

const insideTheBrowser = [
  'devtools://',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
  'chrome-untrusted://resources/',
  'blob:app://dangol/',
  'data:',
];

/** What may be loaded at all: our own files, and parts of the browser such as its PDF viewer. */
export function mayLoad(url: string): boolean {
  return isOwnUrl(url) || insideTheBrowser.some((prefix) => url.startsWith(prefix));
}

interface Frame {
  readonly url: string;
  /** Null for a window's main frame. */
  readonly parent: unknown;
}

/** True for a call from the main frame of our window while it shows our own page. */
export function isOwnCaller(
  event: { sender: unknown; senderFrame: Frame | null },
  own: unknown,
): boolean {
  const { sender, senderFrame } = event;
  return (
    sender === own &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url)
  );
}
