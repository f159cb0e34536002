import { existsSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A second start leaves this empty file in the box's folder; the window that is open takes it away
 * and comes forward. Files need no port to listen on.
 */
const signalFile = 'show-window';

/** Watches for a second start; returns how to stop. Without file watching nothing is lost but this. */
export function onShowRequest(dataDir: string, show: () => void): () => void {
  const path = join(dataDir, signalFile);
  const take = () => {
    if (!existsSync(path)) return;
    rmSync(path, { force: true });
    show();
  };
  rmSync(path, { force: true });
  try {
    const watcher = watch(dataDir, take);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

/** Asks the open window to come forward; false when none answered within `patience` milliseconds. */
export async function requestShow(dataDir: string, patience = 3000): Promise<boolean> {
  const path = join(dataDir, signalFile);
  writeFileSync(path, '');
  for (const end = Date.now() + patience; Date.now() < end; await delay(50)) {
    if (!existsSync(path)) return true;
  }
  rmSync(path, { force: true });
  return false;
}
