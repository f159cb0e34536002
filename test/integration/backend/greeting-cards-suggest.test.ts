import { expect, it } from 'vitest';
import { extra, preference } from '../../../src/shared/card-parts.ts';
import { testBackend } from '../../support/backend.ts';

const call = (startedAt: string, note: string, outcome: 'reached' | 'missed' = 'reached') => ({
  ...({ kind: 'call', direction: 'out', outcome, note, startedAt } as const),
  ...{ durationSeconds: null, settled: null, nextStep: '', nextStepDue: null },
});

it('suggests from the card itself, in both languages, and nothing where there is nothing', async () => {
  const { invoke } = await testBackend('2026-11-22T03:00:00Z');
  const { customer: host } = await invoke('customers.create', { fields: { name: '이준호' } });
  const { customer } = await invoke('customers.create', {
    fields: {
      ...{ name: '김민서', referredBy: host.uid, referredOn: '2026-01-05' },
      extras: [extra.parse({ what: '현관 등을 갈아 드림', on: '2026-11-01' })],
      preferences: [
        preference.parse({ kind: 'preference', text: '등산' }),
        preference.parse({ kind: 'deal-breaker', text: '정치 이야기' }),
      ],
    },
  });
  const customerId = customer.id;
  await invoke('contacts.log', {
    customerId,
    fields: call('2026-11-10T02:00:00Z', '별일 없이 잘 지내신다고'),
  });
  await invoke('contacts.log', {
    customerId,
    fields: call('2026-11-20T02:00:00Z', '손주 이야기', 'missed'),
  });
  const korean = await invoke('greetingCards.suggest', { customerId, language: 'ko' });
  expect(korean).toEqual([
    {
      about: 'contact',
      fact: '별일 없이 잘 지내신다고',
      text: '별일 없이 잘 지내신다는 말씀이 참 반가웠습니다.',
    },
    { about: 'extra', fact: '현관 등을 갈아 드림', text: expect.stringContaining('갈아 드린 일') },
    { about: 'referral', fact: '이준호', text: expect.stringContaining('이준호님 덕분에') },
    { about: 'preference', fact: '등산', text: expect.stringContaining('산에 자주') },
  ]);
  const english = await invoke('greetingCards.suggest', { customerId, language: 'en' });
  expect(english.map(({ about }) => about)).toContain('referral');

  // A problem of that day makes what was said then private; a card in the trash is nobody to thank.
  await invoke('problems.add', {
    customerId,
    problem: { what: '물이 샘', openedAt: '2026-11-10T05:00:00Z' },
  });
  await invoke('customers.trash', { ids: [host.id] });
  const after = await invoke('greetingCards.suggest', { customerId, language: 'ko' });
  expect(after.map(({ about }) => about)).toEqual(['extra', 'preference']);

  const { customer: blank } = await invoke('customers.create', { fields: { name: '박서연' } });
  expect(await invoke('greetingCards.suggest', { customerId: blank.id, language: 'ko' })).toEqual(
    [],
  );
  await expect(
    invoke('greetingCards.suggest', { customerId: 999, language: 'ko' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
