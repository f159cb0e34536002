import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CardToMake } from '../../../src/shared/greeting-cards.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardsFor, people, produce } from '../../support/greeting-cards.ts';

const at = (line: string) => [{ kind: 'home', postcode: '06236', line }];
const total = async (test: TestBackend) =>
  (await test.invoke('greetingCards.sendings', { limit: 0 })).total;
const pages = (pdf: Uint8Array | undefined) =>
  Buffer.from(pdf ?? [])
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;

/** So many cards of one customer: they take long enough to come in between. */
async function manyCards(test: TestBackend, count: number): Promise<CardToMake[]> {
  const [card] = await cardsFor(test, await people(test, ['김민서']));
  return Array.from({ length: count }, () => card).flatMap((each) => each ?? []);
}

/** Does something once the run that is started next has come some way. */
function onceUnderWay(test: TestBackend, act: (job: string) => void): void {
  const stop = test.backend.on((event) => {
    if (event.name !== 'job' || event.payload.done < 3) return;
    stop();
    act(event.payload.id);
  });
}

describe('print runs', () => {
  it('puts out cards, envelopes and labels in the same order, and names who has no address', async () => {
    const test = await testBackend();
    const ids = await people(test, [
      { name: '김민서', addresses: at('서울 강남구 테헤란로 152') },
      '최은우',
      { name: '박도현', addresses: at('서울 마포구 양화로 45') },
    ]);
    const cards = (await cardsFor(test, ids)).toReversed();
    const run = await produce(test, cards, {
      envelope: 'post',
      labels: { sheet: '3107', first: 4 },
    });
    expect(run).toMatchObject({
      ...{ cards: 3, envelopes: 2, labels: 2, unfinished: [] },
      withoutAddress: [{ customerId: ids[1], name: '최은우' }],
      files: ['cards', 'cards-envelopes', 'cards-labels'].map((name) => test.path(`${name}.pdf`)),
    });
    expect(pages(readFileSync(test.path('cards-envelopes.pdf')))).toBe(2);
    expect(run.sendings.map(({ customerId }) => customerId)).toEqual(ids.toReversed());
    // The sheet is gone before the run: nothing is made, nothing recorded.
    const sheet = { sheet: 'gone', first: 1 };
    await expect(produce(test, cards, { labels: sheet })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      produce(test, cards, { labels: { sheet: '3107', first: 900 } }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await total(test)).toBe(3);
  });

  it('hands each part to the printer, one after the other', async () => {
    const test = await testBackend();
    const [id = 0] = await people(test, [{ name: '김민서', addresses: at('서울 중구 명동 1') }]);
    const run = await produce(test, await cardsFor(test, [id]), {
      ...{ mode: 'print', envelope: 'c6', labels: { sheet: '3107' } },
    });
    expect(run).toMatchObject({ file: null, files: [], cards: 1, envelopes: 1, labels: 1 });
    expect(test.printed.map(pages)).toEqual([1, 1, 1]);
    expect(await total(test)).toBe(1);
  });

  it('records nothing that the printer did not take', async () => {
    const test = await testBackend();
    const cards = await cardsFor(test, await people(test, ['김민서']));
    test.printer = () => Promise.reject(new Error('out of paper'));
    await expect(produce(test, cards, { mode: 'print' })).rejects.toMatchObject({
      code: 'unexpected',
    });
    expect(await total(test)).toBe(0);
    // The cards are taken, the envelopes are not: the cards are out.
    let taken = 0;
    test.printer = () => (taken++ === 0 ? Promise.resolve() : Promise.reject(new Error('jam')));
    const [id = 0] = await people(test, [{ name: '박도현', addresses: at('서울 중구 명동 1') }]);
    const run = await produce(test, await cardsFor(test, [id]), { mode: 'print', envelope: 'c6' });
    expect(run).toMatchObject({ cards: 1, envelopes: 0, unfinished: [{ part: 'envelopes' }] });
    expect(await total(test)).toBe(1);
  });

  it('writes each card into a file of its own, named after the customer', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '김민서', 'A/B: "C"?', 'con']);
    const cards = await cardsFor(test, ids);
    const file = test.path('each');
    const run = await produce(test, cards, { each: true, layout: 'a6x4', file });
    const names = ['김민서', '김민서 (2)', 'A B C', 'con_'].map((name) => `${name}.pdf`);
    expect(readdirSync(file).toSorted()).toEqual(names.toSorted());
    expect(run).toMatchObject({ file, cards: 4, pages: 4 });
    const [, second] = run.sendings;
    // Once more into the same folder: nothing is written over.
    await produce(test, cards.slice(0, 1), { each: true, layout: 'a6x4', file });
    expect(readdirSync(file)).toContain('김민서 (3).pdf');
    const again = { sending: second?.id ?? 0, mode: 'save' as const, file: test.path('2.pdf') };
    await test.invoke('greetingCards.reprint', again);
    expect(readFileSync(again.file)).toEqual(readFileSync(`${file}/김민서 (2).pdf`));
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const test = await testBackend();
    const cards = await manyCards(test, 400);
    for (const each of [true, false]) {
      onceUnderWay(test, (id) => void test.invoke('jobs.cancel', { id }));
      const file = test.path(each ? 'each' : 'one.pdf');
      await expect(produce(test, cards, { each, file, envelope: 'c6' })).rejects.toMatchObject({
        code: 'job-cancelled',
      });
      expect(existsSync(file)).toBe(false);
    }
    expect(readdirSync(test.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await total(test)).toBe(0);
  });

  it('records none of the cards whose folder was taken away in the middle', async () => {
    const test = await testBackend();
    const cards = await manyCards(test, 400);
    const file = test.path('each');
    onceUnderWay(test, () => rmSync(file, { recursive: true }));
    await expect(produce(test, cards, { each: true, file })).rejects.toMatchObject({
      code: 'file-not-written',
      details: { name: '김민서', cards: 400 },
    });
    expect(await total(test)).toBe(0);
  });

  it('records the cards that are there, and names those whose files went', async () => {
    const test = await testBackend();
    const cards = await manyCards(test, 60);
    const file = test.path('each');
    onceUnderWay(test, () => rmSync(`${file}/김민서.pdf`));
    const run = await produce(test, cards, { each: true, file });
    expect(run).toMatchObject({ cards: 59, failed: [{ error: { code: 'file-not-written' } }] });
    expect(await total(test)).toBe(59);
    expect(run.files.every((each) => existsSync(each))).toBe(true);
  });
});
