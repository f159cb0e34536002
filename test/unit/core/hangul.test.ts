import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finalOf, initials, isTypeable, letters } from '../../../src/core/hangul.ts';
import { hangulAsLatin, latinAsHangul } from '../../../src/core/keyboard.ts';

describe('letters', () => {
  test.each([
    ['홍길동', 'ㅎㅗㅇㄱㅣㄹㄷㅗㅇ'],
    ['과', 'ㄱㅗㅏ'],
    ['값', 'ㄱㅏㅂㅅ'],
    ['까', 'ㄲㅏ'],
    ['뷁', 'ㅂㅜㅔㄹㄱ'],
    ['ㄳ', 'ㄱㅅ'],
    ['a가1', 'aㄱㅏ1'],
    ['홍'.normalize('NFD'), 'ㅎㅗㅇ'],
    ['\u1112', 'ㅎ'],
  ])('%s → %s', (text, flat) => {
    expect(letters(text)).toBe(flat);
  });

  test('every syllable gives other letters than every other', () => {
    const seen = new Set<string>();
    for (let code = 0xac00; code <= 0xd7a3; code++) seen.add(letters(String.fromCharCode(code)));
    expect(seen.size).toBe(11_172);
  });

  test('are the same for composed and decomposed text, and always typeable', () => {
    const syllables = fc
      .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 8 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(syllables, (text) => {
        expect(letters(text.normalize('NFD'))).toBe(letters(text));
        expect(isTypeable(letters(text))).toBe(true);
      }),
    );
  });
});

test('initials keep what is not Hangul', () => {
  expect(initials('홍길동')).toBe('ㅎㄱㄷ');
  expect(initials('LG전자')).toBe('LGㅈㅈ');
});

test.each([
  ['홍길동', 'ㅇ'],
  ['영희', ''],
  ['값', 'ㅄ'],
  ['Kim', null],
  ['', null],
])('the final of %s is %s', (text, final) => {
  expect(finalOf(text)).toBe(final);
});

describe('the other keyboard layout', () => {
  test.each([
    ['ghdrlfehd', '홍길동'],
    ['dltndk', '이수아'],
    ['rkqtn', '값ㅜ'],
    ['EhdRo', '똥깨'],
  ])('%s is %s', (typed, korean) => {
    expect(latinAsHangul(typed)).toBe(letters(korean));
  });

  test.each(['john', 'david', 'test', 'fred', 'anna', 'smith', 'kim', 'a1bc'])(
    '%s is no Korean',
    (typed) => {
      expect(latinAsHangul(typed)).toBeNull();
    },
  );

  test.each([
    ['ㅏㅑㅡ', 'kim'],
    ['ㅓㅐㅗㅜ', 'john'],
    ['ㅇㅁ퍙', 'david'],
  ])('%s is %s', (typed, latin) => {
    expect(hangulAsLatin(letters(typed))).toBe(latin);
  });

  test.each(['홍길동', 'ㅎㄱㄷ', '이숭', '홍길ㄷ'])('%s is good Korean', (typed) => {
    expect(hangulAsLatin(letters(typed))).toBeNull();
  });
});
