import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runLine } from '../../../src/cli/run-line.ts';
import { file, json, run } from '../../support/command-line.ts';

const variable = 'DANGOL_PORTABLE_PASSPHRASE';
const folders: string[] = [];
const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-move-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  delete process.env[variable];
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** A command on another folder than the test's own. */
async function elsewhere(folder: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runLine([...args, '--lang', 'en', '--data', folder], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a box moves by its moving file, and by its folder', async () => {
  await json('add', '--name', '홍길동');
  process.env[variable] = '낯선 다리 건너 감나무';
  const moving = file('moving.dangol');
  await json('backup', '--portable', moving, '--reason', 'move');

  const fresh = tempFolder();
  const look = await elsewhere(fresh, 'move', moving, '--look');
  expect(look.out).toContain('customers: 1 (0)');
  expect((await elsewhere(fresh, 'search', '')).out).not.toContain('홍길동');
  process.env[variable] = 'another one';
  const refused = await elsewhere(fresh, 'move', moving);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('not the right one')]);
  process.env[variable] = '낯선 다리 건너 감나무';
  const moved = await elsewhere(fresh, 'move', moving);
  expect(moved).toMatchObject({ code: 0, err: '' });
  expect(moved.out).toContain('1 customer');
  expect((await elsewhere(fresh, 'search', '')).out).toContain('홍길동');

  delete process.env[variable];
  const other = tempFolder();
  expect((await elsewhere(other, 'move', moving)).code).toBe(2);
  expect((await elsewhere(other, 'move', fresh)).code).toBe(0);
  expect((await elsewhere(other, 'search', '')).out).toContain('홍길동');
  expect((await elsewhere(other, 'move', tempFolder())).err).toContain('no Dangol box');
});

test('a box in a synced folder is warned of, with the answer left as it is', async () => {
  const folder = join(tempFolder(), 'Dropbox', 'dangol');
  mkdirSync(folder, { recursive: true });
  const { code, out, err } = await elsewhere(folder, 'search', '', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ total: 0 });
  expect(err).toContain('Dropbox folder');
  expect((await run('search', '')).err).toBe('');
  expect((await elsewhere(folder, 'move')).out).toContain('Dropbox folder');
});
