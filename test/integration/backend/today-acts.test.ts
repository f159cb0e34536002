import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Invoke } from '../../../src/backend/client.ts';
import { addDays } from '../../../src/core/dates.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import type { PersonToReach, Reason } from '../../../src/shared/today.ts';
import { testBackend } from '../../support/backend.ts';

type Listed = Reason & { customer: number };
const keyOf = ({ customer, kind, due, contactId, about }: Listed) =>
  `${customer} ${kind} ${due} ${contactId ?? ''} ${about}`;
const reasonsOf = (people: readonly PersonToReach[]): Listed[] =>
  people.flatMap(({ customer, reasons }) => reasons.map((reason) => ({ ...reason, customer })));

type Act =
  | { kind: 'mark' | 'unmark' | 'mark-all'; at: number }
  | { kind: 'move'; at: number; days: number }
  | { kind: 'call'; at: number }
  | { kind: 'days'; days: number };

const at = fc.nat(30);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('mark', 'unmark', 'mark-all'), at }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move'), at, days: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('call'), at }) },
  // The clock may be set back as well.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('days'), days: fc.constantFrom(1, 1, 2, 3, -1) }),
  },
);

/** Done tomorrow, the clock set back, put off, and on that tomorrow not done after all. */
const backAndForth: Act[] = [
  { kind: 'days', days: 1 },
  { kind: 'mark-all', at: 13 },
  { kind: 'days', days: -1 },
  { kind: 'move', at: 7, days: 3 },
  { kind: 'days', days: 1 },
  { kind: 'unmark', at: 7 },
];

/** A card with a bit of everything around a day. */
function card(name: string, day: string): CustomerPatch {
  const on = (days: number) => addDays(day, days);
  const promise = { uid: '', size: 'small', note: '', origin: '' } as const;
  const step = { means: 'call', offset: 0, note: '', doneOn: null } as const;
  const open = { skippedOn: null, movedFrom: null, toldLateOn: null };
  return {
    name,
    birthday: `1980-${on(2).slice(5)}`,
    cadenceDays: 30,
    promises: [
      {
        ...promise,
        moves: [],
        ...{ text: '견적서', by: 'me', madeOn: on(-3), told: on(3), aim: on(1) },
        ...{ state: 'open', closedOn: null },
      },
      {
        ...promise,
        moves: [],
        ...{ text: '서류', by: 'customer', madeOn: on(-3), told: on(-1), aim: null },
        ...{ state: 'open', closedOn: null },
      },
    ],
    problems: [
      {
        ...{ uid: '', what: '소음', openedAt: `${on(-2)}T03:00:00.000Z`, wish: '', proposal: '' },
        ...{ consent: 'open', settlement: '', settledAt: null, satisfied: 'open' },
        ...{ closedAt: null, lesson: '', rounds: [], agreement: '' },
      },
    ],
    handoffs: [
      {
        ...{ uid: '', helper: '', helperName: '김기사', what: '수리', note: '' },
        ...{ handedAt: `${on(-2)}T03:00:00.000Z`, checkOn: on(0), arrivedOn: null },
      },
    ],
    feedback: [
      {
        ...{ uid: '', kind: 'idea', on: on(-6), text: '포장', done: '' },
        ...{ doneOn: null, toldOn: null },
      },
    ],
    followUps: [
      {
        ...{ uid: '', plan: 'after-sale', name: '구매 뒤', event: on(-4), about: '', aboutUid: '' },
        ...{ state: 'running', stateOn: null, repeatMonths: null },
        steps: [
          { ...step, ...open, uid: 'order', title: '주문 확인', due: on(-1) },
          { ...step, ...open, uid: 'use', title: '첫 사용', due: on(2) },
        ],
      },
    ],
  };
}

it('loses nothing, shows nothing twice and keeps done what is done, whatever happens', async () => {
  const backend = await testBackend('2028-02-27T12:00:00');
  const { invoke } = backend;
  const localDay = () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const { now } = backend;
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 6, maxLength: 14 }), async (acts) => {
      const begun = backend.now;
      const ids: number[] = [];
      for (const name of ['김민서', '이영희']) {
        const fields = card(name, localDay());
        ids.push((await invoke('customers.create', { fields })).customer.id);
      }
      for (const act of acts) await performed(invoke, act, backend);
      await invoke('customers.trash', { ids });
      backend.now = begun;
    }),
    { numRuns: 12, examples: [[backAndForth]] },
  );

  async function performed(ask: Invoke, act: Act, clock: { now: Date }): Promise<void> {
    const before = checked((await ask('today.get', {})).people);
    const { touched, expectDone } = await perform(ask, act, before, clock);
    const after = checked((await ask('today.get', {})).people);
    const keys = new Set(after.map(keyOf));
    if (act.kind === 'days') {
      if (act.days !== 1) return;
      const rest = before.filter(({ done, movedTo }) => !done && movedTo === null);
      const lost = rest.filter((each) => !keys.has(keyOf(each)) && staysUntilDone.has(each.kind));
      expect(lost.map(keyOf)).toEqual([]);
      const gone = before.filter(({ done, kind }) => done && kind !== 'problem');
      expect(gone.filter((each) => keys.has(keyOf(each))).map(keyOf)).toEqual([]);
      return;
    }
    // What was on the list stays in sight for the day, done or not.
    const lost = before.filter((each) => !keys.has(keyOf(each)));
    expect(lost.map(keyOf)).toEqual([]);
    const done = new Set(after.filter((each) => each.done).map(keyOf));
    for (const each of before) {
      if (each.done && !touched.has(keyOf(each))) expect(done).toContain(keyOf(each));
    }
    for (const key of expectDone) expect(done).toContain(key);
    const { left, all } = await ask('today.count', {});
    const { people } = await ask('today.get', {});
    const counted = people.filter(({ movedTo }) => movedTo === null);
    expect({ left, all }).toEqual({
      left: counted.filter((person) => !person.done).length,
      all: counted.length,
    });
  }
}, 120_000);

/** These leave the list only when somebody has done something about them. */
const staysUntilDone = new Set([
  'problem',
  'promise',
  'their-promise',
  'handoff',
  'feedback',
  'follow-up',
  'next-step',
]);

function checked(people: readonly PersonToReach[]): Listed[] {
  const customers = people.map(({ customer }) => customer);
  expect(new Set(customers).size).toBe(customers.length);
  const reasons = reasonsOf(people);
  expect(new Set(reasons.map(keyOf)).size).toBe(reasons.length);
  return reasons;
}

type Performed = { touched: Set<string>; expectDone: string[] };

async function perform(
  invoke: Invoke,
  act: Act,
  listed: readonly Listed[],
  clock: { now: Date },
): Promise<Performed> {
  const none = { touched: new Set<string>(), expectDone: [] };
  if (act.kind === 'days') {
    clock.now = new Date(clock.now.getTime() + act.days * 86_400_000);
    return none;
  }
  const chosen = listed[act.at % Math.max(1, listed.length)];
  if (!chosen) return none;
  const { customer } = chosen;
  const own = listed.filter((each) => each.customer === customer);
  if (act.kind === 'move') {
    const { date } = await invoke('today.get', {});
    await invoke('today.move', { customer, to: addDays(date, act.days) });
    return none;
  }
  if (act.kind === 'call') {
    await invoke('contacts.log', {
      customerId: customer,
      fields: {
        ...{ direction: 'out', outcome: 'reached', note: '', durationSeconds: null },
        ...{ settled: null, nextStep: '', nextStepDue: null },
        startedAt: clock.now.toISOString(),
      },
    });
    return none;
  }
  const done = act.kind !== 'unmark';
  const marked = act.kind === 'mark-all' ? own : [chosen];
  for (const { kind, due, contactId, about } of marked) {
    await invoke('today.mark', { customer, kind, due, contactId, about, done });
  }
  const keys = marked.map(keyOf);
  return { touched: new Set(keys), expectDone: done ? keys : [] };
}
