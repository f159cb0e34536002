export type Strength = 'weak' | 'fair' | 'good' | 'strong';

/** Where guessers begin; folded to lower case. Keyboard rows in both layouts. */
const common = [
  'password',
  'passw0rd',
  'qwerty',
  'asdf',
  'zxcv',
  'iloveyou',
  'admin',
  'welcome',
  'dangol',
  '단골',
  '비밀번호',
  '사랑해',
  '안녕하세요',
  'ㅁㄴㅇㄹ',
  '대한민국',
];

/** Kinds of characters and how many there are of each to choose from. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[가-힣]/, 900],
  [/[ㄱ-ㅣ]/, 40],
  [/[^\da-zA-Z가-힣ㄱ-ㅣ]/, 33],
];

/** Letters that repeat or go on as they did (aaaa, 1234, dcba) say nothing new. */
function surprising(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.filter((code, i) => {
    const [one, two] = [codes[i - 1], codes[i - 2]];
    if (one === undefined) return true;
    if (code === one) return false;
    return two === undefined || code - one !== one - two || Math.abs(code - one) > 1;
  }).length;
}

/** How many bits somebody who knows how people choose has to guess; a rough measure, never above the truth by much. */
export function passphraseBits(passphrase: string): number {
  const text = passphrase.normalize('NFC');
  let rest = text.toLowerCase();
  let known = 0;
  for (const word of common) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '');
    known += 8;
  }
  const years = rest.match(/(19|20)\d\d/g)?.length ?? 0;
  rest = rest.replaceAll(/(19|20)\d\d/g, '');
  const choices = kinds.reduce((sum, [kind, size]) => (kind.test(text) ? sum + size : sum), 0);
  const fresh = new Set(rest).size;
  // Words of a language repeat themselves: a letter of many is worth less than one at random.
  const letters = Math.min(surprising(rest), fresh * 2);
  return Math.round(known + years * 7 + letters * Math.log2(Math.max(2, choices)) * 0.7);
}

/** The same in a word: what stands against a thief with the file and much time. */
export function passphraseStrength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase);
  if (bits < 30) return 'weak';
  if (bits < 45) return 'fair';
  return bits < 60 ? 'good' : 'strong';
}
