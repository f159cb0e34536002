import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const names = ['Downloads', 'Desktop', 'Documents'] as const;

/** Where a file that was brought along usually lies: downloads, desktop, documents; absolute paths. */
export function usualFolders(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): readonly string[] {
  const plain = names.map((name) => join(home, name));
  const own = env.DANGOL_DOWNLOADS ? [env.DANGOL_DOWNLOADS] : [];
  const named = platform === 'linux' ? namedFolders(env, home) : [];
  return [...new Set([...own, ...named, ...plain])];
}

/** Linux desktops name these folders in the user's language and write their places into a file. */
function namedFolders(env: Environment, home: string): string[] {
  try {
    const config = env.XDG_CONFIG_HOME || join(home, '.config');
    const text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
    const lines = text.matchAll(/^XDG_(?:DOWNLOAD|DESKTOP|DOCUMENTS)_DIR="(.+)"$/gm);
    return [...lines].map(([, folder = '']) => folder.replace(/^\$HOME/, home));
  } catch {
    return [];
  }
}
