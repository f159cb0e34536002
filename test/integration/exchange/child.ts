import { AppError } from '../../../src/shared/errors.ts';
import { random } from '../../support/mutants/random.ts';
import { makeFormat } from './formats.ts';
import type { FormatName, MutantMessage, MutantRun } from './runs.ts';

/*
 * Reads damaged files one after the other and says which one it begins with, so that whoever waits knows
 * what was read when this process hung or died.
 */

const tell = (message: MutantMessage): Promise<void> =>
  new Promise((resolve) => void process.send?.(message, () => resolve()));

async function run({ format: name, folder, first, count }: MutantRun): Promise<void> {
  const format = await makeFormat(name as FormatName, folder);
  const refused: Record<string, number> = {};
  let taken = 0;
  let slowest = { seed: first, cpuMs: 0 };
  for (let seed = first; seed < first + count; seed++) {
    await tell({ kind: 'begin', seed });
    const from = random(seed);
    const [file, original] = format.originals[seed % format.originals.length] ?? [
      '',
      new Uint8Array(),
    ];
    const bytes = format.mutate(original, from);
    const before = format.state();
    const started = process.cpuUsage();
    try {
      await format.read(file, bytes);
      taken++;
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code === 'unexpected') {
        await tell({ kind: 'wrong', seed, why: whyOf(file, thrown) });
      } else refused[thrown.code] = (refused[thrown.code] ?? 0) + 1;
    }
    const used = process.cpuUsage(started);
    const cpuMs = Math.round((used.user + used.system) / 1000);
    if (cpuMs > slowest.cpuMs) slowest = { seed, cpuMs };
    const after = format.state();
    if (before !== after) {
      const why = `${file} left something: ${difference(before, after)}`;
      await tell({ kind: 'wrong', seed, why });
    }
  }
  for (const problem of await format.judge()) {
    await tell({ kind: 'wrong', seed: -1, why: problem });
  }
  await tell({ kind: 'done', taken, refused, slowest });
}

function difference(before: string, after: string): string {
  const had = before.split('\n');
  const has = after.split('\n');
  const gone = had.filter((line) => !has.includes(line));
  return `${gone.join(', ')} → ${has.filter((line) => !had.includes(line)).join(', ')}`;
}

const whyOf = (file: string, thrown: unknown): string =>
  `${file}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;

process.on('message', (message) => {
  void run(message as MutantRun).catch((thrown: unknown) =>
    tell({ kind: 'wrong', seed: -1, why: whyOf('', thrown) }).then(() => process.exit(1)),
  );
});
process.once('disconnect', () => process.exit());
