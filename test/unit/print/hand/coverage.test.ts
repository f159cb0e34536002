import { describe, expect, test } from 'vitest';
import { handDefinitions, handOf, Hand } from '../../../../src/print/hand/hands.ts';

const syllables = Array.from({ length: 11_172 }, (_, i) => String.fromCodePoint(0xac00 + i));
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i));
const marks = [...'…·—–‘’“”♥♡★☆♪♬、。「」『』※●○→←ㅋㅎㅠㅜ☎℃₩€£©®éüñçøßÉ金李朴'];
const emoji = [...'😊🎉🎂🙏👍🌸🎁💐☺❤'];

describe.each(handDefinitions.filter((hand) => hand.hangul))('$id', ({ id }) => {
  test('has each of the 11,172 syllables in its own font, drawn and not empty', () => {
    const [own] = handOf(id).faces;
    expect(own?.id).toBe(id);
    expect(syllables.filter((syllable) => !own?.covers(syllable.codePointAt(0) ?? 0))).toEqual([]);
  });
});

describe.each(handDefinitions)('$id', ({ id }) => {
  test('writes everyday text: ASCII, marks, accents, Hanja, single emoji', () => {
    const hand = handOf(id);
    const missing = [...ascii, ...marks, ...emoji].filter((character) => !hand.source(character));
    expect(missing).toEqual([]);
  });

  test('writes ASCII with its own font', () => {
    const hand = handOf(id);
    const borrowed = ascii.filter((character) => hand.source(character)?.face.id !== id);
    expect(borrowed).toEqual([]);
  });
});

test('an alternate of every syllable fits into one embedded font', () => {
  const glyphs = new Hand({
    id: 'x',
    name: { ko: '', en: '' },
    hangul: true,
    faces: ['nanum-pen'],
  });
  const ids = new Set(syllables.map((syllable) => glyphs.source(syllable)?.glyphId));
  expect(ids.size * 5).toBeLessThan(65_535);
});

test('an unknown hand is refused by name', () => {
  expect(() => handOf('no-such')).toThrow(expect.objectContaining({ code: 'hand-unknown' }));
});
