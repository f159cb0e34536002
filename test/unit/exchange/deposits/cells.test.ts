import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isTotalWord,
  readAmount,
  readDay,
  readResult,
} from '../../../../src/exchange/deposits/cells.ts';

const today = '2026-04-02';

test.each([
  ['2026-03-25', '2026-03-25'],
  ['2026.3.5', '2026-03-05'],
  ['2026/03/25 14:30:21', '2026-03-25'],
  ['2026-03-25T14:30:21', '2026-03-25'],
  ['20260325', '2026-03-25'],
  ['20260325143021', '2026-03-25'],
  ['2026년 3월 25일', '2026-03-25'],
  ['2026-03-25(수)', '2026-03-25'],
  ['26.03.25', '2026-03-25'],
  ['26-03-25', '2026-03-25'],
  ['03/25', '2026-03-25'],
  ['12-25', '2025-12-25'],
  ['3월 25일', '2026-03-25'],
  ['46106', '2026-03-25'],
  ['46106.604', '2026-03-25'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', 'unclear'],
  ['2026-13-01', 'unclear'],
  ['2027-01-05', '2027-01-05'],
  ['99999', 'unclear'],
  ['', 'none'],
  ['합계', 'none'],
  ['어제 3', 'unclear'],
])('the day %s is %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test('a leap day without its year is of the latest year that has one', () => {
  expect(readDay('2/29', today)).toBe('2024-02-29');
});

test.each([
  ['39900', 39900],
  ['39,900', 39900],
  ['39,900원', 39900],
  ['₩ 39,900', 39900],
  ['￦39,900', 39900],
  ['KRW 39,900', 39900],
  ['39900.00', 39900],
  ['３９，９００', 39900],
  ['+39,900', 39900],
  ['(39,900)', -39900],
  ['-39,900', -39900],
  ['−39,900', -39900],
  ['△39,900', -39900],
  ['▲ 39,900', -39900],
  ['39,900-', -39900],
  ['1', 1],
  ['0', 0],
  ['(0)', 0],
  ['-', 'none'],
  ['', 'none'],
  ['없음', 'none'],
  ['39,900.50', 'unclear'],
  ['(39,900', 'unclear'],
  ['3만9900', 'unclear'],
  ['9999999999999999', 'unclear'],
])('the amount %s is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  ['정상', 'paid'],
  ['정상출금', 'paid'],
  ['0000', 'paid'],
  ['처리완료', 'paid'],
  ['오류없음', 'paid'],
  ['출금불능', 'failed'],
  ['예금잔액부족', 'failed'],
  ['미출금', 'failed'],
  ['0021', 'failed'],
  ['한도초과', 'failed'],
  ['출금취소', 'cancelled'],
  ['환불', 'returned'],
  ['정정', 'returned'],
  ['입금', 'in'],
  ['출금', 'out'],
  ['', 'unknown'],
  ['자동이체', 'paid'],
  ['7월분', 'unknown'],
])('the word %s means %s', (text, result) => {
  expect(readResult(text)).toBe(result);
});

test('totals are known by their word, people are not', () => {
  for (const word of [
    '합계',
    '합 계',
    '총계',
    '소계',
    '[합계]',
    '합계: 5건',
    '총 합계',
    'Total',
    '계',
  ]) {
    expect(isTotalWord(word)).toBe(true);
  }
  for (const name of ['계은숙', '총명한', '합정동', '홍길동', 'Totalis']) {
    expect(isTotalWord(name)).toBe(false);
  }
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-/()원△ 월일'), maxLength: 30 }),
  );

  test('is a day, none, or unclear', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(readDay(written, today)).toMatch(/^(none|unclear|\d{4}-\d{2}-\d{2})$/);
      }),
    );
  });

  test('is whole won, none, or unclear', () => {
    fc.assert(
      fc.property(text, (written) => {
        const amount = readAmount(written);
        if (typeof amount !== 'number') return;
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(Math.abs(amount)).toBeLessThanOrEqual(1e12);
      }),
    );
  });

  test('sums come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (won) => {
        expect(readAmount(won.toLocaleString('en-US'))).toBe(won);
        if (won < 0) expect(readAmount(`(${Math.abs(won).toLocaleString('en-US')})`)).toBe(won);
      }),
    );
  });
});
