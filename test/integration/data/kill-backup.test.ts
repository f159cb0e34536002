import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups, verifyBackup } from '../../../src/data/backups.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { finishRestore } from '../../../src/data/restore.ts';
import { report, rounds } from '../../support/torture.ts';
import { randomKey, tempFolder } from './support.ts';

const runs = rounds('DANGOL_KILLS', 20);
const backer = join(import.meta.dirname, 'children', 'backer.ts');

/**
 * Lets a process write, back up and put back, and kills it outright. Answers the
 * customer that it acknowledged last and wished no backup back for since; null where there is none.
 */
async function kill(file: string, key: Uint8Array, run: number): Promise<string | null> {
  const keyHex = Buffer.from(key).toString('hex');
  const child = spawn(process.execPath, [backer, file, keyHex, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let wrong = '';
  let told = '';
  child.stderr.on('data', (bytes: Buffer) => (wrong += bytes.toString()));
  // After so many of its words, and a little later each time: a slow machine gets as far as a quick one.
  const words = 1 + (run % 7);
  let isDoomed = false;
  child.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString();
    if (isDoomed || told.split('\n').length <= words) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), (run * 53) % 400);
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(wrong).toBe('');
  const lines = told.split('\n').slice(0, -1);
  const last = lines.filter((line) => line !== 'copying').at(-1) ?? '';
  return last.startsWith('wrote ') ? last.slice('wrote '.length) : null;
}

it(
  `a backup or restore cut off leaves the box whole and no half backup (${runs} kills)`,
  async () => {
    const file = join(tempFolder(), 'test.box');
    const key = randomKey();
    const folder = join(dirname(file), 'backups');
    let backups = 0;
    for (let run = 1; run <= runs; run++) {
      const written = await kill(file, key, run);
      await finishRestore(file, key);
      if (!existsSync(file)) continue;
      const box = openBox({ file, key });
      expect(await checkBox(box), `run ${run}`).toEqual([]);
      if (written !== null) {
        expect(box.allSql('SELECT 1 FROM customers WHERE name = ?', written)).toHaveLength(1);
      }
      box.close();
      const second = join(dirname(file), 'second');
      const listed = [...listBackups(folder), ...listBackups(second)];
      for (const backup of listed) {
        expect(await verifyBackup(backup.file, key), backup.name).toEqual([]);
      }
      backups += listed.length;
      // The newest go on; the others were judged.
      for (const place of [folder, second])
        for (const { file: old } of listBackups(place).slice(2)) rmSync(old);
    }
    expect(backups).toBeGreaterThan(0);
    expect(existsSync(join(dirname(file), 'restore.json'))).toBe(false);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('restoring'))).toEqual([]);
    report(`${runs} kills, ${backups} listed backups read through, none of them half`);
  },
  Math.max(600_000, runs * 60_000),
);
