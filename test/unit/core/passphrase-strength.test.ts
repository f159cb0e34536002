import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseBits, passphraseStrength } from '../../../src/core/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'weak'],
    ['12345678', 'weak'],
    ['password1985', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['비밀번호1234', 'weak'],
    ['abcdefghijkl', 'weak'],
    ['단골2026', 'weak'],
    ['hannah72', 'weak'],
    ['bluecow7!', 'fair'],
    ['xK4#pQ9!vR2', 'good'],
    ['노란우산열두개', 'good'],
    ['노란 우산 열두 개를 빌려준 할머니', 'strong'],
    ['purple ladder in the bakery window', 'strong'],
  ] as const)('%s is %s', (passphrase, strength) => {
    expect([passphraseStrength(passphrase), passphraseBits(passphrase)]).toEqual([
      strength,
      expect.any(Number),
    ]);
  });

  it('is the same however a keyboard composes syllables', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(passphraseStrength(text.normalize('NFD'))).toBe(
          passphraseStrength(text.normalize('NFC')),
        );
      }),
    );
  });

  it('is never less than nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => passphraseBits(text) >= 0));
  });
});
