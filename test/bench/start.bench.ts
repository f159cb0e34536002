/**
 * From starting the built program to a usable window with 10,000 customers, and what the browser
 * alone takes for an empty page under the same flags; both in turn, each start a process of its own.
 * `node test/bench/start.bench.ts [--customers 10000] [--rounds 7] [--json]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { testBrowser } from '../support/browser.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    way: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
});
const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const ways = { program: openTheProgram, browser: openAnEmptyPage };
type Way = keyof typeof ways;

/** Milliseconds from the start of this process until the first screen shows what it has to say. */
async function openTheProgram(): Promise<number> {
  // As `npm start` does.
  enableCompileCache(fileURLToPath(new URL('../../out/compile-cache', import.meta.url)));
  const { openProgram } = await import('../../src/browser-host/open-program.ts');
  const browser = await testBrowser();
  const options = { ...browser, dataDir: values.folder, rendererDir, headless: true };
  const program = await openProgram(options);
  await program.window.page.locator('main h1').first().waitFor();
  const ms = performance.now();
  await program.close();
  return ms;
}

async function openAnEmptyPage(): Promise<number> {
  const { chromium } = await import('playwright-core');
  const { quietFlags } = await import('../../src/browser-host/browser-flags.ts');
  const { executable, args, env } = await testBrowser();
  const context = await chromium.launchPersistentContext(join(values.folder, 'empty'), {
    executablePath: executable,
    args: [...quietFlags, ...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  await context.pages()[0]?.setContent('<h1>Dangol</h1>');
  const ms = performance.now();
  await context.close();
  rmSync(join(values.folder, 'empty'), { recursive: true, force: true });
  return ms;
}

async function fill(folder: string): Promise<void> {
  const { createBackend } = await import('../../src/backend/backend.ts');
  const { cliPorts } = await import('../../src/cli/open-backend.ts');
  const backend = await createBackend({ dataDir: folder, ports: cliPorts(folder) });
  const answer = await backend.dispatch('customers.addSamples', {
    count: Number(values.customers),
    seed: 1,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  await backend.jobResult((answer.value as { job: string }).job);
  await backend.close();
}

function measure(way: Way, folder: string): number {
  const args = [fileURLToPath(import.meta.url), '--way', way, '--folder', folder];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-bench-start-'));
  try {
    await fill(folder);
    const rounds = Array.from({ length: Number(values.rounds) }, () => ({
      program: measure('program', folder),
      browser: measure('browser', folder),
    }));
    const program = median(rounds.map((round) => round.program));
    const browser = median(rounds.map((round) => round.browser));
    report(program, browser);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(program: number, browser: number): void {
  if (values.json) {
    console.log(JSON.stringify({ customers: Number(values.customers), program, browser }));
    return;
  }
  console.log(`start to usable window, ${values.customers} customers: ${program.toFixed(0)} ms`);
  console.log(`the browser alone, an empty page:              ${browser.toFixed(0)} ms`);
  console.log(`ratio:                                         ${(program / browser).toFixed(2)}`);
}

if (values.way === 'program' || values.way === 'browser') console.log(await ways[values.way]());
else await main();
