import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PrintRun } from '../../../src/shared/greeting-cards.ts';
import { testBackend } from '../../support/backend.ts';
import { cardsFor, compose, people } from '../../support/greeting-cards.ts';

describe('greeting cards', () => {
  it('writes, records and reprints the same bytes, one card or the whole run', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '박도현', '최은우', '정하윤', '윤서연']);
    const cards = await cardsFor(test, ids);
    expect(cards[0]?.spec.greeting).toContain('김민서');
    expect(cards[0]?.spec.closing).toContain('이자준');
    const run = (await test.job('greetingCards.produce', {
      cards,
      layout: 'a6x4',
      mode: 'save',
      file: test.path('run.pdf'),
    })) as PrintRun;
    expect(run).toMatchObject({ cards: 5, pages: 2, file: test.path('run.pdf'), failed: [] });
    expect(run.files).toEqual([test.path('run.pdf')]);
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
    const card = await test.invoke('customers.get', { id: ids[0] ?? 0 });
    expect(card.sendings).toMatchObject([{ template: 'deposit-thanks', spec: cards[0]?.spec }]);
    const twice = await compose(test, { customerIds: ids.slice(0, 1) });
    expect(twice.cards).toMatchObject([{ sentThisYear: null }]);
  });

  it('prints without a file, and records what was handed over', async () => {
    const test = await testBackend();
    const cards = await cardsFor(test, await people(test, ['김민서']));
    const run = (await test.job('greetingCards.produce', {
      cards,
      layout: 'a6',
      mode: 'print',
    })) as PrintRun;
    expect(run).toMatchObject({ file: null, files: [], cards: 1 });
    const pdf = Buffer.from(test.printed[0] ?? []);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await test.invoke('greetingCards.sendings', {})).toMatchObject({ total: 1 });
  });
});
