import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that saved files go to: `DANGOL_DOWNLOADS`, else the user's downloads. */
export function downloadsDir(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.DANGOL_DOWNLOADS) return env.DANGOL_DOWNLOADS;
  if (platform !== 'linux') return join(home, 'Downloads');
  return xdgDownloads(env, home) ?? join(home, 'Downloads');
}

/** Desktops name the folder in the user's language and write its place into this file. */
function xdgDownloads(env: Environment, home: string): string | null {
  try {
    const config = env.XDG_CONFIG_HOME || join(home, '.config');
    const text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
    const folder = /^XDG_DOWNLOAD_DIR="(.+)"$/m.exec(text)?.[1];
    return folder?.replace(/^\$HOME/, home) ?? null;
  } catch {
    return null;
  }
}

/** The command that shows a file in the system's file manager. */
export function revealCommand(path: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['explorer.exe', [`/select,${path}`]];
  if (platform === 'darwin') return ['open', ['-R', path]];
  return ['xdg-open', [dirname(path)]];
}

/** The command that hands an address to the system; the address has been parsed and allowed. */
export function openCommand(url: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** Starts a program of the system without a shell and does not wait for it. */
export function startDetached([command, args]: [string, string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
