import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fetchLimit = 5 * 60_000;
const probeLimit = 4000;

/** The program file of Electron's runtime, or null where it is not installed. */
export function installedElectron(root: string): string | null {
  try {
    const folder = join(root, 'node_modules', 'electron');
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** True where the runtime's archive can be had; asked first, because a blocked download hangs. */
export async function canFetchElectron(root: string): Promise<boolean> {
  try {
    const answer = await fetch(archiveUrl(root), {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeLimit),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Lets Electron's own installer fetch the runtime; false where it failed or took too long. */
export function fetchElectron(root: string): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: fetchLimit });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function archiveUrl(root: string): string {
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/**
 * Runs the built program in Electron until it ends. Answers its exit code, or null where the runtime
 * itself could not start (a library is missing, or the system refuses its sandbox).
 */
export function runElectron(executable: string, root: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(executable, [root], { stdio: 'inherit' });
    child.once('error', () => resolve(null));
    child.once('exit', (code, signal) => {
      const couldNotStart = code === 127 || signal === 'SIGTRAP' || signal === 'SIGILL';
      resolve(couldNotStart ? null : (code ?? 1));
    });
  });
}
