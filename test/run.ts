import { spawnSync } from 'node:child_process';

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

function run({ name, script }: Step): string {
  console.log(`\n=== ${name} (npm run ${script}) ===`);
  const started = performance.now();
  // One string and a shell, because npm is a .cmd file on Windows.
  const { status } = spawnSync(`npm run -s ${script}`, { shell: true, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `${status === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`;
}

const results = steps.map(run);
const failed = results.some((line) => line.startsWith('FAILED'));
console.log(`\n=== summary ===\n${results.join('\n')}`);
console.log(failed ? 'Dangol: tests FAILED' : 'Dangol: all tests passed');
process.exit(failed ? 1 : 0);
