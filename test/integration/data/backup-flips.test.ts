import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBackups, verifyBackup, writeBackup } from '../../../src/data/backups.ts';
import { openBox } from '../../../src/data/open.ts';
import { report, rounds } from '../../support/torture.ts';
import { AppError } from '../../../src/shared/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'dangol-flips-'));
const key = randomBytes(32);
const at = '2026-11-22T03:00:00.000Z';
let file = '';

beforeAll(async () => {
  const box = openBox({ file: join(folder, 'dangol.box'), key, create: true });
  ({ file } = await writeBackup(box, { key, folder: join(folder, 'backups'), kind: 'auto', at }));
  box.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** What reading a changed copy through says of it; the code of its error where it is refused at once. */
async function judge(bytes: Uint8Array): Promise<string[]> {
  const copy = join(folder, 'flipped.box');
  writeFileSync(copy, bytes);
  try {
    return await verifyBackup(copy, key);
  } catch (thrown) {
    if (thrown instanceof AppError) return [thrown.code];
    throw thrown;
  }
}

const flips = rounds('DANGOL_FLIPS', 60);

test(
  `a flipped bit is found, wherever it is (${flips} places)`,
  async () => {
    const whole = readFileSync(file);
    expect(await judge(whole)).toEqual([]);
    for (let i = 0; i < flips; i++) {
      // Every page in turn, and within it another place each time.
      const page = i % (whole.length / 4096);
      const place = page * 4096 + ((i * 1543) % 4096);
      const flipped = Uint8Array.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (i % 8));
      expect(await judge(flipped), `bit ${i % 8} of byte ${place}`).not.toEqual([]);
    }
    report(`${flips} flipped bits, all found`);
  },
  Math.max(120_000, flips * 2000),
);

test.each([0, 1, 100, 4095, 4096, 8192, 20_000])(
  'cut off after %i bytes it is found',
  async (length) => {
    expect(await judge(readFileSync(file).subarray(0, length))).not.toEqual([]);
  },
);

test('only whole backups with our names are listed', () => {
  const backups = join(folder, 'backups');
  for (const name of [
    'dangol.2026-11-22T03-00-00-000Z.auto.box.partial',
    'dangol.2026-11-22.auto.box',
    'notes.txt',
    '../dangol.2026-11-22T03-00-00-000Z.auto.box',
  ])
    writeFileSync(join(backups, name), 'x');
  writeFileSync(join(backups, 'dangol.box.before-6-to-7.2026-01-02T03-04-05-678Z'), 'x');
  expect(listBackups(backups).map(({ name, kind }) => [name, kind])).toEqual([
    ['dangol.2026-11-22T03-00-00-000Z.auto.box', 'auto'],
    ['dangol.box.before-6-to-7.2026-01-02T03-04-05-678Z', 'before'],
  ]);
});
