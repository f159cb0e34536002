import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWon, readWon } from '../../../src/core/money.ts';

test('won are shown in groups of three', () => {
  expect(formatWon(39900, 'ko')).toBe('39,900원');
  expect(formatWon(39900, 'en')).toBe('₩39,900');
  expect(formatWon(-1234567, 'ko')).toBe('−1,234,567원');
  expect(formatWon(-100, 'en')).toBe('−₩100');
  expect(formatWon(0, 'ko')).toBe('0원');
});

test.each([
  ['39900', 39900],
  ['39,900원', 39900],
  [' ₩ 39,900 ', 39900],
  ['３９９００', 39900],
  ['-39,900', -39900],
  ['−₩39,900', -39900],
  ['39,900.00', 39900],
  ['3만 9천 900원', 39900],
  ['4.5만', 45000],
  ['1억 2천만원', 120_000_000],
  ['5백만', 5_000_000],
  ['1원', 1],
  ['0', 0],
])('%j is %d won', (written, won) => {
  expect(readWon(written)).toBe(won);
});

test.each(['', '원', '사만원', '12.5', '3만.5', 'abc', '1e5', '99999999999999', '0.00001만'])(
  '%j is no amount',
  (written) => {
    expect(readWon(written)).toBeNull();
  },
);

test('what is shown is read as the same amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.constantFrom('ko' as const, 'en' as const),
      (amount, language) => {
        // -0 and 0 are one.
        expect(readWon(formatWon(amount, language))).toBe(amount + 0);
      },
    ),
  );
});
