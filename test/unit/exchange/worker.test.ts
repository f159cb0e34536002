import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { batchRows } from '../../../src/exchange/parse-messages.ts';
import { readInWorker, type ReadBatch } from '../../../src/exchange/read-in-worker.ts';
import { customersOf, fixture, readAll, today, utf8 } from './support.ts';

const workerUrl = new URL('../../../src/exchange/parse-worker.ts', import.meta.url);
const scripted = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const plan = (name: string, bytes: Uint8Array) => inspectFile(bytes, name).plan;

async function collect(batches: AsyncIterable<ReadBatch>): Promise<ReadBatch[]> {
  const all: ReadBatch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

const manyRows = (count: number) =>
  utf8(`이름,전화\n${Array.from({ length: count }, (_, at) => `고객${at},\n`).join('')}`);

describe('reading in a worker', () => {
  test.each(['google.csv', 'own-ko-cp949.csv', 'android-2.1.vcf'])(
    'gives the rows of %s as they are',
    async (name) => {
      const expected = readAll(name, fixture(name));
      const bytes = fixture(name);
      const batches = await collect(
        readInWorker({ workerUrl, name, bytes, plan: plan(name, bytes), today }),
      );
      expect(batches.flatMap(({ entries }) => entries)).toEqual(expected);
    },
  );

  test('comes in batches with progress, no faster than they are taken', async () => {
    const bytes = manyRows(5000);
    const total = bytes.length;
    const batches = await collect(
      readInWorker({ workerUrl, name: 'x.csv', bytes, plan: plan('x.csv', bytes), today }),
    );
    expect(batches.every(({ entries }) => entries.length <= batchRows)).toBe(true);
    expect(customersOf(batches.flatMap(({ entries }) => entries))).toHaveLength(5000);
    expect(batches.at(-1)).toMatchObject({ done: total, total });
  });

  test('hands on what is wrong with the file', async () => {
    const bytes = utf8('a'.repeat(2_500_000));
    const read = readInWorker({
      workerUrl,
      name: 'x.csv',
      bytes,
      plan: plan('x.csv', utf8('이름,전화\n가,나')),
      today,
    });
    await expect(collect(read)).rejects.toMatchObject({ code: 'file-line-too-long' });
    const empty = readInWorker({
      workerUrl,
      name: 'x.csv',
      bytes: new Uint8Array(),
      plan: plan('x.csv', utf8('이름')),
    });
    await expect(collect(empty)).rejects.toMatchObject({ code: 'file-empty' });
  });

  test('ends with the reader, and with the signal', async () => {
    const bytes = manyRows(5000);
    for await (const batch of readInWorker({
      workerUrl,
      name: 'x.csv',
      bytes: bytes.slice(),
      plan: plan('x.csv', bytes),
    })) {
      expect(batch.entries.length).toBeGreaterThan(0);
      break;
    }
    const stop = new AbortController();
    const reading = readInWorker({
      workerUrl,
      name: 'x.csv',
      bytes,
      plan: plan('x.csv', bytes.slice()),
      signal: stop.signal,
    });
    await reading.next();
    stop.abort(new Error('enough'));
    await expect(collect(reading)).rejects.toThrow('enough');
  });

  test('ends a worker that makes no progress', async () => {
    const bytes = utf8('이름\n가');
    const stuck = `import { parentPort } from 'node:worker_threads';
      parentPort.postMessage({ kind: 'progress', done: 0, total: 1 });
      for (;;);`;
    const read = readInWorker({
      workerUrl: scripted(stuck),
      name: 'x.csv',
      bytes,
      plan: plan('x.csv', bytes),
      timeoutMs: 300,
    });
    await expect(collect(read)).rejects.toMatchObject({ code: 'file-too-slow' });
  });

  test('survives a worker that needs too much memory, and one that crashes', async () => {
    const bytes = utf8('이름\n가');
    const greedy = 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));';
    const crash = "throw new Error('crashed')";
    for (const code of [greedy, crash]) {
      const read = readInWorker({
        workerUrl: scripted(code),
        name: 'x.csv',
        bytes: bytes.slice(),
        plan: plan('x.csv', bytes),
        maxHeapMb: 32,
      });
      await expect(collect(read)).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });
});
