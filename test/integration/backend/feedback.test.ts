import { expect, it } from 'vitest';
import { testBackend } from '../../support/backend.ts';

async function withFeedback() {
  const { invoke } = await testBackend('2026-11-22T03:00:00Z');
  const { customer } = await invoke('customers.create', { fields: { name: '한지우' } });
  const customerId = customer.id;
  const add = (text: string, more: object = {}) =>
    invoke('feedback.add', { customerId, feedback: { text, on: '2026-11-20', ...more } });
  const shown = async (show: 'open' | 'untold' | 'told' | 'all') =>
    (await invoke('feedback.list', { show })).feedback.map(({ text }) => text);
  return { invoke, add, shown, customerId };
}

it('goes from said over done to told, each step to be seen', async () => {
  const { invoke, add, shown, customerId } = await withFeedback();
  const { feedback } = await add('안내문 글씨가 작다');
  await add('앱이 있으면', { kind: 'idea' });
  expect(await shown('open')).toEqual(['안내문 글씨가 작다', '앱이 있으면']);
  const key = { customerId, uid: feedback.uid };
  const done = await invoke('feedback.change', { ...key, patch: { done: '큰 글씨로 다시 냄' } });
  expect(done.feedback).toMatchObject({ doneOn: '2026-11-22', toldOn: null, kind: 'feedback' });
  expect([await shown('open'), await shown('untold')]).toEqual([
    ['앱이 있으면'],
    ['안내문 글씨가 작다'],
  ]);
  const told = await invoke('feedback.change', { ...key, patch: { toldOn: '2026-11-22' } });
  expect([await shown('untold'), await shown('told')]).toEqual([[], ['안내문 글씨가 작다']]);
  await invoke('customers.undo', { changes: [told.change ?? 0] });
  expect(await shown('untold')).toEqual(['안내문 글씨가 작다']);
});

it('is found by kind and words, and is not shown of a card in the trash', async () => {
  const { invoke, add, shown, customerId } = await withFeedback();
  await add('안내문 100% 작다');
  await add('앱이 있으면', { kind: 'idea' });
  const found = (query: object) =>
    invoke('feedback.list', query).then(({ total, feedback }) => [total, feedback.length]);
  expect(await found({ kind: 'idea' })).toEqual([1, 1]);
  expect(await found({ text: '100%' })).toEqual([1, 1]);
  expect(await found({ text: '10_%' })).toEqual([0, 0]);
  expect(await found({ text: '한지우', limit: 1 })).toEqual([2, 1]);
  await invoke('customers.trash', { ids: [customerId] });
  expect(await shown('all')).toEqual([]);
});

it('refuses a day that has not come, and nothing said', async () => {
  const { add } = await withFeedback();
  await expect(add('좋다', { toldOn: '2026-11-23' })).rejects.toMatchObject({
    code: 'day-in-future',
  });
  await expect(add('  ')).rejects.toMatchObject({ code: 'entry-empty' });
});
