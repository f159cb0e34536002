import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PrintRun } from '../../../src/shared/greeting-cards.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

async function compose(test: TestBackend, names: readonly string[]) {
  await test.invoke('settings.update', { patch: { agentName: '이자준' } });
  const ids = [];
  for (const name of names) {
    ids.push((await test.invoke('customers.create', { fields: { name } })).customer.id);
  }
  const composed = await test.invoke('greetingCards.compose', {
    template: 'deposit-thanks',
    customerIds: ids,
    language: 'ko',
  });
  return composed.map((card) => ({
    customerId: card.customerId,
    template: 'deposit-thanks',
    spec: {
      greeting: card.greeting,
      message: card.message,
      closing: card.closing,
      hand: 'nanum-pen',
      ink: 'blueblack' as const,
      lines: 'dotted' as const,
      seed: `seed/${card.customerId}`,
    },
  }));
}

describe('greeting cards', () => {
  it('writes, records and reprints the same bytes, one card or the whole run', async () => {
    const test = await testBackend();
    const cards = await compose(test, ['김민서', '박도현', '최은우', '정하윤', '윤서연']);
    expect(cards[0]?.spec.greeting).toBe('김민서 고객님께');
    expect(cards[0]?.spec.closing).toBe('이자준 드림');
    const run = (await test.job('greetingCards.produce', {
      cards,
      layout: 'a6x4',
      mode: 'save',
      file: test.path('run.pdf'),
    })) as PrintRun;
    expect(run).toMatchObject({ cards: 5, pages: 2, file: test.path('run.pdf') });
    test.now = new Date('2027-03-01T00:00:00Z');
    const [first] = run.sendings;
    const again = { sending: first?.id ?? 0, mode: 'save' as const };
    await test.invoke('greetingCards.reprint', {
      ...again,
      whole: true,
      file: test.path('again.pdf'),
    });
    expect(readFileSync(test.path('again.pdf'))).toEqual(readFileSync(test.path('run.pdf')));
    await test.invoke('greetingCards.reprint', { ...again, file: test.path('one.pdf') });
    await test.invoke('greetingCards.reprint', { ...again, file: test.path('two.pdf') });
    expect(readFileSync(test.path('one.pdf'))).toEqual(readFileSync(test.path('two.pdf')));
    const card = await test.invoke('customers.get', { id: cards[0]?.customerId ?? 0 });
    expect(card.sendings).toMatchObject([{ template: 'deposit-thanks', spec: cards[0]?.spec }]);
    const twice = await test.invoke('greetingCards.compose', {
      template: 'deposit-thanks',
      customerIds: [cards[0]?.customerId ?? 0],
      language: 'ko',
    });
    expect(twice).toMatchObject([{ sentThisYear: null }]);
  });

  it('prints without a file', async () => {
    const test = await testBackend();
    const cards = await compose(test, ['김민서']);
    const run = (await test.job('greetingCards.produce', {
      cards,
      layout: 'a6',
      mode: 'print',
    })) as PrintRun;
    expect(run).toMatchObject({ file: null, cards: 1 });
    expect(
      Buffer.from(test.printed[0] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('names what the hand cannot write and whose card it is; nothing is recorded', async () => {
    const test = await testBackend();
    const [card] = await compose(test, ['김민서']);
    if (!card) throw new Error('no card');
    const broken = {
      ...card,
      spec: { ...card.spec, message: '고맙습니다 \u{1F469}\u200D\u{1F4BB} \u0E01' },
    };
    const made = test.job('greetingCards.produce', { cards: [broken], layout: 'a6', mode: 'save' });
    await expect(made).rejects.toMatchObject({
      code: 'card-characters-missing',
      details: { name: '김민서' },
    });
    expect(await test.invoke('greetingCards.sendings', {})).toMatchObject({ total: 0 });
  });

  it('refuses a text that does not fit', async () => {
    const test = await testBackend();
    const [card] = await compose(test, ['김민서']);
    if (!card) throw new Error('no card');
    const long = { ...card, spec: { ...card.spec, message: '고맙습니다. '.repeat(400) } };
    const made = test.job('greetingCards.produce', { cards: [long], layout: 'a6', mode: 'save' });
    await expect(made).rejects.toMatchObject({ code: 'card-text-too-long' });
  });

  it('has every template in both languages with all its fields known', async () => {
    const test = await testBackend();
    const { customer } = await test.invoke('customers.create', { fields: { name: 'Anna Smith' } });
    for (const language of ['ko', 'en'] as const) {
      for (const { name } of await test.invoke('greetingCards.templates', { language })) {
        const input = { template: name, customerIds: [customer.id], language };
        const [card] = await test.invoke('greetingCards.compose', input);
        expect(`${card?.greeting}${card?.message}`).not.toMatch(/[{}]/);
      }
    }
  });
});
