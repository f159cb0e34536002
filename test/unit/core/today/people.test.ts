import { describe, expect, test } from 'vitest';
import { noFacts } from '../../../../src/core/today/facts.ts';
import { toMind } from '../../../../src/core/today/mind.ts';
import { countPeople, duePeople } from '../../../../src/core/today/people.ts';
import { dayOfWeek } from '../../../../src/core/today/week.ts';
import {
  birthday,
  deposit,
  list,
  problem,
  promise,
  settings,
  silent,
  step,
  today,
} from './facts.ts';

const facts = {
  problems: [problem('2026-11-21', { customerId: 7 })],
  birthdays: [birthday(1, '2026-11-24'), birthday(2, '2026-11-23')],
  steps: [
    step('2026-11-20', { customerId: 1 }),
    step('2026-11-22', { customerId: 3, doneOn: today }),
  ],
  deposits: [deposit('2026-11-22', { customerId: 5 })],
  silent: [silent(2, '2026-01-01'), silent(4, '2026-02-01')],
};

test('everybody is there once with all reasons; what cannot wait comes first, done comes last', () => {
  expect(list(facts)).toEqual([
    [7, 'problem 2026-11-21'],
    [1, 'next-step 2026-11-20 carried', 'birthday 2026-11-24'],
    [5, 'deposit-thanks 2026-11-22'],
    [2, 'birthday 2026-11-23', 'silence 2026-04-01'],
    [4, 'silence 2026-05-02'],
    [3, 'next-step 2026-11-22 done'],
  ]);
  const people = duePeople({ ...noFacts, ...facts }, today, settings);
  expect(people.map(({ section }) => section)).toEqual([
    'first',
    'first',
    'deposits',
    'days',
    'in-touch',
    'first',
  ]);
  expect(people.map(({ carried }) => carried)).toEqual([false, true, false, false, false, false]);
});

describe('what was put off', () => {
  const which = { customerId: 1, kind: 'promise', due: '2026-11-20', about: 'promise 2026-11-25' };
  const moves = [{ ...which, kind: 'promise', movedOn: today, until: '2026-11-24' } as const];
  const promises = [promise('2026-11-25', { aim: '2026-11-20' })];

  test('waits at the end on that day, is away until the other, and is no rest then', () => {
    const others = { steps: [step(today, { customerId: 2, doneOn: today })] };
    const at = (day: string) => list({ ...others, promises, moves }, { day });
    expect(at('2026-11-21')).toEqual([[1, 'promise 2026-11-20 carried']]);
    expect(at(today)).toEqual([
      [2, 'next-step 2026-11-22 done'],
      [1, 'promise 2026-11-20 to 2026-11-24'],
    ]);
    expect(at('2026-11-23')).toEqual([]);
    expect(at('2026-11-24')).toEqual([[1, 'promise 2026-11-20']]);
    expect(at('2026-11-25')).toEqual([[1, 'promise 2026-11-20 carried']]);
    const [, moved] = duePeople({ ...noFacts, ...others, promises, moves }, today, settings);
    expect(moved?.movedTo).toBe('2026-11-24');
    expect(moved?.done).toBe(false);
  });

  test('is not counted, neither as left nor as there', () => {
    const steps = [
      step(today, { customerId: 2 }),
      step(today, { customerId: 3, contactId: 11, doneOn: today }),
    ];
    const people = duePeople({ ...noFacts, promises, moves, steps }, today, settings);
    expect(countPeople(people)).toEqual({ left: 1, all: 2 });
  });

  test('hides no new reason, and none of another', () => {
    const steps = [step('2026-11-23', { customerId: 1 })];
    expect(list({ promises, moves, steps }, { day: '2026-11-23' })).toEqual([
      [1, 'next-step 2026-11-23'],
    ]);
    const due = '2026-11-20';
    const two = [step(due, { contactId: 10 }), step(due, { contactId: 11 })];
    const one = { customerId: 1, kind: 'next-step', due, about: '11' } as const;
    const moved = [{ ...one, movedOn: today, until: '2026-11-24' }];
    expect(list({ steps: two, moves: moved })).toEqual([
      [1, 'next-step 2026-11-20 carried', 'next-step 2026-11-20 to 2026-11-24'],
    ]);
  });

  test('beyond the time in which it makes sense is there on its day and shortly after', () => {
    const birthdays = [birthday(1, '2026-11-22')];
    const wish = { customerId: 1, kind: 'birthday', due: '2026-11-22', about: '' } as const;
    const late = [{ ...wish, movedOn: today, until: '2026-12-05' }];
    const at = (day: string) => list({ birthdays, moves: late }, { day }).length;
    expect([at(today), at('2026-11-23'), at('2026-12-04')]).toEqual([1, 0, 0]);
    expect([at('2026-12-05'), at('2026-12-08'), at('2026-12-09')]).toEqual([1, 1, 0]);
  });

  test('and is done after all is done', () => {
    const closed = [promise('2026-11-25', { aim: '2026-11-20', closedOn: today })];
    expect(list({ promises: closed, moves })).toEqual([[1, 'promise 2026-11-20 done']]);
    expect(list({ promises: closed, moves }, { day: '2026-11-24' })).toEqual([]);
  });
});

describe('a day of the week', () => {
  const of = (date: string) =>
    dayOfWeek(duePeople({ ...noFacts, ...facts }, date, settings), date, today, 2);

  test('up to today is the list as it stands', () => {
    expect(of(today)).toEqual({
      ...{ people: 6, done: 1 },
      reasons: [
        { kind: 'deposit-thanks', count: 1 },
        { kind: 'next-step', count: 1 },
      ],
      names: [
        { customerId: 7, kind: 'problem', done: false },
        { customerId: 1, kind: 'next-step', done: false },
      ],
    });
  });

  test('to come is what falls on it alone', () => {
    expect(of('2026-11-23')).toEqual({
      ...{ people: 1, done: 0 },
      reasons: [{ kind: 'birthday', count: 1 }],
      names: [{ customerId: 2, kind: 'birthday', done: false }],
    });
    expect(of('2026-11-25')).toEqual({ people: 0, done: 0, reasons: [], names: [] });
  });
});

test('deal-breakers are to be minded first, then requests, then likings', () => {
  const all = [
    { kind: 'preference', text: '등산' },
    { kind: 'request', text: '청구서는 댁으로' },
    { kind: 'deal-breaker', text: '회사 이야기' },
    { kind: 'deal-breaker', text: '아침 전화' },
  ] as const;
  expect(toMind(all).map(({ text }) => text)).toEqual([
    '회사 이야기',
    '아침 전화',
    '청구서는 댁으로',
  ]);
});
