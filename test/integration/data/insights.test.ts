import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comingSpans,
  monthSpans,
  signedSpan,
  silenceStep,
  silenceSteps,
  spanOf,
} from '../../../src/backend/insights/spans.ts';
import { addDays } from '../../../src/core/dates.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import { insightPeople } from '../../../src/data/insight-people.ts';
import { readInsights } from '../../../src/data/insights.ts';
import type { Box } from '../../../src/data/sql.ts';
import { agreement } from '../../../src/shared/agreements.ts';
import { feedback } from '../../../src/shared/feedback.ts';
import type { Measure } from '../../../src/shared/insights.ts';
import { problem } from '../../../src/shared/problems.ts';
import { promise } from '../../../src/shared/promises.ts';
import { addCustomer, at, call, testBox } from './support.ts';

const today = '2026-11-22';
let made = 0;
const uid = () => `uid-of-${++made}`;

const read = (box: Box, from: string, to: string) =>
  readInsights(box, {
    months: monthSpans(from, to),
    coming: comingSpans(today),
    silence: silenceSteps.flatMap((step) => silenceStep(step, today) ?? []),
    today,
  });

function people(box: Box, measure: Measure, month: string, until = month): number[] {
  const isRetention = measure.startsWith('retention');
  const span = (isRetention ? signedSpan : spanOf)(month, until);
  return insightPeople(box, { measure, span, silence: null, today });
}

const silent = (box: Box, upTo: number | null) =>
  insightPeople(box, {
    measure: 'silence',
    span: null,
    silence: silenceStep(upTo, today) ?? null,
    today,
  });

/** A moment of a local clock. */
const local = (text: string) => new Date(text).toISOString();

function addDeposit(
  box: Box,
  {
    customer,
    paidOn,
    thankedBy = null,
    thankOn = paidOn,
    trashed = false,
  }: {
    customer: number | null;
    paidOn: string;
    thankedBy?: string | null;
    thankOn?: string | null;
    trashed?: boolean;
  },
): void {
  box.runSql(
    `INSERT INTO deposits (uid, customer_id, paid_on, amount, payer, payer_key, number, failed, memo,
       state, thank_on, thanked_at, thanked_by, trashed_at, created_at, updated_at)
     VALUES (?, ?, ?, 39900, '', '', '', 0, '', ?, ?, ?, ?, ?, ?, ?)`,
    ...[uid(), customer, paidOn, customer === null ? 'unsure' : 'matched', thankOn],
    ...[thankedBy && at, thankedBy, trashed ? at : null, at, at],
  );
}

describe('promises', () => {
  const said = (changes: object) =>
    promise.parse({ uid: uid(), text: '견적', by: 'me', madeOn: '2026-09-01', ...changes });

  it('are counted by the month of the date told, by how they ended', () => {
    const { box } = testBox();
    const moves = (on: string, from: string, to: string) => [{ on, from, to, note: '' }];
    const id = addCustomer(box, {
      name: '한지우',
      promises: [
        said({ told: '2026-09-10', state: 'kept', closedOn: '2026-09-09' }),
        said({ told: '2026-09-10', state: 'kept', closedOn: '2026-09-10' }),
        said({ told: '2026-09-10', state: 'kept', closedOn: '2026-09-11' }),
        said({
          told: '2026-09-20',
          state: 'kept',
          closedOn: '2026-09-20',
          moves: moves('2026-09-08', '2026-09-10', '2026-09-20'),
        }),
        said({ told: '2026-09-30', state: 'broken', closedOn: '2026-10-02', note: '사과' }),
        said({ told: '2026-09-30', state: 'released', closedOn: '2026-09-12' }),
        said({ told: '2026-09-30' }),
        said({ told: '2026-10-31', state: 'kept', closedOn: '2026-10-01' }),
        said({ told: '2026-12-24' }),
        said({ told: null }),
        said({ told: '2026-09-10', by: 'customer', state: 'kept', closedOn: '2026-09-09' }),
      ],
    });
    expect(read(box, '2026-09', '2026-10').promises).toEqual([
      { month: '2026-09', early: 1, kept: 1, moved: 1, broken: 2, released: 1, open: 1 },
      { month: '2026-10', early: 1, kept: 0, moved: 0, broken: 0, released: 0, open: 0 },
    ]);
    expect(read(box, '2026-12', '2026-12').promises[0]).toMatchObject({ open: 0 });
    for (const measure of ['kept', 'broken', 'open', 'released'] as const) {
      expect(people(box, `promises-${measure}`, '2026-09')).toEqual([id]);
    }
    expect(people(box, 'promises-broken', '2026-10')).toEqual([]);
    expect(people(box, 'promises-broken', '2026-09', '2026-10')).toEqual([id]);
  });
});

describe('problems', () => {
  it('tell the hours to the yes, of those closed in the month, and how many are open', () => {
    const { box } = testBox();
    const closed = (openedAt: string, closedAt: string) =>
      problem.parse({ uid: uid(), what: '소음', openedAt, closedAt, satisfied: 'yes' });
    addCustomer(box, {
      name: '한지우',
      problems: [
        closed(local('2026-09-30T22:00:00'), local('2026-10-01T01:59:00')),
        closed(local('2026-10-02T09:00:00'), local('2026-10-04T09:00:00')),
        closed(local('2026-10-05T09:00:00'), local('2026-10-05T19:00:00')),
        // The clock was set back in between.
        closed(local('2026-09-05T09:00:00'), local('2026-09-05T08:00:00')),
        problem.parse({ uid: uid(), what: '지연', openedAt: local('2026-10-20T09:00:00') }),
      ],
    });
    const { problems, problemsOpen } = read(box, '2026-09', '2026-11');
    expect(problems).toEqual([
      { month: '2026-09', closed: 1, medianHours: 0, longestHours: 0 },
      { month: '2026-10', closed: 3, medianHours: 10, longestHours: 48 },
      { month: '2026-11', closed: 0, medianHours: null, longestHours: null },
    ]);
    expect(problemsOpen).toBe(1);
  });
});

describe('contacts', () => {
  it('are counted by local months, with first calls settled of those of which it is known', () => {
    const { box } = testBox();
    const id = addCustomer(box, { name: '한지우' });
    const log = (startedAt: string, changes: object) =>
      insertContact(box, {
        ...call,
        uid: uid(),
        customerId: id,
        afterHours: false,
        at,
        startedAt: local(startedAt),
        ...changes,
      });
    log('2026-09-30T23:59:00', { settled: true });
    log('2026-10-01T00:00:00', { settled: false });
    log('2026-10-02T00:00:00', { settled: null });
    log('2026-10-03T00:00:00', { outcome: 'missed' });
    log('2026-10-04T00:00:00', { kind: 'visit', settled: true });
    const { firstCall, contacts } = read(box, '2026-09', '2026-10');
    expect(firstCall).toEqual([
      { month: '2026-09', count: 1, of: 1 },
      { month: '2026-10', count: 0, of: 1 },
    ]);
    expect(contacts.at(-1)).toEqual({ month: '2026-10', count: 3, of: 4 });
    expect(people(box, 'first-call', '2026-09')).toEqual([id]);
    expect(people(box, 'first-call', '2026-10')).toEqual([]);
    expect(people(box, 'first-call-unsettled', '2026-10')).toEqual([id]);
    expect(people(box, 'contacts-missed', '2026-09')).toEqual([]);
  });

  it('that are long ago make silence; every living customer stands in one step', () => {
    const { box } = testBox();
    const ids = [0, 30, 31, 60, 90, 91, 365, 366, 4000].map((days) => {
      const customerId = addCustomer(box, { name: `${days}일` });
      insertContact(box, {
        ...call,
        uid: uid(),
        customerId,
        afterHours: false,
        at,
        startedAt: local(`${addDays(today, -days)}T10:00:00`),
      });
      return [days, customerId] as const;
    });
    const never = addCustomer(box, { name: '아직' });
    const id = new Map(ids);
    const { silence } = read(box, '2026-11', '2026-11');
    expect(silence.map(({ upTo, customers }) => [upTo, customers])).toEqual([
      [30, 2],
      [60, 2],
      [90, 1],
      [180, 1],
      [365, 1],
      [null, 2],
      [0, 1],
    ]);
    expect(silent(box, 60).toSorted((a, b) => a - b)).toEqual([id.get(31), id.get(60)]);
    expect(silent(box, null).toSorted((a, b) => a - b)).toEqual([id.get(366), id.get(4000)]);
    expect(silent(box, 0)).toEqual([never]);
  });
});

describe('deposits', () => {
  it('count as thanked by a contact or a card, of those to be thanked for', () => {
    const { box } = testBox();
    const one = addCustomer(box, { name: '가' });
    const other = addCustomer(box, { name: '나' });
    addDeposit(box, { customer: one, paidOn: '2026-10-01', thankedBy: 'contact' });
    addDeposit(box, { customer: one, paidOn: '2026-10-31', thankedBy: 'card' });
    addDeposit(box, { customer: other, paidOn: '2026-10-31', thankedBy: 'skipped' });
    addDeposit(box, { customer: other, paidOn: '2026-10-15' });
    addDeposit(box, { customer: other, paidOn: '2026-10-15', thankOn: null });
    addDeposit(box, { customer: other, paidOn: '2026-10-15', trashed: true });
    addDeposit(box, { customer: null, paidOn: '2026-10-15' });
    addDeposit(box, { customer: one, paidOn: '2026-11-01' });
    expect(read(box, '2026-10', '2026-10').deposits).toEqual([
      { month: '2026-10', count: 2, of: 4 },
    ]);
    expect(people(box, 'deposits-thanked', '2026-10')).toEqual([one]);
    expect(people(box, 'deposits-unthanked', '2026-10')).toEqual([other]);
  });
});

describe('agreements', () => {
  const signed = (changes: object) =>
    agreement.parse({ uid: uid(), kind: 'insurance', ...changes });

  it('that end are shown for the coming year, lapsed ones by the day of the lapse', () => {
    const { box } = testBox();
    addCustomer(box, {
      name: '한지우',
      agreements: [
        signed({ endsOn: '2026-11-01' }),
        signed({ endsOn: '2027-10-31', status: 'paused' }),
        signed({ endsOn: '2027-11-01' }),
        signed({ endsOn: '2027-01-01', status: 'cancelled' }),
        signed({ status: 'lapsed', statusOn: '2026-10-31' }),
        signed({ status: 'lapsed', statusOn: null }),
      ],
    });
    const { ending, lapsed } = read(box, '2026-10', '2026-11');
    expect(ending.map(({ month }) => month)).toHaveLength(12);
    expect(ending.filter(({ count }) => count > 0)).toEqual([
      { month: '2026-11', count: 1, of: 0 },
      { month: '2027-10', count: 1, of: 0 },
    ]);
    expect(lapsed.map(({ count }) => count)).toEqual([1, 0]);
  });

  it('stay or do not stay to their thirteenth month', () => {
    const { box } = testBox();
    const ended = (status: string, statusOn: string | null) =>
      signed({ signedOn: '2025-10-15', status, statusOn });
    const stayed = addCustomer(box, {
      name: '가',
      agreements: [
        signed({ signedOn: '2025-10-31' }),
        ended('cancelled', '2026-10-15'),
        signed({ signedOn: '2025-11-01' }),
      ],
    });
    const left = addCustomer(box, {
      name: '나',
      agreements: [
        ended('lapsed', '2026-10-14'),
        ended('cancelled', null),
        ended('offered', null),
        ended('lost', '2025-11-01'),
        signed({ signedOn: '2025-10-15', every: 'once', kind: 'purchase' }),
        // Made for half a year: nobody left.
        signed({ signedOn: '2025-10-15', endsOn: '2026-04-14', status: 'ended' }),
      ],
    });
    expect(read(box, '2026-11', '2026-11').retention).toEqual([
      { month: '2026-11', count: 2, of: 4 },
    ]);
    expect(people(box, 'retention', '2026-11')).toEqual([stayed]);
    expect(people(box, 'retention-lost', '2026-11')).toEqual([left]);
  });
});

it('customers in the trash count nowhere', () => {
  const { box } = testBox();
  const id = addCustomer(box, {
    name: '한지우',
    promises: [
      promise.parse({
        uid: uid(),
        text: 'x',
        by: 'me',
        madeOn: at.slice(0, 10),
        told: '2026-10-10',
      }),
    ],
    problems: [problem.parse({ uid: uid(), what: 'x', openedAt: at })],
    agreements: [agreement.parse({ uid: uid(), kind: 'rental', endsOn: '2026-12-01' })],
    feedback: [feedback.parse({ uid: uid(), on: '2026-10-01', text: 'x' })],
  });
  addDeposit(box, { customer: id, paidOn: '2026-10-15' });
  insertContact(box, { ...call, uid: uid(), customerId: id, afterHours: false, at });
  box.runSql('UPDATE customers SET trashed_at = ? WHERE id = ?', at, id);
  const all = read(box, '2026-01', '2026-11');
  const numbers = Object.values(all).flatMap((value): number[] =>
    typeof value === 'number'
      ? [value]
      : value.flatMap((row) =>
          Object.entries(row).flatMap(([name, number]) =>
            typeof number === 'number' && name !== 'upTo' ? [number] : [],
          ),
        ),
  );
  expect(new Set(numbers)).toEqual(new Set([0]));
  expect(people(box, 'deposits-unthanked', '2026-10')).toEqual([]);
});

describe('every number', () => {
  const day = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-10-01', days));
  const person = fc.record({
    feedback: fc.array(fc.tuple(day, fc.option(day)), { maxLength: 3 }),
    deposits: fc.array(fc.tuple(day, fc.constantFrom('contact', 'card', 'skipped', null)), {
      maxLength: 4,
    }),
    referredOn: fc.option(day),
  });

  it('is that of its people where each has one, and a range is the sum of its months', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (persons) => {
        const { box } = testBox();
        persons.forEach((one, index) => {
          const id = addCustomer(box, {
            name: `${index}`,
            feedback: one.feedback.map(([on, toldOn]) =>
              feedback.parse({ uid: uid(), on, text: 'x', toldOn }),
            ),
            ...(one.referredOn ? { referredBy: 'host', referredOn: one.referredOn } : {}),
          });
          one.deposits.forEach(([paidOn, thankedBy]) =>
            addDeposit(box, { customer: id, paidOn, thankedBy }),
          );
        });
        const all = read(box, '2025-10', '2026-11');
        const given = persons.flatMap(({ deposits }) => deposits);
        expect(all.deposits.reduce((sum, { of }) => sum + of, 0)).toBe(given.length);
        for (const { month, count } of all.referrals) {
          expect(people(box, 'referrals', month)).toHaveLength(count);
        }
        for (const { month, count, of } of all.feedback) {
          const told = people(box, 'feedback-told', month).length;
          const untold = people(box, 'feedback-untold', month).length;
          expect(told).toBeLessThanOrEqual(count);
          expect(told > 0).toBe(count > 0);
          expect(untold > 0).toBe(of > count);
        }
        const payers = persons.filter(({ deposits }) =>
          deposits.some(([, by]) => by === 'card' || by === 'contact'),
        );
        expect(people(box, 'deposits-thanked', '2025-10', '2026-11')).toHaveLength(payers.length);
        box.close();
      }),
      { numRuns: 12 },
    );
  });
});
