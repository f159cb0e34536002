import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyKind } from '../data/key-protector.ts';
import { boxKey } from '../data/key-store.ts';
import { openBox } from '../data/open.ts';
import { finishRestore, isRestoreWished } from '../data/restore.ts';
import type { Box } from '../data/sql.ts';
import { toBoxError } from '../data/sqlite-errors.ts';
import { restoreElsewhere } from './backup/restore-thread.ts';
import type { Ports } from './ports.ts';
import { windowBusyMs } from './when-free.ts';

/** How the box's key is kept here, for Settings. */
export type KeyUse = { kind: KeyKind; where: string };

export const boxName = 'dangol.box';

/**
 * Opens the box of a folder, or makes folder, key and box on the first start.
 * Errors: those of `openBox` and `boxKey`.
 */
export async function openDataBox(
  dataDir: string,
  ports: Pick<Ports, 'keyProtectors'> & Partial<Pick<Ports, 'workers'>>,
  options: { lock?: boolean; key?: Uint8Array | undefined } = {},
): Promise<{ box: Box; key: Uint8Array; use: KeyUse }> {
  const file = join(dataDir, boxName);
  makeFolder(dataDir, file);
  const { lock } = options;
  const found = options.key
    ? { key: options.key, kind: 'passphrase' as const, where: '' }
    : await boxKey(file, ports.keyProtectors);
  const { key, kind, where } = found;
  if (lock !== false && isRestoreWished(file)) {
    if (ports.workers) await restoreElsewhere(ports.workers.job, file, key);
    else await finishRestore(file, key);
  }
  return {
    box: openBox({ file, key, create: true, busyTimeout: windowBusyMs, lock }),
    key,
    use: { kind, where },
  };
}

/** A folder that only its owner can enter. */
function makeFolder(dataDir: string, file: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw toBoxError(thrown, file);
  }
}
