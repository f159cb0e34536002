import { describe, expect, it } from 'vitest';
import { linuxMounts, macMounts, windowsMount } from '../../../../src/backend/moving/mounts.ts';

describe('disks, as systems tell of them', () => {
  it('Linux: places with blanks, file systems, plugs', () => {
    const text = [
      '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
      '36 22 8:17 / /media/kim/MY\\040STICK rw,nosuid shared:9 - vfat /dev/sdb1 rw',
      '40 22 0:44 / /mnt/nas rw - nfs4 nas:/office rw,vers=4.2',
      '',
    ].join('\n');
    expect(linuxMounts(text, (device) => device === '/dev/sdb1')).toEqual([
      { point: '/', type: 'ext4', removable: false },
      { point: '/media/kim/MY STICK', type: 'vfat', removable: true },
      { point: '/mnt/nas', type: 'nfs4', removable: false },
    ]);
    expect(linuxMounts('nonsense\n- - -', () => false)).toEqual([]);
  });

  it('Mac: what `mount` prints', () => {
    const text = [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//kim@nas._smb._tcp.local/office on /Volumes/My office (smbfs, nodev, nosuid)',
      'map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)',
    ].join('\n');
    expect(macMounts(text).map(({ point, type }) => [point, type])).toEqual([
      ['/', 'apfs'],
      ['/Volumes/My office', 'smbfs'],
      ['/System/Volumes/Data/home', 'autofs'],
    ]);
  });

  it('Windows: its numbers for kinds of drives, and the bus', () => {
    expect(windowsMount('Z:\\', '4 \r\n')).toMatchObject({ type: 'network', removable: false });
    expect(windowsMount('E:\\', '2 USB')).toMatchObject({ type: '', removable: true });
    expect(windowsMount('E:\\', '3 USB')).toMatchObject({ removable: true });
    expect(windowsMount('C:\\', '3 NVMe')).toMatchObject({ type: '', removable: false });
    expect(windowsMount('C:\\', '')).toMatchObject({ type: '', removable: false });
  });
});
