import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePlace, type Mount, type PlaceFacts } from '../../../src/core/box-place.ts';

const homes: Record<string, string> = {
  win32: 'C:\\Users\\김민서',
  darwin: '/Users/minseo',
  linux: '/home/minseo',
};

function place(platform: string, folder: string, more: Partial<PlaceFacts> = {}) {
  const home = homes[platform] ?? '/home/minseo';
  const { kind, service } = judgePlace({
    platform,
    home,
    folder,
    named: [],
    marks: [],
    mounts: [],
    ...more,
  });
  return service === '' ? kind : `${kind}: ${service}`;
}

describe('a box lies in a synced folder', () => {
  it.each([
    ['win32', 'C:\\Users\\김민서\\OneDrive\\Dangol', 'OneDrive'],
    ['win32', 'C:\\Users\\김민서\\OneDrive - 한빛보험\\문서\\Dangol', 'OneDrive'],
    ['win32', 'C:\\Users\\김민서\\Dropbox (개인)\\Dangol', 'Dropbox'],
    ['win32', 'G:\\내 드라이브\\Dangol', 'Google Drive'],
    ['win32', 'G:\\My Drive\\Dangol', 'Google Drive'],
    ['win32', 'C:\\Users\\김민서\\iCloudDrive\\Dangol', 'iCloud Drive'],
    ['win32', 'D:\\네이버 MYBOX\\Dangol', 'Naver MYBOX'],
    ['win32', 'D:\\NaverCloud\\Dangol', 'Naver MYBOX'],
    ['win32', 'D:/MYBOX/Dangol', 'Naver MYBOX'],
    ['darwin', '/Users/minseo/Library/Mobile Documents/com~apple~CloudDocs/D', 'iCloud Drive'],
    ['darwin', '/Users/minseo/Library/CloudStorage/OneDrive-Personal/Dangol', 'OneDrive'],
    ['darwin', '/Users/minseo/Library/CloudStorage/GoogleDrive-a@b.kr/My Drive', 'Google Drive'],
    ['darwin', '/Users/minseo/Library/CloudStorage/Box-Box/Dangol', 'Box'],
    ['darwin', '/Users/minseo/Dropbox/Dangol'.normalize('NFD'), 'Dropbox'],
    ['linux', '/home/minseo/Dropbox/dangol', 'Dropbox'],
    ['linux', '/home/minseo/Nextcloud/dangol', 'Nextcloud'],
    ['linux', '/home/minseo/MEGA/dangol', 'MEGA'],
  ])('%s %s', (platform, folder, service) => {
    expect(place(platform, folder)).toBe(`synced: ${service}`);
  });

  it('that a service names, or has left its mark in', () => {
    const named = [{ folder: 'D:\\구름', service: 'OneDrive' }];
    expect(place('win32', 'd:\\구름\\Dangol', { named })).toBe('synced: OneDrive');
    expect(place('win32', 'D:\\구름이\\Dangol', { named })).toBe('local');
    expect(place('linux', '/data/work/dangol', { marks: ['.stfolder'] })).toBe('synced: Syncthing');
  });
});

describe('a box lies on a disk of another kind', () => {
  const mount = (point: string, type: string, removable = false): Mount => ({
    point,
    type,
    removable,
  });
  it.each([
    ['win32', '\\\\nas\\office\\Dangol', [], 'network: SMB'],
    ['win32', '\\\\wsl.localhost\\Ubuntu\\home', [], 'network: WSL'],
    ['win32', 'Z:\\Dangol', [mount('Z:\\', 'network')], 'network: SMB'],
    ['win32', 'E:\\Dangol', [mount('E:\\', '', true)], 'removable'],
    [
      'darwin',
      '/Volumes/office/D',
      [mount('/', 'apfs'), mount('/Volumes/office', 'smbfs')],
      'network: SMB',
    ],
    ['darwin', '/Volumes/STICK/D', [mount('/Volumes/STICK', 'msdos', true)], 'removable'],
    ['linux', '/mnt/nas/d', [mount('/', 'ext4'), mount('/mnt/nas', 'nfs4')], 'network: NFS'],
    ['linux', '/mnt/nas-copy/d', [mount('/', 'ext4'), mount('/mnt/nas', 'nfs4')], 'local'],
    ['linux', '/media/k/S/d', [mount('/', 'ext4'), mount('/media/k/S', 'vfat', true)], 'removable'],
  ])('%s %s', (platform, folder, mounts, expected) => {
    expect(place(platform, folder, { mounts })).toBe(expected);
  });
});

describe('a box lies well', () => {
  it.each([
    ['win32', 'C:\\Users\\김민서\\AppData\\Roaming\\Dangol'],
    ['win32', 'C:\\Users\\김민서\\Documents\\Mega Box\\Dangol'],
    ['darwin', '/Users/minseo/Library/Application Support/Dangol'],
    ['linux', '/home/minseo/.local/share/dangol'],
    ['linux', '/srv/box/dangol'],
    ['linux', '/home/minseo/onedrive-backup-2024/dangol'],
  ])('%s %s', (platform, folder) => {
    expect(place(platform, folder)).toBe('local');
  });

  it('whatever the path, an answer comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('win32', 'darwin', 'linux'), (folder, platform) => {
        expect(['local', 'synced', 'network', 'removable']).toContain(
          judgePlace({ platform, folder, home: '', named: [], marks: [], mounts: [] }).kind,
        );
      }),
    );
  });
});
