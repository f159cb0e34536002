import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { formats, type FormatName, type MutantMessage, type MutantSummary } from './runs.ts';

/** Of each format that people import; `npm run torture` asks for more. */
const mutants = Number(process.env['DANGOL_MUTANTS'] ?? 300);
/** Another number makes other files. */
const firstSeed = Number(process.env['DANGOL_MUTANTS_FROM'] ?? 1);
/** One may keep the processor for so long; a machine that is busy with others changes nothing in that. */
const cpuLimitMs = 5000;
/** Silence after which the process hangs: far more than the slowest may need on a busy machine. */
const hangMs = 90_000;

const folders: string[] = [];
let reader: ChildProcess | null = null;

afterAll(async () => {
  const ended = reader && new Promise((resolve) => reader?.once('exit', resolve));
  reader?.disconnect();
  await ended;
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A process of its own, for one format after the other as long as it lives. */
function start(): ChildProcess {
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('exit', () => (reader = null));
  return child;
}

/** Has the process read the files; its death and its silence are named with the file's number. */
function readAll(format: FormatName, count: number): Promise<MutantSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-mutants-'));
  folders.push(folder);
  const child = (reader ??= start());
  return new Promise<MutantSummary>((resolve, reject) => {
    let seed = -1;
    const wrong: string[] = [];
    const hangs = setTimeout(() => {
      wrong.push(`mutant ${seed} hangs`);
      child.kill('SIGKILL');
    }, hangMs);
    const settle = (summary: MutantSummary | null): void => {
      clearTimeout(hangs);
      child.off('message', take).off('exit', ended);
      if (summary !== null && wrong.length === 0) resolve(summary);
      else reject(new Error(`${format}: ${wrong.slice(0, 5).join('\n')}`));
    };
    const ended = (code: number | null, signal: string | null): void => {
      wrong.push(`mutant ${seed} ended the process: ${signal ?? code}`);
      settle(null);
    };
    const take = (message: MutantMessage): void => {
      hangs.refresh();
      if (message.kind === 'begin') ({ seed } = message);
      else if (message.kind === 'wrong') wrong.push(`mutant ${message.seed}: ${message.why}`);
      else settle(message);
    };
    child.on('message', take).once('exit', ended);
    child.send({ format, folder, first: firstSeed, count });
  });
}

test.each(Object.entries(formats) as [FormatName, number][])(
  'damaged files: %s',
  async (format, share) => {
    const count = Math.ceil(mutants * share);
    const found = await readAll(format, count);
    const refused = Object.values(found.refused).reduce((sum, each) => sum + each, 0);
    expect(found.taken + refused).toBe(count);
    expect(found.slowest.cpuMs, `mutant ${found.slowest.seed}`).toBeLessThan(cpuLimitMs);
  },
  600_000 + mutants * 2000,
);
