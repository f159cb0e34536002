import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CardToMake } from '../../../src/shared/greeting-cards.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardsFor, people, produce } from '../../support/greeting-cards.ts';

const saying = (card: CardToMake | undefined, message: string): CardToMake => {
  if (!card) throw new Error('no card');
  return { ...card, spec: { ...card.spec, message } };
};
const unwritable = '고맙습니다 \u{1F469}\u200D\u{1F4BB} \u0E01';
const recorded = async (test: TestBackend) =>
  (await test.invoke('greetingCards.sendings', {})).sendings.map((each) => each.customerName);
/** What a run leaves behind when it fails: nothing of its own. */
const leftOvers = (test: TestBackend) =>
  readdirSync(test.folder).filter((name) => name.endsWith('.pdf') || name.endsWith('.part'));

describe('print runs that go wrong', () => {
  it('names the card that cannot be written and loses none of the others', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '박도현', '최은우']);
    const [first, second, third] = await cardsFor(test, ids);
    const cards = [first, saying(second, unwritable), third].flatMap((card) => card ?? []);
    const run = await produce(test, cards);
    expect(run).toMatchObject({ cards: 2, pages: 2 });
    expect(run.failed).toMatchObject([
      { customerId: ids[1], name: '박도현', error: { code: 'card-characters-missing' } },
    ]);
    expect(run.sendings.map(({ customerId }) => customerId)).toEqual([ids[0], ids[2]]);
    // What was printed is what is printed again.
    const again = { sending: run.sendings[0]?.id ?? 0, whole: true, mode: 'save' as const };
    await test.invoke('greetingCards.reprint', { ...again, file: test.path('again.pdf') });
    expect(readFileSync(test.path('again.pdf'))).toEqual(readFileSync(test.path('cards.pdf')));
  });

  it.each([
    ['what the hand cannot write', unwritable, 'card-characters-missing'],
    ['a message of 3,000 letters', '고맙습니다. '.repeat(430), 'card-text-too-long'],
  ])('refuses a run of nothing but %s', async (_, message, code) => {
    const test = await testBackend();
    const [card] = await cardsFor(test, await people(test, ['김민서']));
    await expect(produce(test, [saying(card, message)])).rejects.toMatchObject({
      code,
      details: { name: '김민서' },
    });
    expect(await recorded(test)).toEqual([]);
    expect(leftOvers(test)).toEqual([]);
  });

  it('writes a name of sixty letters on card, envelope and file', async () => {
    const test = await testBackend();
    const name = '가나다라마바'.repeat(10);
    const addresses = [{ kind: 'home', postcode: '06236', line: '서울 강남구 테헤란로 152' }];
    const cards = await cardsFor(test, await people(test, [{ name, addresses }]));
    const options = { each: true, envelope: 'c6', file: test.path('each') } as const;
    const run = await produce(test, cards, options);
    expect(run).toMatchObject({ cards: 1, envelopes: 1, failed: [] });
    expect(readdirSync(test.path('each'))).toContain(`${name}.pdf`);
  });

  it('refuses customers in the trash and unknown ones before anything is made', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '박도현']);
    const cards = await cardsFor(test, ids);
    await test.invoke('customers.trash', { ids: [ids[1] ?? 0] });
    await expect(produce(test, cards)).rejects.toMatchObject({
      code: 'customer-in-trash',
      details: { name: '박도현' },
    });
    const [first] = cards;
    await expect(produce(test, first ? [{ ...first, also: [777] }] : [])).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(leftOvers(test)).toEqual([]);
  });

  it('says that the folder is not there, or that a folder lies where the file should', async () => {
    const test = await testBackend();
    const cards = await cardsFor(test, await people(test, ['김민서']));
    mkdirSync(test.path('taken.pdf'));
    for (const file of [test.path('nowhere/cards.pdf'), test.path('taken.pdf')]) {
      await expect(produce(test, cards, { file })).rejects.toMatchObject({
        code: 'file-not-written',
      });
    }
    writeFileSync(test.path('no-folder'), 'x');
    await expect(
      produce(test, cards, { each: true, file: test.path('no-folder') }),
    ).rejects.toMatchObject({ code: 'file-not-written' });
    expect(await recorded(test)).toEqual([]);
    expect(existsSync(test.path('nowhere'))).toBe(false);
  });

  it('keeps the old file whole when a new run into it fails', async () => {
    const test = await testBackend();
    const [card] = await cardsFor(test, await people(test, ['김민서']));
    await produce(test, card ? [card] : []);
    const before = readFileSync(test.path('cards.pdf'));
    await expect(produce(test, [saying(card, unwritable)])).rejects.toBeDefined();
    expect(readFileSync(test.path('cards.pdf'))).toEqual(before);
  });

  it('makes a customer who is in a run twice two cards, and two runs at once two files', async () => {
    const test = await testBackend();
    const [card] = await cardsFor(test, await people(test, ['김민서']));
    const twice = card ? [card, card] : [];
    const [one, two] = await Promise.all([
      produce(test, twice, { file: test.path('one.pdf') }),
      produce(test, twice, { file: test.path('two.pdf') }),
    ]);
    expect(one.cards + two.cards).toBe(4);
    expect(one.sendings[0]?.batch).not.toBe(two.sendings[0]?.batch);
    expect(readFileSync(test.path('one.pdf'))).toEqual(readFileSync(test.path('two.pdf')));
    expect(await recorded(test)).toHaveLength(4);
  });
});
