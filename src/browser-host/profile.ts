import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { profilePreferences } from './browser-flags.ts';
import { isSnap } from './find-browser.ts';

/**
 * A fresh profile folder for one window. It is emptied before and removed after each use, so that
 * nothing the browser might note outlives the window, whatever ended it.
 */
export function freshProfile(dataDir: string, executable: string): string {
  const folder = isSnap(executable)
    ? join(homedir(), 'snap', 'chromium', 'common', 'dangol-window')
    : join(dataDir, 'window');
  remove(folder);
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(profilePreferences));
  return folder;
}

/**
 * Removes a profile. The browser's last process may write for a moment after the window is gone, so
 * the folder has to stay away to count; what resists is left for the next start, which empties it.
 */
export async function removeProfile(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    remove(folder);
    await delay(50);
    if (!existsSync(folder)) return;
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Still in use; the caller tries again.
  }
}
