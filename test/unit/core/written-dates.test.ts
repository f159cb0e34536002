import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../src/core/dates.ts';
import { readDate } from '../../../src/core/written-dates.ts';

const today = '2026-11-22';
const solar = (date: string) => ({ kind: 'date', date, calendar: 'solar', leapMonth: false });
const lunar = (date: string, leapMonth = false) => ({
  kind: 'date',
  date,
  calendar: 'lunar',
  leapMonth,
});

describe('a solar date', () => {
  test.each([
    ['1985-03-07', '1985-03-07'],
    ['1985.3.7', '1985-03-07'],
    ['1985. 3. 7.', '1985-03-07'],
    ['1985/3/7', '1985-03-07'],
    ['１９８５．３．７', '1985-03-07'],
    ['19850307', '1985-03-07'],
    ['850307', '1985-03-07'],
    ['050307', '2005-03-07'],
    ['50307', '2005-03-07'],
    ['261122', '2026-11-22'],
    ['261123', '1926-11-23'],
    ['31113', '1985-03-07'],
    ['31113.0', '1985-03-07'],
    ['31113.5', '1985-03-07'],
    ['85년 3월 7일', '1985-03-07'],
    ['85년3월7일생', '1985-03-07'],
    ['1985년 03월 07일', '1985-03-07'],
    ["'85.3.7", '1985-03-07'],
    ['85.3.7', '1985-03-07'],
    ['85-03-07', '1985-03-07'],
    ['1985.3.7(목)', '1985-03-07'],
    ['1985년 3월 7일 목요일', '1985-03-07'],
    ['1985-03-07T00:00:00Z', '1985-03-07'],
    ['1985-03-07 00:00:00', '1985-03-07'],
    ['1985-03-07 오전 12:00:00', '1985-03-07'],
    ['1985.3.7 (양력)', '1985-03-07'],
    ['(양)1985.3.7', '1985-03-07'],
    ['1985-03-07(+)', '1985-03-07'],
    ['1985 03 07', '1985-03-07'],
    ['850307-1', '1985-03-07'],
    ['050307-3******', '2005-03-07'],
    ['March 7, 1985', '1985-03-07'],
    ['7 March 1985', '1985-03-07'],
    ['7-Mar-85', '1985-03-07'],
    ['Thursday, March 7, 1985', '1985-03-07'],
    ['2024-02-29', '2024-02-29'],
    ['--03-07', '--03-07'],
    ['--0307', '--03-07'],
    ['0307', '--03-07'],
    ['1225', '--12-25'],
    ['3월 7일', '--03-07'],
    ['3.7', '--03-07'],
    ['3/7', '--03-07'],
    ['12.25', '--12-25'],
    ['10.10', '--10-10'],
    ['03-07', '--03-07'],
    ['Mar 7', '--03-07'],
    ['1604-03-07', '--03-07'],
    ['0000-03-07', '--03-07'],
    ['2.29', '--02-29'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written, { today })).toEqual(solar(date));
  });
});

describe('a lunar date', () => {
  test.each([
    ['(음)3.7', '--03-07', false],
    ['음력 3월 7일', '--03-07', false],
    ['음 3.7', '--03-07', false],
    ['3.7(음)', '--03-07', false],
    ['3월 7일 (음력)', '--03-07', false],
    ['1985.3.7 음력', '1985-03-07', false],
    ['1985년 음력 3월 7일', '1985-03-07', false],
    ['음력 1985.2.30', '1985-02-30', false],
    ['1985-03-07(-)', '1985-03-07', false],
    ['윤4월 3일', '--04-03', true],
    ['음력 윤 4.3', '--04-03', true],
    ['2020년 윤4월 3일', '2020-04-03', true],
    ['2020.4.3 (음력 윤달)', '2020-04-03', true],
    ['(음)850307', '1985-03-07', false],
  ])('%s', (written, date, leapMonth) => {
    expect(readDate(written, { today })).toEqual(lunar(date, leapMonth));
  });
});

describe('with slashes', () => {
  test.each([
    ['3/7/1985', true, '1985-03-07'],
    ['3/7/1985', false, '1985-07-03'],
    ['3/25/1985', false, '1985-03-25'],
    ['25/3/1985', true, '1985-03-25'],
    ['3/7/85', true, '1985-03-07'],
    ['85/3/7', false, '1985-03-07'],
    ['7.3.1985', false, '1985-03-07'],
    ['3/7/1985 12:00:00 AM', true, '1985-03-07'],
  ])('%s, month first %s', (written, monthFirst, date) => {
    expect(readDate(written, { today, monthFirst })).toEqual(solar(date));
  });
});

test.each(['', ' ', '-', '0', '0/0/00', '00/00/0000', '0000-00-00', '0000.00.00', '없음', 'N/A'])(
  '“%s” is no date',
  (written) => {
    expect(readDate(written, { today, monthFirst: true })).toEqual({ kind: 'none' });
  },
);

test.each([
  '1985',
  '1985년생',
  '1985.13.7',
  '2023-02-29',
  '음력 3.31',
  '30살',
  '850399',
  '3월',
  'sometime in March',
  '0700-03-07',
  '850307-1234567',
  '010-1234-5678',
])('“%s” is unclear', (written) => {
  expect(readDate(written, { today })).toEqual({ kind: 'unclear' });
});

test('every day comes back from every common writing', () => {
  const days = fc.integer({ min: -30_000, max: 20_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(days, (date) => {
      const [year, month, day] = date.split('-').map(Number);
      const serial = String(Date.parse(date) / 86_400_000 + 25_569);
      const writings = [
        date,
        `${year}.${month}.${day}`,
        `${year}년 ${month}월 ${day}일`,
        `${month}/${day}/${year}`,
        date.replaceAll('-', ''),
        ...(date > '1930-01-01' ? [serial] : []),
      ];
      for (const written of writings) {
        const read = readDate(written, { today, monthFirst: true });
        expect({ written, ...read }).toEqual({ written, ...solar(date) });
      }
    }),
  );
});

test('never throws', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'0123456789./-년월일음력윤() :TaM'),
    maxLength: 24,
  });
  fc.assert(
    fc.property(text, (written) => {
      expect(['date', 'none', 'unclear']).toContain(readDate(written, { today }).kind);
    }),
    { numRuns: 2000 },
  );
});
