import { describe, expect, test } from 'vitest';
import {
  decodeChunks,
  decodeText,
  detectEncoding,
  encodeCp949,
  encodeUtf8,
  looksBinary,
  missingInCp949,
} from '../../../src/exchange/encodings.ts';
import type { TextEncoding } from '../../../src/shared/exchange.ts';
import { customersOf, readAll } from './support.ts';

const syllables = Array.from({ length: 11_172 }, (_, at) => String.fromCharCode(0xac00 + at));
const rows = Array.from({ length: 2793 }, (_, at) => syllables.slice(at * 4, at * 4 + 4).join(''));
const table = `이름,전화\r\n${rows.map((name, at) => `${name},010-1234-${1000 + at}\r\n`).join('')}`;

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

const withMark = (bytes: Uint8Array, mark: number[]) => new Uint8Array([...mark, ...bytes]);

const files: [string, TextEncoding, Uint8Array][] = [
  ['UTF-8', 'utf-8', encodeUtf8(table)],
  ['UTF-8 with mark', 'utf-8', withMark(encodeUtf8(table), [0xef, 0xbb, 0xbf])],
  ['UTF-16 LE', 'utf-16le', utf16(table, false)],
  ['UTF-16 LE with mark', 'utf-16le', withMark(utf16(table, false), [0xff, 0xfe])],
  ['UTF-16 BE', 'utf-16be', utf16(table, true)],
  ['UTF-16 BE with mark', 'utf-16be', withMark(utf16(table, true), [0xfe, 0xff])],
  ['CP949', 'cp949', encodeCp949(table)],
];

describe.each(files)('a file in %s', (_, encoding, bytes) => {
  test('is known and brings all 11,172 syllables into customers', () => {
    expect(detectEncoding(bytes)).toBe(encoding);
    const customers = customersOf(readAll('list.csv', bytes));
    expect(customers.map(({ fields }) => fields.name)).toEqual(rows);
    expect(customers.every(({ remarks }) => remarks.length === 0)).toBe(true);
  });

  test('is decoded the same however it is cut', () => {
    const small = bytes.subarray(0, 4001);
    const whole = decodeText(small, encoding);
    for (const size of [1, 2, 3, 7, 1000]) {
      const pieces = Array.from(decodeChunks(small, encoding, size), ({ text }) => text);
      expect(pieces.join('')).toBe(whole);
    }
  });
});

describe('a file that is not quite text', () => {
  test('with one damaged character stays UTF-8', () => {
    const bytes = encodeUtf8(table);
    bytes[5000] = 0xff;
    expect(detectEncoding(bytes)).toBe('utf-8');
  });

  test('with NULs on both sides is no text', () => {
    expect(looksBinary(new Uint8Array([1, 0, 0, 0, 5, 0, 0, 7, 0]))).toBe(true);
    expect(looksBinary(utf16('이름,전화', false))).toBe(false);
  });
});

describe('CP949', () => {
  test('names each character that it lacks once, in order', () => {
    expect(missingInCp949('가é나😀é漢')).toEqual(['é', '😀']);
    expect(missingInCp949(syllables.join(''))).toEqual([]);
  });

  test('gets one question mark for each', () => {
    expect(decodeText(encodeCp949('가é나😀다'), 'cp949')).toBe('가?나?다');
  });
});
