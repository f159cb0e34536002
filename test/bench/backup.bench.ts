import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import type { Backup } from '../../src/shared/backup.ts';
import { benchFolder } from './search-data.ts';

/**
 * A backup of a large box while somebody works: how long the window's thread stands still at most, with
 * and without one. Wall-clock gaps hold whatever else the computer does; the thread's own time within a
 * gap is what the program itself took.
 * `node test/bench/backup.bench.ts [--count 100000] [--dir DIR]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
  },
});

type Gap = { wall: number; own: number };

/** Looks at the thread again and again until it is stopped; answers the longest it stood still. */
function watchThread(): () => Gap {
  const longest: Gap = { wall: 0, own: 0 };
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [wall, own] = [performance.now(), cpu()];
  const timer = setInterval(() => {
    const [wallNow, ownNow] = [performance.now(), cpu()];
    longest.wall = Math.max(longest.wall, wallNow - wall);
    longest.own = Math.max(longest.own, ownNow - own);
    [wall, own] = [wallNow, ownNow];
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Changes a card ten times a second while something else goes on; answers the times of the changes. */
async function work(backend: Backend, isOver: () => boolean): Promise<number[]> {
  const invoke = createInvoke(backend.dispatch);
  const times: number[] = [];
  for (let turn = 0; !isOver(); turn++) {
    const began = performance.now();
    await invoke('customers.update', { id: 1 + turn * 97, patch: { notes: `메모 ${turn}` } });
    times.push(performance.now() - began);
    await sleep(100);
  }
  return times;
}

async function measured(backend: Backend, what: string, job: () => Promise<unknown>) {
  let over = false;
  const stop = watchThread();
  const began = performance.now();
  const running = job().finally(() => (over = true));
  const times = await work(backend, () => over);
  const result = await running;
  const took = performance.now() - began;
  const { wall, own } = stop();
  const slowest = Math.max(...times).toFixed(0);
  console.log(
    `${what}: ${(took / 1000).toFixed(1)} s; longest gap ${wall.toFixed(0)} ms, of it own work ${own.toFixed(0)} ms; ` +
      `${times.length} changes, the slowest ${slowest} ms`,
  );
  return { result, own };
}

const dataDir = await benchFolder(values.dir, Number(values.count));
const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
const invoke = createInvoke(backend.dispatch);
const make = async () => backend.jobResult((await invoke('backup.make', {})).job);
await measured(backend, 'without a backup', () => sleep(5000));
const { result, own } = await measured(backend, 'with a backup', make);
const { folder } = await invoke('backup.list', {});
const file = join(folder, (result as Backup).name);
console.log(
  `${values.count} customers, ${(statSync(file).size / 1_000_000).toFixed(0)} MB, verified`,
);
console.log(`own work in one piece: ${own.toFixed(0)} ms; wanted < 50`);
rmSync(file);
await backend.close();
process.exitCode = own < 50 ? 0 : 1;
