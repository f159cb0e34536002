import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../src/backend/client.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import type { InputOf } from '../../src/shared/contract.ts';
import { benchFolder } from './search-data.ts';

/**
 * The customer list as the window asks for it, through `dispatch`: pages at the beginning, in the
 * middle and at the end, orders, filters, counts; and how long the window's thread stood still
 * meanwhile. `first` reads the list for the first time, `again` is the median of ten.
 * `node test/bench/list.bench.ts [--count 100000] [--dir DIR]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
  },
});
const count = Number(values.count);
const rounds = 10;

type Search = InputOf<'customers.search'>;
const places = [0, Math.floor(count / 2), count - 1000] as const;
const page = { limit: 100, countUpTo: 1 } as const;
const lists: Record<string, Omit<Search, 'offset'>> = {
  'by name': page,
  'longest silence first': { ...page, order: 'silent' },
  'by birthday': { ...page, order: 'birthday' },
  'by company': { ...page, order: 'company' },
  'newest first': { ...page, order: 'newest' },
  'with cells': { ...page, columns: ['email', 'area', 'address', 'source', 'referredBy'] },
};
const born = { filter: { trash: false, birthdayMonth: 3 }, ...page } as const;
const filters: Record<string, Search> = {
  'birthday in March': born,
  'birthday in March, deep': { ...born, offset: Math.floor(count / 20) },
  tag: { filter: { trash: false, tag: '법인' }, ...page },
  'tag and month': { filter: { trash: false, tag: '법인', birthdayMonth: 3 }, ...page },
  area: { filter: { trash: false, area: '서울' }, ...page },
  'silent for 90 days': { filter: { trash: false, silentDays: 90 }, ...page },
  'consent missing': { filter: { trash: false, consentMissing: true }, ...page },
  'count of all': { limit: 0, countUpTo: null },
  'count of a tag': { filter: { trash: false, tag: '법인' }, limit: 0, countUpTo: null },
  'count of a tag, stopped': { filter: { trash: false, tag: '법인' }, limit: 0, countUpTo: 10_000 },
};

const delay = monitorEventLoopDelay({ resolution: 1 });

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; still: number }> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.reset();
  // The first tick after a reset counts from nothing.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { ms, still: delay.max / 1e6 };
}

async function measure(invoke: Invoke, name: string, search: Search): Promise<void> {
  const first = await timed(() => invoke('customers.search', search));
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    again.push((await timed(() => invoke('customers.search', search))).ms);
  }
  const median = again.toSorted((a, b) => a - b)[rounds / 2] ?? 0;
  const cells = [first.ms, first.still, median].map((ms) => ms.toFixed(1).padStart(10));
  console.log(`${name.padEnd(34)}${cells.join('')}`);
}

const dataDir = await benchFolder(values.dir, count);
// A command may wait; what is measured here is what a window does.
const backend = await createBackend({ dataDir, ports: { ...cliPorts(dataDir), host: 'browser' } });
const invoke = createInvoke(backend.dispatch);
delay.enable();
console.log(`${count} customers, ms${' '.repeat(18)}     first     still     again`);
for (const [name, list] of Object.entries(lists)) {
  for (const offset of places) await measure(invoke, `${name}, at ${offset}`, { ...list, offset });
}
for (const [name, search] of Object.entries(filters)) await measure(invoke, name, search);
for (const name of ['customers.count', 'customers.tags', 'customers.areas'] as const) {
  const { ms, still } = await timed(() => invoke(name));
  console.log(
    `${name.padEnd(34)}${[ms, still].map((each) => each.toFixed(1).padStart(10)).join('')}`,
  );
}
delay.disable();
await backend.close();
