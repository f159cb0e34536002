import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRows } from '../../src/data/customers-list.ts';
import { countHits, hitsExpression, searchCustomers } from '../../src/data/search.ts';
import type { Box } from '../../src/data/sql.ts';
import { benchBox } from './search-data.ts';
import { mixedQueries } from './search-queries.ts';

const filter = { trash: false };

/** A search as the window makes it: the count up to a thousand and the first fifty rows. */
function search(box: Box, text: string): number {
  const hits = searchCustomers(box, { text, filter, order: 'name', offset: 0, limit: 50 });
  const { total } = countHits(box, { text, filter }, 1000, hits);
  return readRows(box, hits.ids).length + total;
}

/** The least that FTS5 can do for it: the first fifty ids and the same count, unranked, no rows. */
function bareSearch(box: Box, text: string): number {
  const expression = hitsExpression(text);
  if (expression === null) return 0;
  const ids = box.allSql('SELECT rowid FROM search WHERE search MATCH ? LIMIT 50', expression);
  const counted = box.getSql<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 1001)',
    expression,
  );
  return ids.length + (counted?.n ?? 0);
}

/** Processor time of this process in milliseconds, for machines that do other things as well. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const cells = [0.5, 0.9, 0.99, 1].map((share) => quantile(sorted, share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(26)}${cells.join('')}`);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
      rounds: { type: 'string', default: '3' },
      cpu: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  const box = benchBox(values.dir, count);
  console.log(`${count} customers, ms${' '.repeat(8)}  median     p90     p99     max`);
  const now = values.cpu ? cpuTime : () => performance.now();
  const all: number[] = [];
  const bare: number[] = [];
  for (const { kind, texts } of mixedQueries(count)) {
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const text of texts) {
        const began = now();
        search(box, text);
        times.push(now() - began);
        const bareBegan = now();
        bareSearch(box, text);
        bare.push(now() - bareBegan);
      }
    }
    report(kind, times);
    all.push(...times);
  }
  report('all', all);
  report('bare FTS5, all', bare);
  box.close();
}

main();
