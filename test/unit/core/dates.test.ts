import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullYears, insuranceAge, insuranceAgeRises } from '../../../src/core/ages.ts';
import { formatBirthday, formatDate, relativeDay } from '../../../src/core/date-format.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  isPartialDate,
  nextYearly,
  weekday,
} from '../../../src/core/dates.ts';

const date = fc.integer({ min: -36_000, max: 47_000 }).map(fromDayNumber);

test('which dates exist', () => {
  for (const good of ['2024-02-29', '1985-03-07']) expect(isCalendarDate(good)).toBe(true);
  const bad = ['2023-02-29', '1985-13-01', '--03-07', '1985-3-7', '', '2024-04-31'];
  expect(bad.filter(isCalendarDate)).toEqual([]);
  expect(isPartialDate('--02-29')).toBe(true);
  expect(isPartialDate('--02-30')).toBe(false);
});

test('days are counted over leap days and years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-12-31', '2024-01-01')).toBe(1);
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
  expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
  expect(weekday('2026-11-22')).toBe(0);
  expect(weekday('1950-06-25')).toBe(0);
});

test('day numbers and dates are each other’s reverse', () => {
  fc.assert(fc.property(date, (day) => void expect(fromDayNumber(dayNumber(day))).toBe(day)));
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test.each([
  ['1985-03-07', '2026-03-07', '2026-03-07'],
  ['1985-03-07', '2026-03-08', '2027-03-07'],
  ['--02-29', '2026-01-01', '2026-02-28'],
  ['--02-29', '2028-01-01', '2028-02-29'],
  ['--02-29', '2027-03-01', '2028-02-29'],
  ['2000-02-29', '2026-03-01', '2027-02-28'],
  ['--01-01', '2026-12-31', '2027-01-01'],
])('%s comes next after %s on %s', (yearly, today, next) => {
  expect(nextYearly(yearly, today)).toBe(next);
});

describe('ages', () => {
  test.each([
    ['1985-03-07', '2026-03-06', 40, 41, '2026-09-07'],
    ['1985-03-07', '2026-03-07', 41, 41, '2026-09-07'],
    ['1985-03-07', '2026-09-06', 41, 41, '2026-09-07'],
    ['1985-03-07', '2026-09-07', 41, 42, '2026-09-07'],
    ['1985-03-07', '2026-09-08', 41, 42, '2027-09-07'],
    ['2000-02-29', '2026-02-28', 26, 26, '2026-08-29'],
    ['2025-08-31', '2026-02-28', 0, 1, '2026-02-28'],
  ])('born %s, on %s', (birth, on, years, insurance, rises) => {
    expect(fullYears(birth, on)).toBe(years);
    expect(insuranceAge(birth, on)).toBe(insurance);
    expect(insuranceAgeRises(birth, on)).toBe(rises);
  });

  test('need the year', () => {
    expect(fullYears('--03-07', '2026-03-07')).toBeNull();
    expect(insuranceAge('--03-07', '2026-03-07')).toBeNull();
    expect(insuranceAgeRises('--03-07', '2026-03-07')).toBeNull();
    expect(fullYears('2027-01-01', '2026-03-07')).toBeNull();
  });

  test('the insurance age goes up by one on the day it rises, never before', () => {
    fc.assert(
      fc.property(date, fc.nat(20_000), (birth, later) => {
        const on = addDays(birth, later);
        const rises = insuranceAgeRises(birth, on) ?? '';
        const before = insuranceAge(birth, addDays(rises, -1));
        expect(rises >= on).toBe(true);
        const rise = (insuranceAge(birth, rises) ?? 0) - (before ?? 0);
        expect(addDays(rises, -1) >= birth ? rise : 1).toBe(1);
        expect((insuranceAge(birth, on) ?? 0) - (fullYears(birth, on) ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('dates for reading', () => {
  expect(formatDate('1985-03-07', 'ko')).toBe('1985년 3월 7일');
  expect(formatDate('--03-07', 'ko')).toBe('3월 7일');
  expect(formatDate('1985-03-07', 'ko', { length: 'short', weekday: true })).toBe(
    '1985. 3. 7. (목)',
  );
  expect(formatDate('1985-03-07', 'en', { weekday: true })).toBe('March 7, 1985 (Thu)');
  expect(formatDate('--03-07', 'en', { length: 'short' })).toBe('Mar 7');
  const lunar = { date: '1985-04-03', calendar: 'lunar', leapMonth: true } as const;
  expect(formatBirthday(lunar, 'ko')).toBe('1985년 음력 윤4월 3일');
  expect(formatBirthday(lunar, 'en')).toBe('lunar 4/3 (leap), 1985');
  expect(formatBirthday({ ...lunar, date: '--04-03', leapMonth: false }, 'ko')).toBe(
    '음력 4월 3일',
  );
  expect(relativeDay('2026-11-23', '2026-11-22', 'ko')).toBe('내일');
  expect(relativeDay('2026-11-25', '2026-11-22', 'ko')).toBe('3일 뒤');
  expect(relativeDay('2026-11-19', '2026-11-22', 'en')).toBe('3 days ago');
});
