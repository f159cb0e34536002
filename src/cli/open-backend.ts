import { resolve } from 'node:path';
import { createBackend, type Backend } from '../backend/backend.ts';
import { dataDir } from '../backend/data-dir.ts';
import { checkoutPorts } from '../backend/host/checkout-ports.ts';
import { passphraseProtector } from '../backend/host/key-protectors.ts';
import { usualFolders } from '../backend/host/usual-folders.ts';
import type { Ports } from '../backend/ports.ts';
import { AppError } from '../shared/errors.ts';

/** The folder that a command means: the one it names, else `DANGOL_DATA`, else this user's. */
export const folderOf = (folder: string | undefined): string =>
  folder === undefined ? dataDir() : resolve(folder);

/** Opens the box of a folder for one command. */
export function openBackend(folder: string | undefined): Promise<Backend> {
  const dir = folderOf(folder);
  return createBackend({ dataDir: dir, ports: cliPorts(dir) });
}

/** What a command gets of the machine: no window, no printer. */
export function cliPorts(dir: string): Ports {
  const noWindow = () => Promise.reject(new AppError('unexpected', { reason: 'no window' }));
  const { keyProtectors, ...checkout } = checkoutPorts(dir);
  const passphrase = process.env['DANGOL_PASSPHRASE'];
  return {
    ...checkout,
    // Last, because it is slow: a box that opens by itself needs none.
    keyProtectors: passphrase ? [...keyProtectors, passphraseProtector(passphrase)] : keyProtectors,
    host: 'cli',
    files: {
      // A command always names its file.
      chooseSave: () => Promise.resolve(null),
      chooseOpen: () => Promise.resolve(null),
      usualFolders: () => usualFolders(),
      reveal: noWindow,
    },
    printer: { print: noWindow },
    openExternal: noWindow,
  };
}
