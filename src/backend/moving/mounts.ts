import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { Mount } from '../../core/box-place.ts';

const longestMs = 10_000;

/** What a program of the system prints; '' where it cannot be asked. */
function printed(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: longestMs, windowsHide: true }, (error, text) =>
      resolve(error ? '' : text),
    );
  });
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));

/** Lines of Linux's `mountinfo`: `36 35 8:1 / /media/kim/STICK rw shared:1 - vfat /dev/sdb1 rw`. */
export function linuxMounts(
  mountInfo: string,
  isRemovable: (device: string) => boolean,
): readonly Mount[] {
  return mountInfo.split('\n').flatMap((line) => {
    const [left, right] = line.split(' - ');
    const point = left?.split(' ')[4];
    const [type, device] = right?.split(' ') ?? [];
    if (point === undefined || type === undefined) return [];
    return [{ point: unescaped(point), type, removable: isRemovable(device ?? '') }];
  });
}

/** Does a disk hang on a plug, as the kernel has it: marked as removable, or on the USB bus? */
function isLinuxRemovable(device: string): boolean {
  if (!device.startsWith('/dev/')) return false;
  try {
    const place = realpathSync(join('/sys/class/block', basename(device)));
    if (place.includes('/usb')) return true;
    const disk = /\d$/.test(device) ? dirname(place) : place;
    return readFileSync(join(disk, 'removable'), 'utf8').trim() === '1';
  } catch {
    return false;
  }
}

/** Linux tells at once, without another program. */
export function readLinuxMounts(): readonly Mount[] {
  try {
    return linuxMounts(readFileSync('/proc/self/mountinfo', 'utf8'), isLinuxRemovable);
  } catch {
    return [];
  }
}

/** Lines of a Mac's `mount`: `//kim@nas/office on /Volumes/office (smbfs, nodev, nosuid)`. */
export function macMounts(text: string): readonly Mount[] {
  return [...text.matchAll(/^.+? on (\/.*) \(([^,)]+)[^)]*\)$/gm)].map(
    ([, point = '', type = '']) => ({ point, type, removable: false }),
  );
}

async function readMacMounts(folder: string): Promise<readonly Mount[]> {
  const mounts = macMounts(await printed('/sbin/mount', []));
  const volume = /^\/Volumes\/[^/]+/.exec(folder)?.[0];
  if (volume === undefined) return mounts;
  const about = await printed('/usr/sbin/diskutil', ['info', volume]);
  const removable = /Device Location:\s+External|Removable Media:\s+(Removable|Yes)/.test(about);
  return mounts.map((mount) => (mount.point === volume ? { ...mount, removable } : mount));
}

/** `2 USB` → a stick, `4` → a network's drive: Windows' own numbers for kinds of drives. */
export function windowsMount(point: string, said: string): Mount {
  const [type = '', bus = ''] = said.trim().split(/\s+/);
  return {
    point,
    type: type === '4' ? 'network' : '',
    removable: type === '2' || bus === 'USB',
  };
}

async function readWindowsMounts(folder: string): Promise<readonly Mount[]> {
  const { root } = parse(folder);
  const letter = /^([A-Za-z]):/.exec(root)?.[1];
  if (letter === undefined) return [];
  const script = [
    `$d = (Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType`,
    `$b = (Get-Partition -DriveLetter ${letter} -ErrorAction SilentlyContinue | Get-Disk).BusType`,
    'Write-Output "$d $b"',
  ].join('; ');
  return [windowsMount(root, await printed('powershell.exe', ['-NoProfile', '-Command', script]))];
}

/** The disks that matter for a folder; none where the system does not tell. */
export function readMounts(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<readonly Mount[]> {
  if (platform === 'win32') return readWindowsMounts(folder);
  if (platform === 'darwin') return readMacMounts(folder);
  return Promise.resolve(readLinuxMounts());
}
