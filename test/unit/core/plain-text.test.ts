import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, plainTexts } from '../../../src/core/plain-text.ts';

test('what people write stays as it is', () => {
  for (const text of [
    '홍길동',
    '첫 줄\n둘째 줄\r\n\t셋째',
    'José ＡＢ ①',
    '👨‍👩‍👧‍👦 🏳️‍🌈',
    'עברית العربية',
    'a\u200bb\u200fc',
  ]) {
    expect(plainText(text)).toBe(text);
  }
});

test('what is no text is left out, half a character is marked', () => {
  expect(plainText('홍\u0000길\u001b[31m동\u007f')).toBe('홍길[31m동');
  expect(plainText('\u009b2Jx\u0085y')).toBe('2Jx\ny');
  expect(plainText('\u202egpj.exe\u202c')).toBe('gpj.exe');
  expect(plainText('\u2066x\u2069\ufeff')).toBe('x');
  expect(plainText('홍\ud800길\udc00')).toBe('홍\ufffd길\ufffd');
});

/** Letters, digits, marks that are written. */
const letters = (text: string) => text.match(/\p{L}|\p{N}|\p{P}|(?!\ufffd)\p{S}/gu) ?? [];

test('any text becomes well-formed, twice is once, and letters are never lost', () => {
  const units = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
  });
  fc.assert(
    fc.property(units, (text) => {
      const plain = plainText(text);
      expect(plain.isWellFormed()).toBe(true);
      expect(plainText(plain)).toBe(plain);
      expect(plain).not.toMatch(
        /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(letters(plain)).toEqual(letters(text));
    }),
  );
});

test('values are looked through; those with nothing to leave out stay the very same', () => {
  const clean = { name: '홍길동', tags: ['a', 'b'], at: null, n: 3, bytes: new Uint8Array([0, 1]) };
  expect(plainTexts(clean)).toBe(clean);
  expect(plainTexts({ a: ['x\u0000'], 'k\u0007': { deep: '\u202ey' }, n: 1 })).toEqual({
    a: ['x'],
    k: { deep: 'y' },
    n: 1,
  });
  const sly = plainTexts(JSON.parse('{"__proto__":{"x":"a\\u0000"}}') as object);
  expect(Object.getPrototypeOf(sly)).toBe(Object.prototype);
});
