import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from '../../../src/core/csv-guard.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+82 10 1234 5678', "'+82 10 1234 5678"],
  ['-', "'-"],
  ['--03-07', "'--03-07"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠a', "'＠a"],
  ["'=1", "''=1"],
  ["'s-Hertogenbosch", "'s-Hertogenbosch"],
  ['a=1', 'a=1'],
  ['010-1234-5678', '010-1234-5678'],
  ['', ''],
])('%j is written as %j', (cell, guarded) => {
  expect(guardCell(cell)).toBe(guarded);
  expect(unguardCell(guarded)).toBe(cell);
});

test('what other programs guarded comes back', () => {
  expect(unguardCell("'+82 10 1234 5678")).toBe('+82 10 1234 5678');
  expect(unguardCell("'quoted'")).toBe("'quoted'");
});

test('every cell comes back, and none that is written begins like a formula', () => {
  const nasty = fc.string({ unit: fc.constantFrom(...`'"=+-@\t\r\n ＝＋－＠a1`), maxLength: 8 });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string()), (cell) => {
      expect(unguardCell(guardCell(cell))).toBe(cell);
      expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    }),
    { numRuns: 2000 },
  );
});
