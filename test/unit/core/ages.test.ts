import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullYears, insuranceAge, insuranceAgeRises } from '../../../src/core/ages.ts';
import { birthdayFacts } from '../../../src/core/birthday-facts.ts';
import { addDays, dateParts, daysInMonth, fromDayNumber } from '../../../src/core/dates.ts';
import { dayOfBirth, solarToLunar } from '../../../src/core/lunar.ts';

describe('full years', () => {
  test.each([
    ['1985-03-07', '2026-03-06', 40],
    ['1985-03-07', '2026-03-07', 41],
    ['2000-02-29', '2026-02-27', 25],
    ['2000-02-29', '2026-02-28', 26],
    ['2000-02-29', '2028-02-28', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', null],
    ['--03-07', '2026-03-07', null],
  ])('born %s, on %s: %s', (birth, on, years) => {
    expect(fullYears(birth, on)).toBe(years);
  });
});

describe('insurance age and the day it rises', () => {
  test.each([
    ['1985-03-07', '2026-09-06', 41, '2026-09-07'],
    ['1985-03-07', '2026-09-07', 42, '2026-09-07'],
    ['1985-03-07', '2026-09-08', 42, '2027-09-07'],
    // Six months after the last of August is the last of February.
    ['1990-08-31', '2026-02-27', 35, '2026-02-28'],
    ['1990-08-31', '2026-02-28', 36, '2026-02-28'],
    ['1990-08-31', '2028-02-28', 37, '2028-02-29'],
    ['1990-08-31', '2028-02-29', 38, '2028-02-29'],
    ['1990-08-29', '2027-02-28', 37, '2027-02-28'],
    ['1990-10-31', '2026-04-30', 36, '2026-04-30'],
    // Counted from the birth, not from the birthday that a common year has on Feb 28.
    ['2000-02-29', '2026-08-28', 26, '2026-08-29'],
    ['2000-02-29', '2026-08-29', 27, '2026-08-29'],
    ['2000-02-29', '2028-08-29', 29, '2028-08-29'],
    ['2026-11-22', '2026-11-22', 0, '2027-05-22'],
    ['2027-01-31', '2026-11-22', null, '2027-07-31'],
    ['--03-07', '2026-03-07', null, null],
  ])('born %s, on %s: %s, rises %s', (birth, on, age, rises) => {
    expect(insuranceAge(birth, on)).toBe(age);
    expect(insuranceAgeRises(birth, on)).toBe(rises);
  });

  test('of a lunar birth are counted from its solar day', () => {
    // The leap fourth month of 2020, third day: May 25.
    const leap = { date: '2020-04-03', calendar: 'lunar', leapMonth: true } as const;
    expect(birthdayFacts(leap, '2026-05-24')).toMatchObject({
      age: 5,
      insuranceAge: 6,
      insuranceAgeRises: '2026-11-25',
    });
    expect(birthdayFacts(leap, '2026-05-25')).toMatchObject({ age: 6, insuranceAge: 6 });
    // A lunar December birth falls in the next solar year.
    const late = { date: '1985-12-11', calendar: 'lunar', leapMonth: false } as const;
    expect(dayOfBirth(late)).toBe('1986-01-20');
    expect(birthdayFacts(late, '2026-01-19')).toMatchObject({ age: 39 });
    expect(birthdayFacts(late, '2026-01-20')).toMatchObject({ age: 40 });
  });
});

/** Whole months between two days by counting on the fingers; a day that a month lacks is its last. */
function monthsOld(birth: string, on: string): number {
  const [from, to] = [dateParts(birth), dateParts(on)];
  if (!from?.year || !to?.year) throw new Error('no date');
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day >= Math.min(from.day, daysInMonth(to.year, to.month)) ? months : months - 1;
}

const days = fc.integer({ min: -25_000, max: 29_000 }).map(fromDayNumber);
const births = fc.oneof(
  days,
  fc
    .integer({ min: 1940, max: 2025 })
    .chain((year) =>
      fc
        .constantFrom('08-31', '08-30', '08-29', '10-31', '12-31', '02-28', '03-01')
        .map((monthDay) => `${year}-${monthDay}`),
    ),
  fc.integer({ min: 480, max: 506 }).map((leap) => `${leap * 4}-02-29`),
);

test('ages agree with months counted one by one', () => {
  fc.assert(
    fc.property(births, days, (birth, on) => {
      fc.pre(birth <= on);
      const months = monthsOld(birth, on);
      expect(fullYears(birth, on)).toBe(Math.floor(months / 12));
      expect(insuranceAge(birth, on)).toBe(Math.floor((months + 6) / 12));
    }),
    { numRuns: 3000 },
  );
});

test('the insurance age rises by one on its day and on no day before', () => {
  fc.assert(
    fc.property(births, days, (birth, on) => {
      fc.pre(birth <= on);
      const rises = insuranceAgeRises(birth, on) ?? '';
      expect(rises >= on && rises <= addDays(on, 366)).toBe(true);
      const before = addDays(rises, -1);
      const age = insuranceAge(birth, rises) ?? -1;
      expect(insuranceAge(birth, before)).toBe(age - 1);
      if (on <= before) expect(insuranceAge(birth, on)).toBe(age - 1);
    }),
    { numRuns: 2000 },
  );
});

test('a birth has the same ages whichever calendar it is written in', () => {
  fc.assert(
    fc.property(days, days, (birth, on) => {
      fc.pre(birth <= on);
      const lunar = solarToLunar(birth);
      if (!lunar) return;
      const two = (value: number) => String(value).padStart(2, '0');
      const date = `${lunar.year}-${two(lunar.month)}-${two(lunar.day)}`;
      const written = { date, calendar: 'lunar', leapMonth: lunar.leapMonth } as const;
      expect(dayOfBirth(written)).toBe(birth);
      const { age, insuranceAge: insured, insuranceAgeRises: rises } = birthdayFacts(written, on);
      expect([age, insured, rises]).toEqual([
        fullYears(birth, on),
        insuranceAge(birth, on),
        insuranceAgeRises(birth, on),
      ]);
    }),
    { numRuns: 1000 },
  );
});
