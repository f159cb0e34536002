import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fromDayNumber } from '../../../src/core/dates.ts';
import { duePeople, type TodayFacts } from '../../../src/core/today.ts';

const today = '2026-11-22';
const settings = { birthdayDays: 7, silentDays: 90, silentCount: 5 };
const nothing: TodayFacts = { birthdays: [], steps: [], silent: [], marks: [] };

const list = (facts: Partial<TodayFacts>, changed = settings) =>
  duePeople({ ...nothing, ...facts }, today, changed).map(({ customerId, reasons }) => [
    customerId,
    ...reasons.map(({ kind, due, done }) => `${kind} ${due}${done ? ' done' : ''}`),
  ]);

const birthday = (customerId: number, next: string) => ({ customerId, next, age: null });
const step = (customerId: number, due: string, done = false) => ({
  customerId,
  contactId: customerId * 10,
  text: '견적 보내기',
  due,
  done,
});
const silent = (customerId: number, since: string) => ({ customerId, since, contacted: true });

describe('birthdays', () => {
  test('count from today to the last day that is set', () => {
    const birthdays = [
      birthday(1, '2026-11-21'),
      birthday(2, '2026-11-22'),
      birthday(3, '2026-11-29'),
      birthday(4, '2026-11-30'),
    ];
    expect(list({ birthdays })).toEqual([
      [2, 'birthday 2026-11-22'],
      [3, 'birthday 2026-11-29'],
    ]);
    expect(list({ birthdays }, { ...settings, birthdayDays: 0 })).toEqual([
      [2, 'birthday 2026-11-22'],
    ]);
  });
});

test('next steps are there when due or overdue, the oldest first', () => {
  const steps = [step(1, '2026-11-23'), step(2, '2026-11-22'), step(3, '2026-11-01')];
  expect(list({ steps })).toEqual([
    [3, 'next-step 2026-11-01'],
    [2, 'next-step 2026-11-22'],
  ]);
});

describe('silence', () => {
  test('begins after the days that are set, the longest first, no more than are set', () => {
    const everybody = [silent(1, '2025-01-01'), silent(2, '2026-08-24'), silent(3, '2026-08-25')];
    expect(list({ silent: everybody })).toEqual([
      [1, 'silence 2025-04-01'],
      [2, 'silence 2026-11-22'],
    ]);
    expect(list({ silent: everybody }, { ...settings, silentCount: 1 })).toHaveLength(1);
    expect(list({ silent: everybody }, { ...settings, silentCount: 0 })).toEqual([]);
  });

  test('of somebody done today takes no other’s place', () => {
    const mark = { customerId: 1, kind: 'silence', due: '2025-04-01' } as const;
    const both = [silent(1, '2025-01-01'), silent(2, '2025-02-01')];
    const one = { ...settings, silentCount: 1 };
    expect(list({ silent: both, marks: [{ ...mark, doneOn: today }] }, one)).toEqual([
      [2, 'silence 2025-05-02'],
      [1, 'silence 2025-04-01 done'],
    ]);
    const earlier = [{ ...mark, doneOn: '2026-11-01' }];
    expect(list({ silent: both, marks: earlier }, one)).toEqual([[2, 'silence 2025-05-02']]);
  });
});

test('a birthday wished today stays as done, one wished before has left', () => {
  const mark = { customerId: 1, kind: 'birthday', due: '2026-11-24' } as const;
  const birthdays = [birthday(1, '2026-11-24')];
  expect(list({ birthdays, marks: [{ ...mark, doneOn: today }] })).toEqual([
    [1, 'birthday 2026-11-24 done'],
  ]);
  expect(list({ birthdays, marks: [{ ...mark, doneOn: '2026-11-21' }] })).toEqual([]);
});

test('everybody is there once with all reasons; what cannot wait comes first, done comes last', () => {
  const facts = {
    birthdays: [birthday(1, '2026-11-24'), birthday(2, '2026-11-23')],
    steps: [step(1, '2026-11-20'), step(3, '2026-11-22', true)],
    silent: [silent(2, '2026-01-01'), silent(4, '2026-02-01')],
  };
  expect(list(facts)).toEqual([
    [1, 'next-step 2026-11-20', 'birthday 2026-11-24'],
    [2, 'birthday 2026-11-23', 'silence 2026-04-01'],
    [4, 'silence 2026-05-02'],
    [3, 'next-step 2026-11-22 done'],
  ]);
});

test('nobody due is forgotten and nobody stands on the list twice', () => {
  const id = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 20_600, max: 20_800 }).map(fromDayNumber);
  const steps = fc.array(fc.tuple(id, day, fc.boolean()), { maxLength: 30 });
  const birthdays = fc.array(fc.tuple(id, fc.nat(20)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, birthdays, (someSteps, someBirthdays) => {
      const facts = {
        ...nothing,
        steps: someSteps.map(([customer, due, done]) => step(customer, due, done)),
        birthdays: someBirthdays.map(([customer, days]) =>
          birthday(customer, addDays(today, days)),
        ),
      };
      const people = duePeople(facts, today, settings);
      const expected = new Set([
        ...facts.steps.filter(({ due, done }) => due <= today || done).map((one) => one.customerId),
        ...facts.birthdays
          .filter(({ next }) => next <= addDays(today, 7))
          .map((one) => one.customerId),
      ]);
      expect(people.map((one) => one.customerId).toSorted((a, b) => a - b)).toEqual(
        [...expected].toSorted((a, b) => a - b),
      );
      const done = people.map((one) => one.done);
      expect(done).toEqual(done.toSorted((a, b) => Number(a) - Number(b)));
    }),
  );
});
