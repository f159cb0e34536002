import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { boxName } from '../../src/backend/open-box.ts';
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

interface Cost {
  readonly ms: number;
  /** Of the processor, all threads together: the same on a machine that is busy otherwise. */
  readonly cpu: number;
}

function meter(): () => Cost {
  const began = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - began, cpu: (user + system) / 1000 };
  };
}

async function scan(dataDir: string): Promise<Cost> {
  const file = join(dataDir, boxName);
  const { key } = await boxKey(file, [keyFileProtector(dataDir)]);
  const connection = openConnection({ file, key, readonly: true, cacheKiB: 32_000 });
  try {
    const cost = meter();
    for (const sql of scans) connection.prepare(sql).all();
    return cost();
  } finally {
    connection.close();
  }
}

async function find(backend: Backend): Promise<Cost & { total: number; shown: number }> {
  const cost = meter();
  const { job } = await createInvoke(backend.dispatch)('duplicates.find', {});
  const { total, pairs } = (await backend.jobResult(job)) as DuplicatesResult;
  return { ...cost(), total, shown: pairs.length };
}

/** How long a card that is typed takes to be known, with all that makes somebody known. */
async function typing(backend: Backend, count: number): Promise<Cost[]> {
  const invoke = createInvoke(backend.dispatch);
  const costs: Cost[] = [];
  for (let nth = 0; nth < 200; nth++) {
    const fields = benchCustomer(Math.floor((nth * count) / 200));
    const cost = meter();
    await invoke('duplicates.similar', { fields });
    costs.push(cost());
  }
  return costs;
}

const quantile = (costs: readonly Cost[], part: keyof Cost, share = 0.5): number =>
  costs.map((cost) => cost[part]).toSorted((a, b) => a - b)[
    Math.floor(share * (costs.length - 1))
  ] ?? 0;

function report(name: string, costs: readonly Cost[]): void {
  const [ms, cpu] = [quantile(costs, 'ms'), quantile(costs, 'cpu')];
  console.log(`${name.padEnd(22)} ${ms.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms`);
}

const count = Number(values.count);
const dataDir = await benchFolder(values.dir, count);
const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
const [floors, ours]: [Cost[], Cost[]] = [[], []];
let found = { total: 0, shown: 0 };
for (let round = 0; round < Number(values.rounds); round++) {
  floors.push(await scan(dataDir));
  const { total, shown, ...cost } = await find(backend);
  ours.push(cost);
  found = { total, shown };
}
const typed = await typing(backend, count);
await backend.close();
const ratio = (part: keyof Cost) => (quantile(ours, part) / quantile(floors, part)).toFixed(2);
console.log(`${count} customers, ${found.total} pairs, ${found.shown} shown`);
report('one full scan', floors);
report('search for duplicates', ours);
console.log(`ratio: ${ratio('ms')} (processor ${ratio('cpu')}), wanted ≤ 10`);
for (const part of ['ms', 'cpu'] as const) {
  const [middle, most] = [quantile(typed, part), quantile(typed, part, 0.99)];
  const name = part === 'ms' ? 'while typing' : '  processor';
  console.log(`${name}: ${middle.toFixed(1)} ms in the middle, ${most.toFixed(1)} ms at 99 %`);
}
