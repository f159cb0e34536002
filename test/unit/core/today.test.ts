import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { duePeople, toMind, type TodayFacts } from '../../../src/core/today.ts';

const today = '2026-11-22';
const settings = { birthdayDays: 7, silentDays: 90, silentCount: 5 };
const nothing: TodayFacts = {
  birthdays: [],
  occasions: [],
  steps: [],
  introductions: [],
  silent: [],
  marks: [],
};

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
const silent = (customerId: number, since: string, cadenceDays: number | null = null) => ({
  customerId,
  since,
  contacted: true,
  cadenceDays,
});
const occasion = (customerId: number, next: string, uid = 'a') => ({
  customerId,
  uid,
  kind: 'wedding',
  next,
  years: 10,
});
const introduction = (customerId: number, on: string, thankedOn: string | null = null) => ({
  customerId,
  uid: `guest of ${customerId} ${on}`,
  name: '윤서연',
  on,
  thankedOn,
});

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
    const mark = { customerId: 1, kind: 'silence', due: '2025-04-01', about: '' } as const;
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

describe('a cadence of one’s own', () => {
  test('counts instead of the settings, and nobody takes its place', () => {
    const everybody = [
      silent(1, '2025-01-01'),
      silent(2, '2026-10-01', 30),
      silent(3, '2026-10-20', 30),
      silent(4, '2026-10-24', 30),
      silent(5, '2025-06-01', 365),
      silent(6, '2026-01-01', 365),
    ];
    expect(list({ silent: everybody }, { ...settings, silentCount: 0 })).toEqual([
      [5, 'silence 2026-06-01'],
      [2, 'silence 2026-10-31'],
      [3, 'silence 2026-11-19'],
    ]);
    expect(list({ silent: everybody }, { ...settings, silentCount: 1 })).toHaveLength(4);
  });

  test('that is changed on the day leaves done what was done', () => {
    const mark = { customerId: 1, kind: 'silence', due: '2026-04-01', about: '' } as const;
    const marks = [{ ...mark, doneOn: today }];
    expect(list({ silent: [silent(1, '2026-01-01', 30)], marks })).toEqual([
      [1, 'silence 2026-01-31 done'],
    ]);
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
      [3, 'referral-thanks 2026-09-24'],
      [2, 'referral-thanks 2026-11-22'],
    ]);
  });

  test('given today stay as done, given before have left', () => {
    const introductions = [
      introduction(1, '2026-11-20', today),
      introduction(2, '2026-11-19', '2026-11-21'),
    ];
    expect(list({ introductions })).toEqual([[1, 'referral-thanks 2026-11-21 done']]);
  });
});

describe('occasions', () => {
  test('count like birthdays, each for itself', () => {
    const occasions = [
      occasion(1, '2026-11-24', 'a'),
      occasion(1, '2026-11-24', 'b'),
      occasion(2, '2026-11-30'),
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

test('a birthday wished today stays as done, one wished before has left', () => {
  const mark = { customerId: 1, kind: 'birthday', due: '2026-11-24', about: '' } as const;
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

const id = fc.integer({ min: 1, max: 12 });
const dayBefore = fc.integer({ min: 1, max: 400 }).map((days) => addDays(today, -days));
const dayAfter = fc.nat(20).map((days) => addDays(today, days));
const anyFacts: fc.Arbitrary<TodayFacts> = fc.record({
  steps: fc.array(
    fc
      .tuple(id, fc.integer({ min: -90, max: 90 }), fc.boolean())
      .map(([customer, days, done]) => step(customer, addDays(today, days), done)),
    { maxLength: 20 },
  ),
  birthdays: fc.uniqueArray(
    fc.tuple(id, dayAfter).map(([customer, next]) => birthday(customer, next)),
    { selector: ({ customerId }) => customerId },
  ),
  occasions: fc.uniqueArray(
    fc
      .tuple(id, dayAfter, fc.constantFrom('a', 'b'))
      .map(([customer, next, uid]) => occasion(customer, next, uid)),
    { selector: ({ customerId, uid }) => `${customerId} ${uid}` },
  ),
  introductions: fc.uniqueArray(
    fc
      .tuple(id, dayBefore, fc.option(fc.constantFrom(today, '2026-11-20')))
      .map(([customer, on, thanked]) => introduction(customer, on, thanked)),
    { selector: ({ uid }) => uid },
  ),
  silent: fc.uniqueArray(
    fc
      .tuple(id, dayBefore, fc.option(fc.constantFrom(7, 30, 200)))
      .map(([customer, since, cadence]) => silent(customer, since, cadence)),
    { selector: ({ customerId }) => customerId },
  ),
  marks: fc.constant([]),
});
type Due = [customer: number, kind: string, due: string, about: string];
const itemsOf = (facts: TodayFacts): Due[] =>
  duePeople(facts, today, settings).flatMap(({ customerId, reasons }) =>
    reasons.map(({ kind, due, about }): Due => [customerId, kind, due, about]),
  );

test('nothing due is lost, nothing stands there twice, nobody stands there twice', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const lastDay = addDays(today, settings.birthdayDays);
      const wanted: Due[] = [
        ...facts.steps
          .filter(({ due, done }) => due <= today || done)
          .map(({ customerId, due }): Due => [customerId, 'next-step', due, '']),
        ...facts.birthdays
          .filter(({ next }) => next <= lastDay)
          .map(({ customerId, next }): Due => [customerId, 'birthday', next, '']),
        ...facts.occasions
          .filter(({ next }) => next <= lastDay)
          .map(({ customerId, next, uid }): Due => [customerId, 'occasion', next, uid]),
        ...facts.introductions
          .filter(
            ({ on, thankedOn }) => on >= addDays(today, -60) && (thankedOn ?? today) === today,
          )
          .map(({ customerId, on, uid }): Due => [
            customerId,
            'referral-thanks',
            addDays(on, 1),
            uid,
          ]),
        ...facts.silent
          .filter(({ since, cadenceDays }) => cadenceDays && addDays(since, cadenceDays) <= today)
          .map(({ customerId, since, cadenceDays }): Due => [
            customerId,
            'silence',
            addDays(since, cadenceDays ?? 0),
            '',
          ]),
      ];
      const own = new Set(
        facts.silent.filter((one) => one.cadenceDays).map((one) => one.customerId),
      );
      const found = itemsOf(facts).filter(
        ([customer, kind]) => kind !== 'silence' || own.has(customer),
      );
      expect(found.map(String).toSorted()).toEqual(wanted.map(String).toSorted());
      const people = duePeople(facts, today, settings);
      expect(new Set(people.map((one) => one.customerId)).size).toBe(people.length);
      const done = people.map((one) => one.done);
      expect(done).toEqual(done.toSorted((a, b) => Number(a) - Number(b)));
      const byOthers = itemsOf(facts).filter(
        ([customer, kind]) => kind === 'silence' && !own.has(customer),
      );
      expect(byOthers.length).toBeLessThanOrEqual(settings.silentCount);
    }),
  );
});

test('what was done stays done, whatever else becomes due', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, others) => {
      const marked = new Set(['birthday', 'occasion', 'silence']);
      const marks = duePeople(facts, today, settings).flatMap(({ customerId, reasons }) =>
        reasons
          .filter(({ kind }) => marked.has(kind))
          .map(({ kind, due, about }) => ({ customerId, kind, due, about, doneOn: today })),
      );
      const done = new Set(
        marks.map(({ customerId, kind, about }) => `${customerId} ${kind} ${about}`),
      );
      const later = { ...facts, steps: others.steps, introductions: others.introductions, marks };
      const open = duePeople(later, today, settings).flatMap(({ customerId, reasons }) =>
        reasons.filter((one) => !one.done).map((one) => `${customerId} ${one.kind} ${one.about}`),
      );
      expect(open.filter((key) => done.has(key))).toEqual([]);
      const tomorrow = duePeople(later, addDays(today, 1), settings);
      const again = tomorrow.flatMap(({ customerId, reasons }) =>
        reasons
          .filter(({ kind }) => marked.has(kind))
          .map((one) => `${customerId} ${one.kind} ${one.about}`),
      );
      expect(again.filter((key) => done.has(key))).toEqual([]);
    }),
  );
});
