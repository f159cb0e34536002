/**
 * Opening a locked box of 100,000 customers: the derivation of the key, and what comes after it up to the
 * answered first list, beside SQLCipher's own opening of the same file
 * under its raw key and one counted table.
 * `node test/bench/open.bench.ts [--customers 100000] [--rounds 7] [--dir DIR] [--json]`
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { boxName } from '../../src/backend/open-box.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { keyFileProtector } from '../../src/data/key-file-protector.ts';
import type { KeyProtector } from '../../src/data/key-protector.ts';
import { addProtector, boxKey, unlockKey } from '../../src/data/key-store.ts';
import { passphraseProtector } from '../../src/data/secret-protectors.ts';
import { benchFolder } from './search-data.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '7' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
    json: { type: 'boolean', default: false },
  },
});
const passphrase = '노란 우산 열두 개';

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function ask(backend: Backend, name: string, input: object = {}): Promise<unknown> {
  const answer = await backend.dispatch(name, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** The program on the box once the key is derived; as for a command, whose close makes no backup. */
function openWith(folder: string, key: Uint8Array): Promise<Backend> {
  const derived: KeyProtector = {
    ...passphraseProtector(passphrase),
    unwrap: () => Promise.resolve(key),
  };
  const ports = { ...cliPorts(folder), keyProtectors: [derived] };
  return createBackend({ dataDir: folder, ports });
}

/** A box of made-up customers that a passphrase opens as well. */
async function fill(): Promise<string> {
  const folder = await benchFolder(values.dir, Number(values.customers));
  const file = join(folder, boxName);
  const { key } = await boxKey(file, [keyFileProtector(folder)]);
  await addProtector(file, key, passphraseProtector(passphrase));
  return folder;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What the library itself takes for the same file: key, first page, one count. */
function openRaw(file: string, key: Uint8Array): void {
  const raw = new Database(file, { readonly: true });
  raw.pragma(`cipher = 'sqlcipher'`);
  raw.pragma('legacy = 4');
  raw.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  raw.prepare('SELECT count(*) FROM customers WHERE trashed_at IS NULL').get();
  raw.close();
}

async function round(folder: string) {
  const file = join(folder, boxName);
  let key: Uint8Array = new Uint8Array();
  const derive = await timed(async () => {
    key = await unlockKey(file, passphraseProtector(passphrase));
  });
  const raw = await timed(() => openRaw(file, key));
  let backend: Backend | null = null;
  const open = await timed(async () => (backend = await openWith(folder, key)));
  const opened = backend as Backend | null;
  if (!opened) throw new Error('not open');
  const first = await timed(() => ask(opened, 'customers.search', { text: '', limit: 50 }));
  await opened.close();
  return { derive, raw, open, first };
}

const folder = await fill();
const rounds: Awaited<ReturnType<typeof round>>[] = [];
for (let i = 0; i < Number(values.rounds); i++) rounds.push(await round(folder));
const of = (name: 'derive' | 'raw' | 'open' | 'first') => median(rounds.map((each) => each[name]));
const after = median(rounds.map(({ open, first }) => open + first));
const figures = {
  customers: Number(values.customers),
  derive: of('derive'),
  open: of('open'),
  first: of('first'),
  after,
  raw: of('raw'),
  ratio: after / of('raw'),
};
if (values.json) console.log(JSON.stringify(figures));
else {
  const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`;
  console.log(`opening a locked box of ${figures.customers} customers (medians)`);
  console.log(`  deriving the key from the passphrase   ${ms(figures.derive)}`);
  console.log(`  then opening the program on the box    ${ms(figures.open)}`);
  console.log(`  the first list                         ${ms(figures.first)}`);
  console.log(`  after the derivation, list included    ${ms(figures.after)}`);
  console.log(`  the library alone, one count           ${ms(figures.raw)}`);
  console.log(`  ratio                                  ${figures.ratio.toFixed(1)}`);
}
