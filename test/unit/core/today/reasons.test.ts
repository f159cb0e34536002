import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/dates.ts';
import { noFacts } from '../../../../src/core/today/facts.ts';
import { duePeople } from '../../../../src/core/today/people.ts';
import type { Agreement } from '../../../../src/shared/agreements.ts';
import { deposit, followUp, list, problem, promise, settings, today } from './facts.ts';

describe('a problem', () => {
  const problems = [problem('2026-11-18')];

  test('is there every day from the telling to the customer’s yes', () => {
    expect(list({ problems }, { day: '2026-11-17' })).toEqual([]);
    expect(list({ problems }, { day: '2026-11-18' })).toEqual([[1, 'problem 2026-11-18']]);
    expect(list({ problems }, { day: '2027-11-18' })).toEqual([[1, 'problem 2026-11-18']]);
    const closed = [problem('2026-11-18', { closedOn: today })];
    expect(list({ problems: closed })).toEqual([[1, 'problem 2026-11-18 done']]);
    expect(list({ problems: closed }, { day: '2026-11-21' })).toEqual([[1, 'problem 2026-11-18']]);
    expect(list({ problems: closed }, { day: '2026-11-23' })).toEqual([]);
  });

  test('that was seen to is back on the next day', () => {
    const mark = { customerId: 1, kind: 'problem', about: 'problem 2026-11-18' } as const;
    const marks = [{ ...mark, due: today, doneOn: today }];
    expect(list({ problems, marks })).toEqual([[1, 'problem 2026-11-18 done']]);
    expect(list({ problems, marks }, { day: '2026-11-23' })).toEqual([[1, 'problem 2026-11-18']]);
  });
});

describe('a promise', () => {
  test('of mine is there from its aim, one of theirs from the day told, both until they are closed', () => {
    const promises = [
      promise('2026-11-24', { aim: '2026-11-22' }),
      promise('2026-11-25', { aim: '2026-11-23' }),
      promise('2026-11-20', { by: 'customer', customerId: 2 }),
      promise('2026-11-23', { by: 'customer', customerId: 3 }),
      promise(null, { customerId: 4 }),
    ];
    expect(list({ promises })).toEqual([
      [1, 'promise 2026-11-22'],
      [2, 'their-promise 2026-11-20 carried'],
    ]);
  });

  test('whose told day is there stands before one that is only aimed at', () => {
    const promises = [
      promise('2026-11-27', { aim: '2026-11-10', customerId: 1 }),
      promise('2026-11-22', { aim: '2026-11-20', customerId: 2 }),
    ];
    expect(list({ promises }).map(([customer]) => customer)).toEqual([2, 1]);
  });

  test('made after its own aim is no rest of a day before', () => {
    const promises = [promise('2026-11-23', { aim: '2026-11-21', madeOn: today })];
    expect(list({ promises })).toEqual([[1, 'promise 2026-11-21']]);
    expect(list({ promises }, { day: '2026-11-21' })).toEqual([]);
  });
});

test('handings on, feedback and steps of plans are there from their day until they are closed', () => {
  const handoffs = [
    { customerId: 1, uid: 'a', what: '수리', helper: '김기사', handedOn: '2026-11-19' },
  ].map((each) => ({ ...each, checkOn: '2026-11-20', arrivedOn: null }));
  const told = { customerId: 2, kind: 'idea', text: '포장', done: '', toldOn: null } as const;
  const feedback = [
    { ...told, uid: 'b', saidOn: '2026-11-15', doneOn: null },
    { ...told, uid: 'c', saidOn: '2026-11-16', doneOn: null },
    { ...told, uid: 'd', saidOn: '2026-11-20', doneOn: '2026-11-21', done: '바꿈' },
  ];
  const followUps = [
    followUp('2026-11-22', { customerId: 3 }),
    followUp('2026-11-23', { customerId: 4 }),
    followUp('2026-11-20', { customerId: 5, closedOn: '2026-11-22' }),
  ];
  expect(list({ handoffs, feedback, followUps })).toEqual([
    [1, 'handoff 2026-11-20 carried'],
    [3, 'follow-up 2026-11-22'],
    [2, 'feedback 2026-11-21 carried', 'feedback 2026-11-22'],
    [5, 'follow-up 2026-11-20 done'],
  ]);
});

describe('thanks for payments', () => {
  const deposits = [
    deposit('2026-11-21', { uid: 'b', paidOn: '2026-11-19', amount: 52_000 }),
    deposit('2026-11-16', { uid: 'a', paidOn: '2026-11-14' }),
    deposit('2026-11-26', { uid: 'c' }),
    deposit('2026-11-21', { uid: 'd', customerId: 2 }),
  ];

  test('of one customer are one reason, for all that is due', () => {
    const [first] = duePeople({ ...noFacts, deposits }, today, settings);
    expect(first?.reasons.map(({ said, about, members }) => [said, about, members])).toEqual([
      [
        {
          kind: 'deposit-thanks',
          ...{ payments: 2, amount: 91_900, product: '렌탈료', streak: 14, every: 'month' },
          ...{ paidFrom: '2026-11-14', paidTo: '2026-11-19' },
        },
        'a',
        [
          { due: '2026-11-16', about: 'a' },
          { due: '2026-11-21', about: 'b' },
        ],
      ],
    ]);
    expect(list({ deposits })).toEqual([
      [1, 'deposit-thanks 2026-11-16 carried'],
      [2, 'deposit-thanks 2026-11-21 carried'],
    ]);
  });

  test('that were given stay for the day, beside those that came in since', () => {
    const [first, second, ...others] = deposits;
    const given = [second, first].flatMap((each) => (each ? { ...each, thankedOn: today } : []));
    const fresh = deposit('2026-11-22', { uid: 'e' });
    expect(list({ deposits: [...given, fresh, ...others] })).toEqual([
      [2, 'deposit-thanks 2026-11-21 carried'],
      [1, 'deposit-thanks 2026-11-22', 'deposit-thanks 2026-11-16 done'],
    ]);
  });
});

describe('an agreement that ends', () => {
  const ending = [
    { customerId: 1, uid: 'a', kind: 'rental', product: '정수기', endsOn: '2027-01-21' },
  ];
  const at = (day: string) =>
    list({ ending }, { day })
      .map(([, ...reasons]) => reasons.join(', '))
      .join();

  test('is warned of once for each of the days that are set, the latest in the place of the one before', () => {
    expect(at(addDays('2027-01-21', -91))).toBe('');
    expect(at(addDays('2027-01-21', -90))).toBe('maturity 2026-10-23');
    expect(at(addDays('2027-01-21', -61))).toBe('maturity 2026-10-23 carried');
    expect(at(today)).toBe('maturity 2026-11-22');
    expect(at('2027-01-21')).toBe('maturity 2027-01-14 carried');
    expect(at('2027-02-20')).toBe('maturity 2027-01-14 carried');
    expect(at('2027-02-21')).toBe('');
  });

  test('and was spoken of is quiet until the next warning', () => {
    const mark = { customerId: 1, kind: 'maturity', due: today, about: 'a:60' } as const;
    const marks = [{ ...mark, doneOn: '2026-11-24' }];
    expect(list({ ending, marks }, { day: '2026-11-23' })).toHaveLength(1);
    expect(list({ ending, marks }, { day: '2026-11-24' })).toEqual([
      [1, 'maturity 2026-11-22 done'],
    ]);
    expect(list({ ending, marks }, { day: '2026-11-25' })).toEqual([]);
    expect(list({ ending, marks }, { day: '2026-12-22' })).toHaveLength(1);
  });

  test('has no warnings where none are set', () => {
    expect(list({ ending }, { changed: { maturityDays: [] } })).toEqual([]);
  });
});

describe('a payment that does not come', () => {
  const agreement = {
    ...{ customerId: 1, uid: 'a', kind: 'insurance', product: '종신', amount: 100_000 },
    ...{ every: 'month', debitDay: 10, startsOn: '2020-01-10', endsOn: null, watchFrom: null },
    ...{ status: 'active', statusOn: null, noticeOn: null, unpaidFrom: '2026-10-10' },
  } as const satisfies Partial<Agreement> & { customerId: number; unpaidFrom: string };
  const said = (day: string, knownTo: string | null, more = {}) => {
    const unpaid = [{ ...agreement, ...more }];
    const [person] = duePeople({ ...noFacts, unpaid, knownTo }, day, settings);
    return person?.reasons.map((reason) => {
      const event = reason.said.kind === 'lapse' ? reason.said.event : '';
      return `${reason.kind} ${event} ${reason.due}`;
    });
  };

  test('is missing only as far as the lists reach, past the grace, the latest date counting', () => {
    expect(said('2026-10-20', null)).toBeUndefined();
    expect(said('2026-10-20', '2026-10-12')).toBeUndefined();
    expect(said('2026-10-12', '2026-10-20')).toBeUndefined();
    expect(said('2026-10-20', '2026-10-20')).toEqual(['deposit-missing  2026-10-13']);
  });

  test('becomes the lapse clock’s with the notice, day by day', () => {
    const known = '2027-12-31';
    expect(said('2026-11-13', known)).toEqual(['lapse notice 2026-11-11']);
    expect(said('2026-11-18', known)).toEqual(['lapse lapses-soon 2026-11-18']);
    expect(said('2026-11-25', known)).toEqual(['lapse lapsed 2026-11-25']);
    expect(said('2026-12-25', known)).toEqual(['lapse lapsed 2026-11-25']);
    expect(said('2026-12-26', known)).toBeUndefined();
    expect(said('2029-10-26', known)).toEqual(['lapse last-chance 2029-10-25']);
    expect(said('2029-11-25', known)).toEqual(['lapse lost 2029-11-25']);
  });

  test('does not press where the agreement is over, nor where nobody watches', () => {
    expect(said(today, today, { status: 'cancelled', unpaidFrom: null })).toBeUndefined();
    expect(said(today, today, { unpaidFrom: null })).toBeUndefined();
    const notice = { unpaidFrom: null, noticeOn: '2026-11-20' };
    expect(said(today, null, notice)).toEqual(['lapse notice 2026-11-20']);
  });
});
