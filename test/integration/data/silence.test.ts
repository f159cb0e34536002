import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceQuery } from '../../../src/backend/cadences/silence.ts';
import { dayOf } from '../../../src/backend/local-time.ts';
import { isPaused, rests, silenceDue } from '../../../src/core/cadence.ts';
import { addDays } from '../../../src/core/dates.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import type { Box } from '../../../src/data/sql.ts';
import { addMark } from '../../../src/data/today.ts';
import { countOverCadence, silentCustomers } from '../../../src/data/today-silence.ts';
import { addCustomer, call, testBox } from './support.ts';

const two = (value: number) => String(value).padStart(2, '0');
const today = '2026-11-22';
const moment = (day: string, hour: number) => new Date(`${day}T${two(hour)}:30:00`).toISOString();
const ago = (days: number) => addDays(today, -days);

let contacts = 0;
function reach(box: Box, customerId: number, startedAt: string, outcome = call.outcome): void {
  insertContact(box, {
    ...call,
    outcome,
    uid: `contact-${++contacts}`,
    startedAt,
    customerId,
    kind: 'call',
    afterHours: false,
    at: startedAt,
  });
}

const aPause = fc
  .record({ from: fc.integer({ min: -5, max: 90 }), days: fc.integer({ min: 0, max: 20 }) })
  .map(({ from, days }) => ({ from: ago(from), to: addDays(ago(from), days), note: '' }));

const aCustomer = fc.record({
  made: fc.integer({ min: 0, max: 150 }),
  reached: fc.option(fc.integer({ min: 1, max: 120 })),
  hour: fc.integer({ min: 0, max: 23 }),
  cadence: fc.option(fc.integer({ min: 1, max: 100 })),
  ticked: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
  rest: fc.option(fc.integer({ min: -10, max: 20 }), { freq: 2 }),
});
type Sampled = typeof aCustomer extends fc.Arbitrary<infer T> ? T : never;

function write(box: Box, { made, reached, hour, cadence, ticked, rest }: Sampled): number {
  const cadencePausedUntil = rest === null ? null : addDays(today, rest);
  const fields = { name: '고객', cadenceDays: cadence, cadencePausedUntil };
  const id = addCustomer(box, fields, moment(ago(Math.max(made, reached ?? 0)), hour));
  if (reached !== null) reach(box, id, moment(ago(reached), hour));
  if (ticked !== null) {
    const mark = { customerId: id, kind: 'silence', due: ago(200), about: '' } as const;
    addMark(box, mark, moment(ago(ticked), hour));
  }
  return id;
}

describe('who is silent', () => {
  it('is asked by index and agrees with the rules, whatever is paused', () => {
    const runs = fc.record({
      people: fc.array(aCustomer, { minLength: 20, maxLength: 40 }),
      pauses: fc.array(aPause, { maxLength: 4 }),
      silentDays: fc.integer({ min: 1, max: 100 }),
    });
    for (const run of fc.sample(runs, { numRuns: 8, seed: 5 })) {
      const { box } = testBox();
      const limits = { silentDays: run.silentDays, silentCount: 100, cadencePauses: run.pauses };
      const due: number[] = [];
      let over = 0;
      for (const person of run.people) {
        const id = write(box, person);
        const { made, reached, cadence, ticked, rest } = person;
        const allowed = cadence ?? run.silentDays;
        const held = {
          pauses: run.pauses,
          pausedUntil: rest === null ? null : addDays(today, rest),
        };
        const since = ago(reached ?? Math.max(made, reached ?? 0));
        const isTicked = ticked !== null && silenceDue(ago(ticked), allowed, held) > today;
        const isDue = silenceDue(since, allowed, held) <= today;
        if (!isDue || isTicked || isPaused(today, run.pauses)) continue;
        due.push(id);
        if (cadence !== null) over++;
      }
      const query = silenceQuery(today, limits);
      const found = silentCustomers(box, query).filter((each) => {
        const held = { pauses: run.pauses, pausedUntil: each.pausedUntil };
        return silenceDue(dayOf(each.since), each.cadenceDays ?? run.silentDays, held) <= today;
      });
      expect(found.map((each) => each.customerId).toSorted((a, b) => a - b)).toEqual(due);
      expect(countOverCadence(box, query)).toBe(over);
    }
  });

  it('is nobody in a pause and nobody in a rest of their own', () => {
    const { box } = testBox();
    addCustomer(box, { name: '홍길동', cadenceDays: 7 }, moment(ago(100), 9));
    const pause = { from: ago(1), to: addDays(today, 3), note: '휴가' };
    const limits = { silentDays: 30, silentCount: 5, cadencePauses: [pause] };
    expect(silentCustomers(box, silenceQuery(today, limits))).toEqual([]);
    expect(countOverCadence(box, silenceQuery(today, limits))).toBe(0);
    const after = silenceQuery(addDays(today, 4), limits);
    expect(silentCustomers(box, after)).toHaveLength(1);
    box.runSql('UPDATE customers SET cadence_paused_until = ?', addDays(today, 4));
    expect(rests(addDays(today, 4), addDays(today, 4))).toBe(true);
    expect(silentCustomers(box, after)).toEqual([]);
    expect(silentCustomers(box, silenceQuery(addDays(today, 5), limits))).toHaveLength(1);
  });

  it('goes on after a missed call and ends with a real contact of any kind', () => {
    const { box } = testBox();
    const id = addCustomer(box, { name: '홍길동', cadenceDays: 7 }, moment(ago(30), 9));
    const query = silenceQuery(today, { silentDays: 90, silentCount: 5, cadencePauses: [] });
    reach(box, id, moment(ago(2), 9), 'missed');
    expect(silentCustomers(box, query)).toHaveLength(1);
    reach(box, id, moment(ago(2), 10), 'left-message');
    expect(silentCustomers(box, query)).toEqual([]);
  });

  it('is the same for a day that is over, whoever was reached since', () => {
    const { box } = testBox();
    const limits = { silentDays: 60, silentCount: 100, cadencePauses: [] };
    const people = fc.sample(aCustomer, { numRuns: 60, seed: 3 });
    const ids = people.map((person) => write(box, person));
    const seen = (day: string) =>
      silentCustomers(box, silenceQuery(day, limits)).map(({ customerId, since }) => ({
        customerId,
        since,
      }));
    const before = seen(today);
    const count = countOverCadence(box, silenceQuery(today, limits));
    expect(before.length).toBeGreaterThan(5);
    for (const id of ids) reach(box, id, moment(addDays(today, 3), 10));
    expect(seen(today)).toEqual(before);
    expect(countOverCadence(box, silenceQuery(today, limits))).toBe(count);
  });
});
