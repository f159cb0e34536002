/**
 * Stands in for Electron's main process where its runtime is not installed: just what the built
 * program calls, noting what it was told. `run.ts` drives it.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

export const notes: Record<string, unknown[]> = {};
function note(topic: string, value: unknown): void {
  (notes[topic] ??= []).push(value);
}

class App extends EventEmitter {
  isPackaged = true;
  commandLine = {
    appendSwitch: (...all: unknown[]) => note('switches', all.join('=')),
    hasSwitch: (name: string) => process.env.DANGOL_TEST_SWITCH === name,
  };
  setPath = (name: string, path: string) => {
    // As Electron does.
    if (!existsSync(path)) throw new Error(`no folder ${path}`);
    note('paths', [name, path]);
  };
  getPath = () => process.env.DANGOL_DATA ?? '';
  getAppPath = () => process.cwd();
  getVersion = () => '0.0.0';
  setAppUserModelId = (id: string) => note('app id', id);
  setBadgeCount = (count: number) => note('badge', count);
  enableSandbox = () => note('sandbox', true);
  requestSingleInstanceLock = () => true;
  whenReady = () => Promise.resolve();
  exit = (code: number) => process.exit(code);

  quit(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.emit('stand-in-quit');
  }
}
export const app = new App();

type Answer = (request: { url: string; method: string }) => Promise<Response>;
let answer: Answer = () => Promise.reject(new Error('no scheme'));
export const load = (url: string) => answer({ url, method: 'GET' });

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => note('schemes', schemes),
};

type Decide = (value: unknown) => void;
class Session extends EventEmitter {
  protocol = { handle: (_scheme: string, handler: Answer) => void (answer = handler) };
  setPermissionRequestHandler = (ask: (c: null, name: string, decide: Decide) => void) =>
    ask(null, 'media', (value) => note('rights', value));
  setPermissionCheckHandler = (check: () => boolean) => note('rights', check());
  setDevicePermissionHandler = (check: () => boolean) => note('rights', check());
  setDisplayMediaRequestHandler = () => undefined;
  webRequest = {
    onBeforeRequest: (judge: (details: { url: string }, decide: Decide) => void) =>
      judge({ url: 'https://example.com/' }, (value) => note('requests', value)),
  };
}
export const session = { defaultSession: new Session() };

type Handler = (event: unknown, ...all: unknown[]) => unknown;
export const channels = new Map<string, Handler>();
export const ipcMain = {
  handle: (name: string, handler: Handler) => void channels.set(name, handler),
  removeHandler: (name: string) => void channels.delete(name),
};

class WebContents extends EventEmitter {
  mainFrame = { url: '', parent: null };
  isDestroyed = () => false;
  send = (_channel: string, event: unknown) => note('events', event);
  setWindowOpenHandler = (open: () => unknown) => note('windows', open());
}

export class BrowserWindow extends EventEmitter {
  static last: BrowserWindow | null = null;
  webContents = new WebContents();
  isMinimized = () => false;
  show = () => note('forward', 'show');
  focus = () => note('forward', 'focus');

  constructor(options: unknown) {
    super();
    note('options', options);
    BrowserWindow.last = this;
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    const page = await load(url);
    note('page', [page.status, page.headers.get('content-security-policy')]);
  }
}

export class Notification extends EventEmitter {
  static last: Notification | null = null;
  static isSupported = () => true;
  readonly options: unknown;

  constructor(options: unknown) {
    super();
    this.options = options;
    Notification.last = this;
  }

  show = () => note('notices', this.options);
}
export const nativeImage = { createFromBitmap: () => ({}) };

export const dialog = {
  showErrorBox: (_title: string, text: string) => note('errors', text),
};
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('menus', menu),
};
export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [] };
export const shell = {};
export const utilityProcess = {};
export const safeStorage = {
  getSelectedStorageBackend: () => 'basic_text',
  isAsyncEncryptionAvailable: () => Promise.resolve(process.platform === 'linux'),
};
