import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../../src/renderer/features/customers/card-log/days.ts';

// A Sunday.
const today = '2026-11-22';

describe('days that lie behind', () => {
  test.each([
    ['오늘', '2026-11-22'],
    ['어제', '2026-11-21'],
    ['그저께', '2026-11-20'],
    ['3일 전', '2026-11-19'],
    ['2주 전', '2026-11-08'],
    ['2 weeks ago', '2026-11-08'],
    ['yesterday', '2026-11-21'],
    ['11/20', '2026-11-20'],
    ['12/3', '2025-12-03'],
    ['12월 3일', '2025-12-03'],
    ['Dec 3', '2025-12-03'],
    ['금요일', '2026-11-20'],
    ['25일', '2026-10-25'],
    ['2/29', '2024-02-29'],
    ['2030-01-02', '2030-01-02'],
    ['서른하나', null],
  ])('%s → %s', (typed, day) => {
    expect(readDay(typed, 'past', today)).toBe(day);
  });
});

describe('days that lie ahead', () => {
  test.each([
    ['12/3', '2026-12-03'],
    ['1월 2일까지', '2027-01-02'],
    ['2030.10.2', '2030-10-02'],
    ['2030년 10월까지', '2030-10-31'],
    ['2028-02', '2028-02-29'],
    ['금요일', '2026-11-27'],
    ['2030년 13월', null],
  ])('%s → %s', (typed, day) => {
    expect(readDay(typed, 'future', today)).toBe(day);
  });
});
