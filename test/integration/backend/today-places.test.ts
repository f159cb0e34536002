import { describe, expect, it } from 'vitest';
import type { Invoke } from '../../../src/backend/client.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import type { ReasonKind } from '../../../src/shared/today.ts';
import { testBackend } from '../../support/backend.ts';

const today = '2026-11-22';
const entry = { uid: '', note: '' };

async function add(invoke: Invoke, fields: CustomerPatch) {
  return (await invoke('customers.create', { fields })).customer;
}

async function listed(invoke: Invoke, date?: string): Promise<string[]> {
  const { people } = await invoke('today.get', date === undefined ? {} : { date });
  return people.flatMap(({ name, reasons }) =>
    reasons.map(({ kind, done, movedTo }) => {
      const state = done ? ' done' : movedTo === null ? '' : ` to ${movedTo}`;
      return `${name} ${kind}${state}`;
    }),
  );
}

async function mark(invoke: Invoke, kind: ReasonKind, done = true): Promise<void> {
  const { people } = await invoke('today.get', {});
  for (const { customer, reasons } of people) {
    for (const reason of reasons.filter((each) => each.kind === kind)) {
      const { due, contactId, about } = reason;
      await invoke('today.mark', { customer, kind, due, contactId, about, done });
    }
  }
}

describe('a mark of Today', () => {
  it('stands where the thing lives, and can be taken back there', async () => {
    const { invoke } = await testBackend(`${today}T12:00:00`);
    const { id } = await add(invoke, {
      name: '한지우',
      promises: [
        {
          ...entry,
          ...{ text: '견적서', by: 'me', size: 'small', madeOn: '2026-11-18', told: '2026-11-24' },
          ...{ aim: today, moves: [], state: 'open', closedOn: null, origin: '' },
        },
      ],
      handoffs: [
        {
          ...entry,
          ...{ helper: '', helperName: '김기사', what: '수리', handedAt: `${today}T00:00:00Z` },
          ...{ checkOn: today, arrivedOn: null },
        },
      ],
      feedback: [
        {
          ...{ uid: '', kind: 'idea', on: '2026-11-10', text: '포장', done: '', doneOn: null },
          toldOn: null,
        },
      ],
      followUps: [
        {
          ...{ uid: '', plan: 'after-sale', name: '구매 뒤', event: '2026-11-20', about: '' },
          ...{ aboutUid: '', state: 'running', stateOn: null, repeatMonths: null },
          steps: [
            {
              ...{ uid: 'use', title: '첫 사용', means: 'call', offset: 2, due: today, note: '' },
              ...{ doneOn: null, skippedOn: null, movedFrom: null, toldLateOn: null },
            },
          ],
        },
      ],
    });
    const card = () => invoke('customers.get', { id });
    const kinds = ['promise', 'handoff', 'feedback', 'follow-up'] as const;
    for (const kind of kinds) await mark(invoke, kind);
    expect(await listed(invoke)).toEqual(
      kinds.toSorted((a, b) => order(a) - order(b)).map((kind) => `한지우 ${kind} done`),
    );
    const done = await card();
    expect(done.promises[0]).toMatchObject({ state: 'kept', closedOn: today });
    expect(done.handoffs[0]?.arrivedOn).toBe(today);
    expect(done.feedback[0]?.toldOn).toBe(today);
    expect(done.followUps[0]?.steps[0]?.doneOn).toBe(today);
    for (const kind of kinds) await mark(invoke, kind, false);
    const open = await card();
    expect(open.promises[0]).toMatchObject({ state: 'open', closedOn: null });
    expect(open.handoffs[0]?.arrivedOn).toBeNull();
    expect(open.feedback[0]?.toldOn).toBeNull();
    expect(open.followUps[0]?.steps[0]?.doneOn).toBeNull();
    expect(await invoke('today.count', {})).toEqual({ left: 1, all: 1 });
  });

  it('never closes a problem: it is back tomorrow until the customer says yes', async () => {
    const backend = await testBackend(`${today}T12:00:00`);
    const { invoke } = backend;
    const { id: customerId } = await add(invoke, { name: '한지우' });
    const { problem } = await invoke('problems.add', {
      customerId,
      problem: { what: '필터 소음' },
    });
    await mark(invoke, 'problem');
    expect(await listed(invoke)).toEqual(['한지우 problem done']);
    expect((await invoke('customers.get', { id: customerId })).problems[0]?.closedAt).toBeNull();
    backend.now = new Date('2026-11-23T12:00:00');
    expect(await listed(invoke)).toEqual(['한지우 problem']);
    await invoke('problems.answer', { customerId, uid: problem.uid, satisfied: 'yes' });
    expect(await listed(invoke)).toEqual(['한지우 problem done']);
    backend.now = new Date('2026-11-24T12:00:00');
    expect(await listed(invoke)).toEqual([]);
    // The days that are over stay as they were.
    expect(await listed(invoke, '2026-11-22')).toEqual(['한지우 problem done']);
    expect(await listed(invoke, '2026-11-21')).toEqual([]);
  });

  it('thanks for all payments of a customer at once, and a call to them does so, too', async () => {
    const { invoke } = await testBackend(`${today}T12:00:00`);
    const { id: customerId } = await add(invoke, { name: '김민서' });
    const other = await add(invoke, { name: '박도현' });
    for (const paidOn of ['2026-11-12', '2026-11-18']) {
      await invoke('deposits.add', { customerId, paidOn, amount: 39_900 });
    }
    await invoke('deposits.add', { customerId: other.id, paidOn: '2026-11-19', amount: 1 });
    expect(await listed(invoke)).toContain('김민서 deposit-thanks');
    await mark(invoke, 'deposit-thanks');
    expect((await listed(invoke)).filter((text) => text.startsWith('김민서'))).toEqual([
      '김민서 deposit-thanks done',
    ]);
    const left = async () =>
      (await invoke('deposits.list', { filter: { customerId } })).deposits.filter(
        ({ thankedAt }) => thankedAt === null,
      ).length;
    expect(await left()).toBe(0);
    await mark(invoke, 'deposit-thanks', false);
    expect(await left()).toBe(2);
    const call = { outcome: 'reached', note: '', durationSeconds: null, settled: null } as const;
    const fields = { ...call, nextStep: '', nextStepDue: null, startedAt: `${today}T02:00:00Z` };
    // Who calls us was not thanked by that.
    await invoke('contacts.log', { customerId, fields: { ...fields, direction: 'in' } });
    expect(await left()).toBe(2);
    await invoke('contacts.log', { customerId, fields: { ...fields, direction: 'out' } });
    expect(await left()).toBe(0);
  });
});

const order = (kind: ReasonKind): number =>
  ['handoff', 'promise', 'follow-up', 'feedback'].indexOf(kind) +
  (kind === 'promise' ? -2 : kind === 'handoff' ? 1 : 0);

describe('putting off', () => {
  it('waits at the end, comes back on its day, and can be taken back', async () => {
    const backend = await testBackend(`${today}T12:00:00`);
    const { invoke } = backend;
    const { id } = await add(invoke, { name: '이영희', birthday: '1958-11-24' });
    await add(invoke, { name: '박도현', birthday: '1970-11-25' });
    expect(await invoke('today.move', { customer: id, to: '2026-11-24' })).toEqual({ moved: 1 });
    expect(await listed(invoke)).toEqual(['박도현 birthday', '이영희 birthday to 2026-11-24']);
    expect(await invoke('today.count', {})).toEqual({ left: 1, all: 1 });
    expect(await listed(invoke, '2026-11-23')).toEqual(['박도현 birthday']);
    expect(await listed(invoke, '2026-11-24')).toEqual(['이영희 birthday', '박도현 birthday']);
    expect(await invoke('today.move', { customer: id, to: null })).toEqual({ moved: 1 });
    expect(await listed(invoke)).toEqual(['이영희 birthday', '박도현 birthday']);
    const back = await backend.backend.dispatch('today.move', { customer: id, to: today });
    expect(back).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const nobody = await backend.backend.dispatch('today.move', { customer: 99, to: '2027-01-01' });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the day', () => {
  it('is that of this computer, also where it has no midnight', async () => {
    const zone = process.env.TZ;
    // Clocks went from 23:59 to 01:00.
    process.env.TZ = 'America/Sao_Paulo';
    try {
      const { invoke } = await testBackend('2018-11-04T05:00:00Z');
      const { id: customerId } = await add(invoke, { name: '한지우' });
      await invoke('problems.add', {
        customerId,
        problem: { what: '소음', openedAt: '2018-11-04T02:30:00.000Z' },
      });
      expect((await invoke('today.get', {})).date).toBe('2018-11-04');
      expect(await listed(invoke, '2018-11-03')).toEqual(['한지우 problem']);
      await mark(invoke, 'problem');
      expect(await listed(invoke)).toEqual(['한지우 problem done']);
      expect(await listed(invoke, '2018-11-05')).toEqual(['한지우 problem']);
      process.env.TZ = 'Asia/Seoul';
      expect((await invoke('today.get', {})).date).toBe('2018-11-04');
      expect(await listed(invoke)).toEqual(['한지우 problem done']);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('says which holiday it is, and the week says when nobody works', async () => {
    const { invoke } = await testBackend('2026-12-24T12:00:00');
    expect(await invoke('today.get', { date: '2026-12-25' })).toMatchObject({ holiday: '성탄절' });
    expect((await invoke('today.get', {})).holiday).toBe('');
    const { days } = await invoke('today.week', {});
    expect(days.map(({ date }) => date)).toEqual([
      ...['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25'],
      ...['2026-12-26', '2026-12-27'],
    ]);
    expect(days.map(({ free }) => free)).toEqual(['', '', '', '', '성탄절', '쉬는 날', '쉬는 날']);
  });

  it('gives the same list whenever it is asked for', async () => {
    const backend = await testBackend(`${today}T12:00:00`);
    const { invoke } = backend;
    await add(invoke, { name: '이영희', birthday: '1958-11-24', cadenceDays: 30 });
    const asked = await invoke('today.get', { date: '2026-11-24' });
    backend.now = new Date('2027-03-01T12:00:00');
    expect(await invoke('today.get', { date: '2026-11-24' })).toEqual(asked);
  });
});
