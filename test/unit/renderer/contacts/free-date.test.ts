import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/renderer/features/contacts/calendar-math.ts';
import { parseFreeDate } from '../../../../src/renderer/features/contacts/free-date.ts';

// A Sunday.
const today = '2026-11-22';

describe('a day as people type it', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['오늘', '2026-11-22'],
    ['내일', '2026-11-23'],
    ['내일까지', '2026-11-23'],
    ['모레', '2026-11-24'],
    ['글피', '2026-11-25'],
    ['이틀 뒤', '2026-11-24'],
    ['3일 뒤', '2026-11-25'],
    ['사흘 뒤', '2026-11-25'],
    ['+3', '2026-11-25'],
    ['일주일 뒤', '2026-11-29'],
    ['2주 후', '2026-12-06'],
    ['한 달 뒤', '2026-12-22'],
    ['금요일', '2026-11-27'],
    ['금', '2026-11-27'],
    ['일요일', '2026-11-29'],
    ['이번 주 일요일', '2026-11-22'],
    ['다음 주 금요일', '2026-11-27'],
    ['다음주', '2026-11-29'],
    ['월말', '2026-11-30'],
    ['다음 달', '2026-12-22'],
    ['다음 달 3일', '2026-12-03'],
    ['25일', '2026-11-25'],
    ['3일', '2026-12-03'],
    ['12/3', '2026-12-03'],
    ['12.3', '2026-12-03'],
    ['12월 3일', '2026-12-03'],
    ['1203', '2026-12-03'],
    ['1/5', '2027-01-05'],
    ['2/29', '2028-02-29'],
    ['2/30', null],
    ['26.12.3', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['2026년 12월 3일', '2026-12-03'],
    ['20261203', '2026-12-03'],
    ['tomorrow', '2026-11-23'],
    ['Fri', '2026-11-27'],
    ['next monday', '2026-11-23'],
    ['in 2 weeks', '2026-12-06'],
    ['3 days', '2026-11-25'],
    ['Dec 3', '2026-12-03'],
    ['3rd December', '2026-12-03'],
    ['', null],
    ['필터 교체', null],
    ['언젠가', null],
    ['constructor', null],
  ];
  it.each(cases)('%s → %s', (typed, date) => {
    expect(parseFreeDate(typed, today)).toBe(date);
  });

  it('reads decomposed Hangul, as a Mac may hand it over', () => {
    expect(parseFreeDate('내일'.normalize('NFD'), today)).toBe('2026-11-23');
  });

  it('never throws, and a day without a year lies ahead', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const date = parseFreeDate(typed, today);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (ahead) => {
        const date = addDays(today, ahead % 365);
        expect(parseFreeDate(`${date.slice(5, 7)}/${date.slice(8)}`, today)).toBe(date);
      }),
    );
  });
});
