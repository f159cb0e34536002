import { describe, expect, it } from 'vitest';
import { isAfterHours } from '../../../src/core/office-hours.ts';
import { defaultSettings } from '../../../src/shared/settings.ts';

const at = (weekday: number, clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { weekday, minutes: hours * 60 + minutes };
};

describe('office hours', () => {
  const hours = defaultSettings.officeHours;

  it.each([
    [1, '09:00', false],
    [1, '08:59', true],
    [5, '17:59', false],
    [5, '18:00', true],
    [6, '12:00', true],
    [0, '12:00', true],
  ])('weekday %i at %s is after hours: %s', (weekday, clock, expected) => {
    expect(isAfterHours(at(weekday, clock), hours)).toBe(expected);
  });

  it('runs past midnight when it ends before it begins', () => {
    const night = [null, { from: '20:00', to: '02:00' }, null, null, null, null, null];
    expect(isAfterHours(at(1, '23:59'), night)).toBe(false);
    expect(isAfterHours(at(2, '01:59'), night)).toBe(false);
    expect(isAfterHours(at(2, '02:00'), night)).toBe(true);
    expect(isAfterHours(at(1, '01:00'), night)).toBe(true);
  });

  it('is open to the end of the day with 24:00', () => {
    const all = Array.from({ length: 7 }, () => ({ from: '00:00', to: '24:00' }));
    expect(isAfterHours(at(3, '23:59'), all)).toBe(false);
  });
});
