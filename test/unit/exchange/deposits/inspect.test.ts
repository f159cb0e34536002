import { describe, expect, it } from 'vitest';
import { inspectDeposits } from '../../../../src/exchange/deposits/inspect.ts';
import { isUnread } from '../../../../src/exchange/deposits/read.ts';
import { readListRows } from '../../../../src/exchange/deposits/serve.ts';
import {
  agencyList,
  agencySheet,
  csvBytes,
  htmlBytes,
  workbookBytes,
} from '../../../support/deposit-lists.ts';

const today = '2026-04-02';

async function readAll(name: string, bytes: Uint8Array) {
  const inspection = await inspectDeposits(name, bytes, today);
  const rows = await readListRows({
    deposits: true,
    what: 'read',
    name,
    bytes: new Uint8Array(bytes),
    plan: inspection.plan,
    today,
  });
  return {
    inspection,
    deposits: rows.filter((row) => !isUnread(row)),
    unread: rows.filter(isUnread),
  };
}

const forms = [
  ['csv', '출금결과.csv', () => csvBytes(agencyList)],
  ['csv', '출금결과.csv', () => csvBytes(agencyList, 'cp949')],
  ['csv', '출금결과.csv', () => csvBytes(agencyList, 'utf-16le')],
  ['xlsx', '출금결과.xlsx', () => workbookBytes(agencySheet, 'xlsx')],
  ['xls', '출금결과.xls', () => workbookBytes(agencySheet, 'biff8')],
  ['xls', '출금결과.xls', () => workbookBytes(agencySheet, 'xlml')],
  ['html', '거래내역.xls', () => htmlBytes(agencyList)],
] as const;

describe('a deposit list', () => {
  it.each(forms)('is the same list as %s (%s)', async (format, name, bytes) => {
    const { inspection, deposits, unread } = await readAll(name, bytes());
    expect(inspection.plan.format).toBe(format);
    expect(inspection.rows).toBe(5);
    expect(inspection.plan.columns.map(({ target }) => target)).toEqual([
      'ignore',
      'paidOn',
      'number',
      'payer',
      'account',
      'amount',
      'result',
      'result',
    ]);
    expect(inspection.above[0]?.[0]).toBe('CMS 출금결과 내역');
    expect(deposits.map(({ row: _, ...deposit }) => deposit)).toEqual([
      {
        paidOn: '2026-03-05',
        amount: 39900,
        payer: '홍길동',
        number: 'M-1001',
        failed: false,
        memo: '정상출금 · ***-***-**6789',
      },
      {
        paidOn: '2026-03-05',
        amount: 25000,
        payer: '김영희',
        number: 'M-1002',
        failed: true,
        memo: '출금불능 · 예금잔액부족 · ****-***-**8901',
      },
      {
        paidOn: '2026-03-10',
        amount: 120000,
        payer: '(주)한빛',
        number: 'M-1003',
        failed: false,
        memo: '정상출금 · ***-****-**34-56',
      },
      {
        paidOn: '2026-03-25',
        amount: 55000,
        payer: '박철수',
        number: 'M-1004',
        failed: false,
        memo: '정상출금 · ***-***-**3444',
      },
      {
        paidOn: '2026-03-26',
        amount: -55000,
        payer: '박철수',
        number: 'M-1004',
        failed: false,
        memo: '출금취소 · ***-***-**3444',
      },
    ]);
    expect(unread.map(({ reason }) => reason)).toEqual(['total-row']);
  });
});
