import { expect, it } from 'vitest';
import { commitCounter } from '../../support/commits.ts';
import { testBackend } from '../../support/backend.ts';

const call = {
  direction: 'in',
  outcome: 'reached',
  note: '필터 소음, 내일 오전 기사 방문',
  startedAt: '2026-11-22T02:00:00.000Z',
  durationSeconds: 360,
  settled: true,
  nextStep: '방문 확인 전화',
  nextStepDue: '2026-11-24',
} as const;

it('logging a call with all that came of it takes one durable commit', async () => {
  const box = await testBackend();
  const { invoke } = box;
  const { customer } = await invoke('customers.create', { fields: { name: '한지우' } });
  const commits = commitCounter(box.path('dangol.box'));
  await invoke('contacts.saveDraft', { customerId: customer.id, fields: call, endedAt: null });
  expect(commits()).toBe(1);
  await invoke('contacts.log', {
    customerId: customer.id,
    fields: call,
    yields: {
      promises: [{ text: '견적서', madeOn: '2026-11-22', told: '2026-11-24' }],
      extras: [{ what: '여분 필터 하나', on: '2026-11-22' }],
    },
  });
  expect(commits()).toBe(1);
  const card = await invoke('customers.get', { id: customer.id });
  expect(card).toMatchObject({
    drafts: [],
    promises: [{ text: '견적서' }],
    extras: [{ what: '여분 필터 하나' }],
    contacts: [{ note: call.note }],
  });
});
