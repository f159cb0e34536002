/** Handwriting is text: three readers get it out of the page exactly, spaces included. */
import { describe, expect, test } from 'vitest';
import { cardsPdf, checkText } from '../../../../src/print/greeting-cards.ts';
import { handDefinitions } from '../../../../src/print/hand/hands.ts';
import { card } from '../support/card.ts';
import { flat, readers } from './support/extract.ts';
import { sheetsPdf } from './support/sheet.ts';

const createdAt = new Date('2026-03-07T09:00:00Z');
const hands = handDefinitions.map((hand) => hand.id);
const names = ['김민지', '뷁힣', 'Kim O’Brien', '남궁민수', 'Müller', '金李朴'];
const messages = [
  '지난 한 해 동안 우리 아이를 따뜻하게 보살펴 주셔서 진심으로 감사드립니다.\n\n새해에도 늘 건강하세요 ♥',
  '보내 주신 귤 한 상자 잘 받았습니다. 한 알 한 알에 담긴 정성, 온 식구가 두고두고 맛보았답니다!',
  'Thank you so much for 2026… 010-1234-5678로 전화 주세요 (밤 9시까지) 😊 100% “약속”',
  '밥 살게. 꼭 시간 비워 둬~ 1 2 3 a b c 가 나 다, ㅋㅋ ㅎㅎ · 3월 7일 (토) 12:30',
];
const specs = Array.from({ length: 100 }, (_, i) =>
  card({
    hand: hands[i % hands.length] ?? '',
    greeting: `${names[i % names.length]} 님께`,
    message: messages[i % messages.length] ?? '',
    seed: `cards ${i}`,
  }),
);

/** All syllables in words of six, ten pages. */
const syllables = Array.from({ length: 10 }, (_, page) =>
  Array.from({ length: page < 9 ? 187 : 179 }, (__, word) => {
    const first = 0xac00 + 6 * (187 * page + word);
    return String.fromCodePoint(...[0, 1, 2, 3, 4, 5].map((i) => first + i));
  }).join(' '),
);

const printed = new Map<string, Promise<Uint8Array>>();

function syllablesPdf(hand: string): Promise<Uint8Array> {
  const sheets = syllables.map((text) => ({ hand, text, size: 9, width: 100, height: 280 }));
  const pdf = printed.get(hand) ?? sheetsPdf(sheets);
  printed.set(hand, pdf);
  return pdf;
}

describe.each(readers)('$name', ({ name, read, missing }) => {
  const reads = missing ? `${name} (skipped: ${missing})` : name;

  test.skipIf(missing)(`reads 100 cards exactly: ${reads}`, { timeout: 60_000 }, async () => {
    const { pdf } = await cardsPdf(specs, { layout: 'a6', createdAt, strict: true });
    const pages = await read(pdf);
    for (const [i, { greeting, message, closing }] of specs.entries())
      expect(pages[i], specs[i]?.hand).toBe(flat(`${greeting} ${message} ${closing}`));
  });

  test.skipIf(missing).each(handDefinitions.filter((hand) => hand.hangul).map((hand) => hand.id))(
    `reads each of the 11,172 syllables: %s, ${reads}`,
    { timeout: 120_000 },
    async (hand) => expect((await read(await syllablesPdf(hand))).slice(0, 10)).toEqual(syllables),
  );
});

test.each([
  ['שלום', 'Hebrew'],
  ['مرحبا', 'Arabic'],
  ['नमस्ते', 'Devanagari'],
  ['q̃', 'a mark over a letter that no font has in one'],
  ['👩🏽‍🚀', 'a joined emoji with a skin tone'],
])('%s (%s) is refused by name, not garbled', (text) => {
  for (const hand of hands) expect(checkText(`가 ${text} 나`, hand)).not.toEqual([]);
});

test('marks of direction are left out, what stands between them is written', () => {
  for (const hand of hands) expect(checkText('\u200f가\u202a나\u202c', hand)).toEqual([]);
});
