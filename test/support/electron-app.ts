import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { installedElectron } from '../../src/start/electron-runtime.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Electron's program file, or null with the reason why its tests are skipped. */
export function electronRuntime(): { executable: string | null; reason: string } {
  const executable = installedElectron(root);
  if (executable === null) {
    const reason = "Electron's runtime is not installed (node node_modules/electron/install.js)";
    if (process.env.DANGOL_REQUIRE_ELECTRON) throw new Error(reason);
    return { executable, reason };
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const shown = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  return shown ? { executable, reason: '' } : { executable: null, reason: 'there is no display' };
}

/** Starts the built program in the real Electron, on the box of a folder. */
export function launchElectron(executable: string, dataDir: string): Promise<ElectronApplication> {
  const env = { ...process.env, DANGOL_DATA: dataDir } as Record<string, string>;
  return _electron.launch({ executablePath: executable, args: [root], env });
}
