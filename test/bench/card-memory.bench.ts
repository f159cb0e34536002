/**
 * Memory of a batch: 10,000 cards against 1,000, with cover, ornament and seal, each printed into a
 * file by a process of its own, in a thread with the program's limits for jobs. What the process holds
 * at most must not grow with the batch.
 * `node test/bench/card-memory.bench.ts [--few 1000] [--many 10000] [--rounds 3] [--json]`
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { draftFile } from '../../src/backend/write-file.ts';
import { cardsPdf } from '../../src/print/greeting-cards.ts';
import { sealPlace, type GreetingCardSpec } from '../../src/shared/greeting-card-spec.ts';
import { sampleCards } from './card-texts.ts';

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '1000' },
    many: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    cards: { type: 'string' },
    out: { type: 'string', default: '' },
  },
});
const mostRatio = 1.5;

type Measure = { ms: number; peakMb: number; fileMb: number };

const dressed = (spec: GreetingCardSpec): GreetingCardSpec => ({
  ...spec,
  ornament: 'sprig',
  cover: { kind: 'ornament', ornament: 'blossom', words: '고맙습니다' },
  seal: { kind: 'drawn', text: '김민지인', shape: 'square', engraved: false, place: sealPlace },
});

async function printCards(cards: number, file: string): Promise<number> {
  const specs = sampleCards(cards).map(dressed);
  const draft = draftFile(file);
  const started = performance.now();
  const { printed } = await cardsPdf(specs, {
    layout: 'a6',
    createdAt: new Date(0),
    write: draft.write,
  });
  draft.commit();
  if (printed !== cards) throw new Error(`${printed} of ${cards} cards`);
  return performance.now() - started;
}

/** As `backend/jobs` starts its threads. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

async function runThread(cards: number, file: string): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { cards, file },
    argv: [],
    resourceLimits,
  });
  const [ms] = (await once(worker, 'message')) as [number];
  await once(worker, 'exit');
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const fileMb = statSync(file).size / 2 ** 20;
  console.log(JSON.stringify({ ms, peakMb, fileMb } satisfies Measure));
}

function runApart(cards: string, folder: string): Measure {
  const self = fileURLToPath(import.meta.url);
  const args = [self, '--cards', cards, '--out', join(folder, `${cards}.pdf`)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measure;
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-card-memory-'));
  try {
    const rounds = Array.from({ length: Number(values.rounds) }, () => ({
      few: runApart(values.few, folder),
      many: runApart(values.many, folder),
    }));
    const ratio = middle(rounds.map(({ few, many }) => many.peakMb / few.peakMb));
    const figures = {
      few: { cards: Number(values.few), ...rounded(rounds.map(({ few }) => few)) },
      many: { cards: Number(values.many), ...rounded(rounds.map(({ many }) => many)) },
      ratio: Math.round(ratio * 100) / 100,
    };
    if (ratio > mostRatio) process.exitCode = 1;
    if (values.json) console.log(JSON.stringify(figures));
    else {
      for (const { cards, peakMb, ms, fileMb } of [figures.few, figures.many])
        console.log(`${cards} cards: peak ${peakMb} MB, ${ms} ms, file ${fileMb} MB`);
      console.log(`memory of many to few (target ≤ ${mostRatio}): ${figures.ratio}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounded = (all: readonly Measure[]) => ({
  peakMb: Math.round(middle(all.map(({ peakMb }) => peakMb))),
  ms: Math.round(middle(all.map(({ ms }) => ms))),
  fileMb: Math.round(middle(all.map(({ fileMb }) => fileMb)) * 10) / 10,
});

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (!isMainThread) {
  const { cards, file } = workerData as { cards: number; file: string };
  parentPort?.postMessage(await printCards(cards, file));
} else if (values.cards) await runThread(Number(values.cards), values.out);
else compare();
