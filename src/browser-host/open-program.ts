import type { Page } from 'playwright-core';
import { createBackend, type Backend } from '../backend/backend.ts';
import { bringBack } from './bring-back.ts';
import { browserPorts } from './browser-ports.ts';
import { PrintShelf } from './interception.ts';
import { openWindow, showWindow, type DangolWindow, type WindowOptions } from './open-window.ts';
import { onShowRequest } from './window-signal.ts';

export type ProgramOptions = Omit<WindowOptions, 'backend' | 'shelf'>;

export interface Program {
  readonly backend: Backend;
  readonly window: DangolWindow;
  /** Resolves when the window is gone and the box is closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the box of a folder, and its window in a browser.
 * @throws AppError from the box (box-in-use, box-wrong-key…), or what the browser's start throws
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  let page: Page | null = null;
  const shelf = new PrintShelf();
  const { dataDir } = options;
  const ports = browserPorts({ dataDir, shelf, page: () => page });
  const backend = await createBackend({ dataDir, ports });
  try {
    const window = await openWindow({ ...options, backend, shelf });
    page = window.page;
    const stop = onShowRequest(dataDir, () => {
      void showWindow(window.context, window.page).catch(() => undefined);
    });
    bringBack(window.page, backend.faults);
    const closed = window.closed.then(async () => {
      stop();
      await backend.close();
    });
    const close = async () => {
      await window.close();
      await closed;
    };
    return { backend, window, closed, close };
  } catch (thrown) {
    await backend.close();
    throw thrown;
  }
}
