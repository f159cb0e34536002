import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBackend, type Backend } from '../backend/backend.ts';
import { dataDir } from '../backend/data-dir.ts';
import type { Ports } from '../backend/ports.ts';
import { keyFileProtector } from '../data/key-file-protector.ts';
import { AppError } from '../shared/errors.ts';

const root = join(import.meta.dirname, '..', '..');

/** Opens the box of a folder (default: `DANGOL_DATA`, else this user's) for one command. */
export function openBackend(folder: string | undefined): Promise<Backend> {
  const dir = folder === undefined ? dataDir() : resolve(folder);
  return createBackend({ dataDir: dir, ports: cliPorts(dir) });
}

function cliPorts(dir: string): Ports {
  const noWindow = () => Promise.reject(new AppError('unexpected', { reason: 'no window' }));
  return {
    host: 'cli',
    clock: { now: () => new Date() },
    files: {
      // A command always names its file.
      chooseSave: () => Promise.resolve(null),
      reveal: noWindow,
    },
    printer: { print: noWindow },
    openExternal: noWindow,
    keyProtectors: [keyFileProtector(dir)],
    workers: {
      job: new URL('../backend/jobs/worker.ts', import.meta.url),
      parse: new URL('../exchange/parse-worker.ts', import.meta.url),
    },
    resources: join(root, 'resources'),
    version: packageVersion(),
  };
}

function packageVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
