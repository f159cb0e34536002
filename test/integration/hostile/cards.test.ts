import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText, plainTexts } from '../../../src/core/plain-text.ts';
import { toShown, toStored } from '../../../src/core/customer-fields.ts';
import type { Customer, CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { fitting, payloads, some } from '../../support/hostile.ts';

const all = process.env['DANGOL_HOSTILE'] === 'all';
/** Those of which something is left when what is no text is left out. */
const kept = (all ? payloads : some(8, 3)).filter(({ text }) => plainText(text).trim() !== '');

/** A card that says one thing wherever it says something. */
function cardOf(text: string): CustomerPatch {
  const upTo = (limit: number) => fitting(text, limit);
  const on = '2026-11-02';
  return {
    name: upTo(300),
    company: upTo(300),
    job: upTo(300),
    phones: [{ kind: upTo(60), number: upTo(60) }],
    emails: [{ kind: upTo(60), address: upTo(320) }],
    addresses: [{ kind: upTo(60), postcode: upTo(20), line: upTo(500) }],
    tags: plainText(upTo(60)).trim() === '' ? [] : [upTo(60)],
    notes: upTo(20_000),
    source: upTo(300),
    relations: [
      {
        uid: 'r1',
        relation: upTo(60),
        name: upTo(300),
        customerUid: null,
        phone: upTo(60),
        note: upTo(2000),
      },
    ],
    preferences: [
      { uid: 'p1', kind: 'deal-breaker', text: upTo(2000), forService: true, on: null },
    ],
    expectations: [
      { uid: 'e1', question: upTo(500), answer: upTo(5000), knownBy: upTo(2000), askedOn: null },
    ],
    signals: [{ uid: 's1', kind: upTo(200), tone: 'bad', on: null, note: upTo(2000) }],
    decision: { decision: 'let-go', reason: upTo(2000), on },
    callTimes: upTo(300),
    serviceNote: upTo(5000),
  };
}

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

test('what is written on a card is read again as it was, letter by letter, and found', async () => {
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
});

test('a document takes every card to another box as it is', async () => {
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

/** What people wrote, without what the box reckons beside it. */
function plainOf(card: Partial<Customer>): unknown {
  const { name, company, job, tags, notes, source, callTimes, serviceNote, preferences } = card;
  const { phones, emails, addresses, expectations, signals, decision, relations } = card;
  return {
    ...{ name, company, job, tags, notes, source, callTimes, serviceNote, preferences },
    ...{ phones, emails, addresses, expectations, signals, decision, relations },
  };
}
