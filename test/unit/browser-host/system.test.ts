import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { downloadsDir, openCommand, revealCommand } from '../../../src/browser-host/system.ts';

it('saves to the downloads of the user, wherever their desktop put them', () => {
  const config = mkdtempSync(join(tmpdir(), 'dangol-xdg-'));
  try {
    writeFileSync(join(config, 'user-dirs.dirs'), '# x\nXDG_DOWNLOAD_DIR="$HOME/다운로드"\n');
    const env = { XDG_CONFIG_HOME: config };
    expect(downloadsDir(env, 'linux', '/home/a')).toBe('/home/a/다운로드');
    expect(downloadsDir({ ...env, DANGOL_DOWNLOADS: '/tmp/x' }, 'linux', '/home/a')).toBe('/tmp/x');
  } finally {
    rmSync(config, { recursive: true });
  }
  expect(downloadsDir({ XDG_CONFIG_HOME: '/nowhere' }, 'linux', '/home/a')).toBe(
    join('/home/a', 'Downloads'),
  );
  expect(downloadsDir({}, 'darwin', '/Users/a')).toBe(join('/Users/a', 'Downloads'));
});

it('hands addresses and files to the system as single arguments, without a shell', () => {
  const url = 'https://example.com/?a=1&b=$(x)';
  expect(openCommand(url, 'win32')).toEqual(['rundll32.exe', ['url.dll,FileProtocolHandler', url]]);
  expect(openCommand(url, 'darwin')).toEqual(['open', [url]]);
  expect(openCommand(url, 'linux')).toEqual(['xdg-open', [url]]);
  expect(revealCommand('/d/a.pdf', 'darwin')).toEqual(['open', ['-R', '/d/a.pdf']]);
  expect(revealCommand('/d/a.pdf', 'linux')).toEqual(['xdg-open', ['/d']]);
});
