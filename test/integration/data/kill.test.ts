import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { listContacts } from '../../../src/data/contacts.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { report, rounds } from '../../support/torture.ts';
import { randomKey, tempFolder } from './support.ts';

const runs = rounds('DANGOL_KILLS', 50);
const writer = join(import.meta.dirname, 'children', 'writer.ts');

/** Lets a writer process write and kills it outright after a while; answers with what it had acknowledged. */
async function killedWriter(file: string, key: Uint8Array, run: number): Promise<string[]> {
  const keyHex = Buffer.from(key).toString('hex');
  const child = spawn(process.execPath, [writer, file, keyHex, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let wrong = '';
  let killing = false;
  child.stderr.on('data', (bytes: Buffer) => (wrong += bytes.toString()));
  child.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString();
    if (killing) return;
    killing = true;
    // At another moment in each run: while opening, within the first writes, in the thick of it.
    setTimeout(() => child.kill('SIGKILL'), run % 10 === 0 ? 0 : (run * 37) % 160);
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(wrong).toBe('');
  // A line without its end was not said to the end.
  return told
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'open');
}

it(
  'a writer killed outright loses nothing that it had acknowledged',
  async () => {
    const file = join(tempFolder(), 'test.box');
    const key = randomKey();
    let acknowledged = 0;
    for (let run = 1; run <= runs; run++) {
      const lines = await killedWriter(file, key, run);
      acknowledged += lines.length;
      // Taking the lock also shows that the dead process holds nothing.
      const box = openBox({ file, key });
      try {
        for (const line of lines) {
          const [id = '', name = ''] = line.split(' ');
          const customer = readCustomer(box, Number(id));
          expect(customer?.name).toBe(name);
          expect(customer?.phones).toHaveLength(1);
          const filter = { customerId: Number(id), trash: false };
          expect(listContacts(box, { filter, offset: 0, limit: 9 }).total).toBe(1);
        }
        expect(await checkBox(box), `run ${run}`).toEqual([]);
      } finally {
        box.close();
      }
    }
    expect(acknowledged).toBeGreaterThan(runs);
    report(`${runs} kills, ${acknowledged} acknowledged customers, 0 lost, 0 torn`);
  },
  Math.max(600_000, runs * 30_000),
);
