import type { Page } from 'playwright-core';
import { checkoutPorts } from '../backend/host/checkout-ports.ts';
import { freePath } from '../backend/host/free-path.ts';
import { externalUrl } from '../backend/host/page-policy.ts';
import { usualFolders } from '../backend/host/usual-folders.ts';
import type { Ports } from '../backend/ports.ts';
import { choosePath } from './choose-path.ts';
import type { PrintShelf } from './interception.ts';
import { pageNotifier } from './page-notifier.ts';
import { showPdf } from './show-pdf.ts';
import { downloadsDir, openCommand, revealCommand, startDetached } from './system.ts';

export interface BrowserPortsOptions {
  readonly dataDir: string;
  readonly shelf: PrintShelf;
  /** The window, once it is open. */
  readonly page: () => Page | null;
}

/** What the backend gets of a machine with a browser and no Electron. */
export function browserPorts({ dataDir, shelf, page }: BrowserPortsOptions): Ports {
  return {
    ...checkoutPorts(dataDir),
    host: 'browser',
    files: {
      // A page cannot ask for a place, so files go where a browser's downloads go.
      chooseSave: ({ suggestedName }) => freePath(downloadsDir(), suggestedName),
      chooseOpen: ({ kind }) => choosePath(kind),
      usualFolders: () => usualFolders(),
      reveal: (path) => startDetached(revealCommand(path, process.platform)),
    },
    printer: {
      async print(document) {
        const own = page();
        if (own) await showPdf(own, shelf, document);
      },
    },
    notifier: pageNotifier(page),
    async openExternal(address) {
      const url = externalUrl(address);
      if (url !== null) await startDetached(openCommand(url, process.platform));
    },
  };
}
