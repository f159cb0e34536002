import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** Where a browser of Chromium's family usually lies, best first; a path from the environment wins. */
export function browserCandidates(
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
): string[] {
  const named = [env.DANGOL_BROWSER, env.CHROME_PATH].filter((path) => path !== undefined);
  if (named.some((path) => path !== '')) return named.filter((path) => path !== '');
  if (platform === 'win32') return onWindows(env);
  if (platform === 'darwin') return onMac(home);
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

function onWindows(env: Environment): string[] {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return windowsPrograms.flatMap((parts) =>
    bases.flatMap((base) => (base ? [win32.join(base, ...parts)] : [])),
  );
}

function onMac(home: string): string[] {
  return macApps.flatMap((app) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
    ),
  );
}

/** The installed browser to open the program in, or null. */
export function findBrowser(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  return browserCandidates(env, platform, homedir()).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser from a snap cannot reach hidden folders of the home folder. */
export function isSnap(executable: string): boolean {
  if (executable.startsWith('/snap/')) return true;
  if (!existsSync('/snap/bin/chromium')) return false;
  return executable.endsWith('/chromium-browser') || realpathSync(executable).endsWith('/snap');
}
