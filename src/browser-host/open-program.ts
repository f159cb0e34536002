import type { Page } from 'playwright-core';
import { createBackend, type Backend } from '../backend/backend.ts';
import { AppError } from '../shared/errors.ts';
import { browserPorts } from './browser-ports.ts';
import { PrintShelf } from './interception.ts';
import { openWindow, showWindow, type DangolWindow, type WindowOptions } from './open-window.ts';
import { onShowRequest } from './window-signal.ts';

export type ProgramOptions = Omit<WindowOptions, 'backend' | 'shelf'>;

export interface Program {
  readonly backend: Backend;
  /** The window as it is now: a page that crashed gets another. */
  readonly window: DangolWindow;
  /** Resolves when the window is gone and the box is closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A page that crashes again so soon would only crash once more. */
const restMs = 10_000;

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
  const crashed = new WeakSet<DangolWindow>();
  let lastCrash = Number.NEGATIVE_INFINITY;
  let isClosing = false;
  const open = async (): Promise<DangolWindow> => {
    const fresh = await openWindow({ ...options, backend, shelf });
    page = fresh.page;
    fresh.page.on('crash', () => {
      backend.faults.note('page:gone', new AppError('job-crashed', { reason: 'crash' }));
      if (performance.now() - lastCrash > restMs) crashed.add(fresh);
      lastCrash = performance.now();
      void fresh.close();
    });
    return fresh;
  };
  try {
    let window = await open();
    const stop = onShowRequest(dataDir, () => {
      void showWindow(window.context, window.page).catch(() => undefined);
    });
    const untilClosed = async (): Promise<void> => {
      await window.closed;
      if (isClosing || !crashed.has(window)) return;
      // Nothing is saved in a page that the box does not have: it begins anew.
      window = await open();
      // Whoever closed the program meanwhile closed the window before this one.
      if (isClosing) await window.close();
      await untilClosed();
    };
    const closed = untilClosed().finally(async () => {
      stop();
      await backend.close();
    });
    const close = async () => {
      isClosing = true;
      await window.close();
      await closed;
    };
    return {
      backend,
      get window() {
        return window;
      },
      closed,
      close,
    };
  } catch (thrown) {
    await backend.close();
    throw thrown;
  }
}
