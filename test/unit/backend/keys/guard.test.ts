import { describe, expect, it } from 'vitest';
import { Guard } from '../../../../src/backend/keys/guard.ts';
import { AppError } from '../../../../src/shared/errors.ts';

const wrong = () => Promise.reject(new AppError('key-wrong'));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'open',
    (thrown: AppError) => thrown.code,
  );

describe('guessing', () => {
  it('costs twice the wait each time, five minutes at most, and nothing once it was right', async () => {
    let now = 0;
    const guard = new Guard(() => now);
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      expect(await codeOf(guard.attempt(wrong))).toBe('key-wrong');
      waits.push(guard.wait);
      now += guard.wait * 1000;
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
    expect(await codeOf(guard.attempt(() => Promise.resolve('key')))).toBe('open');
    expect(await codeOf(guard.attempt(wrong))).toBe('key-wrong');
    expect(guard.wait).toBe(0);
  });

  it('is refused while waiting, and counted for the log', async () => {
    const guard = new Guard(() => 1000);
    for (let i = 0; i < 3; i++) await codeOf(guard.attempt(wrong));
    expect(await codeOf(guard.attempt(() => Promise.resolve('key')))).toBe('key-wait');
    expect(guard.takeWrong()).toEqual({ times: 3, lastAt: '1970-01-01T00:00:01.000Z' });
    expect(guard.takeWrong()).toBe(null);
  });

  it('trouble of another kind is none', async () => {
    const guard = new Guard(() => 0);
    const broken = () => Promise.reject(new AppError('disk-failing'));
    for (let i = 0; i < 9; i++) expect(await codeOf(guard.attempt(broken))).toBe('disk-failing');
    expect(guard.wait).toBe(0);
  });
});
