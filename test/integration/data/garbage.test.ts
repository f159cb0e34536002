import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { dice as rollDice } from '../../../src/core/sample-dice.ts';
import { report, rounds } from '../../support/torture.ts';
import { addCustomer, hashOf, randomKey, tempFolder, testBox } from './support.ts';

const page = 4096;

/** A closed box of some pages. */
function someBox(): { bytes: Buffer; key: Uint8Array } {
  const { box, file, key } = testBox();
  for (let nth = 0; nth < 30; nth++) {
    addCustomer(box, { name: `홍길동${nth}`, notes: '메모 '.repeat(200) });
  }
  box.close();
  return { bytes: readFileSync(file), key };
}

function plainBox(): Buffer {
  const file = join(tempFolder(), 'plain');
  const plain = new Database(file);
  plain.exec(`CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
    INSERT INTO customers (name) SELECT hex(randomblob(9000)) FROM pragma_collation_list`);
  plain.close();
  return readFileSync(file);
}

type Whole = { readonly own: Buffer; readonly other: Buffer; readonly plain: Buffer };
type Dice = { upTo(n: number): number; bytes(n: number): Buffer };

const heads = [
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '\u00ff\u00d8\u00ff\u00e0',
  'GIF89a',
  '\u0089PNG\r\n',
  '{"',
  '<!DOCTYPE',
  'SQLite format 3\0',
  'MZ',
  '\u007fELF',
];

/** Ways in which something else may lie where the box was. */
const ways: Readonly<Record<string, (whole: Whole, dice: Dice) => Buffer>> = {
  'cut off': ({ own }, dice) => own.subarray(0, dice.upTo(own.length)),
  'cut off at a page': ({ own }, dice) => own.subarray(0, page * dice.upTo(own.length / page)),
  'without its beginning': ({ own }, dice) => own.subarray(1 + dice.upTo(own.length - 1)),
  noise: (_, dice) => dice.bytes(1 + dice.upTo(60_000)),
  'noise of whole pages': (_, dice) => dice.bytes(page * (1 + dice.upTo(12))),
  'one byte over and over': (_, dice) => Buffer.alloc(1 + dice.upTo(40_000), dice.upTo(256)),
  'a file of another kind': (_, dice) =>
    Buffer.concat([
      Buffer.from(heads[dice.upTo(heads.length)] ?? '', 'latin1'),
      dice.bytes(dice.upTo(30_000)),
    ]),
  text: (_, dice) =>
    Buffer.from('이름,전화\r\n홍길동,010-1234-5678\r\n'.repeat(1 + dice.upTo(900))),
  'a plain database': ({ plain }) => plain,
  'a plain beginning': ({ own, plain }) =>
    Buffer.concat([plain.subarray(0, page), own.subarray(page)]),
  'the beginning of another box': ({ own, other }) =>
    Buffer.concat([other.subarray(0, page), own.subarray(page)]),
  'a box under another key': ({ other }) => other,
  'more at its end': ({ own }, dice) => Buffer.concat([own, dice.bytes(1 + dice.upTo(9000))]),
  'an empty file': () => Buffer.alloc(0),
  'zeros within': ({ own }, dice) => {
    const bytes = Buffer.from(own);
    const start = dice.upTo(bytes.length - 1);
    return bytes.fill(0, start, start + 1 + dice.upTo(3 * page));
  },
  'pages in another order': ({ own }, dice) => {
    const bytes = Buffer.from(own);
    const [one, two] = [dice.upTo(own.length / page), dice.upTo(own.length / page)];
    own.copy(bytes, one * page, two * page, (two + 1) * page);
    own.copy(bytes, two * page, one * page, (one + 1) * page);
    return bytes;
  },
  'a page of another box within': ({ own, other }, dice) => {
    const bytes = Buffer.from(own);
    const at = dice.upTo(Math.min(own.length, other.length) / page) * page;
    other.copy(bytes, at, at, at + page);
    return bytes;
  },
};

/** What opening or reading it through says; null where it is as good as the box. */
async function verdict(file: string, key: Uint8Array): Promise<string | null> {
  try {
    const box = openBox({ file, key });
    try {
      return (await checkBox(box)).length > 0 ? 'found by the check' : null;
    } finally {
      box.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}

const refusals = [
  'box-damaged',
  'box-foreign',
  'box-wrong-key',
  'box-not-encrypted',
  'disk-failing',
];
const files = rounds('DANGOL_GARBAGE', 68);

it(
  `${files} files that are no box are refused and stay as they are, or are found by the check`,
  async () => {
    const { bytes: own, key } = someBox();
    const whole = { own, other: someBox().bytes, plain: plainBox() };
    const folder = tempFolder();
    const file = join(folder, 'test.box');
    const seeded = rollDice(20261122);
    const dice: Dice = {
      upTo: (n) => seeded.below(n),
      bytes: (n) => Buffer.from(Array.from({ length: n }, () => seeded.below(256))),
    };
    const names = Object.keys(ways);
    const counts = new Map<string, number>();
    for (let nth = 0; nth < files; nth++) {
      const name = names[nth % names.length] ?? '';
      const bytes = ways[name]?.(whole, dice) ?? Buffer.alloc(0);
      if (bytes.equals(own)) continue;
      writeFileSync(file, bytes);
      const before = hashOf(file);
      const said = await verdict(file, key);
      expect(said, `${nth}: ${name}, ${bytes.length} bytes`).not.toBeNull();
      counts.set(said ?? '', (counts.get(said ?? '') ?? 0) + 1);
      if (said === 'found by the check') continue;
      expect(refusals, `${nth}: ${name}`).toContain(said);
      if (existsSync(`${file}-wal`)) expect(readFileSync(`${file}-wal`)).toHaveLength(0);
      expect(hashOf(file), `${nth}: ${name}`).toBe(before);
    }
    // The same folder takes the right box again.
    writeFileSync(file, own);
    expect(await verdict(file, key)).toBeNull();
    report([...counts].map(([code, n]) => `${code}: ${n}`).join(', '));
  },
  Math.max(120_000, files * 2000),
);

it('a wrong key is no reason to touch the box', () => {
  const { bytes } = someBox();
  const file = join(tempFolder(), 'test.box');
  writeFileSync(file, bytes);
  const before = hashOf(file);
  expect(() => openBox({ file, key: randomKey() })).toThrow();
  expect(hashOf(file)).toBe(before);
});
