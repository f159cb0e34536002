import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../src/core/dates.ts';
import {
  lapseClock,
  lapseFacts,
  lapseRuleFor,
  missedTo,
  type LapseFacts,
} from '../../../src/core/lapse.ts';
import type { LapseRule } from '../../../src/shared/agreements.ts';

const insurance: LapseRule = {
  kind: 'insurance',
  missed: 2,
  noticeAfter: 1,
  lapseAfter: 14,
  reinstateWithin: 1095,
};
const others: LapseRule = {
  kind: '',
  missed: 3,
  noticeAfter: 7,
  lapseAfter: 30,
  reinstateWithin: 0,
};
/** Due on the 25th from September 2026 on. */
const unpaid = Array.from({ length: 12 }, (_, index) => addMonths('2026-09-25', index));
const running: LapseFacts = {
  status: 'active',
  statusOn: null,
  noticeOn: null,
  isWatched: true,
  unpaid,
  missed: 2,
};

test('a kind has its own rule, or the one for all others', () => {
  expect(lapseRuleFor([others, insurance], 'insurance')).toBe(insurance);
  expect(lapseRuleFor([others, insurance], '정수기')).toBe(others);
  expect(lapseRuleFor([insurance], '정수기')).toBeNull();
});

describe('the clock', () => {
  test('names each day: two missed, the notice, the lapse, the last day of reinstatement', () => {
    expect(lapseClock(running, insurance, '2026-10-25')).toEqual({
      stage: 'missed',
      missed: 2,
      missedFrom: '2026-09-25',
      noticeOn: '2026-10-26',
      lapsesOn: '2026-11-09',
      reinstateBy: '2029-11-08',
    });
  });

  test('goes from stage to stage on these very days', () => {
    const at = (today: string) => lapseClock(running, insurance, today)?.stage;
    expect(at('2026-10-25')).toBe('missed');
    expect(at('2026-10-26')).toBe('notice');
    expect(at('2026-11-08')).toBe('notice');
    expect(at('2026-11-09')).toBe('lapsed');
    expect(at('2029-11-08')).toBe('lapsed');
    expect(at('2029-11-09')).toBe('lost');
  });

  test('says ahead of time when the notice comes unless somebody pays', () => {
    const clock = lapseClock({ ...running, missed: 1 }, insurance, '2026-09-30');
    expect(clock).toMatchObject({ stage: 'missed', missed: 1, noticeOn: '2026-10-26' });
  });

  test('does not know the days where no further due dates are known', () => {
    const clock = lapseClock({ ...running, unpaid: ['2026-09-25'] }, insurance, '2026-09-30');
    expect(clock).toMatchObject({ missed: 1, noticeOn: null, lapsesOn: null, reinstateBy: null });
  });

  test('without reinstatement it is lost when it lapses', () => {
    const clock = lapseClock({ ...running, missed: 3 }, others, '2027-01-01');
    expect(clock).toMatchObject({
      stage: 'lost',
      noticeOn: '2026-12-02',
      lapsesOn: '2027-01-01',
      reinstateBy: null,
    });
  });

  test("counts from the company's own notice", () => {
    const clock = lapseClock({ ...running, noticeOn: '2026-10-30' }, insurance, '2026-11-09');
    expect(clock).toMatchObject({
      stage: 'notice',
      noticeOn: '2026-10-30',
      lapsesOn: '2026-11-13',
    });
  });

  test('forgets a notice that was settled before the first missed payment', () => {
    const clock = lapseClock({ ...running, noticeOn: '2026-05-30' }, insurance, '2026-10-25');
    expect(clock?.noticeOn).toBe('2026-10-26');
    expect(
      lapseClock({ ...running, missed: 0, noticeOn: '2026-05-30' }, insurance, '2026-10-25'),
    ).toBeNull();
  });

  test('runs from the notice alone where nobody watches the payments', () => {
    const facts = { ...running, isWatched: false, unpaid: [], missed: 0, noticeOn: '2026-11-10' };
    expect(lapseClock(facts, insurance, '2026-11-20')).toEqual({
      stage: 'notice',
      missed: 0,
      missedFrom: null,
      noticeOn: '2026-11-10',
      lapsesOn: '2026-11-24',
      reinstateBy: '2029-11-23',
    });
  });

  test('counts from the day on which it really lapsed, and drops a notice reckoned after it', () => {
    const facts: LapseFacts = { ...running, status: 'lapsed', statusOn: '2026-10-20' };
    expect(lapseClock(facts, insurance, '2026-12-01')).toEqual({
      stage: 'lapsed',
      missed: 2,
      missedFrom: '2026-09-25',
      noticeOn: null,
      lapsesOn: '2026-10-20',
      reinstateBy: '2029-10-19',
    });
    expect(lapseClock({ ...facts, unpaid: [], statusOn: null }, insurance, '2026-12-01')).toEqual({
      stage: 'lapsed',
      missed: 0,
      missedFrom: null,
      noticeOn: null,
      lapsesOn: null,
      reinstateBy: null,
    });
  });

  test('stands still where nothing is missed, nothing is in force, or no rule is there', () => {
    expect(lapseClock({ ...running, missed: 0 }, insurance, '2026-10-25')).toBeNull();
    expect(lapseClock(running, null, '2026-10-25')).toBeNull();
    for (const status of ['offered', 'paused', 'ended', 'cancelled', 'lost'] as const) {
      expect(lapseClock({ ...running, status }, insurance, '2026-12-25')).toBeNull();
    }
  });
});

describe('what counts as missed', () => {
  const agreement = {
    startsOn: '2026-01-25',
    endsOn: null,
    every: 'month' as const,
    debitDay: 25,
    watchFrom: '2026-01-25',
    status: 'active' as const,
    statusOn: null,
    noticeOn: null,
  };

  test('lies within the lists that were read, its grace over', () => {
    expect(missedTo('2026-11-30', 3, '2026-11-22')).toBe('2026-11-18');
    expect(missedTo('2026-11-10', 3, '2026-11-22')).toBe('2026-11-07');
    expect(missedTo(null, 3, '2026-11-22')).toBeNull();
    // A list from next year tells nothing of days to come.
    expect(missedTo('2027-06-30', 0, '2026-11-22')).toBe('2026-11-21');
  });

  test('are the unpaid due dates up to then, and the clock looks ahead as far as it needs', () => {
    const facts = lapseFacts(agreement, '2026-10-25', insurance, '2026-11-18');
    expect(facts).toMatchObject({ isWatched: true, missed: 1 });
    expect(facts.unpaid.slice(0, 2)).toEqual(['2026-10-25', '2026-11-25']);
    expect(lapseClock(facts, insurance, '2026-11-22')?.noticeOn).toBe('2026-11-26');
  });

  test('is nothing before the first list, nor where nobody watches', () => {
    expect(lapseFacts(agreement, '2026-10-25', insurance, null).missed).toBe(0);
    expect(lapseFacts(agreement, null, insurance, '2026-11-18')).toMatchObject({
      isWatched: false,
      unpaid: [],
      missed: 0,
    });
  });

  test('ends with the agreement', () => {
    const facts = lapseFacts(
      { ...agreement, endsOn: '2026-11-01' },
      '2026-10-25',
      insurance,
      '2026-12-31',
    );
    expect(facts.unpaid).toEqual(['2026-10-25']);
  });
});

describe('for any rule and any day', () => {
  const rule = fc.record({
    kind: fc.constant(''),
    missed: fc.integer({ min: 1, max: 6 }),
    noticeAfter: fc.integer({ min: 0, max: 365 }),
    lapseAfter: fc.integer({ min: 0, max: 400 }),
    reinstateWithin: fc.integer({ min: 0, max: 1200 }),
  });
  const facts = fc.record({
    status: fc.constantFrom('active' as const, 'lapsed' as const),
    statusOn: fc.option(fc.integer({ min: -200, max: 1500 }).map(day)),
    noticeOn: fc.option(fc.integer({ min: -200, max: 1500 }).map(day)),
    isWatched: fc.boolean(),
    unpaid: fc.integer({ min: 0, max: 12 }).map((count) => unpaid.slice(0, count)),
    missed: fc.integer({ min: 0, max: 12 }),
  });
  const order = ['missed', 'notice', 'lapsed', 'lost'];

  test('the days follow one another', () => {
    fc.assert(
      fc.property(facts, rule, fc.integer({ min: -100, max: 2500 }), (given, by, now) => {
        const clock = lapseClock(given, by, day(now));
        if (!clock || clock.lapsesOn === null) return;
        if (given.status === 'active') expect(clock.noticeOn).not.toBeNull();
        if (clock.noticeOn !== null && given.status === 'active') {
          expect(clock.noticeOn <= clock.lapsesOn).toBe(true);
        }
        if (clock.reinstateBy !== null) expect(clock.reinstateBy > clock.lapsesOn).toBe(true);
      }),
    );
  });

  test('time alone never turns it back, nor moves a day', () => {
    fc.assert(
      fc.property(
        facts,
        rule,
        fc.integer({ min: -100, max: 2500 }),
        fc.integer({ min: 0, max: 900 }),
        (given, by, now, later) => {
          const [before, after] = [
            lapseClock(given, by, day(now)),
            lapseClock(given, by, day(now + later)),
          ];
          expect(after === null).toBe(before === null);
          if (!before || !after) return;
          expect(order.indexOf(after.stage)).toBeGreaterThanOrEqual(order.indexOf(before.stage));
          expect({ ...after, stage: null }).toEqual({ ...before, stage: null });
        },
      ),
    );
  });

  test('one more missed payment never puts the end off', () => {
    fc.assert(
      fc.property(facts, rule, (given, by) => {
        const watched = { ...given, isWatched: true, status: 'active' as const };
        const [fewer, more] = [
          lapseClock(watched, by, day(0)),
          lapseClock({ ...watched, missed: watched.missed + 1 }, by, day(0)),
        ];
        if (!fewer?.lapsesOn || !more?.lapsesOn) return;
        expect(more.lapsesOn <= fewer.lapsesOn).toBe(true);
      }),
    );
  });

  function day(offset: number): string {
    return addDays('2026-09-25', offset);
  }
});
