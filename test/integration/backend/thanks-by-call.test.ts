import { expect, it } from 'vitest';
import { testBackend } from '../../support/backend.ts';

const call = {
  direction: 'out',
  outcome: 'reached',
  note: '입금 감사, 불편한 점 없으시다고',
  startedAt: '2026-11-22T02:00:00.000Z',
  durationSeconds: 120,
  settled: true,
  nextStep: '',
  nextStepDue: null,
} as const;

it('a call that thanks for a payment takes the thanks back when it is undone: nobody is skipped', async () => {
  const { invoke } = await testBackend('2026-11-22T03:00:00Z');
  const { customer } = await invoke('customers.create', { fields: { name: '김민서' } });
  const paid = { customerId: customer.id, paidOn: '2026-11-18', amount: 39_900 };
  const { deposit } = await invoke('deposits.add', paid);
  const thanks = async () =>
    (await invoke('today.get', {})).people.flatMap(({ reasons }) =>
      reasons.filter(({ kind }) => kind === 'deposit-thanks').map(({ done }) => done),
    );
  expect(deposit.thankOn).toBe('2026-11-21');
  expect(await thanks()).toEqual([false]);

  const missed = { ...call, outcome: 'missed' } as const;
  await invoke('contacts.log', { customerId: customer.id, fields: missed });
  expect(await thanks()).toEqual([false]);

  const logged = await invoke('contacts.log', { customerId: customer.id, fields: call });
  expect(await thanks()).toEqual([true]);
  expect(logged.changes).toHaveLength(2);

  // Either of its changes takes back the whole call.
  const { change } = logged;
  if (change === null) throw new Error('no change');
  await invoke('customers.undo', { changes: [change] });
  expect(await thanks()).toEqual([false]);
  const { contacts } = await invoke('customers.get', { id: customer.id });
  expect(contacts.map(({ outcome }) => outcome)).toEqual(['missed']);
});
