import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { judgePlace, type Mount, type PlaceFacts } from '../../core/box-place.ts';
import type { BoxPlace } from '../../shared/moving.ts';
import { readLinuxMounts, readMounts } from './mounts.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where services' own settings say that their folders are. */
function namedFolders(env: Environment, home: string): { folder: string; service: string }[] {
  const oneDrive = [env['OneDrive'], env['OneDriveConsumer'], env['OneDriveCommercial']];
  return [
    ...oneDrive.flatMap((folder) => (folder ? [{ folder, service: 'OneDrive' }] : [])),
    ...dropboxFolders(env, home).map((folder) => ({ folder, service: 'Dropbox' })),
    ...iCloudFolders(home).map((folder) => ({ folder, service: 'iCloud Drive' })),
  ];
}

function dropboxFolders(env: Environment, home: string): string[] {
  const places = [env['APPDATA'], env['LOCALAPPDATA']].flatMap((place) =>
    place ? [join(place, 'Dropbox')] : [],
  );
  return [...places, join(home, '.dropbox')].flatMap((place) => {
    try {
      const info: unknown = JSON.parse(readFileSync(join(place, 'info.json'), 'utf8'));
      return Object.values(info ?? {}).flatMap((account: unknown) =>
        typeof account === 'object' && account !== null && 'path' in account
          ? [String(account.path)]
          : [],
      );
    } catch {
      return [];
    }
  });
}

/** A Mac may keep desktop and documents in iCloud while their folders look as ever. */
function iCloudFolders(home: string): string[] {
  const cloud = join(home, 'Library', 'Mobile Documents', 'com~apple~CloudDocs');
  return ['Desktop', 'Documents']
    .filter((name) => existsSync(join(cloud, name)))
    .map((name) => join(home, name));
}

/** Hidden names in a folder and in those above it. */
function marksAbove(folder: string): string[] {
  const marks: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    try {
      marks.push(...readdirSync(at).filter((name) => name.startsWith('.')));
    } catch {
      // Not everything above may be looked into.
    }
    if (dirname(at) === at) return marks;
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function factsOf(folder: string, mounts: readonly Mount[]): PlaceFacts {
  const home = homedir();
  return {
    folder,
    platform: process.platform,
    home,
    named: namedFolders(process.env, home),
    marks: marksAbove(folder),
    mounts,
  };
}

/** Where a folder lies; on Mac and Windows the system is asked about its disk, which takes a moment. */
export async function placeOf(folder: string): Promise<BoxPlace> {
  const real = realFolder(folder);
  return { folder, ...judgePlace(factsOf(real, await readMounts(real))) };
}

/** As `placeOf`, as far as can be told at once: for a command that must not wait. */
export function placeAtOnce(folder: string): BoxPlace {
  const real = realFolder(folder);
  const mounts = process.platform === 'linux' ? readLinuxMounts() : [];
  return { folder, ...judgePlace(factsOf(real, mounts)) };
}
