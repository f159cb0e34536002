import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBox } from '../../../src/data/open.ts';
import { report } from '../../support/torture.ts';
import { randomKey, tempFolder } from './support.ts';

const committer = join(import.meta.dirname, 'children', 'committer.ts');

/** How often the system is asked to put things on the disk while so many commits are made; null where that cannot be traced. */
function syncs(file: string, key: Uint8Array, commits: number): number | null {
  const trace = join(tempFolder(), 'trace');
  const keyHex = Buffer.from(key).toString('hex');
  const { status } = spawnSync('strace', [
    ...['-f', '-e', 'trace=fsync,fdatasync', '-o', trace],
    ...[process.execPath, committer, file, keyHex, String(commits)],
  ]);
  if (status !== 0) return null;
  return readFileSync(trace, 'utf8').match(/\b(fsync|fdatasync)\(/g)?.length ?? 0;
}

it('asks the system at least once for every commit to put it on the disk', (context) => {
  const file = join(tempFolder(), 'test.box');
  const key = randomKey();
  openBox({ file, key, create: true }).close();
  const none = syncs(file, key, 0);
  const few = syncs(file, key, 40);
  if (none === null || few === null) {
    context.skip(
      'strace is not here or may not trace: the setting alone is asserted, in open.test.ts',
    );
    return;
  }
  expect(few - none).toBeGreaterThanOrEqual(40);
  report(`40 commits, ${few - none} syncs`);
});
