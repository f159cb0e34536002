import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ListReader } from '../../../src/backend/customers/list/reader.ts';
import { boxName } from '../../../src/backend/open-box.ts';
import type { Ports } from '../../../src/backend/ports.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { openBox } from '../../../src/data/open.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

/*
 * Whatever becomes of a worker, the program answers as before, says what happened, and the box is
 * whole. Each way to die is written into the worker's own file and run as the program runs it.
 */

const deaths: readonly (readonly [how: string, code: string])[] = [
  ['throws', "throw new Error('crashed');"],
  ['throws what is no error', 'throw null;'],
  ['ends without a word', 'process.exit(0);'],
  ['ends with a number', 'process.exit(1);'],
  ['aborts', 'process.abort();'],
  ['runs out of memory', 'const all = []; for (;;) all.push(new Array(20000).fill(0.5));'],
];
const circles = 'for (;;);';

const list = new TextEncoder().encode('이름,전화\n홍길동,010-1234-5678\n김영희,010-2345-6789\n');
const here = '있던 분';

/** A backend with one customer, one of whose workers is this file; `becomes` says what the file does. */
async function backendWith(worker: keyof Ports['workers']) {
  const backend = await testBackend();
  await backend.invoke('customers.create', { fields: { name: here } });
  await backend.close();
  const file = backend.path(`${worker}.mjs`);
  const becomes = (code: string) => writeFileSync(file, code);
  becomes('');
  backend.workers = { [worker]: pathToFileURL(file) };
  await backend.open();
  return { backend, becomes, entry: pathToFileURL(file) };
}

/** It reads, and nothing of what failed is there. */
async function goesOn(backend: TestBackend, how: string): Promise<void> {
  const { customers } = await backend.invoke('customers.search', { text: '' });
  expect(
    customers.map(({ name }) => name),
    how,
  ).toEqual([here]);
  const imports = await backend.invoke('exchange.imports', {});
  expect(
    imports.filter(({ status }) => status === 'running'),
    how,
  ).toEqual([]);
}

async function keyOf(backend: TestBackend): Promise<{ file: string; key: Uint8Array }> {
  const file = backend.path(boxName);
  const { key } = await boxKey(file, [keyFileProtector(backend.folder)]);
  return { file, key };
}

/** It writes, closes, and the box is whole. */
async function isWhole(backend: TestBackend): Promise<void> {
  await backend.invoke('customers.create', { fields: { name: '새로 온 분' } });
  const { customers } = await backend.invoke('customers.search', { text: '새로' });
  expect(customers).toHaveLength(1);
  await backend.close();
  const box = openBox(await keyOf(backend));
  try {
    expect(await checkBox(box)).toEqual([]);
  } finally {
    box.close();
  }
}

/** Gives three rows as a reader does, and dies when it is asked for more. */
const dyingAfterOneBatch = (death: string): string => `
  import { parentPort } from 'node:worker_threads';
  const fields = ${JSON.stringify(emptyCustomer)};
  const card = (row) => ({ row, uid: null, properties: [], remarks: [],
    fields: { ...fields, name: '반쯤 온 분 ' + row } });
  const entries = [1, 2, 3].map(card);
  parentPort.postMessage({ kind: 'batch', entries, done: 1, total: 2 });
  parentPort.once('message', () => { ${death} });`;

describe('the worker that reads files', () => {
  test('leaves no half import, however it dies', async () => {
    const { backend, becomes } = await backendWith('parse');
    for (const [how, code] of deaths) {
      becomes(dyingAfterOneBatch(code));
      const importing = backend.importFile('list.csv', list);
      // On a busy machine the watch over progress may be quicker than the one over memory.
      const word = expect.stringMatching(/^file-(unreadable|too-slow)$/) as string;
      await expect(importing, how).rejects.toMatchObject({ code: word });
      await goesOn(backend, how);
    }
    becomes(dyingAfterOneBatch(circles));
    await expect(backend.importFile('list.csv', list)).rejects.toMatchObject({
      code: 'file-too-slow',
    });
    await goesOn(backend, 'runs in circles');
    await isWhole(backend);
  });
});

describe('the worker of jobs', () => {
  test('fails its job in words, however it dies', async () => {
    const { backend, becomes } = await backendWith('job');
    for (const [how, code] of deaths) {
      becomes(code);
      const job = backend.job('duplicates.find', {});
      await expect(job, how).rejects.toMatchObject({ code: 'job-crashed' });
      await goesOn(backend, how);
    }
    becomes(circles);
    const { job } = await backend.invoke('duplicates.find', {});
    await backend.invoke('jobs.cancel', { id: job });
    await expect(backend.backend.jobResult(job)).rejects.toMatchObject({ code: 'job-cancelled' });
    await goesOn(backend, 'runs in circles');
    await isWhole(backend);
  });
});

describe('the worker that prints', () => {
  test('is told of, however it dies', async () => {
    const { backend, becomes } = await backendWith('print');
    for (const [how, code] of deaths) {
      becomes(code);
      const page = backend.invoke('paper.testPagePreview', { paper: 'a6' });
      await expect(page, how).rejects.toMatchObject({ code: 'job-crashed' });
      await goesOn(backend, how);
    }
    await isWhole(backend);
  });
});

describe('the worker that reads lists', () => {
  test('is told of, however it dies; whoever asks next gets another one', async () => {
    const { backend, becomes, entry } = await backendWith('list');
    const reader = new ListReader(await keyOf(backend), entry, () => '1', 1000);
    for (const [how, code] of [...deaths, ['runs in circles', circles]] as const) {
      becomes(code);
      const asked = reader.ask('countBox', null);
      await expect(asked, how).rejects.toMatchObject({ code: 'unexpected' });
    }
    await reader.close();
    await goesOn(backend, 'all');
    await isWhole(backend);
  });

  test('keeps nobody from closing the box', async () => {
    const { backend, becomes, entry } = await backendWith('list');
    becomes(circles);
    const reader = new ListReader(await keyOf(backend), entry, () => '1');
    const asked = reader.ask('countBox', null).catch((refusal: unknown) => refusal);
    await reader.close();
    expect(await asked).toMatchObject({ code: 'unexpected' });
    await isWhole(backend);
  });
});

describe('the process that decodes pictures', () => {
  test('is told of, however it dies', async () => {
    const { backend, becomes } = await backendWith('photo');
    const { customers } = await backend.invoke('customers.search', { text: here });
    const [{ id } = { id: 0 }] = customers;
    const create = { width: 8, height: 8, channels: 3, background: '#fff' } as const;
    const bytes = new Uint8Array(await sharp({ create }).png().toBuffer());
    const killed = ['is killed', "process.kill(process.pid, 'SIGKILL');"] as const;
    // A process has no limit of its own on its heap: it would take what there is.
    const alone = deaths.filter(([how]) => how !== 'runs out of memory');
    for (const [how, code] of [...alone, killed]) {
      becomes(code);
      const setting = backend.invoke('customers.setPhoto', { id, bytes });
      await expect(setting, how).rejects.toMatchObject({ code: 'photo-unreadable' });
    }
    expect(await backend.invoke('customers.photo', { id })).toEqual({ dataUrl: null });
    await goesOn(backend, 'all');
    await isWhole(backend);
  });
});
