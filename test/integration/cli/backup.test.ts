import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, run } from '../../support/command-line.ts';

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
