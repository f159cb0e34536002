import { describe, expect, it } from 'vitest';
import { testBackend } from '../../support/backend.ts';

const gangnam = { kind: 'home', postcode: '06236', line: '서울특별시 강남구 테헤란로 152' };

async function withHelpers() {
  // A Friday: the next working day is the Monday after.
  const test = await testBackend('2026-11-20T03:00:00Z');
  const { invoke } = test;
  const save = (name: string, more: object = {}) =>
    invoke('helpers.save', { helper: { name, ...more } });
  const { customer } = await invoke('customers.create', {
    fields: { name: '한지우', addresses: [gangnam] },
  });
  return { test, invoke, save, customerId: customer.id };
}

describe('the directory of helpers', () => {
  it('puts those first who work where the customer lives, then the usual roles in their order', async () => {
    const { invoke, save, customerId } = await withHelpers();
    await save('부산센터', { role: 'service', area: '부산' });
    await save('강남 배송', { role: 'delivery', area: '서울 강남·서초' });
    await save('박정호 기사', { role: 'service', area: '서울', phone: '01023841177' });
    const all = await invoke('helpers.list');
    expect(all.map(({ name }) => name)).toEqual(['박정호 기사', '부산센터', '강남 배송']);
    expect(all[0]?.phone).toBe('010-2384-1177');
    const near = await invoke('helpers.list', { customerId });
    expect(near.map(({ name, fitsArea }) => [name, fitsArea])).toEqual([
      ['박정호 기사', true],
      ['강남 배송', true],
      ['부산센터', false],
    ]);
  });

  it('takes a helper out and puts them back, the same one', async () => {
    const { invoke, save } = await withHelpers();
    const { uid } = await save('보상팀', { role: 'claims' });
    await invoke('helpers.remove', { uid });
    expect(await invoke('helpers.list')).toEqual([]);
    expect(await invoke('helpers.list', { trash: true })).toMatchObject([{ uid }]);
    expect(await invoke('helpers.restore', { uid })).toMatchObject({ uid, name: '보상팀' });
    expect(await invoke('helpers.list')).toMatchObject([{ uid }]);
    await invoke('helpers.save', { helper: { uid, name: '보상 1팀' } });
    expect(await invoke('helpers.list')).toMatchObject([{ uid, name: '보상 1팀' }]);
  });

  it('refuses a helper without a name, an unknown one, and a resident number', async () => {
    const { invoke, save } = await withHelpers();
    await expect(save('  ')).rejects.toMatchObject({ code: 'entry-empty' });
    await expect(save('기사', { uid: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(save('기사', { note: '850307-1234567' })).rejects.toMatchObject({
      code: 'resident-number',
    });
    expect(await invoke('helpers.list')).toEqual([]);
  });
});

describe('a matter handed on', () => {
  it('is asked after on the next working day, stays open until it arrived, and all is undone', async () => {
    const { invoke, save, customerId } = await withHelpers();
    const { uid: helper } = await save('박정호 기사');
    const { handoff, change } = await invoke('helpers.handOn', {
      customerId,
      handoff: { helper, helperName: '', what: '필터 소음' },
    });
    expect(handoff).toMatchObject({ helperName: '박정호 기사', checkOn: '2026-11-23' });
    expect(await invoke('helpers.open')).toMatchObject([{ what: '필터 소음', customerId }]);
    expect(await invoke('helpers.list')).toMatchObject([{ openHandoffs: 1 }]);

    const { uid } = handoff;
    const arrived = await invoke('helpers.arrived', { customerId, uid });
    expect(arrived.handoff.arrivedOn).toBe('2026-11-20');
    expect(await invoke('helpers.open')).toEqual([]);
    await invoke('helpers.arrived', { customerId, uid, on: null });
    expect(await invoke('helpers.open')).toHaveLength(1);
    await expect(
      invoke('helpers.arrived', { customerId, uid, on: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'day-in-future' });

    await invoke('customers.undo', { changes: [change ?? 0] });
    expect(await invoke('helpers.open')).toEqual([]);
    expect(await invoke('helpers.list')).toMatchObject([{ openHandoffs: 0 }]);
  });

  it('keeps the helper’s name when the helper is gone', async () => {
    const { invoke, save, customerId } = await withHelpers();
    const { uid: helper } = await save('박정호 기사');
    await invoke('helpers.handOn', {
      customerId,
      handoff: { helper, helperName: '', what: '소음' },
    });
    await invoke('helpers.remove', { uid: helper });
    expect(await invoke('helpers.open')).toMatchObject([{ helperName: '박정호 기사' }]);
  });
});
