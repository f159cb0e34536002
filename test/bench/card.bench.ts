/**
 * Opening a card with 2,000 entries in its timeline against one with none, in the built program's
 * window: from the page's first request to the frame in which the card stands there with its newest
 * entries. Cards that were never opened before, in turns.
 * `npm run build && node test/bench/card.bench.ts [--entries 2000] [--rounds 15] [--json]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { newUid } from '../../src/backend/customers/store.ts';
import { openDataBox } from '../../src/backend/open-box.ts';
import { openProgram } from '../../src/browser-host/open-program.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { insertContact } from '../../src/data/contacts.ts';
import { insertCustomer } from '../../src/data/customers.ts';
import type { Box } from '../../src/data/sql.ts';
import { testBrowser } from '../support/browser.ts';
import { benchCustomer } from './search-data.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const frameMs = 1000 / 60;
/** The first cards of a start load code; they are opened, not counted. */
const warmUp = 3;
const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const at = '2026-11-22T00:00:00.000Z';

type Cards = { readonly empty: number[]; readonly full: number[] };

function addCard(box: Box, nth: number, entries: number): number {
  const customerId = insertCustomer(box, { ...benchCustomer(nth), uid: newUid(), at });
  for (let entry = 0; entry < entries; entry++) {
    insertContact(box, {
      uid: newUid(),
      customerId,
      kind: 'call',
      direction: entry % 2 === 0 ? 'in' : 'out',
      outcome: 'reached',
      note: `필터 교체 문의 ${entry}. 다음 달에 다시 전화하기로 했습니다.`,
      startedAt: new Date(Date.parse(at) - (entry + 1) * 86_400_000).toISOString(),
      durationSeconds: 180,
      settled: true,
      nextStep: '',
      nextStepDue: null,
      afterHours: false,
      at,
    });
  }
  return customerId;
}

async function fill(dataDir: string): Promise<Cards> {
  const { box } = await openDataBox(dataDir, cliPorts(dataDir));
  const cards: Cards = { empty: [], full: [] };
  for (let nth = 0; nth < rounds + warmUp; nth++) {
    box.transaction(() => {
      cards.empty.push(addCard(box, 2 * nth, 0));
      cards.full.push(addCard(box, 2 * nth + 1, Number(values.entries)));
    });
  }
  box.close();
  return cards;
}

/** Goes to a card and answers the milliseconds from its first request until it was painted. */
function openCard(page: Page, id: number, full: boolean): Promise<number> {
  return page.evaluate(
    ({ address, ready }) =>
      new Promise<number>((resolve) => {
        const bridge = window as unknown as { __dangolCall: (...all: unknown[]) => unknown };
        const call = bridge.__dangolCall;
        let began: number | null = null;
        bridge.__dangolCall = (...all) => {
          began ??= performance.now();
          return call(...all);
        };
        const look = (): void => {
          if (!document.querySelector(ready)) return void requestAnimationFrame(look);
          bridge.__dangolCall = call;
          // A task of its own after the frame's callbacks runs once the frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () =>
            resolve(performance.now() - (began ?? performance.now())),
          );
          port1.start();
          port2.postMessage(null);
        };
        location.hash = address;
        requestAnimationFrame(look);
      }),
    {
      address: `#/customers/${id}`,
      ready: full
        ? 'article.card ~ * .log-entry:not(.log-entry-waiting), article.card .log-entry:not(.log-entry-waiting)'
        : 'article.card ~ * .log-empty, article.card .log-empty',
    },
  );
}

/** Leaves the card, so that nothing of it is on the page when the next one is waited for. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.locator('article.card').waitFor({ state: 'detached' });
  await page.waitForTimeout(50);
}

async function measure(page: Page, cards: Cards): Promise<{ empty: number; full: number }> {
  const times = { empty: [] as number[], full: [] as number[] };
  for (let nth = 0; nth < rounds + warmUp; nth++) {
    for (const kind of nth % 2 === 0
      ? (['empty', 'full'] as const)
      : (['full', 'empty'] as const)) {
      const ms = await openCard(page, cards[kind][nth] ?? 0, kind === 'full');
      if (nth >= warmUp) times[kind].push(ms);
      await leave(page);
    }
  }
  return { empty: median(times.empty), full: median(times.full) };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-bench-card-'));
  try {
    const dataDir = join(folder, 'box');
    const cards = await fill(dataDir);
    const browser = await testBrowser();
    const program = await openProgram({ ...browser, dataDir, rendererDir, headless: true });
    const { page } = program.window;
    await page.locator('main h1').first().waitFor();
    const { empty, full } = await measure(page, cards);
    await program.close();
    report(empty, full);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function report(empty: number, full: number): void {
  const over = full - empty;
  if (over > frameMs) process.exitCode = 1;
  if (values.json) {
    console.log(JSON.stringify({ entries: Number(values.entries), empty, full, over }));
    return;
  }
  console.log(`an empty card, request to painted:        ${empty.toFixed(1)} ms`);
  console.log(`with ${values.entries} entries in its timeline:       ${full.toFixed(1)} ms`);
  console.log(`over the empty card (target ≤ ${frameMs.toFixed(1)} ms):   ${over.toFixed(1)} ms`);
}

await main();
