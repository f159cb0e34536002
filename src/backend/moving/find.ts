import { readdirSync, realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { foreignBoxAt, type ForeignBox } from '../../data/foreign-box.ts';
import { dataDir } from '../data-dir.ts';

/** A folder with more in it than this is no place where somebody laid a box. */
const mostEntries = 2000;
const telling = /\.dangol$|dangol|단골/i;

function named(folder: string): string[] {
  try {
    const names = readdirSync(folder);
    return names.length > mostEntries ? [] : names;
  } catch {
    return [];
  }
}

/** Roots of sticks and other disks that hang on this computer. */
function disks(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return named('/Volumes').map((name) => join('/Volumes', name));
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  const { username } = userInfo();
  return [`/media/${username}`, `/run/media/${username}`].flatMap((folder) =>
    named(folder).map((name) => join(folder, name)),
  );
}

/** The path as the file system knows it, so that one box is not found twice. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function lookAt(path: string): ForeignBox[] {
  try {
    const found = foreignBoxAt(path);
    return found ? [found] : [];
  } catch {
    return [];
  }
}

/** What lies in a folder under a telling name. */
const within = (folder: string): ForeignBox[] =>
  named(folder)
    .filter((name) => telling.test(name))
    .flatMap((name) => lookAt(join(folder, name)));

/**
 * Boxes and portable files in the usual places of this computer, the newest first: this user's own
 * place for the program's data, downloads, desktop and documents, and disks that hang on it.
 * @param own the folder of the box that is open
 */
export function findBoxes(own: string, usualFolders: readonly string[]): ForeignBox[] {
  const platform = process.platform;
  const usual = dataDir({ ...process.env, DANGOL_DATA: undefined }, platform, homedir());
  const found = [
    ...lookAt(usual),
    ...[...usualFolders, ...disks(platform)].flatMap((folder) => [
      ...lookAt(folder),
      ...within(folder),
    ]),
  ];
  const others = found.filter(({ path }) => !isOwn(path, own));
  const byPath = new Map(others.map((each) => [realPath(each.path), each]));
  return [...byPath.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Is this the open box's own folder, or a file or folder in it? */
export function isOwn(path: string, own: string): boolean {
  const home = realPath(own);
  for (let at = realPath(path); ; at = dirname(at)) {
    if (at === home) return true;
    if (dirname(at) === at) return false;
  }
}
