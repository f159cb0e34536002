import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../src/core/dates.ts';
import { publicHoliday, publicHolidays } from '../../../src/core/holidays.ts';
import { publishedHolidays } from './published-holidays.ts';

const names = (year: number): Record<string, string> =>
  Object.fromEntries(publicHolidays(year).map(({ date, name }) => [date.slice(5), name.ko]));

describe('public holidays', () => {
  for (const [year, days] of Object.entries(publishedHolidays)) {
    it(`are those of the published calendar of ${year}`, () => {
      expect(Object.keys(names(Number(year)))).toEqual(days.split(' '));
    });
  }

  it('have a name in both languages', () => {
    expect(publicHoliday('2026-09-25')).toEqual({ ko: '추석', en: 'Chuseok' });
    expect(publicHoliday('2027-02-09')).toEqual({
      ko: '대체공휴일(설날)',
      en: 'Substitute holiday (Seollal)',
    });
    expect(publicHoliday('2026-11-22')).toBeNull();
  });

  it('name both where two fall on one day, and the substitute after the later', () => {
    expect(names(2025)).toMatchObject({
      '05-05': '어린이날, 부처님오신날',
      '05-06': '대체공휴일(부처님오신날)',
    });
    expect(names(2017)).toMatchObject({
      '10-03': '개천절, 추석 연휴',
      '10-06': '대체공휴일(추석)',
    });
  });

  it('give two days where two substitutes would fall on one', () => {
    expect(names(2036)).toMatchObject({ '10-06': '대체공휴일(추석)', '10-07': '대체공휴일(추석)' });
    expect(names(2039)).toMatchObject({ '10-04': '대체공휴일(추석)', '10-05': '대체공휴일(추석)' });
  });

  it('give no other day for a Saturday of Seollal or Chuseok, nor before the rule was in force', () => {
    expect(publicHoliday('2026-09-28')).toBeNull();
    expect(publicHoliday('2022-12-26')).toBeNull();
    expect(publicHoliday('2020-03-02')).toBeNull();
    expect(publicHoliday('2013-02-12')).toBeNull();
  });

  it('know the days that were, are no more, and are again', () => {
    expect(names(2005)).toMatchObject({ '04-05': '식목일', '07-17': '제헌절' });
    expect(names(2008)['07-17']).toBeUndefined();
    expect(names(2025)['07-17']).toBeUndefined();
    expect(names(2026)['07-17']).toBe('제헌절');
    expect(names(2012)['10-09']).toBeUndefined();
    expect(names(2025)['05-01']).toBeUndefined();
  });

  it('go on without the lunar days past the lunar table', () => {
    expect(names(2050)['09-30']).toBe('추석');
    expect(Object.keys(names(2051))).toHaveLength(10);
  });

  it('never put a substitute on a weekend or on a holiday', () => {
    const year = fc.integer({ min: 2000, max: 2060 });
    fc.assert(
      fc.property(year, (of) => {
        for (const { date, name } of publicHolidays(of)) {
          if (!name.ko.startsWith('대체')) continue;
          expect([0, 6]).not.toContain(weekday(date));
          expect(name.ko).not.toContain(',');
          expect(publicHoliday(addDays(date, -1)) !== null || weekday(date) === 1).toBe(true);
        }
      }),
    );
  });
});
