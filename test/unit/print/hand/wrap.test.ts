import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOf } from '../../../../src/print/hand/hands.ts';
import { lots } from '../../../../src/print/hand/copies.ts';
import { writeWords, type Word } from '../../../../src/print/hand/words.ts';
import { lineWidth, wrapParagraph } from '../../../../src/print/hand/wrap.ts';

const hand = handOf('nanum-pen');
const write = (text: string): Word[] => writeWords(text, hand, 'seed', lots.message)[0] ?? [];
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

test('no letter is written twice by the same copy', () => {
  const words = write(Array.from({ length: 40 }, () => '감사합니다').join(' '));
  for (let k = 0; k < 5; k++)
    expect(new Set(words.map((each) => each.letters[k]?.copy)).size).toBe(words.length);
});

test('what is typed changes its own word only', () => {
  const before = write('지난 한 해 동안 고맙습');
  const after = write('지난 한 해 동안 고맙습니');
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
});
