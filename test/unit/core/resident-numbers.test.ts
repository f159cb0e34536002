import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasResidentNumber, maskResidentNumbers } from '../../../src/core/resident-numbers.ts';

test.each([
  ['850307-1234567', '850307-*******'],
  ['850307 1234567', '850307 *******'],
  ['850307 - 1234567', '850307 - *******'],
  ['8503071234567', '850307*******'],
  ['８５０３０７－１２３４５６７', '８５０３０７－*******'],
  ['850307–1234567', '850307–*******'],
  ['주민번호: 050307-3234567 입니다', '주민번호: 050307-******* 입니다'],
  ['850307-5234567', '850307-*******'],
  ['000229-3234567', '000229-*******'],
])('%s is masked', (text, masked) => {
  expect(maskResidentNumbers(text)).toEqual({ text: masked, found: 1 });
});

test('all of several are masked, the text around them stays', () => {
  expect(maskResidentNumbers('본인 850307-1234567, 배우자 870101-2234567.')).toEqual({
    text: '본인 850307-*******, 배우자 870101-*******.',
    found: 2,
  });
});

describe('other numbers stay', () => {
  test.each([
    '010-1234-5678',
    '01012345678',
    '+82 10 1234 5678',
    '+8201012345678',
    '8201012345678',
    '02-123-4567',
    '0507-1234-5678',
    '851307-1234567', // no 13th month
    '850230-1234567', // no Feb 30
    '850307-9234567',
    '850307-1******',
    '850307-1',
    '850307-123456',
    '850307-12345678',
    '1850307-1234567',
    '880123-4567890', // would be born in 2088
    '110-123-456789',
    '1588-1234',
    '2026-03-07 1234567',
    '1234567890123456',
  ])('%s', (text) => {
    expect(maskResidentNumbers(text)).toEqual({ text, found: 0 });
  });

  test('a Korean barcode', () => {
    expect(hasResidentNumber('8801231234569')).toBe(false);
    expect(hasResidentNumber('8801231234564')).toBe(true);
  });
});

test('no resident number is left after masking, and nothing else changes length', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789- 가'), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), (text) => {
      const masked = maskResidentNumbers(text);
      expect(masked.text).toHaveLength(text.length);
      expect(maskResidentNumbers(masked.text).found).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

test('every plausible number with a hyphen is found', () => {
  const number = fc
    .tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(1, 2, 5, 6),
      fc.integer({ min: 0, max: 999_999 }),
    )
    .map(([year, month, day, gender, rest]) => {
      const pad = (value: number, length: number) => String(value).padStart(length, '0');
      return `${pad(year, 2)}${pad(month, 2)}${pad(day, 2)}-${gender}${pad(rest, 6)}`;
    });
  fc.assert(
    fc.property(number, fc.constantFrom('', '번호 ', '('), (text, before) => {
      expect(maskResidentNumbers(`${before}${text}`).found).toBe(1);
    }),
  );
});
