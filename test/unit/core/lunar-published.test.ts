import { describe, expect, test } from 'vitest';
import { addDays, fromDayNumber, yearOf } from '../../../src/core/dates.ts';
import {
  birthdayKeysOn,
  lunarInYear,
  lunarToSolar,
  solarToLunar,
} from '../../../src/core/lunar.ts';
import { publishedMonths } from './lunar-months.ts';
import { buddhasBirthday, chuseok, leapMonths, seollal } from './lunar-table.ts';
import { computeMonths } from './new-moons.ts';

/**
 * The lunar table against what others publish and against the sky, 1900–2050:
 * - every month with its length: .NET's KoreanLunisolarCalendar (Microsoft);
 * - Seollal, Buddha's birthday, Chuseok: the holiday library Yasumi, after the Korea Astronomy and
 *   Space Science Institute (KASI);
 * - leap months: a Korean list of 윤달 1900–2077 (cafe.daum.net);
 * - days on which Korea and China differ: 동아일보 and 서울신문 of 1996-12-30 (1997, 2027, 2028), the
 *   comparison of KASI's with the Hong Kong Observatory's tables at sunsidew/ruby_lunardate #6 (1914,
 *   1916, 1918, 1919), lidaobing/python-lunardate #3 (2001);
 * - every month once more by new moons and principal terms computed after Meeus.
 */
const tableEnd = '2050-12-31';
const inTable = publishedMonths.filter(({ first }) => first <= tableEnd);

test('every month begins and ends as Microsoft publishes it, leap months too', () => {
  expect(inTable).toHaveLength(1867);
  for (const { year, month, leapMonth, first, days } of inTable) {
    const day = { year, month, leapMonth };
    expect(lunarToSolar({ ...day, day: 1 }), `${year}-${month}`).toBe(first);
    expect(solarToLunar(first)).toEqual({ ...day, day: 1 });
    const last = addDays(first, days - 1);
    if (last > tableEnd) continue;
    expect(lunarToSolar({ ...day, day: days })).toBe(last);
    expect(solarToLunar(last)).toEqual({ ...day, day: days });
    expect(lunarToSolar({ ...day, day: 30 }) !== null).toBe(days === 30);
  }
});

test('every month begins where the new moon falls by the clock: Peking’s until 1911, Korea’s since', () => {
  const korean = Date.UTC(1912, 0, 1) / 86_400_000;
  const computed = computeMonths(1900, 2050, (day) => (day < korean ? 8 : 9)).filter(
    ({ first }) => {
      const date = fromDayNumber(first);
      return date >= '1900-01-31' && date <= tableEnd;
    },
  );
  expect(computed).toHaveLength(1867);
  for (const { first, year, month, leapMonth } of computed) {
    const date = lunarToSolar({ year, month, day: 1, leapMonth });
    expect(date, `${year}-${month}`).toBe(fromDayNumber(first));
  }
});

test.each([
  ['Seollal', seollal, 1, 1, 66],
  ['Buddha’s birthday', buddhasBirthday, 4, 8, 76],
  ['Chuseok', chuseok, 8, 15, 102],
])('%s of every year', (_, dates, month, day, count) => {
  expect(dates).toHaveLength(count);
  for (const date of dates) {
    const lunar = { year: yearOf(date), month, day, leapMonth: false };
    expect(lunarToSolar(lunar)).toBe(date);
    expect(solarToLunar(date)).toEqual(lunar);
  }
});

test('leap months of every year 1900–2050, and no others', () => {
  const found: number[][] = [];
  for (let year = 1900; year <= 2050; year++) {
    for (let month = 1; month <= 12; month++) {
      if (lunarToSolar({ year, month, day: 1, leapMonth: true })) found.push([year, month]);
    }
  }
  expect(found).toEqual(leapMonths);
  expect(inTable.filter(({ leapMonth }) => leapMonth).map((m) => [m.year, m.month])).toEqual(found);
});

/** Korea's reading of the first day on which China is already a day ahead, and China's. */
const differing = [
  ['1914-06-23', '1914-05-30', false, '1914-05-01 leap'],
  ['1914-06-24', '1914-05-01', true, '1914-05-02 leap'],
  ['1914-11-17', '1914-09-30', false, '1914-10-01'],
  ['1916-02-03', '1915-12-30', false, '1916-01-01'],
  ['1918-12-03', '1918-10-30', false, '1918-11-01'],
  ['1919-08-25', '1919-07-30', false, '1919-07-01 leap'],
  ['1997-02-07', '1996-12-30', false, '1997-01-01'],
  ['1997-02-08', '1997-01-01', false, '1997-01-02'],
  ['2001-04-23', '2001-03-30', false, '2001-04-01'],
  ['2012-04-21', '2012-03-01', true, '2012-04-01'],
  ['2012-05-21', '2012-04-01', false, '2012-04-01 leap'],
  ['2017-06-24', '2017-05-01', true, '2017-06-01'],
  ['2017-07-23', '2017-06-01', false, '2017-06-01 leap'],
  ['2027-02-06', '2026-12-30', false, '2027-01-01'],
  ['2027-02-07', '2027-01-01', false, '2027-01-02'],
  ['2028-01-26', '2027-12-30', false, '2028-01-01'],
  ['2028-01-27', '2028-01-01', false, '2028-01-02'],
] as const;

describe('days on which Korea and China differ', () => {
  test.each(differing)('%s is %s (leap %s) in Korea, %s in China', (solar, lunar, leapMonth) => {
    const [year = 0, month = 0, day = 0] = lunar.split('-').map(Number);
    expect(solarToLunar(solar)).toEqual({ year, month, day, leapMonth });
    expect(lunarToSolar({ year, month, day, leapMonth })).toBe(solar);
  });
});

test('a birthday in a leap month, or on a 30th, is kept in every year of the table', () => {
  for (let year = 1900; year < 2050; year++) {
    for (let month = 1; month <= 12; month++) {
      for (const leapMonth of [false, true]) {
        const date = lunarInYear({ month, day: 30, leapMonth }, year);
        const there = solarToLunar(date ?? '');
        expect(there?.month, `${year}-${month}`).toBe(month);
        expect(there?.day).toBeGreaterThanOrEqual(29);
        expect(birthdayKeysOn(date ?? '')).toContainEqual({
          calendar: 'lunar',
          monthDay: `${String(month).padStart(2, '0')}-30`,
          leapMonth,
        });
      }
    }
  }
});
