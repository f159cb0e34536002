import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { webPreferences } from '../../src/main/rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = join(root, 'test', 'support', 'electron-stand-in', 'run.ts');

/**
 * The bundle of Electron's main process with its workers beside it, on a stand-in for Electron: this
 * runs everywhere, and finds what only the real bundle can get wrong. `electron.spec.ts` has the rest.
 */
test('the packed program refuses to start where another would look into it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dangol-stand-in-'));
  try {
    const { stderr, status } = spawnSync(process.execPath, [run], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        DANGOL_DATA: dataDir,
        DANGOL_TEST_SWITCH: 'remote-debugging-port',
      },
      timeout: 100_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('does not start with switches');
    expect(readdirSync(dataDir)).toEqual([]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});

test('the built main process guards its window and works with its bundled workers', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dangol-stand-in-'));
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath, [run], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DANGOL_DATA: dataDir },
      timeout: 100_000,
    });
    expect(status, stderr).toBe(0);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result).toMatchObject({
      samples: 'done',
      inspected: { sample: [['홍길동', '010-1234-5678']] },
      count: { customers: 20 },
      pages: 1,
      about: { host: 'electron', key: { kind: 'key-file' } },
      reminder: { shown: true },
      sleep: { without: false, refused: false, afterwards: false },
      refusesAFrameInside: true,
      outside: 404,
      otherHost: 404,
    });
    expect(result.notes).toMatchObject({
      sandbox: [true],
      paths: [['userData', join(dataDir, 'electron')]],
      rights: [false, false, false],
      requests: [{ cancel: true }],
      windows: [{ action: 'deny' }],
      notices: [{ title: expect.any(String), body: expect.any(String) }],
      forward: ['show', 'focus'],
      events: expect.arrayContaining([{ name: 'open-place', payload: { place: 'today' } }]),
      page: [
        [200, expect.stringMatching(/^default-src 'none'.*require-trusted-types-for 'script'/)],
      ],
      options: [{ webPreferences }],
      switches: expect.arrayContaining(['host-resolver-rules=MAP * ~NOTFOUND']),
    });
    expect(readdirSync(dataDir)).not.toContain('dangol.box-wal');
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
