import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { commitCounter } from '../support/commits.ts';
import { benchFolder } from './search-data.ts';

/**
 * Logging a call through `dispatch`, with a promise that came of it: durable commits, and the time
 * over one commit that changes a single row of the same box in the same run.
 * `node test/bench/log.bench.ts [--count 100000] [--calls 100] [--dir DIR]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    calls: { type: 'string', default: '100' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
  },
});
const count = Number(values.count);
const dataDir = await benchFolder(values.dir, count);
const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
const invoke = createInvoke(backend.dispatch);
const commits = commitCounter(join(dataDir, 'dangol.box'));

const startedAt = new Date().toISOString();
const day = startedAt.slice(0, 10);
const fields = {
  direction: 'in',
  outcome: 'reached',
  startedAt,
  durationSeconds: 240,
  settled: true,
  nextStep: '',
  nextStepDue: null,
} as const;

const counted: number[] = [];
const times: { log: number[]; floor: number[] } = { log: [], floor: [] };
const timed = async (into: number[], work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
};
for (let turn = 0; turn < Number(values.calls); turn++) {
  const customerId = 1 + ((turn * 7_919) % count);
  commits();
  await timed(times.log, () =>
    invoke('contacts.log', {
      customerId,
      fields: { ...fields, note: `${turn}번째 통화` },
      yields: { promises: [{ text: '견적서', madeOn: day, told: day }] },
    }),
  );
  counted.push(commits() ?? 0);
  await timed(times.floor, () =>
    invoke('settings.update', { patch: { silentDays: 80 + (turn % 9) } }),
  );
}
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
console.log(`durable commits of one logged call: at most ${Math.max(...counted)}; wanted ≤ 3`);
console.log(
  `median ${median(times.log).toFixed(2)} ms, a commit of one row ${median(times.floor).toFixed(2)} ms: ` +
    `${(median(times.log) / median(times.floor)).toFixed(2)}×`,
);
await backend.close();
