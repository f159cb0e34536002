import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tortures, type Torture } from './tortures.ts';

/*
 * `npm run torture`: the promises of safe keeping with their full counts, and a plain report at the end.
 * `--only NAME` runs one of them (again and again for several), `--rounds N` so many rounds of each,
 * `--list` says what there is.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    list: { type: 'boolean' },
  },
});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const unknown = (values.only ?? []).filter((name) => !tortures.some((each) => each.name === name));
if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  console.error(
    `npm run torture -- [--only ${tortures.map(({ name }) => name).join(' | ')}] [--rounds N]`,
  );
  process.exit(2);
}
if (values.list) {
  for (const { name, promise, what } of tortures) console.log(`${name}  (${promise}) ${what}`);
  process.exit(0);
}

interface Result {
  readonly torture: Torture;
  readonly ok: boolean;
  readonly seconds: number;
  readonly facts: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'dangol-torture-'));

function run(torture: Torture): Result {
  const { name, what, files, counts, env, tests } = torture;
  console.log(`\n=== ${name}: ${what} ===`);
  const facts = join(folder, `${name}.txt`);
  writeFileSync(facts, '');
  const asked = Object.entries(counts).map(([variable, count]) => [
    variable,
    String(Math.min(rounds ?? count, count)),
  ]);
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
      // A count of thousands takes as long as it takes.
      ...['--testTimeout', String(6 * 3_600_000), ...files],
      ...(tests === undefined ? [] : ['-t', tests]),
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ...Object.fromEntries(asked),
        ...env,
        DANGOL_TORTURE_REPORT: facts,
      },
    },
  );
  return {
    torture,
    ok: status === 0,
    seconds: (performance.now() - started) / 1000,
    facts: readFileSync(facts, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  };
}

const wanted = tortures.filter(({ name }) => values.only?.includes(name) ?? true);
const results = wanted.map(run);
rmSync(folder, { recursive: true, force: true });

console.log('\n=== report ===');
console.log(
  `${new Date().toISOString()}, ${process.platform} ${process.arch}, Node ${process.version}`,
);
for (const { torture, ok, seconds, facts } of results) {
  const { name, promise, what } = torture;
  console.log(
    `${ok ? 'passed' : 'FAILED'}  ${name} (${promise}): ${what}, ${seconds.toFixed(0)} s`,
  );
  for (const fact of facts) console.log(`        ${fact}`);
}
const failed = results.filter(({ ok }) => !ok).length;
console.log(
  failed === 0 ? 'Dangol: everything held' : `Dangol: ${failed} of ${results.length} did not hold`,
);
process.exit(failed === 0 ? 0 : 1);
