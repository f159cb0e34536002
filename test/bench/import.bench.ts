import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { checkoutPorts } from '../../src/backend/host/checkout-ports.ts';
import { sampleCustomer } from '../../src/core/sample-customers.ts';
import { writeCsv } from '../../src/exchange/csv/write.ts';
import type { ImportResult } from '../../src/shared/exchange.ts';
import { importFloor } from './import-floor.ts';
import { benchCustomer } from './search-data.ts';

/**
 * Import of 100,000 CSV rows through `dispatch`, against inserting the same rows and index keys into
 * the same encrypted schema with bare better-sqlite3. Each way in its own process.
 */
const count = Number(process.env['DANGOL_BENCH_ROWS'] ?? 100_000);

type Measured = { seconds: number; cpu: number; memory: number; gap?: number; slowest?: number };

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The floor: the same rows and index keys, known beforehand. */
function bare(folder: string): Measured {
  const rows = Array.from({ length: count }, (_, nth) => benchCustomer(nth));
  const { seconds, cpuSeconds: cpu } = importFloor(join(folder, 'bare.box'), rows);
  return { seconds, cpu, memory: process.resourceUsage().maxRSS / 1024 };
}

/** Ours: the file's bytes through inspect, worker, matching, history and report; the window asks on. */
async function ours(folder: string): Promise<Measured> {
  const ports = {
    ...checkoutPorts(folder),
    host: 'browser' as const,
    files: {
      chooseSave: () => Promise.resolve(null),
      chooseOpen: () => Promise.resolve(null),
      usualFolders: () => [],
      reveal: () => Promise.resolve(),
    },
    printer: { print: () => Promise.resolve() },
    openExternal: () => Promise.resolve(),
  };
  const backend = await createBackend({ dataDir: join(folder, 'ours'), ports });
  const invoke = createInvoke(backend.dispatch);
  const bytes = new Uint8Array(readFileSync(join(folder, 'rows.csv')));
  // Code is loaded once a start; that is not what is measured here.
  const small = new TextEncoder().encode('이름,휴대폰\n홍길동,010-2384-1177\n');
  await invoke('exchange.inspect', { name: 'warm.csv', bytes: small });
  await invoke('customers.search', { text: 'ㄱㅁ' });
  const watch = watchWindow(() => invoke('customers.search', { text: 'ㄱㅁ', limit: 50 }));
  const began = performance.now();
  const cpu = cpuSeconds();
  const { file, plan } = await invoke('exchange.inspect', { name: 'rows.csv', bytes });
  const { job } = await invoke('exchange.import', { file, plan });
  const result = (await backend.jobResult(job)) as ImportResult;
  const seconds = (performance.now() - began) / 1000;
  const measured = { seconds, cpu: cpuSeconds() - cpu, ...(await watch()) };
  if (result.added + result.skipped !== count)
    throw new Error(JSON.stringify(result).slice(0, 300));
  await backend.close();
  return { ...measured, memory: process.resourceUsage().maxRSS / 1024 };
}

/** Looks every 5 ms how long the window's thread was held, and searches as a user would. */
function watchWindow(search: () => Promise<unknown>) {
  let [last, gap, slowest] = [performance.now(), 0, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    gap = Math.max(gap, now - last - 5);
    last = now;
  }, 5);
  const asking = setInterval(() => {
    const began = performance.now();
    void search().then(() => (slowest = Math.max(slowest, performance.now() - began)));
  }, 500);
  return async () => {
    clearInterval(timer);
    clearInterval(asking);
    await search();
    return { gap, slowest };
  };
}

function writeRows(folder: string): void {
  const customers = () =>
    Array.from({ length: count }, (_, nth) => sampleCustomer(nth, 7, '2026-11-22', 'ko').fields);
  const pieces = [...writeCsv(customers, { language: 'ko', encoding: 'utf-8' })];
  writeFileSync(join(folder, 'rows.csv'), Buffer.concat(pieces));
}

function inOwnProcess(way: string, folder: string): Measured {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', import.meta.filename, way, folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function compare(folder: string): void {
  writeRows(folder);
  const floor = inOwnProcess('bare', folder);
  const our = inOwnProcess('ours', folder);
  const line = (name: string, { seconds, cpu, memory }: Measured) =>
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(1)} s, processor ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MB`,
    );
  line(`bare better-sqlite3, ${count}`, floor);
  line('import through dispatch', our);
  console.log(
    `ratio: ${(our.seconds / floor.seconds).toFixed(2)} (processor ${(our.cpu / floor.cpu).toFixed(2)}), wanted ≤ 3`,
  );
  console.log(`longest gap of the window's thread: ${our.gap?.toFixed(0)} ms, wanted ≤ 50`);
  console.log(
    `slowest search meanwhile: ${our.slowest?.toFixed(0)} ms; peak memory ${our.memory.toFixed(0)} MB, wanted < 500`,
  );
}

const [way, given] = process.argv.slice(2);
if (way === 'rows' && given) writeRows(given);
else if (given && way === 'bare') console.log(JSON.stringify(bare(given)));
else if (given && way === 'ours') console.log(JSON.stringify(await ours(given)));
else {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-import-bench-'));
  try {
    compare(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
