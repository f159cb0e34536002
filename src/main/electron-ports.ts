import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  dialog,
  shell,
  utilityProcess,
  type BrowserWindow,
  type OpenDialogOptions,
} from 'electron';
import { freePath } from '../backend/host/free-path.ts';
import { externalUrl } from '../backend/host/page-policy.ts';
import type { OwnProcess, Ports } from '../backend/ports.ts';
import { keyProtectors } from './key-protectors.ts';
import { electronNotifier } from './notifier.ts';
import type { PdfWindows } from './pdf-window.ts';

/** What the backend gets of Electron. `window` is asked late, because the box opens before it. */
export function electronPorts(
  dataDir: string,
  pdfWindows: PdfWindows,
  window: () => BrowserWindow | null,
): Ports {
  return {
    host: 'electron',
    clock: { now: () => new Date() },
    files: {
      chooseSave: ({ suggestedName }) => chooseSave(suggestedName, window()),
      chooseOpen: ({ kind }) => chooseOpen(kind, window()),
      usualFolders: () =>
        (['downloads', 'desktop', 'documents'] as const).map((name) => app.getPath(name)),
      reveal: async (path) => shell.showItemInFolder(path),
    },
    printer: { print: (document) => pdfWindows.show(document) },
    notifier: electronNotifier(window),
    async openExternal(address) {
      const url = externalUrl(address);
      if (url !== null) await shell.openExternal(url);
    },
    keyProtectors: keyProtectors(dataDir),
    workers: {
      job: new URL('./job-worker.js', import.meta.url),
      parse: new URL('./parse-worker.js', import.meta.url),
      print: new URL('./print-worker.js', import.meta.url),
      list: new URL('./list-worker.js', import.meta.url),
      photo: new URL('./photo-process.js', import.meta.url),
    },
    startProcess: utility,
    resources: join(app.getAppPath(), 'resources'),
    version: app.getVersion(),
  };
}

function utility(entry: URL): OwnProcess {
  const child = utilityProcess.fork(fileURLToPath(entry), [], { stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(`exit ${code}`)),
    end: () => void child.kill(),
  };
}

/** Proposes a name that is free; the system's dialog asks before anything is overwritten. */
async function chooseSave(name: string, window: BrowserWindow | null): Promise<string | null> {
  const defaultPath = await freePath(app.getPath('downloads'), name);
  const answer = window
    ? await dialog.showSaveDialog(window, { defaultPath })
    : await dialog.showSaveDialog({ defaultPath });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

async function chooseOpen(
  kind: 'file' | 'folder',
  window: BrowserWindow | null,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    properties: [kind === 'file' ? 'openFile' : 'openDirectory', 'dontAddToRecent'],
  };
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
