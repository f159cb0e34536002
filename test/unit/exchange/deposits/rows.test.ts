import { describe, expect, test } from 'vitest';
import { inspectDeposits } from '../../../../src/exchange/deposits/inspect.ts';
import { headerTargets } from '../../../../src/exchange/deposits/header-words.ts';
import { isUnread, readDeposits } from '../../../../src/exchange/deposits/read.ts';
import { csvBytes, type ListCell } from '../../../support/deposit-lists.ts';

const today = '2026-04-02';
const targets = ['paidOn', 'payer', 'amount', 'result', 'number'] as const;

function read(...lines: string[][]) {
  const rows = lines.map((cells, at) => ({ row: at + 1, cells }));
  const columns = targets.map((target) => ({ header: target, target }));
  return readDeposits(rows, { headerRow: null, columns }, today).map((row) =>
    isUnread(row) ? row.reason : [row.amount, row.failed],
  );
}

describe('rows', () => {
  test('that were called off take their payment back, before or after it', () => {
    const paid = ['2026-03-05', '홍길동', '39,900', '정상', 'A1'];
    const off = ['2026-03-06', '홍길동', '39,900', '취소', 'A1'];
    expect(read(paid, off)).toEqual([
      [39900, false],
      [-39900, false],
    ]);
    expect(read(off, paid)).toEqual([
      [-39900, false],
      [39900, false],
    ]);
    // Alone it is a debit that brought nothing.
    expect(read(off)).toEqual([[39900, true]]);
    expect(read(paid, off, off)).toEqual([
      [39900, false],
      [-39900, false],
      [39900, true],
    ]);
  });

  test('of refunds are negative, whatever sign they carry', () => {
    expect(read(['2026-03-05', '홍길동', '39,900', '환불', ''])).toEqual([[-39900, false]]);
    expect(read(['2026-03-05', '홍길동', '-39,900', '환불', ''])).toEqual([[-39900, false]]);
  });

  test('of money that goes out of a statement are no deposits', () => {
    const rows = [
      ['2026-03-05', '홍길동', '39,900', '입금', ''],
      ['2026-03-06', '임대료', '500,000', '출금', ''],
    ];
    expect(read(...rows)).toEqual([[39900, false], 'no-amount']);
    // Among debits only it is the word for success.
    expect(read(['2026-03-06', '홍길동', '39,900', '출금', ''])).toEqual([[39900, false]]);
  });

  test('without day, amount or sense are told of; a payment without a name is one', () => {
    expect(
      read(
        ['', '홍길동', '39,900', '', ''],
        ['2026-02-30', '홍길동', '39,900', '', ''],
        ['2026-03-05', '홍길동', '', '', ''],
        ['2026-03-05', '홍길동', '3만원쯤', '', ''],
        ['2026-03-05', '홍길동', '0', '', ''],
        ['2027-03-05', '홍길동', '39,900', '', ''],
        ['2026-03-05', '', '39,900', '', ''],
        ['2026-03-05', '토스', '1', '', ''],
        ['소계', '', '39,900', '', ''],
        ['※ 안내', '', '', '', ''],
      ),
    ).toEqual([
      'no-date',
      'date-unclear',
      'no-amount',
      'amount-unclear',
      'zero',
      'in-future',
      [39900, false],
      [1, false],
      'total-row',
    ]);
  });

  test('of failed debits count without a sum', () => {
    expect(read(['2026-03-05', '홍길동', '0', '잔액부족', 'A1'])).toEqual([[0, true]]);
    expect(read(['2026-03-05', '홍길동', '', '잔액부족', 'A1'])).toEqual([[0, true]]);
  });

  test('lose resident registration numbers', () => {
    const rows = [{ row: 1, cells: ['2026-03-05', '홍길동 850307-1234567', '39,900', '', ''] }];
    const columns = targets.map((target) => ({ header: '', target }));
    const [deposit] = readDeposits(rows, { headerRow: null, columns }, today);
    expect(JSON.stringify(deposit)).not.toContain('1234567');
  });
});

describe('headers', () => {
  test('of a statement: only what came in is a deposit', () => {
    expect(headerTargets(['거래일시', '적요', '출금액', '입금액', '잔액', '보낸분'])).toEqual([
      'paidOn',
      'memo',
      'ignore',
      'amount',
      'ignore',
      'payer',
    ]);
  });

  test('of a statement without names: they stand in what it is about', () => {
    expect(headerTargets(['거래일자', '적요', '출금', '입금액', '잔액', '메모'])).toEqual([
      'paidOn',
      'payer',
      'ignore',
      'amount',
      'ignore',
      'memo',
    ]);
  });

  test('of an agency: the member pays, the account holder is noted, what was asked for is not', () => {
    expect(
      headerTargets([
        '신청일',
        '출금일',
        '회원번호',
        '회원명',
        '예금주',
        '청구금액',
        '출금금액',
        '결과',
      ]),
    ).toEqual(['ignore', 'paidOn', 'number', 'payer', 'memo', 'ignore', 'amount', 'result']);
  });

  test('may be missing: columns are known by what they hold', async () => {
    const rows: ListCell[][] = [
      ['2026-03-05', '홍길동', '39,900', 'A-1001'],
      ['2026-03-06', '김영희', '25,000', 'A-1002'],
    ];
    const { plan, rows: count } = await inspectDeposits('x.csv', csvBytes(rows), today);
    expect(plan.headerRow).toBeNull();
    expect(plan.columns.map(({ target }) => target)).toEqual([
      'paidOn',
      'payer',
      'amount',
      'number',
    ]);
    expect(count).toBe(2);
  });

  test('stand again on each printed page', async () => {
    const head = ['입금일', '입금자', '금액'];
    const rows = [
      head,
      ['2026-03-05', '홍길동', '39,900'],
      head,
      ['2026-03-06', '김영희', '1,000'],
    ];
    expect((await inspectDeposits('x.csv', csvBytes(rows), today)).rows).toBe(2);
  });
});
