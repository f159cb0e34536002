import { describe, expect, it } from 'vitest';
import type { Invoke } from '../../../src/backend/client.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend } from '../../support/backend.ts';

const call = {
  direction: 'in',
  outcome: 'reached',
  note: '필터 소음',
  durationSeconds: 60,
  nextStep: '',
  nextStepDue: null,
} as const;

async function add(invoke: Invoke, fields: CustomerPatch) {
  return (await invoke('customers.create', { fields })).customer;
}

describe('the grapevine of a box', () => {
  it('holds the living who introduced or were introduced, in the order of introduction', async () => {
    const { invoke } = await testBackend();
    const root = await add(invoke, { name: '윤서연' });
    const late = await add(invoke, {
      name: '조민재',
      referredBy: root.uid,
      referredOn: '2026-10-03',
      referralThankedOn: '2026-10-05',
    });
    const early = await add(invoke, {
      name: '',
      company: '활빈전기',
      referredBy: root.uid,
      referredOn: '2026-09-01',
    });
    await add(invoke, { name: '혼자' });
    const lost = await add(invoke, { name: '휴지통', referredBy: late.uid });
    await invoke('customers.trash', { ids: [lost.id] });
    expect(await invoke('referrals.list', {})).toMatchObject([
      { id: early.id, referredBy: root.id, on: '2026-09-01', thankedOn: null },
      { id: late.id, referredBy: root.id, thankedOn: '2026-10-05', nearProblem: null },
      { id: root.id, referredBy: null, on: null },
    ]);
    await invoke('customers.trash', { ids: [root.id] });
    expect(await invoke('referrals.list', {})).toEqual([]);
  });

  it('knows who is near a matter that stands open, along referrals and relations', async () => {
    const { invoke } = await testBackend();
    const root = await add(invoke, { name: '가' });
    const guest = await add(invoke, { name: '나', referredBy: root.uid });
    const far = await add(invoke, { name: '다', referredBy: guest.uid });
    const farther = await add(invoke, { name: '라', referredBy: far.uid });
    const mother = await add(invoke, {
      name: '마',
      relations: [
        { uid: '', relation: 'daughter', name: '가', customerUid: root.uid, phone: '', note: '' },
      ],
    });
    const near = async () =>
      Object.fromEntries(
        (await invoke('referrals.list', {})).map(({ name, nearProblem }) => [name, nearProblem]),
      );
    const log = (customerId: number, day: string, settled: boolean) =>
      invoke('contacts.log', {
        customerId,
        fields: { ...call, settled, startedAt: `2026-11-${day}T01:00:00.000Z` },
      });
    await log(mother.id, '03', false);
    expect(await near()).toEqual({ 가: 1, 나: 2, 다: null, 라: null });
    await log(mother.id, '04', true);
    expect(await near()).toEqual({ 가: null, 나: null, 다: null, 라: null });
    await log(farther.id, '05', true);
    await log(farther.id, '06', false);
    await log(farther.id, '08', false);
    const list = await invoke('referrals.list', {});
    expect(list.find(({ id }) => id === farther.id)).toMatchObject({
      unsettledSince: '2026-11-06T01:00:00.000Z',
      nearProblem: 0,
    });
    expect(await near()).toEqual({ 가: null, 나: 2, 다: 1, 라: 0 });
  });

  it('counts a problem as open until the customer is satisfied with it', async () => {
    const { invoke } = await testBackend();
    const root = await add(invoke, { name: '가' });
    const guest = await add(invoke, { name: '나', referredBy: root.uid });
    const trouble = {
      uid: 'p',
      what: '필터 소음',
      openedAt: '2026-11-20T01:00:00.000Z',
      wish: '',
      proposal: '',
      consent: 'open' as const,
      settlement: '',
      settledAt: null,
      lesson: '',
      rounds: [],
      agreement: '',
    };
    const open = { ...trouble, satisfied: 'open', closedAt: null } as const;
    const closed = {
      ...trouble,
      settledAt: '2026-11-21T01:00:00.000Z',
      satisfied: 'yes',
      closedAt: '2026-11-21T02:00:00.000Z',
    } as const;
    const save = (problems: CustomerPatch['problems']) =>
      invoke('customers.update', { id: guest.id, patch: { problems } });
    const near = async () =>
      (await invoke('referrals.list', {})).map(({ unsettledSince, nearProblem }) => [
        unsettledSince,
        nearProblem,
      ]);
    await save([open]);
    expect(await near()).toEqual([
      [null, 1],
      ['2026-11-20T01:00:00.000Z', 0],
    ]);
    await save([closed]);
    expect(await near()).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('never closes a circle, also not through the trash', async () => {
    const { invoke, backend } = await testBackend();
    const a = await add(invoke, { name: '가' });
    const b = await add(invoke, { name: '나', referredBy: a.uid });
    const c = await add(invoke, { name: '다', referredBy: b.uid });
    await invoke('customers.trash', { ids: [b.id] });
    const patch = { referredBy: c.uid };
    expect(await backend.dispatch('customers.update', { id: a.id, patch })).toMatchObject({
      ok: false,
      error: { code: 'referral-loop' },
    });
  });
});

describe('thanks for an introduction', () => {
  it('are due the day after, are noted on the card of who was introduced, and can be undone', async () => {
    const backend = await testBackend('2026-11-22T12:00:00');
    const { invoke } = backend;
    const host = await add(invoke, { name: '윤서연' });
    const guest = await add(invoke, {
      name: '조민재',
      referredBy: host.uid,
      referredOn: '2026-11-22',
    });
    const reasons = async () =>
      (await invoke('today.get', {})).people.flatMap(({ customer, reasons: all }) =>
        all.map(({ kind, text, done }) => ({ customer, kind, text, done })),
      );
    expect(await reasons()).toEqual([]);
    backend.now = new Date('2026-11-25T12:00:00');
    const open = {
      customer: host.id,
      kind: 'referral-thanks',
      text: '조민재 님을 소개해 주신 데 감사 · 3일 전 소개',
      done: false,
    };
    expect(await reasons()).toEqual([open]);
    const mark = {
      customer: host.id,
      kind: 'referral-thanks',
      due: '2026-11-23',
      contactId: null,
      about: guest.uid,
    } as const;
    await invoke('today.mark', { ...mark, done: true });
    expect(await reasons()).toEqual([{ ...open, done: true }]);
    const { card } = { card: await invoke('customers.get', { id: guest.id }) };
    expect(card.referralThankedOn).toBe('2026-11-25');
    const { change } = await invoke('customers.lastChange', {});
    await invoke('customers.undo', { changes: [change?.id ?? 0] });
    expect(await reasons()).toEqual([open]);
    await invoke('today.mark', { ...mark, done: true });
    await invoke('today.mark', { ...mark, done: false });
    expect(await reasons()).toEqual([open]);
    backend.now = new Date('2027-01-22T12:00:00');
    expect(await reasons()).toEqual([]);
  });

  it('cannot be marked for somebody whom another introduced', async () => {
    const { invoke, backend } = await testBackend();
    const host = await add(invoke, { name: '윤서연' });
    const stranger = await add(invoke, { name: '조민재' });
    const mark = { kind: 'referral-thanks', due: '2026-11-21', contactId: null, done: true };
    const asked = { ...mark, customer: host.id, about: stranger.uid };
    expect(await backend.dispatch('today.mark', asked)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
