import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm test`: every suite in order, each told apart, and one plain summary at the end. */
interface Step {
  readonly name: string;
  readonly script: string;
}

const steps: readonly Step[] = [
  { name: 'check: types, lint, layers, format', script: 'check' },
  { name: 'unit', script: 'test:unit' },
  { name: 'integration and migrations', script: 'test:integration' },
  { name: 'end to end', script: 'test:e2e' },
];

const mostShown = 12;
const folder = mkdtempSync(join(tmpdir(), 'dangol-suites-'));

/** What came of a suite: a line, and a line for each failure, however far up its own report is. */
function run({ name, script }: Step): string {
  console.log(`\n=== ${name} (npm run ${script}) ===`);
  const started = performance.now();
  // One string and a shell, because npm is a .cmd file on Windows.
  const file = join(folder, script.replace(':', '-'));
  const env = { ...process.env, DANGOL_TEST_FAILURES: file };
  const { status } = spawnSync(`npm run -s ${script}`, { shell: true, stdio: 'inherit', env });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const failures = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  const line = `${status === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`;
  return [line, ...failures.slice(0, mostShown).map((failure) => `        ${failure}`)].join('\n');
}

const results = steps.map(run);
rmSync(folder, { recursive: true, force: true });
const failed = results.some((line) => line.startsWith('FAILED'));
console.log(`\n=== summary ===\n${results.join('\n')}`);
console.log(failed ? 'Dangol: tests FAILED' : 'Dangol: all tests passed');
process.exit(failed ? 1 : 0);
