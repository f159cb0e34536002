import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../src/backend/client.ts';
import { openDataBox } from '../../src/backend/open-box.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { readRows } from '../../src/data/customers-list.ts';
import { hitsExpression } from '../../src/data/search.ts';
import type { Box } from '../../src/data/sql.ts';
import { benchFolder } from './search-data.ts';
import { mixedQueries } from './search-queries.ts';

/**
 * 200 mixed queries through `dispatch`, as the window asks them (fifty rows with marks, counted up to
 * a thousand), against the bare FTS5 query on the same box: two ways in the same run, one after the
 * other, on connections of their own.
 * `node test/bench/search.bench.ts [--count 100000] [--dir DIR] [--rounds 3]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
    rounds: { type: 'string', default: '3' },
  },
});

/** The least that FTS5 can do for it: the first fifty ids and the same count, unranked, no rows. */
function bareSearch(box: Box, text: string): number[] {
  const expression = hitsExpression(text);
  if (expression === null) return [];
  const hits = box.allSql<{ rowid: number }>(
    'SELECT rowid FROM search WHERE search MATCH ? LIMIT 50',
    expression,
  );
  box.getSql(
    'SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 1001)',
    expression,
  );
  return hits.map(({ rowid }) => rowid);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function report(name: string, times: readonly number[]): void {
  const cells = [0.5, 0.9, 0.99, 1].map((share) => quantile(times, share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(26)}${cells.join('')}`);
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function measure(invoke: Invoke, bareBox: Box, count: number) {
  const [ours, bare, withRows]: [number[], number[], number[]] = [[], [], []];
  for (const { kind, texts } of mixedQueries(count)) {
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const text of texts) {
        times.push(await timed(() => invoke('customers.search', { text, limit: 50 })));
        bare.push(await timed(() => bareSearch(bareBox, text)));
        withRows.push(await timed(() => readRows(bareBox, bareSearch(bareBox, text))));
      }
    }
    report(kind, times);
    ours.push(...times);
  }
  return { ours, bare, withRows };
}

const count = Number(values.count);
const dataDir = await benchFolder(values.dir, count);
const backend = await createBackend({ dataDir, ports: cliPorts(dataDir) });
// The bare query reads beside the program: the lock is the program's.
const { box } = await openDataBox(dataDir, cliPorts(dataDir), { lock: false });
console.log(`${count} customers, ms${' '.repeat(8)}  median     p90     p99     max`);
const { ours, bare, withRows } = await measure(createInvoke(backend.dispatch), box, count);
report('through dispatch, all', ours);
report('bare FTS5, all', bare);
report('the same with its rows', withRows);
const ratio = (floor: readonly number[], share: number) =>
  (quantile(ours, share) / quantile(floor, share)).toFixed(2);
console.log(`ratio to bare FTS5: median ${ratio(bare, 0.5)}, p99 ${ratio(bare, 0.99)}; wanted ≤ 3`);
console.log(`with its rows read: median ${ratio(withRows, 0.5)}, p99 ${ratio(withRows, 0.99)}`);
box.close();
await backend.close();
