import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../src/shared/contract.ts';
import type { FollowUpPlan } from '../../../src/shared/follow-ups.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const today = '2026-11-22';

async function withCustomer(): Promise<{ backend: TestBackend; id: number }> {
  const backend = await testBackend();
  const { customer } = await backend.invoke('customers.create', { fields: { name: '한지우' } });
  return { backend, id: customer.id };
}

type Start = Partial<InputOf<'followUps.start'>>;

async function start(backend: TestBackend, customerId: number, parts: Start = {}) {
  const asked = { customerId, plan: 'after-sale', event: today, about: '정수기', ...parts };
  return backend.invoke('followUps.start', asked);
}

const ofCard = async (backend: TestBackend, id: number) =>
  (await backend.invoke('customers.get', { id })).followUps;

const list = async (backend: TestBackend, input: InputOf<'followUps.list'> = {}) =>
  (await backend.invoke('followUps.list', input)).followUps;

describe('a follow-up', () => {
  it('starts as a copy of its plan, and is one change with one undo', async () => {
    const { backend, id } = await withCustomer();
    const { followUp, change } = await start(backend, id);
    expect(followUp).toMatchObject({
      plan: 'after-sale',
      state: 'running',
      name: '계약 뒤 챙기기',
    });
    expect(followUp.steps[0]).toMatchObject({ uid: 'order', due: '2026-11-23' });
    await backend.invoke('customers.undo', { changes: [change ?? 0] });
    expect(await ofCard(backend, id)).toEqual([]);
  });

  it('refuses the same plan twice for one day and one thing, and what is not there', async () => {
    const { backend, id } = await withCustomer();
    const { followUp } = await start(backend, id);
    await expect(start(backend, id)).rejects.toMatchObject({ code: 'follow-up-runs' });
    await start(backend, id, { about: '공기청정기' });
    await expect(start(backend, id, { plan: 'nowhere' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const key = { customerId: id, uid: followUp.uid };
    await expect(
      backend.invoke('followUps.step', { ...key, step: 'nowhere', act: 'done' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      backend.invoke('followUps.step', { ...key, step: 'order', act: 'move' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      backend.invoke('followUps.step', { ...key, step: 'order', act: 'done', on: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'day-in-future' });
    await backend.invoke('customers.trash', { ids: [id] });
    await expect(start(backend, id, { about: '비데' })).rejects.toMatchObject({
      code: 'customer-in-trash',
    });
    expect(await list(backend)).toEqual([]);
  });

  it('lists who is late first, told or not, and no ended or paused one among those that run', async () => {
    const { backend, id } = await withCustomer();
    const late = await start(backend, id, { event: today, plan: 'after-problem' });
    const soon = await start(backend, id, { event: '2026-12-20', plan: 'renewal' });
    const ended = await start(backend, id, { event: today, plan: 'lost-sale' });
    const key = { customerId: id };
    await backend.invoke('followUps.state', { ...key, uid: ended.followUp.uid, state: 'ended' });
    backend.now = new Date('2026-11-27T03:00:00Z');
    const uids = (rows: { uid: string }[]) => rows.map(({ uid }) => uid);
    expect(uids(await list(backend))).toEqual([soon.followUp.uid, late.followUp.uid]);
    expect(await list(backend, { show: 'late' })).toMatchObject([
      { customerName: '한지우', next: { due: '2026-11-22' } },
      { customerName: '한지우', next: { uid: 'still', due: '2026-11-24', toldLateOn: null } },
    ]);
    const told = await backend.invoke('followUps.step', {
      ...{ ...key, uid: late.followUp.uid, step: 'still', act: 'told-late' },
    });
    expect(told.followUp.steps[0]?.toldLateOn).toBe('2026-11-27');
    expect(uids(await list(backend, { show: 'ended' }))).toEqual([ended.followUp.uid]);
    expect(await list(backend, { plan: 'renewal' })).toHaveLength(1);
    expect(await list(backend, { show: 'all' })).toHaveLength(3);
  });

  it('rests while it is paused and moves by its days when it is taken up again', async () => {
    const { backend, id } = await withCustomer();
    const { followUp } = await start(backend, id);
    const key = { customerId: id, uid: followUp.uid };
    await backend.invoke('followUps.state', { ...key, state: 'paused' });
    expect(await list(backend, { show: 'paused' })).toHaveLength(1);
    backend.now = new Date('2026-12-02T03:00:00Z');
    const resumed = await backend.invoke('followUps.state', { ...key, state: 'running' });
    expect(resumed.followUp.steps[0]).toMatchObject({ due: '2026-12-03', movedFrom: '2026-11-23' });
  });

  it('begins its next round with the last step, and takes it back with one undo', async () => {
    const { backend, id } = await withCustomer();
    const { followUp } = await start(backend, id, { plan: 'debit-thanks', event: today });
    const key = { customerId: id, uid: followUp.uid, step: 'thanks' };
    backend.now = new Date('2026-11-24T03:00:00Z');
    const done = await backend.invoke('followUps.step', { ...key, act: 'done' });
    expect(done.followUp.state).toBe('ended');
    expect(await ofCard(backend, id)).toMatchObject([
      { state: 'ended' },
      { state: 'running', event: '2026-12-22' },
    ]);
    await backend.invoke('customers.undo', { changes: [done.change ?? 0] });
    expect(await ofCard(backend, id)).toMatchObject([{ state: 'running', event: today }]);
  });

  it('is ticked off in Today, where its last step ends it and the next round is begun', async () => {
    const { backend, id } = await withCustomer();
    await start(backend, id, { plan: 'debit-thanks', event: '2026-11-21' });
    const stepsOf = async (date: string) => {
      const { people } = await backend.invoke('today.get', { date });
      return people.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'follow-up'));
    };
    const [reason] = await stepsOf(today);
    if (!reason) throw new Error('not on the list');
    const { kind, due, about } = reason;
    const mark = { customer: id, kind, due, about, contactId: null };
    await backend.invoke('today.mark', { ...mark, done: true });
    expect(await stepsOf(today)).toMatchObject([{ done: true }]);
    expect(await ofCard(backend, id)).toMatchObject([
      { state: 'ended' },
      { state: 'running', event: '2026-12-21' },
    ]);
    expect(await stepsOf('2026-12-22')).toMatchObject([{ done: false, due: '2026-12-22' }]);
    await backend.invoke('today.mark', { ...mark, done: false });
    expect(await ofCard(backend, id)).toMatchObject([{ state: 'running', event: '2026-11-21' }]);
  });

  it('says in Today that it runs late, and whether the customer knows', async () => {
    const { backend, id } = await withCustomer();
    const { followUp } = await start(backend, id);
    backend.now = new Date('2026-11-26T03:00:00Z');
    const texts = async () =>
      (await backend.invoke('today.get', {})).people
        .flatMap(({ reasons }) => reasons)
        .filter(({ kind }) => kind === 'follow-up')
        .map(({ text }) => text);
    expect((await texts()).join()).toContain('3일 늦음');
    const before = await texts();
    const key = { customerId: id, uid: followUp.uid, step: 'order' };
    await backend.invoke('followUps.step', { ...key, act: 'told-late' });
    expect(await texts()).not.toEqual(before);
    await backend.invoke('followUps.state', { ...key, state: 'paused' });
    expect(await texts()).toEqual([]);
  });

  it('starts by itself with an agreement, in the same change, and ends with it', async () => {
    const { backend, id } = await withCustomer();
    const { agreement, change } = await backend.invoke('agreements.add', {
      customerId: id,
      agreement: { kind: 'rental', product: '정수기' },
    });
    expect(await ofCard(backend, id)).toMatchObject([
      { plan: 'after-sale', about: '정수기', aboutUid: agreement.uid, state: 'running' },
    ]);
    await backend.invoke('customers.undo', { changes: [change ?? 0] });
    expect(await ofCard(backend, id)).toEqual([]);
    const again = await backend.invoke('agreements.add', {
      customerId: id,
      agreement: { kind: 'rental', product: '정수기' },
    });
    const key = { customerId: id, uid: again.agreement.uid };
    await backend.invoke('agreements.change', { ...key, patch: { note: '층고 확인' } });
    await backend.invoke('agreements.change', { ...key, patch: { status: 'lost' } });
    expect(await ofCard(backend, id)).toMatchObject([
      { plan: 'after-sale', state: 'ended' },
      { plan: 'lost-sale', state: 'running' },
    ]);
  });
});

const ownPlan = {
  uid: '',
  name: '가을 점검',
  event: 'other' as const,
  repeatMonths: null,
  steps: [{ uid: '', title: '전화', means: 'call' as const, offset: 3, note: '' }],
};
const planOf = async (backend: TestBackend, uid: string): Promise<FollowUpPlan | undefined> =>
  (await backend.invoke('followUps.plans', {})).find((plan) => plan.uid === uid);
const bare = ({ builtIn: _, edited: __, ...plan }: FollowUpPlan) => plan;

describe('a plan', () => {
  it('that is edited while it runs changes only what starts afterwards', async () => {
    const { backend, id } = await withCustomer();
    const before = (await start(backend, id)).followUp;
    const plan = await planOf(backend, 'after-sale');
    if (!plan) throw new Error('no plan');
    const [first, ...rest] = plan.steps;
    if (!first) throw new Error('no step');
    const steps = [{ ...first, title: '모델부터 확인', offset: 2 }, ...rest.slice(0, 1)];
    const saved = await backend.invoke('followUps.savePlan', { plan: { ...bare(plan), steps } });
    expect(saved).toMatchObject({ builtIn: true, edited: true });
    expect(await ofCard(backend, id)).toEqual([before]);
    const { followUp } = await start(backend, id, { about: '비데' });
    expect(followUp.steps.map(({ title }) => title)).toEqual(['모델부터 확인', rest[0]?.title]);
    expect(followUp.steps[0]?.due).toBe('2026-11-24');
  });

  it('that is built in is as it came when it is reset, and edited again when that is taken back', async () => {
    const { backend } = await withCustomer();
    const original = await planOf(backend, 'renewal');
    if (!original) throw new Error('no plan');
    const plan = { ...bare(original), name: '만기 챙기기' };
    await backend.invoke('followUps.savePlan', { plan });
    await backend.invoke('followUps.removePlan', { uid: 'renewal' });
    expect(await planOf(backend, 'renewal')).toEqual(original);
    await backend.invoke('followUps.restorePlan', { uid: 'renewal' });
    expect(await planOf(backend, 'renewal')).toMatchObject({ name: '만기 챙기기', edited: true });
    // Written back by hand it is no edited one either.
    await backend.invoke('followUps.savePlan', { plan: bare(original) });
    expect(await planOf(backend, 'renewal')).toEqual(original);
  });

  it('of the user’s own is written, started, put away and brought back', async () => {
    const { backend, id } = await withCustomer();
    const made = await backend.invoke('followUps.savePlan', { plan: ownPlan });
    expect(made).toMatchObject({ builtIn: false, edited: false });
    expect(made.steps[0]?.uid).not.toBe('');
    await start(backend, id, { plan: made.uid });
    await backend.invoke('followUps.removePlan', { uid: made.uid });
    expect(await planOf(backend, made.uid)).toBeUndefined();
    // What runs goes on.
    expect(await list(backend, { plan: made.uid })).toHaveLength(1);
    expect(await backend.invoke('followUps.restorePlan', { uid: made.uid })).toEqual(made);
  });

  it('is refused where it says nothing, is not there, or holds what is never stored', async () => {
    const { backend } = await withCustomer();
    const save = (parts: Partial<typeof ownPlan>) =>
      backend.invoke('followUps.savePlan', { plan: { ...ownPlan, ...parts } });
    await expect(save({ name: '  ' })).rejects.toMatchObject({ code: 'entry-empty' });
    await expect(save({ uid: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(save({ name: '860101-1234567' })).rejects.toMatchObject({
      code: 'resident-number',
    });
    await expect(backend.invoke('followUps.restorePlan', { uid: 'renewal' })).rejects.toMatchObject(
      { code: 'nothing-to-undo' },
    );
    await expect(backend.invoke('followUps.removePlan', { uid: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is in the language of the box', async () => {
    const { backend } = await withCustomer();
    await backend.invoke('settings.update', { patch: { language: 'en' } });
    expect(await planOf(backend, 'renewal')).toMatchObject({ name: 'Before it ends' });
  });
});
