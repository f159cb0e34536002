import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { addCustomer, randomKey, tempFolder } from './support.ts';

const filler = join(import.meta.dirname, 'children', 'filler.ts');

/** A file system of its own with so many MB; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux') return null;
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  const { status } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m`,
    'tmpfs',
    folder,
  ]);
  return status === 0 ? folder : null;
}

function makeBox(folder: string) {
  const file = join(folder, 'test.box');
  const key = randomKey();
  const box = openBox({ file, key, create: true });
  addCustomer(box, { name: '처음', notes: 'x' });
  box.close();
  return { file, key };
}

interface Told {
  readonly ids: number[];
  readonly codes: string[];
}

function told(output: string): Told {
  const lines = output.split('\n').filter((line) => line !== '');
  const errors = lines.filter((line) => line.startsWith('{'));
  return {
    ids: lines.filter((line) => !line.startsWith('{')).map(Number),
    codes: errors.map((line) => (JSON.parse(line) as { code: string }).code),
  };
}

async function expectAll(file: string, key: Uint8Array, ids: readonly number[]): Promise<void> {
  const box = openBox({ file, key });
  try {
    expect(readCustomer(box, 1)?.name).toBe('처음');
    for (const id of ids) expect(readCustomer(box, id)?.notes).toContain('메모');
    // These customers have no history; everything else must be right.
    const problems = (await checkBox(box)).filter((text) => !text.includes('history'));
    expect(problems).toEqual([]);
  } finally {
    box.close();
  }
}

describe('a full disk', () => {
  it('is told as that, loses nothing acknowledged, and saving goes on once there is room', async (context) => {
    const disk = smallDisk(12);
    if (disk === null) {
      context.skip('no small file system can be mounted here; the limit on file sizes stands in');
      return;
    }
    try {
      const { file, key } = makeBox(disk);
      const spare = join(disk, 'spare');
      writeFileSync(spare, Buffer.alloc(6 * 1024 * 1024));
      const output = execFileSync(process.execPath, [
        filler,
        file,
        Buffer.from(key).toString('hex'),
        spare,
      ]);
      const { ids, codes } = told(output.toString());
      expect(codes).toEqual(['disk-full']);
      expect(ids.length).toBeGreaterThan(10);
      await expectAll(file, key, ids);
    } finally {
      spawnSync('umount', [disk]);
    }
  }, 120_000);

  it.skipIf(process.platform === 'win32')(
    'a limit on the size of files is told in the same way',
    async () => {
      const { file, key } = makeBox(tempFolder());
      const command = `ulimit -f 6000; exec "$0" "$@"`;
      const args = [
        '-c',
        command,
        process.execPath,
        filler,
        file,
        Buffer.from(key).toString('hex'),
      ];
      const { stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
      const { ids, codes } = told(stdout);
      expect(codes, stderr).toEqual(['disk-full']);
      expect(ids.length).toBeGreaterThan(10);
      await expectAll(file, key, ids);
    },
    120_000,
  );
});
