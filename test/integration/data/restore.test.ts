import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBackup } from '../../../src/data/backups.ts';
import { lockBox } from '../../../src/data/lock.ts';
import { openBox } from '../../../src/data/open.ts';
import { finishRestore, wishRestore } from '../../../src/data/restore.ts';
import { addCustomer, at, testBox } from './support.ts';

it('a restore waits for whoever has the box, and is carried out then', async () => {
  const { box, file, key } = testBox();
  const folder = join(dirname(file), 'backups');
  const backup = await writeBackup(box, { key, folder, kind: 'auto', at });
  addCustomer(box, { name: '홍길동' });
  box.close();
  wishRestore(file, { backup: backup.file, at: '2026-05-02T09:00:00.000Z' });

  const release = lockBox(file);
  await expect(finishRestore(file, key)).rejects.toMatchObject({ code: 'box-in-use' });
  expect(existsSync(join(dirname(file), 'restore.json'))).toBe(true);
  release();

  expect(await finishRestore(file, key)).toBe(true);
  expect(await finishRestore(file, key)).toBe(false);
  const restored = openBox({ file, key });
  expect(restored.allSql('SELECT 1 FROM customers')).toEqual([]);
  restored.close();
});
