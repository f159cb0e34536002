import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesShared, createCopies, lots } from '../../../../src/print/hand/copies.ts';
import { copyRange } from '../../../../src/print/hand/face.ts';
import { createRng } from '../../../../src/print/hand/rng.ts';

const lot = fc.constantFrom(...Object.values(lots));
const letters = fc.array(fc.constantFrom(...'가나다'), { maxLength: 200 });

test('no letter takes a copy twice, not even in another block of the card', () => {
  fc.assert(
    fc.property(letters, letters, lot, lot, fc.string(), (one, other, first, second, seed) => {
      const rng = createRng(seed);
      const taken = [createCopies(first), createCopies(second)].map((next, i) =>
        (i ? other : one).map((letter) => `${letter}${next(letter, rng)}`),
      );
      for (const each of taken) expect(new Set(each).size).toBe(each.length);
      if (first !== second) {
        const all = taken.flat();
        expect(new Set(all).size).toBe(all.length);
      }
    }),
  );
});

test('cards of a batch share a limited number of copies, a long one takes more', () => {
  const next = createCopies(lots.message);
  const rng = createRng('a');
  const taken = Array.from({ length: copiesShared + 5 }, () => next('다', rng));
  expect(Math.max(...taken.slice(0, copiesShared))).toBeLessThan(copiesShared * 4);
  expect(Math.min(...taken.slice(copiesShared))).toBeGreaterThanOrEqual(copiesShared * 4);
});

test('the longest text of one letter has copies enough to tell apart', () => {
  expect(5000 * 4 + 3).toBeLessThan(copyRange);
});
