import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cardLayout, type GreetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import type { CardToMake, PrintRun } from '../../../src/shared/greeting-cards.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardsFor, people, produce } from '../../support/greeting-cards.ts';

/** A black cross on clear ground, so many pixels a side, as a PNG. */
function png(side: number): Uint8Array {
  const rows = Buffer.alloc(side * (1 + side * 4));
  for (let n = 0; n < side; n++) {
    rows.writeUInt8(255, n * (1 + side * 4) + 1 + n * 4 + 3);
    rows.writeUInt8(255, n * (1 + side * 4) + 1 + (side - 1 - n) * 4 + 3);
  }
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 6, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Cards with everything that a card may have: signature, seal, a cover's picture, a household. */
async function fullCards(test: TestBackend): Promise<CardToMake[]> {
  await test.invoke('marks.setPicture', { kind: 'signature', png: png(60) });
  await test.invoke('marks.drawSeal', {
    seal: { text: '이자준', shape: 'square', engraved: true },
  });
  const { picture } = await test.invoke('marks.keepPicture', { bytes: png(90) });
  const addresses = [{ kind: 'home', postcode: '06236', line: '서울 강남구 테헤란로 152' }];
  const ids = await people(test, [
    { name: '김민서', addresses },
    { name: '박도현', addresses },
    '최은우',
    'Anna Smith',
  ]);
  const cards = await cardsFor(test, ids, { households: true });
  const covers: GreetingCardSpec['cover'][] = [
    { kind: 'picture', picture, words: '고맙습니다' },
    { kind: 'ornament', ornament: 'sprig', words: '' },
    { kind: 'none' },
  ];
  return cards.map((card, index) => ({
    ...card,
    spec: { ...card.spec, ornament: 'blossom', cover: covers[index] ?? { kind: 'none' } },
  }));
}

const reprint = async (test: TestBackend, sending: number | undefined, whole: boolean) => {
  const file = test.path(`again-${sending}-${whole}.pdf`);
  const asked = { sending: sending ?? 0, whole, mode: 'save' as const, file };
  await test.invoke('greetingCards.reprint', asked);
  return readFileSync(file);
};

describe('printing a card again', () => {
  it.each(cardLayout.options)(
    'makes the same bytes of %s, whatever became of signature and seal',
    async (layout) => {
      const test = await testBackend();
      const cards = await fullCards(test);
      const run = await produce(test, cards, { layout });
      expect(run).toMatchObject({ cards: 3, failed: [] });
      const written = readFileSync(test.path('cards.pdf'));
      await test.invoke('marks.setPicture', { kind: 'signature', png: png(30) });
      await test.invoke('marks.setPicture', { kind: 'seal', png: null });
      await test.invoke('settings.update', {
        patch: { hand: 'gaegu', ink: 'brown', flip: 'short' },
      });
      test.now = new Date('2031-01-02T03:00:00Z');
      await test.restart();
      expect(await reprint(test, run.sendings[0]?.id, true)).toEqual(written);
      // The other of the household, too, and one card by itself.
      expect(run.sendings[1]?.partOf).toBe(run.sendings[0]?.id);
      const one = await reprint(test, run.sendings[0]?.id, false);
      expect(await reprint(test, run.sendings[1]?.id, false)).toEqual(one);
    },
  );

  it('makes the same bytes in another box, to which everything travelled', async () => {
    const [here, there] = [await testBackend(), await testBackend()];
    const cards = (await fullCards(here)).toReversed();
    const run = await produce(here, cards, { layout: 'a6-fold' });
    const file = here.path('all.json');
    await here.job('exchange.export', { format: 'json', language: 'ko', file });
    await there.importFile('all.json', readFileSync(file));
    const { sendings } = await there.invoke('greetingCards.sendings', {});
    expect(sendings).toHaveLength(run.sendings.length);
    const first = sendings.find(({ uid }) => uid === run.sendings[0]?.uid);
    expect(await reprint(there, first?.id, true)).toEqual(readFileSync(here.path('cards.pdf')));
  });

  it('hands it to the printer, and says what is not there', async () => {
    const test = await testBackend();
    const run: PrintRun = await produce(test, await cardsFor(test, await people(test, ['김민서'])));
    const asked = { sending: run.sendings[0]?.id ?? 0, mode: 'print' as const };
    expect(await test.invoke('greetingCards.reprint', asked)).toEqual({ file: null, pages: 1 });
    expect(test.printed).toHaveLength(1);
    await expect(
      test.invoke('greetingCards.reprint', { ...asked, sending: 99 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
