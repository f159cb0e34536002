import { describe, expect, it } from 'vitest';
import { testBackend } from '../../support/backend.ts';

const hong = {
  name: '홍길동',
  phones: [{ kind: 'mobile', number: '+82 10 2384 1177' }],
  company: '활빈전기',
  notes: '평일 10시 이후 통화',
};

describe('dispatch', () => {
  it('refuses an unknown operation and bad input as data, never as a throw', async () => {
    const { backend } = await testBackend();
    expect(await backend.dispatch('customers.destroy', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation', details: { name: 'customers.destroy' } },
    });
    expect(await backend.dispatch('constructor', {})).toMatchObject({ ok: false });
    expect(await backend.dispatch('customers.get', { id: '1' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', details: { where: 'id' } },
    });
  });
});

describe('customers', () => {
  it('keeps a card with phones as they are shown, and finds it in every way', async () => {
    const { invoke } = await testBackend();
    const { customer } = await invoke('customers.create', { fields: hong });
    expect(customer.phones).toEqual([{ kind: 'mobile', number: '010-2384-1177' }]);
    for (const text of [
      'ㅎㄱㄷ',
      '홍기',
      '길동',
      '1177',
      '010-2384',
      '+82 10 2384',
      '활빈',
      '10시',
      'ghdrlfehd',
    ]) {
      const { customers } = await invoke('customers.search', { text });
      expect(
        customers.map(({ id }) => id),
        text,
      ).toEqual([customer.id]);
      expect(customers[0]?.matches.length, text).toBeGreaterThan(0);
    }
    expect(await invoke('customers.search', { text: 'ㅂㄱㄷ' })).toMatchObject({ total: 0 });
  });

  it('saves fields with their history, and undoes and redoes each', async () => {
    const { invoke } = await testBackend();
    const { customer } = await invoke('customers.create', { fields: hong });
    const { id } = customer;
    const { change } = await invoke('customers.update', { id, patch: { job: '대표' } });
    const same = await invoke('customers.update', { id, patch: { job: ' 대표 ' } });
    expect(same.change).toBeNull();
    const [latest] = await invoke('customers.history', { id });
    expect(latest).toMatchObject({ id: change, fields: { job: { before: '', after: '대표' } } });
    const undone = await invoke('customers.undo', { changes: [change ?? 0] });
    expect((await invoke('customers.get', { id })).job).toBe('');
    await invoke('customers.undo', undone);
    expect((await invoke('customers.get', { id })).job).toBe('대표');
    await expect(invoke('customers.undo', undone)).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  it('does not undo over a later change of the same field', async () => {
    const { invoke } = await testBackend();
    const { customer } = await invoke('customers.create', { fields: hong });
    const { id } = customer;
    const first = await invoke('customers.update', { id, patch: { job: '대표' } });
    await invoke('customers.update', { id, patch: { job: '회장' } });
    await expect(invoke('customers.undo', { changes: [first.change ?? 0] })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
    expect((await invoke('customers.get', { id })).job).toBe('회장');
  });

  it('moves to the trash and back; the trash is searched apart', async () => {
    const { invoke } = await testBackend();
    const { customer } = await invoke('customers.create', { fields: hong });
    const { changes } = await invoke('customers.trash', { ids: [customer.id] });
    expect(await invoke('customers.search', { text: 'ㅎㄱㄷ' })).toMatchObject({ total: 0 });
    expect(
      await invoke('customers.search', { text: 'ㅎㄱㄷ', filter: { trash: true } }),
    ).toMatchObject({ total: 1 });
    await expect(
      invoke('customers.update', { id: customer.id, patch: { job: 'x' } }),
    ).rejects.toMatchObject({ code: 'customer-in-trash' });
    await invoke('customers.undo', { changes });
    expect(await invoke('customers.search', { text: 'ㅎㄱㄷ' })).toMatchObject({ total: 1 });
  });

  it.each([
    [{ birthday: '2027-01-01' }, 'date-in-future'],
    [{ birthday: '2025-02-29' }, 'date-invalid'],
    [{ birthday: '--13-01' }, 'date-invalid'],
    [{ birthday: '--01-31', birthdayCalendar: 'lunar' as const }, 'date-invalid'],
    [{ notes: '주민번호 850307-1234567' }, 'resident-number'],
  ])('refuses %j with %s', async (patch, code) => {
    const { invoke } = await testBackend();
    const { customer } = await invoke('customers.create', { fields: hong });
    const update = invoke('customers.update', { id: customer.id, patch });
    await expect(update).rejects.toMatchObject({ code });
  });

  it('refuses an empty card', async () => {
    const { invoke } = await testBackend();
    await expect(invoke('customers.create', { fields: { notes: 'x' } })).rejects.toMatchObject({
      code: 'customer-empty',
    });
  });

  it('keeps everything over a restart', async () => {
    const test = await testBackend();
    const { customer } = await test.invoke('customers.create', { fields: hong });
    await test.restart();
    const card = await test.invoke('customers.get', { id: customer.id });
    expect(card).toMatchObject({ name: '홍길동', notes: hong.notes });
  });

  it('fills in samples and takes all of them away in one go', async () => {
    const test = await testBackend();
    await test.job('customers.addSamples', { count: 40, seed: 7 });
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 40, samples: 40 });
    await test.job('customers.removeSamples', {});
    expect(await test.invoke('customers.count', {})).toEqual({
      customers: 0,
      trashed: 0,
      samples: 0,
    });
    expect(await test.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });
});
