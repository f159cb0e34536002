import { describe, expect, test } from 'vitest';
import { birthday, introduction, list, occasion, silent, step, today } from './facts.ts';

describe('days that are kept', () => {
  test('count from some days ahead to shortly after', () => {
    const birthdays = [
      birthday(1, '2026-11-18'),
      birthday(2, '2026-11-19'),
      birthday(3, '2026-11-22'),
      birthday(4, '2026-11-29'),
      birthday(5, '2026-11-30'),
    ];
    expect(list({ birthdays })).toEqual([
      [2, 'birthday 2026-11-19 carried'],
      [3, 'birthday 2026-11-22'],
      [4, 'birthday 2026-11-29'],
    ]);
    const none = { changed: { birthdayDays: 0 } };
    expect(list({ birthdays }, none).map(([customer]) => customer)).toEqual([2, 3]);
  });

  test('count each for itself, and once wished they leave', () => {
    const occasions = [
      occasion(1, '2026-11-24', 'a'),
      occasion(1, '2026-11-24', 'b'),
      occasion(3, '2026-11-23'),
    ];
    const mark = { customerId: 1, kind: 'occasion', due: '2026-11-24' } as const;
    const marks = [
      { ...mark, about: 'b', doneOn: today },
      { ...mark, customerId: 3, due: '2026-11-23', about: 'a', doneOn: '2026-11-21' },
    ];
    expect(list({ occasions, marks })).toEqual([
      [1, 'occasion 2026-11-24', 'occasion 2026-11-24 done'],
    ]);
    // On a day before the mark they are open.
    expect(list({ occasions, marks }, { day: '2026-11-20' })).toHaveLength(2);
  });

  test('are warned of where the insurance age rises, a week for each warning at most', () => {
    const ages = [{ customerId: 1, rises: '2027-01-21', age: 42 }];
    const at = (day: string) => list({ ages }, { day }).join();
    expect(at('2026-11-21')).toBe('');
    expect(at(today)).toBe('1,insurance-age 2026-11-22');
    expect(at('2026-11-29')).toBe('1,insurance-age 2026-11-22 carried');
    expect(at('2026-11-30')).toBe('');
    expect(at('2027-01-14')).toBe('1,insurance-age 2027-01-14');
    expect(at('2027-01-21')).toBe('1,insurance-age 2027-01-14 carried');
    expect(at('2027-01-22')).toBe('');
  });
});

describe('thanks for an introduction', () => {
  test('are due from the day after, and not after sixty days', () => {
    const introductions = [
      introduction(1, '2026-11-22'),
      introduction(2, '2026-11-21'),
      introduction(3, '2026-09-23'),
      introduction(4, '2026-09-22'),
    ];
    expect(list({ introductions })).toEqual([
      [3, 'referral-thanks 2026-09-24 carried'],
      [2, 'referral-thanks 2026-11-22'],
    ]);
  });

  test('given today stay as done, given before have left, given later are open', () => {
    const introductions = [
      introduction(1, '2026-11-20', today),
      introduction(2, '2026-11-19', '2026-11-21'),
      introduction(3, '2026-11-19', '2026-11-23'),
    ];
    expect(list({ introductions })).toEqual([
      [3, 'referral-thanks 2026-11-20 carried'],
      [1, 'referral-thanks 2026-11-21 done'],
    ]);
  });
});

describe('silence', () => {
  test('begins after the days that are set, the longest first, no more than are set', () => {
    const everybody = [silent(1, '2025-01-01'), silent(2, '2026-08-24'), silent(3, '2026-08-25')];
    expect(list({ silent: everybody })).toEqual([
      [1, 'silence 2025-04-01'],
      [2, 'silence 2026-11-22'],
    ]);
    expect(list({ silent: everybody }, { changed: { silentCount: 1 } })).toHaveLength(1);
    expect(list({ silent: everybody }, { changed: { silentCount: 0 } })).toEqual([]);
  });

  test('of somebody done or put off today takes no other’s place', () => {
    const which = { customerId: 1, kind: 'silence', due: '2025-04-01', about: '' } as const;
    const both = [silent(1, '2025-01-01'), silent(2, '2025-02-01')];
    const one = { changed: { silentCount: 1 } };
    expect(list({ silent: both, marks: [{ ...which, doneOn: today }] }, one)).toEqual([
      [2, 'silence 2025-05-02'],
      [1, 'silence 2025-04-01 done'],
    ]);
    const earlier = [{ ...which, doneOn: '2026-11-01' }];
    expect(list({ silent: both, marks: earlier }, one)).toEqual([[2, 'silence 2025-05-02']]);
    const moves = [{ ...which, movedOn: today, until: '2026-11-25' }];
    expect(list({ silent: both, moves }, one)).toEqual([
      [2, 'silence 2025-05-02'],
      [1, 'silence 2025-04-01 to 2026-11-25'],
    ]);
  });

  test('with a cadence of one’s own counts instead of the settings, and nobody takes its place', () => {
    const everybody = [
      silent(1, '2025-01-01'),
      silent(2, '2026-10-01', 30),
      silent(3, '2026-10-20', 30),
      silent(4, '2026-10-24', 30),
      silent(5, '2025-06-01', 365),
      silent(6, '2026-01-01', 365),
    ];
    expect(list({ silent: everybody }, { changed: { silentCount: 0 } })).toEqual([
      [5, 'silence 2026-06-01 carried'],
      [2, 'silence 2026-10-31 carried'],
      [3, 'silence 2026-11-19 carried'],
    ]);
  });

  test('of which the cadence is changed on the day leaves done what was done', () => {
    const mark = { customerId: 1, kind: 'silence', due: '2026-04-01', about: '' } as const;
    const marks = [{ ...mark, doneOn: today }];
    expect(list({ silent: [silent(1, '2026-01-01', 30)], marks })).toEqual([
      [1, 'silence 2026-01-31 done'],
    ]);
  });

  test('is held up by pauses and by the customer’s own rest', () => {
    const cadencePauses = [{ from: '2026-11-10', to: '2026-11-14', note: '여행' }];
    const changed = { changed: { cadencePauses } };
    expect(list({ silent: [silent(1, '2026-10-18', 30)] }, changed)).toEqual([
      [1, 'silence 2026-11-22'],
    ]);
    expect(list({ silent: [silent(1, '2026-10-19', 30)] }, changed)).toEqual([]);
    const resting = [{ ...silent(1, '2026-01-01', 30), pausedUntil: today }];
    expect(list({ silent: resting })).toEqual([]);
  });
});

test('next steps are there when due or overdue, the oldest first', () => {
  const steps = [
    step('2026-11-23', { customerId: 1 }),
    step('2026-11-22', { customerId: 2 }),
    step('2026-11-01', { customerId: 3 }),
    step('2026-11-01', { customerId: 4, doneOn: '2026-11-21' }),
    step('2026-11-01', { customerId: 5, doneOn: '2026-11-23' }),
  ];
  expect(list({ steps })).toEqual([
    [3, 'next-step 2026-11-01 carried'],
    [5, 'next-step 2026-11-01 carried'],
    [2, 'next-step 2026-11-22'],
  ]);
});
