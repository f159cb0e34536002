import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyFileProtector } from '../../data/key-file-protector.ts';
import type { Ports } from '../ports.ts';
import { nodeProcess } from './node-process.ts';

type CheckoutPorts = Pick<
  Ports,
  'clock' | 'notifier' | 'keyProtectors' | 'workers' | 'startProcess' | 'resources' | 'version'
>;

/** What every host that runs from a checkout has in common; `dataDir` is the box's folder. */
export function checkoutPorts(dataDir: string): CheckoutPorts {
  return {
    clock: { now: () => new Date() },
    notifier: null,
    keyProtectors: [keyFileProtector(dataDir)],
    workers: {
      job: new URL('../jobs/worker.ts', import.meta.url),
      parse: new URL('../../exchange/parse-worker.ts', import.meta.url),
      print: new URL('../print-worker.ts', import.meta.url),
      list: new URL('../customers/list/worker.ts', import.meta.url),
      photo: new URL('../customers/photo-process.ts', import.meta.url),
    },
    startProcess: nodeProcess,
    resources: fileURLToPath(new URL('../../../resources', import.meta.url)),
    version: packageVersion(),
  };
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
