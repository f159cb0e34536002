import type { BoxPlace } from '../shared/moving.ts';

/** A disk as the system has it in its tree of folders. */
export type Mount = {
  /** Where it hangs: `/`, `/media/kim/STICK`, `D:\`. */
  readonly point: string;
  /** The file system's name as the system says it: `ext4`, `nfs4`, `smbfs`. */
  readonly type: string;
  /** Can it be pulled out? */
  readonly removable: boolean;
};

/** What a machine says about a folder. */
export type PlaceFacts = {
  /** Absolute, without links. */
  readonly folder: string;
  readonly platform: string;
  readonly home: string;
  /** Folders that a service's own settings name. */
  readonly named: readonly { readonly folder: string; readonly service: string }[];
  /** Names in the folder and those above it. */
  readonly marks: readonly string[];
  readonly mounts: readonly Mount[];
};

type Place = Pick<BoxPlace, 'kind' | 'service'>;

/** Names that the folders of services have wherever they lie. */
const serviceFolders: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/, 'OneDrive'],
  [/^dropbox( \(.+\))?$/, 'Dropbox'],
  [/^google ?drive$|^google 드라이브$|^구글 ?드라이브$/, 'Google Drive'],
  [/^icloud ?drive$|^com~apple~clouddocs$|^mobile documents$/, 'iCloud Drive'],
  [/^((naver|네이버)[ _]?)?mybox$|^naver ?cloud$|^네이버 ?클라우드$/, 'Naver MYBOX'],
  [/^synology ?drive$|^cloudstation$/, 'Synology Drive'],
  [/^nextcloud$/, 'Nextcloud'],
  [/^owncloud$/, 'ownCloud'],
  [/^pcloud ?drive$/, 'pCloud'],
];

/** Words that are others' as well: they count directly in the home folder only. */
const homeFolders: readonly (readonly [RegExp, string])[] = [
  [/^box( sync)?$/, 'Box'],
  [/^mega(sync)?$/, 'MEGA'],
  [/^syncthing$/, 'Syncthing'],
];

/** Hidden files by which services know their own folders. */
const serviceMarks: Readonly<Record<string, string>> = {
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.stfolder': 'Syncthing',
  '.nextcloudsync.log': 'Nextcloud',
  '.owncloudsync.log': 'ownCloud',
  '.synologyworkingdirectory': 'Synology Drive',
  '.849c9593-d756-4e56-8d6e-42412f2a707b': 'OneDrive',
};

const syncedTypes: Readonly<Record<string, string>> = {
  'fuse.onedriver': 'OneDrive',
  'fuse.google-drive-ocamlfuse': 'Google Drive',
};

const networkTypes: Readonly<Record<string, string>> = {
  cifs: 'SMB',
  smb3: 'SMB',
  smbfs: 'SMB',
  nfs: 'NFS',
  nfs4: 'NFS',
  afpfs: 'AFP',
  webdav: 'WebDAV',
  davfs: 'WebDAV',
  'fuse.davfs2': 'WebDAV',
  'fuse.sshfs': 'SSH',
  'fuse.rclone': 'rclone',
  'fuse.gvfsd-fuse': 'GVfs',
  '9p': '9p',
  vboxsf: 'VirtualBox',
  'fuse.vmhgfs-fuse': 'VMware',
  prl_fs: 'Parallels',
  network: 'SMB',
};

const partsOf = (path: string, platform: string): string[] =>
  path
    .normalize('NFC')
    .split(platform === 'win32' ? /[\\/]+/ : /\/+/)
    .filter((part) => part !== '')
    .map((part) => (platform === 'linux' ? part : part.toLowerCase()));

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((part, index) => path[index] === part);

const find = (
  part: string | undefined,
  among: readonly (readonly [RegExp, string])[],
): string | undefined =>
  part === undefined ? undefined : among.find(([name]) => name.test(part.toLowerCase()))?.[1];

/** `~/Library/CloudStorage/OneDrive-Personal`: the Mac's own place for services. */
function cloudStorage(parts: readonly string[]): string | null {
  const at = parts.indexOf('cloudstorage');
  const provider = at > 0 && parts[at - 1] === 'library' ? parts[at + 1] : undefined;
  if (provider === undefined) return null;
  const [name = provider] = provider.split('-');
  return find(name, [...serviceFolders, ...homeFolders]) ?? name;
}

/** The drive that Google's program makes has these folders at its root. */
const isGoogleRoot = (parts: readonly string[], platform: string): boolean =>
  platform === 'win32' && /^(my drive|내 드라이브)$/.test(parts[1] ?? '');

function syncedBy(facts: PlaceFacts): string | null {
  const { folder, platform, home, named, marks } = facts;
  const parts = partsOf(folder, platform);
  const own = named.find((each) => startsWith(parts, partsOf(each.folder, platform)));
  if (own) return own.service;
  const storage = cloudStorage(parts);
  if (storage !== null) return storage;
  if (isGoogleRoot(parts, platform)) return 'Google Drive';
  for (const part of parts) {
    const service = find(part, serviceFolders);
    if (service !== undefined) return service;
  }
  const homeParts = partsOf(home, platform);
  const inHome = startsWith(parts, homeParts) ? parts[homeParts.length] : undefined;
  const marked = marks.map((mark) => serviceMarks[mark.toLowerCase()]).find(Boolean);
  return find(inHome, homeFolders) ?? marked ?? null;
}

/** The disk that a folder is on: of those above it the nearest. */
function mountOf({ folder, platform, mounts }: PlaceFacts): Mount | undefined {
  const parts = partsOf(folder, platform);
  const above = mounts
    .map((mount) => ({ mount, start: partsOf(mount.point, platform) }))
    .filter(({ start }) => startsWith(parts, start))
    .sort((a, b) => b.start.length - a.start.length);
  return above[0]?.mount;
}

/**
 * Whether a folder is one in which a box is safe: a service that copies it while the program writes,
 * a network's locks and a stick that is pulled out can each damage it. What nothing tells is local.
 */
export function judgePlace(facts: PlaceFacts): Place {
  const synced = syncedBy(facts);
  if (synced !== null) return { kind: 'synced', service: synced };
  const shared = /^[\\/]{2}(wsl(?:\$|\.localhost)[\\/])?/i.exec(facts.folder);
  if (facts.platform === 'win32' && shared)
    return { kind: 'network', service: shared[1] === undefined ? 'SMB' : 'WSL' };
  const mount = mountOf(facts);
  const type = mount?.type.toLowerCase() ?? '';
  const cloud = syncedTypes[type];
  if (cloud !== undefined) return { kind: 'synced', service: cloud };
  const network = networkTypes[type];
  if (network !== undefined) return { kind: 'network', service: network };
  return { kind: mount?.removable === true ? 'removable' : 'local', service: '' };
}
