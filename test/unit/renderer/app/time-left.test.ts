import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../../src/renderer/app/time-left.ts';

const startedAt = '2026-11-22T08:00:00.000Z';
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;

describe('the time left of a job', () => {
  it('says nothing while too little is known', () => {
    expect(timeLeft({ startedAt, done: 0, total: 100 }, after(5))).toBeNull();
    expect(timeLeft({ startedAt, done: 5, total: 0 }, after(5))).toBeNull();
    expect(timeLeft({ startedAt, done: 1, total: 1000 }, after(5))).toBeNull();
    expect(timeLeft({ startedAt, done: 50, total: 100 }, after(0.5))).toBeNull();
    expect(timeLeft({ startedAt, done: 100, total: 100 }, after(5))).toBeNull();
  });

  it('follows the pace so far, in steps that can be read', () => {
    expect(timeLeft({ startedAt, done: 50, total: 100 }, after(12))).toEqual({
      unit: 'seconds',
      count: 15,
    });
    expect(timeLeft({ startedAt, done: 10, total: 100 }, after(60))).toEqual({
      unit: 'minutes',
      count: 9,
    });
    expect(timeLeft({ startedAt, done: 99, total: 100 }, after(10))).toEqual({
      unit: 'seconds',
      count: 5,
    });
  });
});
