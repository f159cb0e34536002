import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../../src/core/dates.ts';
import { keptOf, promiseOutcome } from '../../../src/core/promises.ts';
import { promise as promiseSchema, type Promised } from '../../../src/shared/promises.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

async function withCustomer(now?: string): Promise<{ box: TestBackend; id: number }> {
  const box = await testBackend(now);
  const { customer } = await box.invoke('customers.create', {
    fields: { name: '한지우', phones: [{ kind: 'mobile', number: '010-2384-1177' }] },
  });
  return { box, id: customer.id };
}

const quote = { text: '견적서 보내기', madeOn: '2026-11-22', told: '2026-11-27' };

async function add(box: TestBackend, id: number, parts: Partial<Promised> = {}): Promise<Promised> {
  const { promise } = await box.invoke('promises.add', {
    customerId: id,
    promise: { ...quote, ...parts },
  });
  return promise;
}

describe('promises', () => {
  it('get the aim of the settings, two working days before the date told', async () => {
    const { box, id } = await withCustomer();
    expect(await add(box, id)).toMatchObject({ aim: '2026-11-25', state: 'open', by: 'me' });
    expect(await add(box, id, { by: 'customer' })).toMatchObject({ aim: null });
    expect(await add(box, id, { aim: null })).toMatchObject({ aim: null });
    await box.invoke('settings.update', {
      patch: { promiseLeadDays: 1, extraHolidays: [{ date: '2026-11-26', name: '창립일' }] },
    });
    expect(await box.invoke('promises.aimFor', { told: '2026-11-27' })).toEqual({
      aim: '2026-11-25',
    });
  });

  it('end early, on the day and too late, counted as they were', async () => {
    const { box, id } = await withCustomer();
    const [early, exact, late] = [await add(box, id), await add(box, id), await add(box, id)];
    const close = async (promise: Promised, day: string) => {
      box.now = new Date(`${day}T03:00:00Z`);
      await box.invoke('promises.close', { customerId: id, uid: promise.uid, state: 'kept' });
    };
    await close(early, '2026-11-25');
    await close(exact, '2026-11-27');
    await close(late, '2026-11-30');
    const { promises, total } = await box.invoke('promises.list', { filter: { show: 'closed' } });
    expect(total).toBe(3);
    expect(Object.fromEntries(promises.map(({ uid, outcome }) => [uid, outcome]))).toEqual({
      [early.uid]: 'early',
      [exact.uid]: 'kept',
      [late.uid]: 'broken',
    });
    const months = await box.invoke('promises.months', { from: '2026-10', to: '2026-12' });
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(months[1]).toMatchObject({ early: 1, kept: 1, broken: 1, open: 0 });
    expect(keptOf(months)).toEqual({ kept: 2, of: 3 });
  });

  it('past the date told count as open until somebody closes them', async () => {
    const { box, id } = await withCustomer();
    await add(box, id);
    const months = () => box.invoke('promises.months', { from: '2026-11', to: '2026-11' });
    box.now = new Date('2026-11-27T03:00:00Z');
    expect(keptOf(await months())).toEqual({ kept: 0, of: 0 });
    box.now = new Date('2026-11-28T03:00:00Z');
    expect(keptOf(await months())).toEqual({ kept: 0, of: 1 });
    const late = await box.invoke('promises.list', { filter: { show: 'late' } });
    expect(late.total).toBe(1);
  });

  it('break only with what was done about it', async () => {
    const { box, id } = await withCustomer();
    const { uid } = await add(box, id, { note: '메일로' });
    const key = { customerId: id, uid };
    await expect(
      box.invoke('promises.close', { ...key, state: 'broken', note: ' ' }),
    ).rejects.toMatchObject({ code: 'promise-broken-note' });
    const note = '사과드리고 다음 날 직접 갖다 드림';
    const { promise } = await box.invoke('promises.close', { ...key, state: 'broken', note });
    expect(promise).toMatchObject({ state: 'broken', note, closedOn: '2026-11-22' });
    await expect(box.invoke('promises.close', { ...key, state: 'kept' })).rejects.toMatchObject({
      code: 'promise-closed',
    });
    const opened = await box.invoke('promises.reopen', key);
    expect(opened.promise).toMatchObject({ state: 'open', closedOn: null });
    await expect(box.invoke('promises.reopen', key)).rejects.toMatchObject({
      code: 'promise-open',
    });
  });

  it('move only with the customer’s yes, to another date, with a new aim', async () => {
    const { box, id } = await withCustomer();
    const { uid } = await add(box, id);
    const key = { customerId: id, uid };
    await expect(
      // @ts-expect-error a renegotiation without the yes is none
      box.invoke('promises.renegotiate', { ...key, to: '2026-12-04', agreed: false }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      box.invoke('promises.renegotiate', { ...key, to: '2026-11-27', agreed: true }),
    ).rejects.toMatchObject({ code: 'promise-same-date' });
    const { promise } = await box.invoke('promises.renegotiate', {
      ...key,
      to: '2026-12-04',
      agreed: true,
      note: '공장이 늦음',
    });
    expect(promise).toMatchObject({ told: '2026-12-04', aim: '2026-12-02' });
    expect(promise.moves).toHaveLength(1);
  });

  it('follow a corrected date with their aim, and refuse days that cannot be', async () => {
    const { box, id } = await withCustomer();
    const { uid } = await add(box, id);
    const change = (patch: Partial<Promised>) =>
      box.invoke('promises.change', { customerId: id, uid, patch });
    expect((await change({ told: '2026-12-04' })).promise.aim).toBe('2026-12-02');
    expect((await change({ told: '2026-12-08', aim: '2026-12-07' })).promise.aim).toBe(
      '2026-12-07',
    );
    await expect(change({ aim: '2026-12-09' })).rejects.toMatchObject({
      code: 'promise-aim-after-told',
    });
    await expect(change({ told: '2026-11-01' })).rejects.toMatchObject({
      code: 'promise-before-made',
    });
    await expect(change({ madeOn: '2026-11-23' })).rejects.toMatchObject({
      code: 'day-in-future',
    });
    await expect(change({ text: '주민번호 900101-1234567' })).rejects.toMatchObject({
      code: 'resident-number',
    });
    expect((await change({ text: '견적서 보내기 ' })).change).toBeNull();
  });

  it('are undone, and stand in the history and on the card', async () => {
    const { box, id } = await withCustomer();
    const { uid } = await add(box, id);
    const { change } = await box.invoke('promises.close', {
      customerId: id,
      uid,
      state: 'kept',
    });
    await box.invoke('customers.undo', { changes: [change ?? 0] });
    const card = await box.invoke('customers.get', { id });
    expect(card.promises).toMatchObject([{ uid, state: 'open', closedOn: null }]);
    const removed = await box.invoke('promises.remove', { customerId: id, uid });
    await box.invoke('customers.undo', { changes: [removed.change ?? 0] });
    expect((await box.invoke('promises.list', {})).total).toBe(1);
    await expect(
      box.invoke('promises.remove', { customerId: id, uid: 'nobody' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be closed after the clock was set back', async () => {
    const { box, id } = await withCustomer();
    const { uid } = await add(box, id);
    box.now = new Date('2026-10-01T03:00:00Z');
    const { promise } = await box.invoke('promises.close', { customerId: id, uid, state: 'kept' });
    expect(promise.closedOn).toBe('2026-11-22');
  });

  it('of a leap day and of the ends of the calendar have an aim', async () => {
    const { box, id } = await withCustomer('2028-02-20T03:00:00Z');
    const leap = { madeOn: '2028-02-20', told: '2028-02-29' };
    expect((await add(box, id, leap)).aim).toBe('2028-02-25');
    const months = await box.invoke('promises.months', { from: '2028-02', to: '2028-02' });
    expect(months).toHaveLength(1);
    expect(await box.invoke('promises.aimFor', { told: '9999-12-31' })).toEqual({
      aim: '9999-12-29',
    });
    const first = { told: '0001-01-02', madeOn: '0001-01-01' };
    expect(await box.invoke('promises.aimFor', first)).toEqual({ aim: '0001-01-01' });
  });

  it('are listed by what is due first, those without a date last, none of the trash', async () => {
    const { box, id } = await withCustomer();
    const undated = await add(box, id, { text: '여름 세일 안내', told: null });
    const later = await add(box, id, { told: '2026-12-30' });
    const sooner = await add(box, id);
    const uids = async (filter: object) => {
      const { promises } = await box.invoke('promises.list', { filter });
      return promises.map(({ uid }) => uid);
    };
    expect(await uids({})).toEqual([sooner.uid, later.uid, undated.uid]);
    expect(await uids({ show: 'undated' })).toEqual([undated.uid]);
    expect(await uids({ show: 'due' })).toEqual([]);
    expect(await uids({ text: '여름' })).toEqual([undated.uid]);
    expect(await uids({ text: '50%' })).toEqual([]);
    expect(await uids({ from: '2026-12-01', to: '2026-12-31' })).toEqual([later.uid]);
    box.now = new Date('2026-11-25T03:00:00Z');
    expect(await uids({ show: 'due' })).toEqual([sooner.uid]);
    await box.invoke('customers.trash', { ids: [id] });
    expect(await uids({ show: 'all' })).toEqual([]);
    await expect(add(box, id)).rejects.toMatchObject({ code: 'customer-in-trash' });
  });

  it('are counted in the box as the rule in core counts them', async () => {
    const { box, id } = await withCustomer();
    const day = fc.integer({ min: 20_760, max: 20_800 }).map(fromDayNumber);
    const any = fc
      .record({
        madeOn: fc.constant('2026-11-01'),
        told: fc.option(day),
        state: fc.constantFrom('open', 'kept', 'broken', 'released'),
        closedOn: day,
        moves: fc.array(fc.record({ on: day, from: day, to: day }), { maxLength: 2 }),
      })
      .map((parts) => promiseSchema.parse({ ...parts, text: 't', note: 'n', aim: null }));
    const promises = fc.sample(any, { numRuns: 200, seed: 4 });
    await box.invoke('customers.update', { id, patch: { promises } });
    const { promises: stored } = await box.invoke('promises.list', {
      filter: { show: 'all' },
      limit: 500,
    });
    expect(stored).toHaveLength(200);
    for (const promise of stored) expect(promise.outcome).toBe(promiseOutcome(promise));
    const outcomes = new Set(stored.map(({ outcome }) => outcome));
    expect(outcomes.size).toBe(6);
  });
});
