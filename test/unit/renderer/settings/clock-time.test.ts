import { describe, expect, it } from 'vitest';
import { parseClockTime } from '../../../../src/renderer/features/settings/clock-time.ts';

describe('a time of day as people type it', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['18시', '18:00'],
    ['18시 30분', '18:30'],
    ['24:00', '24:00'],
    ['24:30', null],
    ['25', null],
    ['9:75', null],
    ['', null],
    ['아침', null],
  ])('%s → %s', (typed, time) => {
    expect(parseClockTime(typed)).toBe(time);
  });
});
