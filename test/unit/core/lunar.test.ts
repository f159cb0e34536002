import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthdayFacts } from '../../../src/core/birthday-facts.ts';
import { addDays, fromDayNumber } from '../../../src/core/dates.ts';
import {
  birthdayKeysOn,
  dayOfBirth,
  isLunarDate,
  lunarInYear,
  lunarToSolar,
  nextBirthday,
  nextLunar,
  solarToLunar,
} from '../../../src/core/lunar.ts';

test('lunar and solar days are each other’s reverse', () => {
  const day = fc.integer({ min: -32_000, max: 29_219 }).map(fromDayNumber);
  fc.assert(
    fc.property(day, (date) => {
      const lunar = solarToLunar(date);
      expect(lunar && lunarToSolar(lunar)).toBe(date);
    }),
    { numRuns: 1000 },
  );
});

test('days that do not exist give nothing', () => {
  expect(lunarToSolar({ year: 2024, month: 4, day: 1, leapMonth: true })).toBeNull();
  expect(lunarToSolar({ year: 2024, month: 13, day: 1, leapMonth: false })).toBeNull();
  expect(lunarToSolar({ year: 2051, month: 1, day: 1, leapMonth: false })).toBeNull();
  const short = { year: 2026, month: 4, day: 30, leapMonth: false };
  expect(lunarToSolar({ ...short, day: 29 })).not.toBeNull();
  expect(lunarToSolar(short)).toBeNull();
});

describe('a yearly lunar day', () => {
  test('without its leap month falls in the plain month', () => {
    const day = { month: 4, day: 3, leapMonth: true };
    expect(lunarInYear(day, 2020)).toBe('2020-05-25');
    expect(lunarInYear(day, 2026)).toBe(lunarInYear({ ...day, leapMonth: false }, 2026));
  });

  test('on the 30th of a month of 29 days falls on the 29th', () => {
    for (let year = 1950; year < 2050; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = lunarInYear({ month, day: 30, leapMonth: false }, year);
        const next = solarToLunar(addDays(last ?? '', 1));
        expect(next?.day, `${year}-${month}`).toBe(1);
      }
    }
  });

  test('comes next this year or the one after', () => {
    const day = { month: 12, day: 20, leapMonth: false };
    expect(nextLunar(day, '2026-01-01')).toEqual({ kind: 'date', date: '2026-02-07' });
    expect(nextLunar(day, '2026-02-07')).toEqual({ kind: 'date', date: '2026-02-07' });
    expect(nextLunar(day, '2026-02-08')).toEqual({ kind: 'date', date: '2027-01-27' });
  });

  test('past the table says so', () => {
    const day = { month: 12, day: 20, leapMonth: false };
    expect(nextLunar(day, '2050-01-13')).toEqual({ kind: 'date', date: '2050-01-13' });
    expect(nextLunar(day, '2050-01-14')).toEqual({ kind: 'beyond-table' });
    expect(nextLunar({ ...day, month: 11, day: 18 }, '2050-12-31')).toMatchObject({
      date: '2050-12-31',
    });
    expect(nextLunar({ ...day, month: 1 }, '2051-03-01')).toEqual({ kind: 'beyond-table' });
    expect(nextLunar({ ...day, month: 1 }, '2500-03-01')).toEqual({ kind: 'beyond-table' });
  });

  test('is never in the past and never more than 13 months away', () => {
    const days = fc.integer({ min: 0, max: 28_000 }).map(fromDayNumber);
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(days, month, day, fc.boolean(), (today, m, d, leapMonth) => {
        const next = nextLunar({ month: m, day: d, leapMonth }, today);
        expect(next.kind).toBe('date');
        if (next.kind !== 'date') return;
        expect(next.date >= today).toBe(true);
        expect(next.date <= addDays(today, 400)).toBe(true);
      }),
    );
  });
});

test('birthdays are looked up by the same rules by which they come next', () => {
  const days = fc.integer({ min: 10_000, max: 28_000 }).map(fromDayNumber);
  const birthday = fc.record({
    date: fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 }))
      .map(([month, day]) => `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    calendar: fc.constantFrom('solar', 'lunar'),
    leapMonth: fc.constant(false),
  });
  fc.assert(
    fc.property(days, birthday, fc.boolean(), fc.boolean(), (today, plain, leap, last) => {
      const lunar = plain.calendar === 'lunar';
      const date = lunar && last ? `${plain.date.slice(0, 5)}30` : plain.date;
      const one = { ...plain, date, leapMonth: leap && lunar };
      const next = nextBirthday(one, today);
      if (next.kind !== 'date') return;
      const key = { calendar: one.calendar, monthDay: date.slice(2), leapMonth: one.leapMonth };
      expect(birthdayKeysOn(next.date)).toContainEqual(key);
      for (let before = 1; before <= 3 && addDays(next.date, -before) >= today; before++) {
        expect(birthdayKeysOn(addDays(next.date, -before))).not.toContainEqual(key);
      }
    }),
    { numRuns: 500 },
  );
});

test('facts of a birthday', () => {
  const lunar = { date: '1985-01-17', calendar: 'lunar', leapMonth: false } as const;
  expect(dayOfBirth(lunar)).toBe('1985-03-08');
  expect(birthdayFacts(lunar, '2026-03-07')).toEqual({
    next: '2027-02-23',
    beyondTable: false,
    age: 40,
    insuranceAge: 41,
    insuranceAgeRises: '2026-09-08',
  });
  expect(birthdayFacts({ ...lunar, date: '--01-17' }, '2050-11-01')).toEqual({
    next: null,
    beyondTable: true,
    age: null,
    insuranceAge: null,
    insuranceAgeRises: null,
  });
  const leapDay = { date: '2000-02-29', calendar: 'solar', leapMonth: false } as const;
  expect(birthdayFacts(leapDay, '2026-01-01')).toMatchObject({ next: '2026-02-28', age: 25 });
});

test.each([
  ['--02-30', false, true],
  ['--13-01', false, false],
  ['--04-31', false, false],
  ['2020-04-03', true, true],
  ['2021-04-03', true, false],
  ['2026-04-30', false, false],
  ['2051-04-30', true, true],
])('lunar %s, leap %s, is a date: %s', (date, leapMonth, expected) => {
  expect(isLunarDate(date, leapMonth)).toBe(expected);
});
