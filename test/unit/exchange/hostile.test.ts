import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { isHead, isSkipped, readRows } from '../../../src/exchange/read.ts';
import { customerFields, property } from '../../../src/shared/customer-card.ts';
import { AppError, type ErrorCode } from '../../../src/shared/errors.ts';
import { fixture, today, utf8 } from './support.ts';

/** A small generator of its own, so that a failing file can be made again from its number. */
function random(seed: number): (below: number) => number {
  let state = seed + 0x6d2b79f5;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) % below;
  };
}

const tokens = [
  '"',
  ',',
  '\n',
  '\r',
  '\0',
  '=',
  ';',
  ':',
  '\\',
  '"",',
  '\ufeff',
  'BEGIN:VCARD\r\n',
];
const more = ['END:VCARD\r\n', '=ZZ', '=\r\n', ' :::', '850307-1234567', '\xff\xfe', '1e309', "'="];

/** Flips, cuts, doubles, moves and inserts a few times. */
function mutate(original: Uint8Array, seed: number): Uint8Array {
  const below = random(seed);
  let bytes = Buffer.from(original);
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(bytes.length + 1);
    const to = Math.min(bytes.length, at + below(200));
    const piece = bytes.subarray(at, to);
    const all = [...tokens, ...more];
    const token = Buffer.from(all[below(all.length)] ?? '', below(2) ? 'utf8' : 'latin1');
    switch (below(6)) {
      case 0:
        if (at < bytes.length) bytes[at] = below(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
        break;
      case 3:
        bytes = Buffer.from(bytes.subarray(0, at));
        break;
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(at)]);
    }
  }
  return new Uint8Array(bytes);
}

const refusals: ErrorCode[] = [
  'file-empty',
  'file-too-large',
  'file-line-too-long',
  'file-unreadable',
  'file-format-unknown',
];

/** Reads a file; every row is checked against the schema, every refusal must be one that users are told. */
function readChecked(name: string, bytes: Uint8Array): number {
  let rows = 0;
  try {
    const { plan } = inspectFile(bytes, name);
    for (const row of readRows(name, bytes, plan, { today })) {
      if (isHead(row)) continue;
      rows++;
      expect(row.row).toBeGreaterThan(0);
      if (isSkipped(row)) continue;
      customerFields.parse(row.fields);
      property.array().parse(row.properties);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(refusals).toContain(error.code);
  }
  return rows;
}

const tables = ['google.csv', 'outlook-ko-cp949.csv', 'own-ko-cp949.csv', 'own-tab-utf16le.txt'];
const cards = ['android-2.1.vcf', 'apple-3.0.vcf', 'v4.vcf', 'phone-cp949.vcf'];

describe.each([
  ['tables', tables],
  ['cards', cards],
])('300 damaged files of %s', (_, names) => {
  test('are read or refused with a word that is known', () => {
    const originals = names.map((name) => [name, fixture(name)] as const);
    let rows = 0;
    for (let seed = 0; seed < 300; seed++) {
      const [name, bytes] = originals[seed % originals.length] ?? ['', new Uint8Array()];
      try {
        rows += readChecked(name, mutate(bytes, seed));
      } catch (error) {
        throw new Error(`${name}, mutation ${seed}`, { cause: error });
      }
    }
    expect(rows).toBeGreaterThan(300);
  });
});

describe('files that are no lists', () => {
  const refused = (name: string, bytes: Uint8Array) => {
    try {
      inspectFile(bytes, name);
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
    return null;
  };

  test.each([
    ['empty.csv', new Uint8Array(), 'file-empty'],
    ['blank.csv', utf8(' \r\n\r\n'), 'file-empty'],
    ['book.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 8]), 'file-format-unknown'],
    ['list.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'file-format-unknown'],
    ['paper.pdf', utf8('%PDF-1.7'), 'file-format-unknown'],
    ['cards.vcf', utf8('no card here'), 'file-format-unknown'],
    ['data.json', utf8('{"a":1}'), 'file-format-unknown'],
    ['one-line.csv', utf8('a'.repeat(1_100_000)), 'file-line-too-long'],
    ['large.csv', new Uint8Array(50 * 1024 * 1024 + 1).fill(10), 'file-too-large'],
  ])('%s', (name, bytes, code) => {
    expect(refused(name, bytes)).toBe(code);
  });

  test('a blank file of a megabyte is as quick as any', () => {
    for (const char of ['\n', ' ', '\t']) {
      expect(readChecked('x.csv', utf8(char.repeat(1_000_000)))).toBeLessThanOrEqual(1);
    }
  });

  test('fifty megabytes of one line are refused at once', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    expect(refused('x.csv', bytes)).toBe('file-line-too-long');
  });

  test('cards by their content, whatever the file is called', () => {
    const { plan } = inspectFile(fixture('apple-3.0.vcf'), 'contacts.txt');
    expect(plan.format).toBe('vcard');
  });
});
