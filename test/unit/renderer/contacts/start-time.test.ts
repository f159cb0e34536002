import { describe, expect, it } from 'vitest';
import {
  parsePastDate,
  parseStartTime,
} from '../../../../src/renderer/features/contacts/start-time.ts';

// A Sunday, at noon of this computer's clock.
const now = new Date(2026, 10, 22, 12, 0);
const today = '2026-11-22';

describe('when a call began', () => {
  it.each([
    ['9:30', new Date(2026, 10, 22, 9, 30)],
    ['14:30', new Date(2026, 10, 21, 14, 30)],
    ['오늘 14:30', new Date(2026, 10, 22, 14, 30)],
    ['어제 14:30', new Date(2026, 10, 21, 14, 30)],
    ['어제 오후 2시 반', new Date(2026, 10, 21, 14, 30)],
    ['오전 9시', new Date(2026, 10, 22, 9, 0)],
    ['yesterday 2pm', new Date(2026, 10, 21, 14, 0)],
    ['11/20 18:42', new Date(2026, 10, 20, 18, 42)],
    ['금요일 10:00', new Date(2026, 10, 20, 10, 0)],
    ['12/30 10:00', new Date(2025, 11, 30, 10, 0)],
    ['어제', null],
    ['25:00', null],
    ['', null],
  ])('%s', (typed, at) => {
    expect(parseStartTime(typed, now, today)).toEqual(at);
  });

  it('means the last such day in a filter', () => {
    expect(parsePastDate('월요일', today)).toBe('2026-11-16');
    expect(parsePastDate('11/1', today)).toBe('2026-11-01');
    expect(parsePastDate('오늘', today)).toBe(today);
    expect(parsePastDate('12/1', today)).toBe('2025-12-01');
  });
});
