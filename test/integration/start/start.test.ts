import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from '../../../src/start/build.ts';

const program = fileURLToPath(new URL('../../../src/start/index.ts', import.meta.url));

/** `npm start` with nothing of this machine's own that could open a window. */
function start(env: Record<string, string>, ...args: string[]) {
  const bare = { PATH: process.env.PATH ?? '', DANGOL_HOST: 'browser', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: bare,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  it.skipIf(process.platform !== 'linux').each([[], ['--dev']])(
    'without a display says so and names npm run demo (%s)',
    (...args) => {
      const { status, stdout, stderr } = start({ LANG: 'en_US.UTF-8' }, ...args);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('no display');
      expect(stderr).toContain('npm run demo');
    },
  );

  it('without a browser says so and names npm run demo, in Korean where that is spoken', () => {
    const env = { DISPLAY: ':0', DANGOL_BROWSER: '/no/such/browser' };
    const { status, stderr } = start({ ...env, LANG: 'ko_KR.UTF-8' });
    expect(status).toBe(1);
    expect(stderr).toContain('찾지 못했습니다');
    expect(stderr).toContain('npm run demo');
  });
});

describe('the build', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dangol-build-'));
    write('electron.vite.config.ts', 1000);
    write('src/renderer/main.tsx', 1000);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, seconds: number): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
    utimesSync(join(root, file), seconds, seconds);
  }

  function writeBuild(seconds: number): void {
    for (const file of ['renderer/index.html', 'main/index.js', 'preload/index.cjs']) {
      write(join('out', file), seconds);
    }
  }

  it('is made where there is none, or only a part of one', () => {
    expect(isBuildStale(root)).toBe(true);
    writeBuild(2000);
    rmSync(join(root, 'out', 'main', 'index.js'));
    expect(isBuildStale(root)).toBe(true);
  });

  it('is made again after a source changed, and not otherwise', () => {
    writeBuild(2000);
    expect(isBuildStale(root)).toBe(false);
    write('src/core/phones.ts', 3000);
    expect(isBuildStale(root)).toBe(true);
  });
});
