import type { CalendarDate } from './dates.ts';

/** What a day off is called. */
export interface HolidayName {
  readonly ko: string;
  readonly en: string;
}

const ASSEMBLY: HolidayName = { ko: '국회의원 선거일', en: 'National Assembly election' };
const PRESIDENT: HolidayName = { ko: '대통령 선거일', en: 'Presidential election' };
const LOCAL: HolidayName = { ko: '지방선거일', en: 'Local elections' };
const TEMPORARY: HolidayName = { ko: '임시공휴일', en: 'Temporary holiday' };

/**
 * Holidays that no yearly rule gives: election days and days that the government declared, from the
 * official calendars (월력요항) and the declarations of 2000–2026.
 */
export const SINGLE_HOLIDAYS: readonly (readonly [CalendarDate, HolidayName])[] = [
  ['2000-04-13', ASSEMBLY],
  ['2002-06-13', LOCAL],
  ['2002-07-01', TEMPORARY],
  ['2002-12-19', PRESIDENT],
  ['2004-04-15', ASSEMBLY],
  ['2006-05-31', LOCAL],
  ['2007-12-19', PRESIDENT],
  ['2008-04-09', ASSEMBLY],
  ['2010-06-02', LOCAL],
  ['2012-04-11', ASSEMBLY],
  ['2012-12-19', PRESIDENT],
  ['2014-06-04', LOCAL],
  ['2015-08-14', TEMPORARY],
  ['2016-04-13', ASSEMBLY],
  ['2016-05-06', TEMPORARY],
  ['2017-05-09', PRESIDENT],
  ['2017-10-02', TEMPORARY],
  ['2018-06-13', LOCAL],
  ['2020-04-15', ASSEMBLY],
  ['2020-08-17', TEMPORARY],
  ['2022-03-09', PRESIDENT],
  ['2022-06-01', LOCAL],
  ['2023-10-02', TEMPORARY],
  ['2024-04-10', ASSEMBLY],
  ['2024-10-01', TEMPORARY],
  ['2025-01-27', TEMPORARY],
  ['2025-06-03', PRESIDENT],
  ['2026-06-03', LOCAL],
];
