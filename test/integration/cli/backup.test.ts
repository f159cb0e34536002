import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { looksPortable } from '../../../src/data/portable.ts';
import { file, json, run } from '../../support/command-line.ts';

test('a backup is made, looked at, restored, drilled, and a bad one is found', async () => {
  expect(await json('backup', '--list')).toMatchObject({ backups: [] });
  expect((await run('restore')).code).toBe(1);
  await json('add', '--name', '홍길동');
  const made = await json('backup');
  const name = String(made['name']);
  expect(made).toMatchObject({ kind: 'hand' });
  await json('add', '--name', '박도현');

  const look = await run('restore', '--look', '--lang', 'en');
  expect(look.out).toContain('cards only in the box: 1 (박도현)');
  expect(await json('search', '')).toMatchObject({ total: 2 });

  const { restored, before } = await json('restore', name);
  expect(restored).toBe(name);
  expect(await json('search', '')).toMatchObject({ total: 1, customers: [{ name: '홍길동' }] });
  await json('restore', String(before));
  expect(await json('search', '')).toMatchObject({ total: 2 });

  expect((await run('backup', '--drill')).code).toBe(0);
  const { folder } = await json('backup', '--list');
  const file = join(String(folder), name);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(20_000) ^ 1, 20_000);
  writeFileSync(file, bytes);
  const drill = await run('backup', '--drill', '--json');
  expect(drill.code).toBe(1);
  expect(JSON.parse(drill.out)).toMatchObject({
    backups: expect.arrayContaining([expect.objectContaining({ name, ok: false })]),
  });
  const refused = await run('restore', name, '--lang', 'en');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('Your present data is unchanged');
  expect(await json('search', '')).toMatchObject({ total: 2 });
});

afterEach(() => {
  delete process.env['DANGOL_PORTABLE_PASSPHRASE'];
});

test('a second folder gets the backups of commands, too, and is let go again', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'dangol-cli-stick-'));
  try {
    await json('add', '--name', '홍길동');
    const { folder } = await json('backup', '--folder', stick);
    const { name } = await json('backup');
    expect(existsSync(join(String(folder), String(name)))).toBe(true);
    const list = await run('backup', '--list', '--lang', 'en');
    expect(list.out).toContain(String(folder));
    expect(list.out.split('\n').filter((line) => line.startsWith(String(name)))).toHaveLength(2);

    rmSync(stick, { recursive: true });
    expect((await run('backup')).code).toBe(0);
    const away = await run('backup', '--list', '--lang', 'en');
    expect(away.out).toContain('cannot be reached now');
    mkdirSync(stick);
    expect(await json('backup', '--no-folder')).toMatchObject({ folder: null });
    expect((await run('backup', '--folder', file('.'), '--lang', 'en')).err).toContain(
      'folder of the box itself',
    );
  } finally {
    rmSync(stick, { recursive: true, force: true });
  }
});

test('a moving file is made under the passphrase that the environment names', async () => {
  await json('add', '--name', '홍길동');
  expect((await run('backup', '--portable', file('move.dangol'))).code).toBe(2);
  process.env['DANGOL_PORTABLE_PASSPHRASE'] = '이사 가는 날 아침';
  const made = await json('backup', '--portable', file('move.dangol'), '--reason', 'new computer');
  expect(made).toMatchObject({ file: file('move.dangol'), customers: 1 });
  expect(looksPortable(file('move.dangol'))).toBe(true);
});
