import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../src/backend/client.ts';
import { DepositMatcher } from '../../src/backend/deposits/matcher.ts';
import { checkoutPorts } from '../../src/backend/host/checkout-ports.ts';
import { nameSortKey } from '../../src/core/names.ts';
import { boxKey } from '../../src/data/key-store.ts';
import { insertCardLists } from '../../src/data/card-lists.ts';
import { openBox } from '../../src/data/open.ts';
import type { Box } from '../../src/data/sql.ts';
import { readDepositsInWorker } from '../../src/exchange/deposits/in-worker.ts';
import { isUnread } from '../../src/exchange/deposits/read.ts';
import { agreement } from '../../src/shared/agreements.ts';
import {
  depositImportResult,
  type DepositPlan,
  type ReadDeposit,
} from '../../src/shared/deposits.ts';
import { csvBytes, workbookBytes, type ListCell } from '../support/deposit-lists.ts';

/**
 * A deposit list of 50,000 rows: read in its worker and matched to a box of as many agreements, against
 * only reading it in the same worker, in the same run. The whole import through `dispatch` (written
 * durably, payments reckoned anew) is told beside it.
 */
const count = Number(process.env['DANGOL_BENCH_ROWS'] ?? 50_000);
const rounds = 3;
const today = '2026-11-22';
const at = '2026-11-22T00:00:00.000Z';

/** Every customer has one agreement; two thirds of the lines name its number, the others only the payer. */
function rows(month: number): ListCell[][] {
  const lines = Array.from({ length: count }, (_, nth) => [
    `2026-${String(month).padStart(2, '0')}-${String((nth % 28) + 1).padStart(2, '0')}`,
    nth % 3 === 2 ? '' : `M-${nth}`,
    nameOf(nth),
    amountOf(nth),
    nth % 50 === 0 ? '잔액부족' : '정상',
  ]);
  return [
    ['출금결과 내역'],
    ['출금일', '회원번호', '예금주', '출금금액', '결과'],
    ...lines,
    ['합계', '', '', lines.length, ''],
  ];
}

/** No two have one name: a list of payers alone could not be matched else. */
const nameOf = (nth: number): string =>
  `김${[nth % 60, Math.floor(nth / 60) % 60, Math.floor(nth / 3600)]
    .map((place) => String.fromCodePoint(0xac00 + place * 28))
    .join('')}`;
const amountOf = (nth: number): number => 10_000 + (nth % 50) * 1000;

const ports = (folder: string) => ({
  ...checkoutPorts(folder),
  host: 'browser' as const,
  clock: { now: () => new Date(`${today}T03:00:00Z`) },
  files: {
    chooseSave: () => Promise.resolve(null),
    chooseOpen: () => Promise.resolve(null),
    usualFolders: () => [],
    reveal: () => Promise.resolve(),
  },
  printer: { print: () => Promise.resolve() },
  openExternal: () => Promise.resolve(),
});

async function seed(folder: string): Promise<() => Box> {
  const backend = await createBackend({ dataDir: folder, ports: ports(folder) });
  const { boxFile: file } = await createInvoke(backend.dispatch)('settings.about');
  await backend.close();
  const { key } = await boxKey(file, checkoutPorts(folder).keyProtectors);
  const box = openBox({ file, key });
  for (let first = 0; first < count; first += 2000) {
    box.transaction(() => {
      for (let nth = first; nth < Math.min(count, first + 2000); nth++) {
        const one = agreement.parse({
          uid: `agreement-${nth}`,
          kind: 'rental',
          number: `M${nth}`,
          amount: amountOf(nth),
          debitDay: (nth % 28) + 1,
        });
        const { lastId } = box.runSql(
          `INSERT INTO customers (uid, name, family_name, given_name, sort_key, company, job,
             birthday_calendar, birthday_leap_month, notes, source, created_at, updated_at)
           VALUES (?, ?, '', '', ?, '', '', 'solar', 0, '', '', ?, ?)`,
          ...[`customer-${nth}`, nameOf(nth), nameSortKey(nameOf(nth)), at, at],
        );
        insertCardLists(box, lastId, { agreements: [one] }, at);
      }
    });
  }
  box.close();
  return () => openBox({ file, key, lock: false });
}

type List = { bytes: Uint8Array; plan: DepositPlan };

/** Reads a list in the worker and hands on its payments; answers the seconds. */
async function reading(
  { bytes, plan }: List,
  take: (deposits: readonly ReadDeposit[]) => void,
): Promise<number> {
  const began = performance.now();
  let read = 0;
  const workerUrl = checkoutPorts('.').workers.parse;
  const wanted = { workerUrl, name: 'list', bytes: new Uint8Array(bytes), plan, today };
  for await (const { rows: all } of readDepositsInWorker(wanted)) {
    const deposits = all.filter((row): row is ReadDeposit => !isUnread(row));
    read += deposits.length;
    take(deposits);
  }
  if (read !== count) throw new Error(`${read} rows read`);
  return (performance.now() - began) / 1000;
}

async function matching(box: Box, list: List): Promise<number> {
  let matched = 0;
  const began = performance.now();
  const matcher = new DepositMatcher(box);
  await reading(list, (deposits) => {
    matcher.prepare(deposits);
    for (const deposit of deposits) if (matcher.match(deposit) !== null) matched++;
  });
  if (matched < count * 0.95) throw new Error(`${matched} rows matched`);
  return (performance.now() - began) / 1000;
}

type Round = { read: number; matched: number; whole: number; gap: number };

async function oneRound(
  { invoke, backend, box }: { invoke: Invoke; backend: Backend; box: Box },
  name: string,
  bytes: Uint8Array,
): Promise<Round> {
  const { file, plan } = await invoke('deposits.inspect', { name, bytes });
  const read = await reading({ bytes, plan }, () => {});
  const matched = await matching(box, { bytes, plan });
  const watch = watchWindow();
  const began = performance.now();
  const { job } = await invoke('deposits.import', { file, plan });
  const result = depositImportResult.parse(await backend.jobResult(job));
  const whole = (performance.now() - began) / 1000;
  const gap = watch();
  if (result.matched + result.failed < count * 0.95)
    throw new Error(JSON.stringify(result).slice(0, 300));
  return { read, matched, whole, gap };
}

/** Looks every 5 ms how long the window's thread was held. */
function watchWindow(): () => number {
  let [last, gap] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    gap = Math.max(gap, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return gap;
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const folder = mkdtempSync(join(tmpdir(), 'dangol-deposits-bench-'));
let failed = false;
try {
  const open = await seed(folder);
  const backend = await createBackend({ dataDir: folder, ports: ports(folder) });
  const invoke = createInvoke(backend.dispatch);
  const box = open();
  const lists = [
    ['csv', (list: ListCell[][]) => csvBytes(list)],
    ['xlsx', (list: ListCell[][]) => workbookBytes(list, 'xlsx')],
  ] as const;
  let month = 0;
  for (const [format, write] of lists) {
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const bytes = write(rows(++month));
      measured.push(await oneRound({ invoke, backend, box }, `list.${format}`, bytes));
    }
    const of = (what: keyof Round) => median(measured.map((round) => round[what]));
    const ratio = of('matched') / of('read');
    const gap = Math.max(...measured.map((round) => round.gap));
    console.log(
      `${format}, ${count} rows: read ${of('read').toFixed(2)} s, read and matched ` +
        `${of('matched').toFixed(2)} s, ratio ${ratio.toFixed(2)} (wanted ≤ 5)`,
    );
    console.log(
      `${format}: the whole import ${of('whole').toFixed(2)} s, ` +
        `${(of('whole') / of('read')).toFixed(2)} times reading; ` +
        `longest gap of the window's thread ${gap.toFixed(0)} ms`,
    );
    failed ||= ratio > 5;
  }
  box.close();
  await backend.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
