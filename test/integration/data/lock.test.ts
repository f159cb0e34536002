import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lockOwner } from '../../../src/data/lock.ts';
import { openBox } from '../../../src/data/open.ts';
import { refusal, testBox } from './support.ts';

const holder = join(import.meta.dirname, 'children', 'holder.ts');

interface Holder {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly said: string;
}

/** Another program that opens the box; resolves once it said how that went. */
function startHolder(file: string, key: Uint8Array): Promise<Holder> {
  const child = spawn(process.execPath, [holder, file, Buffer.from(key).toString('hex')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    child.stdout.once('data', (bytes: Buffer) => resolve({ child, said: bytes.toString().trim() }));
  });
}

function ended({ child }: Holder): Promise<unknown> {
  return new Promise((resolve) =>
    child.exitCode === null ? child.on('close', resolve) : resolve(0),
  );
}

function closedBox() {
  const { box, file, key } = testBox();
  box.close();
  return { file, key };
}

describe('the lock', { timeout: 120_000 }, () => {
  it('keeps a second program out and says who has the box', async () => {
    const { file, key } = closedBox();
    const first = await startHolder(file, key);
    expect(first.said).toBe('open');
    expect(lockOwner(file)?.pid).toBe(first.child.pid);
    expect(refusal(() => openBox({ file, key }))).toBe('box-in-use');
    const second = await startHolder(file, key);
    expect(JSON.parse(second.said)).toMatchObject({
      code: 'box-in-use',
      details: { pid: first.child.pid },
    });
    await ended(second);
    first.child.stdin.end();
    await ended(first);
    openBox({ file, key }).close();
    expect(existsSync(`${file}.owner`)).toBe(false);
  });

  it('ends with a program that was killed', async () => {
    const { file, key } = closedBox();
    const first = await startHolder(file, key);
    first.child.kill('SIGKILL');
    await ended(first);
    expect(lockOwner(file)?.pid).toBe(first.child.pid);
    openBox({ file, key }).close();
  });

  it('holds within one program too', () => {
    const { file, key } = testBox();
    expect(refusal(() => openBox({ file, key }))).toBe('box-in-use');
  });

  it('is given back when opening fails', () => {
    const { file, key } = closedBox();
    expect(refusal(() => openBox({ file, key: new Uint8Array(32) }))).toBe('box-wrong-key');
    openBox({ file, key }).close();
  });

  it('does not care for what others left beside the box', () => {
    const { file, key } = closedBox();
    writeFileSync(`${file}.owner`, '{"pid": 1, "host": "x"');
    writeFileSync(`${file}.lock-journal`, '');
    openBox({ file, key }).close();
  });

  it('is won by exactly one of many at once', async () => {
    const { file, key } = closedBox();
    const holders = await Promise.all(Array.from({ length: 5 }, () => startHolder(file, key)));
    const winners = holders.filter(({ said }) => said === 'open');
    expect(winners).toHaveLength(1);
    for (const each of holders) each.child.stdin.end();
    await Promise.all(holders.map(ended));
  });
});
