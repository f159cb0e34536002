import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of this user's box: an absolute path, not yet created. `DANGOL_DATA` wins over the
 * system's usual place for application data.
 */
export function dataDir(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.DANGOL_DATA) return resolve(env.DANGOL_DATA);
  if (platform === 'win32') {
    return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Dangol');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Dangol');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'dangol');
}
