import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainTexts } from '../../../src/core/plain-text.ts';
import { toShown, toStored } from '../../../src/core/customer-fields.ts';
import type { Customer, CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardOf, wordful } from '../../support/hostile-cards.ts';
import { fitting, patience } from '../../support/hostile.ts';

const kept = wordful(16, 3);
const cards = () => kept.map(({ text }) => cardOf(text));

/** What the box shows of these fields. */
function shown(fields: CustomerPatch): Partial<Customer> {
  const stored = toStored(plainTexts(fields));
  return {
    ...stored,
    ...toShown({ phones: stored.phones ?? [], relations: stored.relations ?? [] }),
  };
}

async function held(backend: TestBackend): Promise<Customer[]> {
  const { customers } = await backend.invoke('customers.search', { text: '', limit: 1000 });
  const cards = await Promise.all(
    customers.map(({ id }) => backend.invoke('customers.get', { id })),
  );
  return cards.toSorted((a, b) => a.id - b.id);
}

test(
  'what is written on a card is read again as it was, letter by letter, and found',
  { timeout: patience },
  async () => {
    const backend = await testBackend();
    for (const fields of cards()) {
      const { customer } = await backend.invoke('customers.create', { fields });
      const card = await backend.invoke('customers.get', { id: customer.id });
      expect(card).toMatchObject(shown(fields));
      const { total } = await backend.invoke('customers.search', {
        text: fitting(fields.name ?? '', 200),
        limit: 1,
      });
      expect(total).toBeGreaterThanOrEqual(0);
    }
    const whole = await held(backend);
    expect(whole).toHaveLength(kept.length);
    const { problems } = (await backend.job('backup.check', {})) as { problems: unknown[] };
    expect(problems).toEqual([]);
  },
);

test('a document takes every card to another box as it is', { timeout: patience }, async () => {
  const [from, to] = [await testBackend(), await testBackend()];
  for (const fields of cards()) await from.invoke('customers.create', { fields });
  const { file } = (await from.job('exchange.export', {
    format: 'json',
    language: 'ko',
    reason: 'x',
    file: from.path('all.json'),
  })) as { file: string };
  await to.importFile('all.json', new Uint8Array(readFileSync(file)));
  const texts = (cards: Customer[]) =>
    new Map(
      cards.map(({ id: _, createdAt: _c, updatedAt: _u, ...card }) => [card.uid, plainOf(card)]),
    );
  const [there, here] = [texts(await held(to)), texts(await held(from))];
  for (const [uid, card] of here) expect(there.get(uid)).toEqual(card);
});

test('two entries of a card never share a uid, whoever says so', async () => {
  const { invoke } = await testBackend();
  const relation = { uid: 'same', relation: 'friend', name: '벗' } as const;
  const fields = { name: '손님', relations: [relation, { ...relation, name: '다른 벗' }] };
  const { customer } = await invoke('customers.create', { fields });
  expect(new Set(customer.relations.map(({ uid }) => uid)).size).toBe(2);
  const signal = { uid: 'same', kind: 'unpaid', tone: 'bad' } as const;
  const signals = [signal, signal];
  const changed = await invoke('customers.update', { id: customer.id, patch: { signals } });
  expect(new Set(changed.customer.signals.map(({ uid }) => uid)).size).toBe(2);
});

/** What people wrote, without what the box reckons beside it. */
function plainOf(card: Partial<Customer>): unknown {
  const { name, company, job, tags, notes, source, callTimes, serviceNote, preferences } = card;
  const { phones, emails, addresses, expectations, signals, decision, relations } = card;
  return {
    ...{ name, company, job, tags, notes, source, callTimes, serviceNote, preferences },
    ...{ phones, emails, addresses, expectations, signals, decision, relations },
  };
}
