import { ipcMain, type BrowserWindow } from 'electron';
import type { Backend } from '../backend/backend.ts';
import { isOwnCaller } from './rules.ts';

/** The two channels between the page and the backend; the preload script knows them by name. */
const invokeChannel = 'dangol:invoke';
const eventChannel = 'dangol:event';

/** Carries the page's calls to the backend and the backend's events to the page. */
export function layBridge(window: BrowserWindow, backend: Backend): void {
  const contents = window.webContents;
  ipcMain.handle(invokeChannel, (event, name: unknown, input: unknown) => {
    if (!isOwnCaller(event, contents) || typeof name !== 'string') {
      throw new Error('Dangol: refused a call that is not from its own page');
    }
    return backend.dispatch(name, input);
  });
  const stop = backend.on((event) => {
    if (!contents.isDestroyed()) contents.send(eventChannel, event);
  });
  window.once('closed', () => {
    stop();
    ipcMain.removeHandler(invokeChannel);
  });
}
