import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench [-- NAME…]`: every benchmark of this folder, one after the other, each in a process
 * of its own; with names only those whose file starts with one of them.
 */
const wanted = process.argv.slice(2);
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .sort();
const files = all.filter(
  (file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)),
);
if (files.length === 0) {
  console.error(`no benchmark begins with ${wanted.join(', ')}. There are:`);
  for (const file of all) console.error(`  ${file.replace('.bench.ts', '')}`);
}

let failed = files.length === 0;
for (const file of files) {
  console.log(`\n=== ${file} ===`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
console.log(failed ? '\nbench: FAILED' : '\nbench: done');
process.exit(failed ? 1 : 0);
