import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../../src/print/greeting-cards.ts';
import { writtenForm } from '../../../../src/print/hand/characters.ts';

test('finds nothing missing in everyday text', () => {
  expect(checkText('뷁 Thank you… — ♥️ 😊 café\t100%\r\n금요일', 'hi-melody')).toEqual([]);
});

test.each([
  ['👨‍👩‍👧', 'joined-emoji'],
  ['1️⃣', 'joined-emoji'],
  ['🇰🇷', 'flag'],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'flag'],
  ['👍🏽', 'skin-tone'],
  ['क', 'unknown'],
  ['𒀀', 'unknown'],
])('refuses %s as %s', (character, kind) => {
  const found = checkText(`가 ${character} 나 ${character}`, 'nanum-pen');
  expect(found).toEqual([{ character: writtenForm(character), kind, count: 2 }]);
});

test('composes decomposed Hangul and makes every space plain', () => {
  expect(writtenForm('한\u00a0글\u200b')).toBe('한 글');
  expect(writtenForm('a\r\nb\u2028c')).toBe('a\nb\nc');
});

test('takes any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const missing of checkText(text, 'gamja-flower'))
        expect(missing.count).toBeGreaterThan(0);
    }),
  );
});
