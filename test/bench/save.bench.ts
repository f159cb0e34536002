import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../src/backend/client.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import { benchFolder } from './search-data.ts';

/**
 * Saving one field of a card through `dispatch`, in a small box and in a large one, one after the
 * other in the same run; each save is on the disk before it counts.
 * `node test/bench/save.bench.ts [--small 1000] [--large 1000000] [--saves 150] [--dir DIR]`
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '1000000' },
    saves: { type: 'string', default: '150' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
  },
});

/** Every kind of field takes its turn: indexed and searched, long, in a list of its own, in a column. */
const patches: readonly ((turn: number) => CustomerPatch)[] = [
  (turn) => ({ company: `한빛상사 ${turn}` }),
  (turn) => ({ notes: `${turn}번째 메모\n다음 주에 다시 전화하기로 함` }),
  (turn) => ({ cadenceDays: 30 + (turn % 60) }),
  (turn) => ({
    preferences: [
      { uid: '', kind: 'preference', text: `따뜻한 보리차 ${turn}`, forService: false, on: null },
    ],
  }),
  (turn) => ({ phones: [{ kind: 'mobile', number: `010-0000-${1000 + (turn % 9000)}` }] }),
];

type Side = { count: number; invoke: Invoke; close(): Promise<void>; times: number[] };

async function open(count: number): Promise<Side> {
  const dataDir = await benchFolder(values.dir, count);
  const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
  const invoke = createInvoke(backend.dispatch);
  return { count, invoke, close: () => backend.close(), times: [] };
}

/** Cards all over the box, the same ones in every run. */
const idOf = (turn: number, count: number): number => 1 + ((turn * 7_919) % count);

async function save({ invoke, count, times }: Side, turn: number): Promise<void> {
  const patch = patches[turn % patches.length]?.(turn) ?? {};
  const began = performance.now();
  await invoke('customers.update', { id: idOf(turn, count), patch });
  times.push(performance.now() - began);
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

const small = await open(Number(values.small));
const large = await open(Number(values.large));
const warmUp = 20;
for (let turn = 0; turn < warmUp + Number(values.saves); turn++) {
  await save(small, turn);
  await save(large, turn);
}
for (const side of [small, large]) {
  const times = side.times.slice(warmUp);
  const [median, p90, p99] = [0.5, 0.9, 0.99].map((share) => quantile(times, share).toFixed(2));
  console.log(`${side.count} customers: median ${median} ms, p90 ${p90} ms, p99 ${p99} ms`);
}
const ratio = (share: number): string =>
  (quantile(large.times.slice(warmUp), share) / quantile(small.times.slice(warmUp), share)).toFixed(
    2,
  );
console.log(`ratio: median ${ratio(0.5)}, p90 ${ratio(0.9)}; wanted ≤ 1.5`);
await small.close();
await large.close();
