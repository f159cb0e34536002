import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fromDayNumber, yearOf } from '../../../src/core/dates.ts';
import { solarToLunar } from '../../../src/core/lunar.ts';
import {
  checkOccasion,
  isInFuture,
  occasionFacts,
  type KeptDay,
} from '../../../src/core/occasions.ts';

const day = (written: Partial<KeptDay>): KeptDay => ({
  uid: 'o',
  date: '2001-05-20',
  calendar: 'solar',
  leapMonth: false,
  yearly: true,
  ...written,
});
const lunar = (date: string, more: Partial<KeptDay> = {}) =>
  day({ date, calendar: 'lunar', ...more });

describe('a solar occasion', () => {
  test('comes next this year or the one after, with its lunar day and its years', () => {
    const wedding = day({ uid: 'w', date: '2001-05-20' });
    expect(occasionFacts(wedding, '2026-05-20')).toEqual({
      uid: 'w',
      next: '2026-05-20',
      beyondTable: false,
      nextLunar: { month: 4, day: 4, leapMonth: false },
      years: 25,
    });
    expect(occasionFacts(wedding, '2026-05-21')).toMatchObject({ next: '2027-05-20', years: 26 });
  });

  test('without its year has no years', () => {
    expect(occasionFacts(day({ date: '--03-01' }), '2026-11-22')).toMatchObject({
      next: '2027-03-01',
      years: null,
    });
  });

  test('on Feb 29 falls on Feb 28 in common years', () => {
    const leap = day({ date: '2020-02-29' });
    expect(occasionFacts(leap, '2026-01-01')).toMatchObject({ next: '2026-02-28', years: 6 });
    expect(occasionFacts(leap, '2028-01-01')).toMatchObject({ next: '2028-02-29', years: 8 });
    expect(occasionFacts(day({ date: '--02-29' }), '2027-03-01').next).toBe('2028-02-29');
  });

  test('that lies years ahead does not come before its first time', () => {
    expect(occasionFacts(day({ date: '2029-04-01' }), '2026-11-22')).toMatchObject({
      next: '2029-04-01',
      years: 0,
    });
  });

  test('once only is over afterwards', () => {
    const once = day({ date: '2026-12-01', yearly: false });
    expect(occasionFacts(once, '2026-12-01')).toMatchObject({ next: '2026-12-01', years: 0 });
    expect(occasionFacts(once, '2026-12-02')).toEqual({
      uid: 'o',
      next: null,
      beyondTable: false,
      nextLunar: null,
      years: null,
    });
  });

  test('past the lunar table has a solar date alone', () => {
    expect(occasionFacts(day({}), '2051-01-01')).toMatchObject({
      next: '2051-05-20',
      nextLunar: null,
      beyondTable: false,
      years: 50,
    });
  });
});

describe('a lunar occasion', () => {
  test('comes next by the Korean calendar, its years counted in lunar years', () => {
    expect(occasionFacts(lunar('1985-12-11', { uid: 'birthday' }), '2026-11-22')).toEqual({
      uid: 'birthday',
      next: '2027-01-18',
      beyondTable: false,
      nextLunar: { month: 12, day: 11, leapMonth: false },
      years: 41,
    });
  });

  test('in a leap month counts in the plain month where a year lacks it', () => {
    const leap = lunar('2020-04-03', { leapMonth: true });
    expect(occasionFacts(leap, '2020-01-01')).toMatchObject({
      next: '2020-05-25',
      nextLunar: { month: 4, day: 3, leapMonth: true },
      years: 0,
    });
    expect(occasionFacts(leap, '2026-01-01')).toMatchObject({
      nextLunar: { month: 4, day: 3, leapMonth: false },
      years: 6,
    });
  });

  test('on a 30th falls on the 29th of a short month', () => {
    expect(occasionFacts(lunar('--04-30'), '2026-01-01')).toMatchObject({
      next: '2026-06-14',
      nextLunar: { month: 4, day: 29, leapMonth: false },
    });
  });

  test('once only is over afterwards, by its solar day', () => {
    const once = lunar('2026-11-20', { yearly: false });
    expect(occasionFacts(once, '2026-12-28')).toMatchObject({ next: '2026-12-28', years: 0 });
    expect(occasionFacts(once, '2026-12-29').next).toBeNull();
    expect(occasionFacts(lunar('1700-11-20', { yearly: false }), '2026-12-29').next).toBeNull();
  });

  test('past the table says so', () => {
    const over = { next: null, beyondTable: true, nextLunar: null, years: null };
    expect(occasionFacts(lunar('--01-01'), '2050-02-01')).toMatchObject(over);
    expect(occasionFacts(lunar('2052-01-01'), '2026-11-22')).toMatchObject(over);
    expect(occasionFacts(lunar('2051-01-01', { yearly: false }), '2026-01-01')).toMatchObject(over);
  });
});

test('a date that never was gives nothing and does not throw', () => {
  for (const date of ['2001-13-01', '--00-10', '--04-31', 'x', '']) {
    expect(occasionFacts(day({ date }), '2026-01-01').next).toBeNull();
    expect(occasionFacts(lunar(date), '2026-01-01').next).toBeNull();
  }
});

test('an occasion is never behind, never more than 13 months ahead, and its lunar day is its own', () => {
  const days = (min: number) => fc.integer({ min, max: 28_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(days(0), days(-30_000), fc.boolean(), (today, written, isLunar) => {
      fc.pre(written <= today);
      const born = solarToLunar(written);
      if (!born) return;
      const text = `${born.year}-${String(born.month).padStart(2, '0')}-${String(born.day).padStart(2, '0')}`;
      const kept = isLunar ? lunar(text, { leapMonth: born.leapMonth }) : day({ date: written });
      expect(checkOccasion(kept.date, kept.calendar, kept.leapMonth)).toBe(true);
      const facts = occasionFacts(kept, today);
      expect(facts.next !== null && facts.next >= today).toBe(true);
      expect((facts.next ?? '') <= addDays(today, 400)).toBe(true);
      const there = solarToLunar(facts.next ?? '');
      expect(facts.nextLunar).toMatchObject({ month: there?.month, day: there?.day });
      if (isLunar) expect(facts.nextLunar?.month).toBe(born.month);
      const years = yearOf(facts.next ?? '') - yearOf(written);
      expect(Math.abs((facts.years ?? 99) - years)).toBeLessThanOrEqual(isLunar ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2026-02-29', 'solar', false, false],
  ['2024-02-29', 'solar', false, true],
  ['--02-29', 'solar', false, true],
  ['--02-30', 'solar', false, false],
  ['--02-30', 'lunar', false, true],
  ['--02-31', 'lunar', false, false],
  ['1985-02-30', 'lunar', false, true],
  ['1985-02-31', 'lunar', false, false],
  ['1985-01-30', 'lunar', false, false],
  ['1985-04-03', 'lunar', true, false],
  ['2020-04-29', 'lunar', true, true],
  ['2020-04-30', 'lunar', true, false],
  ['--04-03', 'lunar', true, true],
  ['2050-02-03', 'lunar', true, false],
  ['2050-03-03', 'lunar', true, true],
  ['2050-12-03', 'lunar', false, true],
  ['2060-12-03', 'lunar', false, true],
] as const)('%s %s, leap %s: there is such a day: %s', (date, calendar, leapMonth, expected) => {
  expect(checkOccasion(date, calendar, leapMonth)).toBe(expected);
});

test.each([
  ['2026-11-22', 'solar', false],
  ['2026-11-23', 'solar', true],
  ['--12-31', 'solar', false],
  ['2026-10-14', 'lunar', false],
  ['2026-10-15', 'lunar', true],
  ['2026-11-01', 'lunar', true],
  ['2055-11-01', 'lunar', true],
  ['1700-01-01', 'lunar', false],
] as const)('%s %s lies after 2026-11-22: %s', (date, calendar, expected) => {
  expect(isInFuture({ date, calendar, leapMonth: false }, '2026-11-22')).toBe(expected);
});
