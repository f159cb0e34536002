import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { dataDir } from '../../../src/backend/data-dir.ts';

it.each([
  ['linux', {}, join('/home/a', '.local', 'share', 'dangol')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'dangol')],
  ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'Dangol')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Dangol')],
  ['win32', {}, join('/home/a', 'AppData', 'Roaming', 'Dangol')],
  ['win32', { DANGOL_DATA: 'box', APPDATA: '/roaming' }, resolve('box')],
] as const)('keeps the box on %s with %o in %s', (platform, env, folder) => {
  expect(dataDir(env, platform, '/home/a')).toBe(folder);
});
