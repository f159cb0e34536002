import { describe, expect, test } from 'vitest';
import { Face } from '../../../../src/print/hand/face.ts';
import { handDefinitions, handOf } from '../../../../src/print/hand/hands.ts';
import { handStyles } from '../../../../src/print/hand/style.ts';

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

test('every hand is named and described in both languages, and no two alike', () => {
  expect(handDefinitions.length).toBeGreaterThanOrEqual(7);
  for (const key of ['name', 'character'] as const)
    for (const language of ['ko', 'en'] as const) {
      const words = handDefinitions.map((hand) => hand[key][language]);
      expect(new Set(words.filter(Boolean)).size).toBe(handDefinitions.length);
    }
});

test.each(['nanum-pen', 'hi-melody', 'gamja-flower', 'poor-story', 'patrick-hand', 'caveat'])(
  'the hand of cards that were sent stays: %s',
  (id) => expect(handOf(id).id).toBe(id),
);

test('a font missing from the disk, or damaged, is named', () => {
  const missing = (file: string): Face =>
    new Face({ id: 'x', file, scale: 1, rise: 0 }, handStyles.neat);
  const named = (file: string) =>
    expect.objectContaining({ code: 'font-missing', details: { file } });
  expect(() => missing('NoSuch.ttf').covers(0xac00)).toThrow(named('NoSuch.ttf'));
  expect(() => missing('README.md').covers(0xac00)).toThrow(named('README.md'));
});

test('an unknown hand is refused by name', () => {
  expect(() => handOf('no-such')).toThrow(expect.objectContaining({ code: 'hand-unknown' }));
});
