import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPageFile } from '../../../../src/backend/host/page-files.ts';

let folder = '';
let root = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-page-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<title>Dangol</title>');
  writeFileSync(join(root, 'assets', 'a b.js'), '1');
  writeFileSync(join(root, 'notes.exe'), 'no page file');
  writeFileSync(join(folder, 'secret.html'), 'outside');
  mkdirSync(join(folder, 'renderer-2'));
  writeFileSync(join(folder, 'renderer-2', 'x.html'), 'beside');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers with the start page and with files below it', async () => {
  const start = await readPageFile(root, '/');
  expect([start.status, start.body.toString()]).toEqual([200, '<title>Dangol</title>']);
  const script = await readPageFile(root, '/assets/a%20b.js');
  expect([script.status, script.headers['content-type']]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
});

it.each([
  '/missing.js',
  '/assets',
  '/notes.exe',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/assets/../../secret.html',
  '/../renderer-2/x.html',
  '/%00.html',
  '/%E0%A4%A',
])('does not answer %s', async (path) => {
  expect((await readPageFile(root, path)).status).toBe(404);
});
