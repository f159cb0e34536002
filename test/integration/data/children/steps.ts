import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { appendFileSync, chmodSync, readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import Database from 'better-sqlite3';

/*
 * Loaded before a program (`--import`), in each of its threads: counts what it does to files and boxes,
 * and lets something happen right before a certain one of these steps. DANGOL_TROUBLE says what:
 * `count FILE` appends how many steps there were, `kill main|worker N` kills the process outright at
 * step N, `full …` lets no file be written any more from there on, `read-only … FOLDER` takes the right
 * to write away.
 */
const [what = '', where = '', nth = '0', folder = ''] = (process.env['DANGOL_TROUBLE'] ?? '').split(
  ' ',
);
const thread = isMainThread ? 'main' : 'worker';
const at = where === thread ? Number(nth) : Infinity;
let steps = 0;
let isQuiet = false;

/** From here on every write to a file fails as on a full disk; pipes still work. */
function fillDisk(): void {
  spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=0:']);
}

function takeRights(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) takeRights(join(path, entry.name));
    else chmodSync(join(path, entry.name), 0o400);
  }
  chmodSync(path, 0o500);
}

function step(): void {
  if (isQuiet || ++steps !== at) return;
  isQuiet = true;
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  if (what === 'full') fillDisk();
  if (what === 'read-only') takeRights(folder);
  isQuiet = false;
}

/** Puts a step before a function of an object. */
function before(target: object, name: string): void {
  const whole: unknown = Reflect.get(target, name);
  if (typeof whole !== 'function') throw new Error(`no ${name}`);
  Reflect.set(target, name, function stepping(this: unknown, ...input: unknown[]): unknown {
    step();
    return Reflect.apply(whole, this, input);
  });
}

const changing = [
  ...['chmod', 'copyFile', 'fsync', 'ftruncate', 'mkdir', 'mkdtemp', 'rename', 'rm', 'truncate'],
  ...['unlink', 'write', 'writeFile', 'writev', 'appendFile', 'link'],
];
for (const name of changing) {
  if (name === 'write') continue;
  before(fs, `${name}Sync`);
  if (name in fs.promises) before(fs.promises, name);
}
syncBuiltinESMExports();

before(Database.prototype, 'exec');
before(Database.prototype, 'close');
const memory = new Database(':memory:');
before(Object.getPrototypeOf(memory.prepare('SELECT 1')) as object, 'run');
memory.close();

if (what === 'count') {
  process.on('exit', () => {
    isQuiet = true;
    appendFileSync(where, `${thread} ${steps}\n`);
  });
}
