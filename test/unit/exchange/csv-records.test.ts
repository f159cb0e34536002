import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/exchange/csv/records.ts';
import { AppError } from '../../../src/shared/errors.ts';

function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) {
    yield { text: text.slice(at, at + size), bytesDone: at };
  }
}

/** Each record as its cells, or the raw text of a broken one. */
function read(text: string, { size = 5, columns = 0, delimiter = ',' } = {}) {
  const records = readRecords(pieces(text, size), { file: 'x.csv', delimiter, columns });
  return Array.from(records, ({ cells, broken }) => broken ?? cells);
}

const cell = fc
  .array(fc.constantFrom('가', 'a', ',', ';', '"', '\n', ' ', '1', "'", 'é'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const quote = (text: string, always: boolean) =>
  always || /[",;\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('well-formed records', () => {
  test('are those that csv-parse finds, wherever the text is cut', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        (rows, newline, always, size) => {
          const text = rows
            .map((cells) => cells.map((text) => quote(text, always)).join(',') + newline)
            .join('');
          const expected = parse(text, {
            relax_column_count: true,
            record_delimiter: newline,
          });
          expect(read(text, { size })).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('end with LF, CRLF, CR or the file', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '"c\nd",e', '', 'f,'].join(newline);
      expect(read(text, { size: 100 })).toEqual([
        ['a', 'b'],
        ['c\nd', 'e'],
        ['f', ''],
      ]);
    }
  });
});

describe('a quote that is never closed', () => {
  test('costs its own line only', () => {
    expect(read('a,"b\nc,"d"\ne,f\n')).toEqual(['a,"b', ['c', 'd'], ['e', 'f']]);
    expect(read('a,b\n"c,d\ne,f')).toEqual([['a', 'b'], '"c,d', ['e', 'f']]);
    expect(read('a,b\nc,"d')).toEqual([['a', 'b'], 'c,"d']);
  });

  test('is found where it swallows rows and closes by chance', () => {
    expect(read('n,p\na,"1\nb,2\nc,"\nd,4\n', { columns: 2 })).toEqual([
      ['n', 'p'],
      ['a', '1\nb,2\nc,'],
      ['d', '4'],
    ]);
    expect(read('n,p\na,"1\nb,"",\nc,3"",x\nd,4\n', { columns: 2 })).toEqual([
      ['n', 'p'],
      'a,"1',
      ['b', '', ''],
      ['c', '3""', 'x'],
      ['d', '4'],
    ]);
  });

  test('is text where the cell is closed on the same line', () => {
    expect(read('a,"5" pipe"\n"x"y,z\n')).toEqual([['a', '5" pipe'], '"x"y,z']);
    expect(read('홍 "길동" 님,1\n')).toEqual([['홍 "길동" 님', '1']]);
  });
});

describe('hostile tables', () => {
  const size = 128 * 1024;

  test('of one endless line are refused', () => {
    for (const text of [
      'a'.repeat(3_000_000),
      `"${'a'.repeat(3_000_000)}`,
      ','.repeat(2_500_000),
    ]) {
      expect(() => read(text, { size })).toThrow(AppError);
    }
  });

  test('whose every line opens a quote are read to their end', () => {
    for (const line of ['""""abc\n', 'a","b\n', '"a\n', ',"\n']) {
      const text = line.repeat(Math.ceil(1_200_000 / line.length));
      expect(read(text, { size, columns: 2 }).length).toBeGreaterThan(100_000);
    }
  });
});
