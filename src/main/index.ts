import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, session, type BrowserWindow } from 'electron';
import { createBackend, type Backend } from '../backend/backend.ts';
import { dataDir } from '../backend/data-dir.ts';
import { FaultLog } from '../backend/faults/fault-log.ts';
import { noteThrown, watchProcess } from '../backend/faults/watch.ts';
import { systemLanguage } from '../backend/host/language.ts';
import { errorSentence } from '../core/error-sentence.ts';
import { AppError, toErrorData } from '../shared/errors.ts';
import { layBridge } from './bridge.ts';
import { electronPorts } from './electron-ports.ts';
import { guardContents, guardSession } from './guards.ts';
import { menuTemplate } from './menu.ts';
import { answerOwnScheme, registerOwnScheme } from './own-scheme.ts';
import { lockOnSleep } from './sleep-lock.ts';
import { bringBack, noteEndedProcesses } from './gone.ts';
import { PdfWindows } from './pdf-window.ts';
import { appId, refusedSwitches, switches } from './rules.ts';
import { bringForward, loadOwnPage, makeWindow } from './window.ts';

const folder = dataDir();
const out = join(import.meta.dirname, '..');
const pdfWindows = new PdfWindows();
let window: BrowserWindow | null = null;
let backend: Backend | null = null;
let language: 'ko' | 'en' = systemLanguage();
const faults = new FaultLog({
  dataDir: folder,
  version: app.getVersion(),
  clock: { now: () => new Date() },
});

if (app.isPackaged && refusedSwitches.some((name) => app.commandLine.hasSwitch(name))) {
  process.stderr.write('Dangol does not start with switches that open it to other programs.\n');
  app.exit(1);
}
watchProcess(faults);
keepBrowserFilesBesideBox();
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
if (process.platform === 'win32') app.setAppUserModelId(appId);
app.enableSandbox();
registerOwnScheme();
guardContents();
noteEndedProcesses(faults);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window && bringForward(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeBoxFirst);
  app.whenReady().then(start).catch(refuse);
} else {
  app.quit();
}

/** The single instance counts per such folder. Where it cannot be made, the box's error tells more. */
function keepBrowserFilesBesideBox(): void {
  const own = join(folder, 'electron');
  try {
    mkdirSync(own, { recursive: true });
    app.setPath('userData', own);
  } catch {
    // Opening the box fails for the same reason, and says so in words.
  }
}

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  answerOwnScheme(session.defaultSession.protocol, join(out, 'renderer'), pdfWindows.documents);
  const opened = await createBackend({
    dataDir: folder,
    ports: electronPorts(folder, pdfWindows, () => window),
  });
  backend = opened;
  const places = {
    preload: join(out, 'preload', 'index.cjs'),
    icon: join(app.getAppPath(), 'resources', 'icons', 'icon.png'),
    dataDir: folder,
  };
  window = makeWindow(places, () => language);
  window.once('closed', () => (window = null));
  layBridge(window, opened);
  bringBack(window, faults);
  await followLanguage(opened);
  lockOnSleep(opened);
  opened.on((event) => {
    const isOther =
      event.name === 'lock' ||
      (event.name === 'data-changed' && event.payload.topics.includes('settings'));
    if (isOther) void followLanguage(opened);
  });
  await loadOwnPage(window);
}

/** The menus speak the language of the settings. */
async function followLanguage(from: Backend): Promise<void> {
  const answer = await from.dispatch('settings.get', {});
  const value = answer.ok ? (answer.value as { language?: unknown }) : {};
  if (value.language === 'ko' || value.language === 'en') language = value.language;
  const history = () => window?.webContents.navigationHistory;
  const template = menuTemplate({
    language,
    mac: process.platform === 'darwin',
    packaged: app.isPackaged,
    goBack: () => history()?.goBack(),
    goForward: () => history()?.goForward(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A box that cannot be opened is said in words; nothing is written over it. */
function refuse(thrown: unknown): void {
  noteThrown(faults, 'program:start', thrown);
  const { code, details } = thrown instanceof AppError ? thrown : toErrorData(thrown);
  dialog.showErrorBox('Dangol', errorSentence(code, details, language));
  app.exit(1);
}

function closeBoxFirst(event: { preventDefault(): void }): void {
  const open = backend;
  if (open === null) return;
  backend = null;
  event.preventDefault();
  void open.close().finally(() => app.quit());
}
