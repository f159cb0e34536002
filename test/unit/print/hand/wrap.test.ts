import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOf } from '../../../../src/print/hand/hands.ts';
import { handStyle } from '../../../../src/print/hand/style.ts';
import { writeWords, type Word } from '../../../../src/print/hand/words.ts';
import { lineWidth, wrapParagraph } from '../../../../src/print/hand/wrap.ts';

const hand = handOf('nanum-pen');
const write = (text: string): Word[] => writeWords(text, hand, 'seed', handStyle)[0] ?? [];
const said = (words: readonly Word[]): string =>
  words
    .map((word, i) => {
      const letters = word.letters.map((letter) => letter.character).join('');
      return word.cut || i === words.length - 1 ? letters : `${letters} `;
    })
    .join('');

const word = fc.string({
  unit: fc.constantFrom(...'가나다라감사합니다Thank.,!'),
  minLength: 1,
  maxLength: 14,
});
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

test('no line is wider than the room, and no letter is lost', () => {
  fc.assert(
    fc.property(paragraph, fc.double({ min: 4, max: 20, noNaN: true }), (text, width) => {
      const lines = wrapParagraph(write(text), width);
      expect(said(lines.flat())).toBe(text);
      for (const line of lines)
        if (!line.some((each) => /[.,!]/.test(said([each]))))
          expect(lineWidth(line)).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});

test('breaks between words as long as they fit', () => {
  const lines = wrapParagraph(write('동해물과 백두산이 마르고 닳도록 하느님이 보우하사'), 6);
  expect(lines.flat().some((each) => each.cut)).toBe(false);
  expect(lines.length).toBeGreaterThan(2);
});

test('a word that recurs is not the same sequence of copies again', () => {
  const words = write(Array.from({ length: 40 }, () => '감사합니다').join(' '));
  const drawn = words.map((each) => each.letters.map((letter) => letter.variant).join(''));
  expect(new Set(drawn).size).toBeGreaterThan(30);
  for (let i = 1; i < words.length; i++)
    for (let k = 0; k < 5; k++)
      expect(words[i]?.letters[k]?.variant).not.toBe(words[i - 1]?.letters[k]?.variant);
});

test('letters never stand so far apart that a reader sees a space', () => {
  for (const each of write('따뜻하게보살펴주셔서진심으로감사드립니다'))
    for (const letter of each.letters) expect(letter.gap).toBeLessThanOrEqual(0.02);
});
