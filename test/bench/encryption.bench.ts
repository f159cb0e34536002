import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { readCustomer } from '../../src/data/customers-read.ts';
import { insertCustomer } from '../../src/data/customers.ts';
import { openConnection } from '../../src/data/connection.ts';
import { migrations } from '../../src/data/migrations/index.ts';
import { runSteps } from '../../src/data/migrate.ts';
import { searchCustomers } from '../../src/data/search.ts';
import { makeBox, type Box } from '../../src/data/sql.ts';
import { benchCustomer } from './search-data.ts';
import { mixedQueries } from './search-queries.ts';

/**
 * What encryption costs: the same work on an encrypted box and on the same box in plain text, turn by
 * turn in one run. "Cold" begins with a fresh connection, so that every page is read and decrypted;
 * "warm" is a window that has been open for a while.
 * `node test/bench/encryption.bench.ts [--count 20000] [--rounds 5]`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
  },
});
const count = Number(values.count);
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'dangol-encryption-'));
const key = randomBytes(32);
const at = '2026-11-22T00:00:00.000Z';

type Side = { readonly file: string; open(): Database.Database; box: Box };

const pragmas = ['journal_mode', 'synchronous', 'secure_delete', 'temp_store', 'foreign_keys'];

/** A plain file set up like the encrypted one in everything but the cipher. */
function openPlain(file: string, like: Database.Database): Database.Database {
  const connection = new Database(file);
  for (const name of [...pragmas, 'cache_size', 'wal_autocheckpoint', 'trusted_schema']) {
    connection.pragma(`${name} = ${String(like.pragma(name, { simple: true }))}`);
  }
  return connection;
}

function makeSide(file: string, open: () => Database.Database): Side {
  const connection = open();
  runSteps(connection, migrations, 0);
  return { file, open, box: makeBox(connection, file) };
}

const secretFile = join(folder, 'secret.box');
const secret = makeSide(secretFile, () => openConnection({ file: secretFile, key, create: true }));
const plainFile = join(folder, 'plain.db');
const plain = makeSide(plainFile, () => {
  const like = openConnection({ file: secretFile, key });
  try {
    return openPlain(plainFile, like);
  } finally {
    like.close();
  }
});

/** Opens anew, so that nothing is known to the connection. */
function reopen(side: Side): void {
  side.box.close();
  side.box = makeBox(side.open(), side.file);
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Works on one side and the other, turn by turn, each first as often. Answers both medians, ms. */
function compare(turns: number, work: (side: Side, turn: number) => void): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const order = turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const side = which === 0 ? secret : plain;
      const began = performance.now();
      work(side, turn);
      times[which].push(performance.now() - began);
    }
  }
  return [median(times[0]), median(times[1])];
}

let failed = false;
function report(what: string, [ours, theirs]: [number, number], most: number): void {
  const ratio = ours / theirs;
  failed ||= ratio > most;
  const cells = [ours, theirs].map((ms) => ms.toFixed(3).padStart(10)).join('');
  console.log(
    `${what.padEnd(26)}${cells}${`×${ratio.toFixed(2)}`.padStart(8)}   wanted ≤ ×${most}`,
  );
}

const add = (box: Box, nth: number) =>
  insertCustomer(box, { ...benchCustomer(nth), uid: `uid-${nth}`, at });

const some = 1000;
console.log(`${count} customers, ms${' '.repeat(10)} encrypted     plain   ratio`);
report(
  `insert ${some} at once`,
  compare(Math.floor(count / some), ({ box }, turn) =>
    box.transaction(() => {
      for (let nth = turn * some; nth < (turn + 1) * some; nth++) add(box, nth);
    }),
  ),
  1.7,
);
report(
  'one durable write',
  compare(200, ({ box }, turn) => box.transaction(() => add(box, count + turn))),
  1.7,
);
const idOf = (turn: number) => 1 + ((turn * 7919) % count);
const texts = mixedQueries(count).flatMap((kind) => kind.texts);
const read = ({ box }: Side, turn: number) => void readCustomer(box, idOf(turn));
const search = ({ box }: Side) => {
  for (const text of texts)
    searchCustomers(box, { text, filter: { trash: false }, order: 'name', limit: 50, offset: 0 });
};
for (const side of [secret, plain]) reopen(side);
report('read a card, cold', compare(2000, read), 1.7);
report('read a card, warm', compare(2000, read), 1.7);
report(
  `${texts.length} searches, cold`,
  compare(rounds, (side) => {
    reopen(side);
    search(side);
  }),
  1.7,
);
report(`${texts.length} searches, warm`, compare(rounds, search), 1.7);
for (const { box } of [secret, plain]) box.close();
const sizes = [secretFile, plainFile].map((file) => statSync(file).size / 1_000_000);
report('file, MB', [sizes[0] ?? 0, sizes[1] ?? 1], 1.2);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
