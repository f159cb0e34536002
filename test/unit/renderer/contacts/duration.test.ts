import { describe, expect, it } from 'vitest';
import {
  clockText,
  parseMinutes,
  secondsBetween,
} from '../../../../src/renderer/features/contacts/duration.ts';

describe('the length of a call', () => {
  it('reads like a clock', () => {
    expect([0, 42.9, 725, 3725, -5].map(clockText)).toEqual([
      '0:00',
      '0:42',
      '12:05',
      '1:02:05',
      '0:00',
    ]);
  });

  it('is never negative and never more than a day', () => {
    const start = '2026-11-22T08:00:00.000Z';
    expect(secondsBetween(start, '2026-11-22T08:06:00.000Z')).toBe(360);
    expect(secondsBetween(start, '2026-11-22T07:00:00.000Z')).toBe(0);
    expect(secondsBetween(start, '2026-11-29T08:00:00.000Z')).toBe(86_400);
  });

  it.each([
    ['6', 360],
    ['6분', 360],
    ['1:30', 90],
    ['0.5', 30],
    ['12 min', 720],
    ['', null],
    ['오래', null],
    ['9999', null],
  ])('%s minutes are %s seconds', (typed, seconds) => {
    expect(parseMinutes(typed)).toBe(seconds);
  });
});
