import { isTypeable } from './hangul.ts';

const LATIN_KEYS = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const HANGUL_KEYS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';

const toHangul = new Map<string, string>();
const toLatin = new Map<string, string>();
for (const [index, key] of [...LATIN_KEYS].entries()) {
  const letter = HANGUL_KEYS[index] ?? '';
  toHangul.set(key, letter);
  toLatin.set(letter, key.toLowerCase());
}

/**
 * What a word typed with the keyboard left in Latin would have been in Korean, as flat letters:
 * ghdrlf → ㅎㅗㅇㄱㅣㄹ. Null under four keys or where no Korean can be typed that way.
 */
export function latinAsHangul(typed: string): string | null {
  if (!/^[A-Za-z]{4,}$/.test(typed)) return null;
  const flat = Array.from(typed, (key) => toHangul.get(key) ?? toHangul.get(key.toLowerCase()));
  const letters = flat.join('');
  return isTypeable(letters) ? letters : null;
}

/**
 * What flat letters typed with the keyboard left in Korean would have been in Latin:
 * ㅏㅑㅡ → kim. Null where the letters are good Korean or consonants only.
 */
export function hangulAsLatin(flat: string): string | null {
  if (!/^[ㄱ-ㅣ]{2,}$/.test(flat) || /^[ㄱ-ㅎ]+$/.test(flat) || isTypeable(flat)) return null;
  const keys = Array.from(flat, (letter) => toLatin.get(letter));
  return keys.includes(undefined) ? null : keys.join('');
}
