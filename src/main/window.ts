import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { menuTexts } from './menu-texts.ts';
import { startUrl, webPreferences } from './rules.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

export interface WindowPlaces {
  readonly preload: string;
  readonly icon: string;
  /** The box's folder, where the window's last place is kept. */
  readonly dataDir: string;
}

/** Makes the program's one window, not yet loaded; it shows itself once there is something to see. */
export function makeWindow(places: WindowPlaces, language: () => 'ko' | 'en'): BrowserWindow {
  const stateFile = join(places.dataDir, 'window-state.json');
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const state = readWindowState(stateFile, screens);
  const window = new BrowserWindow({
    ...(state.bounds ?? { width: 1280, height: 840 }),
    minWidth: 720,
    minHeight: 560,
    show: false,
    title: 'Dangol',
    icon: places.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1a17' : '#faf7f0',
    webPreferences: { ...webPreferences, preload: places.preload },
  });
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  });
  askBeforeLeaving(window, language);
  return window;
}

/** The page objects to closing while work is under way; the person decides. */
function askBeforeLeaving(window: BrowserWindow, language: () => 'ko' | 'en'): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const texts = menuTexts[language()];
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: texts.unsaved,
      buttons: [texts.stay, texts.leave],
      defaultId: 0,
      cancelId: 0,
    });
    // Preventing the page's objection is what lets the window close.
    if (choice === 1) event.preventDefault();
  });
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function loadOwnPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(startUrl);
}
