import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber } from '../../../src/core/dates.ts';
import {
  type WorkingCalendar,
  addWorkingDays,
  dayOff,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayFrom,
} from '../../../src/core/working-days.ts';
import { defaultSettings } from '../../../src/shared/settings.ts';

const usual: WorkingCalendar = defaultSettings;
const open = { from: '09:00', to: '18:00' };

const anyDay = fc.integer({ min: 10_000, max: 35_000 }).map(fromDayNumber);
const anyCalendar = fc.record({
  officeHours: fc.array(fc.constantFrom(null, open), { minLength: 7, maxLength: 7 }),
  extraHolidays: fc.array(
    anyDay.map((date) => ({ date, name: '창립일' })),
    { maxLength: 20 },
  ),
  workedHolidays: fc.array(anyDay, { maxLength: 20 }),
});

describe('working days', () => {
  it('are the open days of the week that are no holiday', () => {
    expect(isWorkingDay('2026-11-20', usual)).toBe(true);
    expect(isWorkingDay('2026-11-21', usual)).toBe(false);
    expect(dayOff('2026-11-22', usual)).toEqual({ kind: 'closed' });
    expect(dayOff('2026-12-25', usual)).toEqual({
      kind: 'holiday',
      name: { ko: '성탄절', en: 'Christmas Day' },
    });
  });

  it('skip a long holiday, substitutes too', () => {
    // October 2025: the 3rd to the 9th without a break.
    expect(nextWorkingDay('2025-10-02', usual)).toBe('2025-10-10');
    expect(previousWorkingDay('2025-10-10', usual)).toBe('2025-10-02');
    expect(addWorkingDays('2025-10-13', -2, usual)).toBe('2025-10-02');
  });

  it('leave the day itself at zero, and find the nearest at a day off', () => {
    expect(addWorkingDays('2026-11-22', 0, usual)).toBe('2026-11-22');
    expect(workingDayFrom('2026-11-22', usual)).toBe('2026-11-23');
    expect(workingDayFrom('2026-11-23', usual)).toBe('2026-11-23');
  });

  it('follow the settings: a holiday of one’s own, a public one worked on, an open Saturday', () => {
    const own = {
      officeHours: [null, open, open, open, open, open, open],
      extraHolidays: [{ date: '2026-11-23', name: '창립기념일' }],
      workedHolidays: ['2026-12-25'],
    };
    expect(isWorkingDay('2026-11-21', own)).toBe(true);
    expect(nextWorkingDay('2026-11-21', own)).toBe('2026-11-24');
    expect(isWorkingDay('2026-12-25', own)).toBe(true);
  });

  it('go over a leap day and stop at the ends of the calendar', () => {
    expect(addWorkingDays('2028-02-28', 1, usual)).toBe('2028-02-29');
    expect(addWorkingDays('9999-12-30', 50, usual)).toBe('9999-12-31');
    expect(addWorkingDays('0001-01-03', -50, usual)).toBe('0001-01-01');
  });

  it('end for somebody who has closed every day of the week', () => {
    const closed = { ...usual, officeHours: Array.from({ length: 7 }, () => null) };
    expect(addWorkingDays('2026-11-20', 2, closed)).toBe('2026-11-22');
  });

  it('count there and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (from, days, calendar) => {
        const start = workingDayFrom(from, calendar);
        const later = addWorkingDays(start, days, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(addWorkingDays(later, -days, calendar)).toBe(start);
        expect(later >= addDays(start, days)).toBe(true);
      }),
    );
  });
});
