import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { boxName, openDataBox } from '../../src/backend/open-box.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { openConnection } from '../../src/data/connection.ts';
import { keyFileProtector } from '../../src/data/key-file-protector.ts';
import { boxKey } from '../../src/data/key-store.ts';
import type { DuplicatesResult } from '../../src/shared/duplicates.ts';
import { benchCustomer, benchFolder } from './search-data.ts';

/**
 * The search for duplicates through `dispatch`, with its worker's start and all pairs shown, against
 * one full scan of the same tables with bare better-sqlite3 (name, birthday, phones, e-mails,
 * addresses of everybody): both in turns in the same run. Then the look-up while a card is typed.
 * `node test/bench/duplicates.bench.ts [--count 100000] [--dir DIR] [--rounds 3]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
    rounds: { type: 'string', default: '3' },
  },
});

const scans = [
  `SELECT id, name, company, birthday, birthday_calendar, birthday_leap_month FROM customers
   WHERE trashed_at IS NULL`,
  'SELECT customer_id, number FROM phones',
  'SELECT customer_id, address FROM emails',
  'SELECT customer_id, line FROM addresses',
];

async function scan(dataDir: string): Promise<number> {
  const file = join(dataDir, boxName);
  const { key } = await boxKey(file, [keyFileProtector(dataDir)]);
  const connection = openConnection({ file, key, readonly: true, cacheKiB: 32_000 });
  try {
    const began = performance.now();
    for (const sql of scans) connection.prepare(sql).all();
    return performance.now() - began;
  } finally {
    connection.close();
  }
}

async function find(backend: Backend): Promise<{ ms: number; total: number; shown: number }> {
  const began = performance.now();
  const { job } = await createInvoke(backend.dispatch)('duplicates.find', {});
  const { total, pairs } = (await backend.jobResult(job)) as DuplicatesResult;
  return { ms: performance.now() - began, total, shown: pairs.length };
}

/** How long a card that is typed takes to be known, with all that makes somebody known. */
async function typing(backend: Backend, count: number): Promise<number[]> {
  const invoke = createInvoke(backend.dispatch);
  const times: number[] = [];
  for (let nth = 0; nth < 200; nth++) {
    const fields = benchCustomer(Math.floor((nth * count) / 200));
    const began = performance.now();
    await invoke('duplicates.similar', { fields });
    times.push(performance.now() - began);
  }
  return times;
}

const middle = (times: readonly number[], share = 0.5): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

const count = Number(values.count);
const dataDir = await benchFolder(values.dir, count);
// Migrates a box that an older version made.
(await openDataBox(dataDir, cliPorts(dataDir))).box.close();
const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
const [floors, ours]: [number[], number[]] = [[], []];
let found = { total: 0, shown: 0 };
for (let round = 0; round < Number(values.rounds); round++) {
  floors.push(await scan(dataDir));
  const { ms, ...rest } = await find(backend);
  ours.push(ms);
  found = rest;
}
const times = await typing(backend, count);
await backend.close();
console.log(`${count} customers, ${found.total} pairs, ${found.shown} shown`);
console.log(`one full scan          ${middle(floors).toFixed(0)} ms`);
console.log(`search for duplicates  ${middle(ours).toFixed(0)} ms`);
console.log(`ratio: ${(middle(ours) / middle(floors)).toFixed(2)}, wanted ≤ 10`);
console.log(
  `while typing: ${middle(times).toFixed(1)} ms in the middle, ${middle(times, 0.99).toFixed(1)} ms at 99 %`,
);
