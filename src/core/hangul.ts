const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Compound letters and the keys they are typed with on a two-set keyboard. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

/** Is this UTF-16 unit a whole Hangul syllable (가–힣)? */
export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
}

/** Does the text hold any whole Hangul syllable? */
export function hasHangul(text: string): boolean {
  return /[가-힣]/.test(text);
}

/** The initial consonant of a syllable: 홍 → ㅎ; other characters come back unchanged. */
export function initialOf(char: string): string {
  const code = char.charCodeAt(0);
  if (!isSyllable(code)) return char;
  return INITIALS[Math.floor((code - FIRST_SYLLABLE) / 588)] ?? char;
}

/** The initial consonants of a text: 홍길동 → ㅎㄱㄷ; what is not Hangul stays. */
export function initials(text: string): string {
  return Array.from(text.normalize('NFC'), initialOf).join('');
}

/** The final consonant (batchim) of the last character: 홍 → ㅇ, 값 → ㅄ, 나 → '', not Hangul → null. */
export function finalOf(text: string): string | null {
  const code = text.normalize('NFC').charCodeAt(text.normalize('NFC').length - 1);
  if (!isSyllable(code)) return null;
  return FINALS[(code - FIRST_SYLLABLE) % 28] ?? '';
}

/** One typed letter or compound as the keys it is typed with: ㄳ → ㄱㅅ, ㅘ → ㅗㅏ, ㄲ → ㄲ. */
export function splitCompound(letter: string): string {
  return COMPOUNDS[letter] ?? letter;
}

function syllableLetters(code: number): string {
  const index = code - FIRST_SYLLABLE;
  const initial = INITIALS[Math.floor(index / 588)] ?? '';
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? '';
  const final = FINALS[index % 28] ?? '';
  return initial + splitCompound(vowel) + splitCompound(final);
}

const letterTable: (string | undefined)[] = [];

/** The letters of one syllable in the order they are typed: 홍 → ㅎㅗㅇ, 과 → ㄱㅗㅏ, 값 → ㄱㅏㅂㅅ. */
export function lettersOf(code: number): string {
  const index = code - FIRST_SYLLABLE;
  return (letterTable[index] ??= syllableLetters(code));
}

/** A text as flat letters as typed; compound letters are split, other characters stay. */
export function letters(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    const code = char.charCodeAt(0);
    return isSyllable(code) ? lettersOf(code) : splitCompound(compatLetter(char));
  }).join('');
}

/** A conjoining letter (U+1100–U+11FF, as left over in decomposed text) as the letter people type. */
export function compatLetter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x1100 || code > 0x11c2) return char;
  if (code <= 0x1112) return INITIALS[code - 0x1100] ?? char;
  if (code >= 0x1161 && code <= 0x1175) return VOWELS[code - 0x1161] ?? char;
  if (code >= 0x11a8) return FINALS[code - 0x11a7] ?? char;
  return char;
}

/** Is this one letter (U+3131–U+314E) a consonant standing alone? */
export function isConsonant(letter: string): boolean {
  return letter >= 'ㄱ' && letter <= 'ㅎ';
}

/** Is this one letter (U+314F–U+3163) a vowel standing alone? */
export function isVowel(letter: string): boolean {
  return letter >= 'ㅏ' && letter <= 'ㅣ';
}

const VOWEL_PAIRS = new Set(Object.values(COMPOUNDS).filter((pair) => isVowel(pair)));

/** Could these flat letters be typed Korean: each syllable a consonant, a vowel, at most two finals? */
export function isTypeable(flat: string): boolean {
  const runs = flat.match(/[ㄱ-ㅎ]+|[ㅏ-ㅣ]+/g) ?? [];
  if (runs.join('') !== flat || runs.length === 0) return false;
  return runs.every((run, index) => {
    if (isVowel(run)) return index > 0 && (run.length === 1 || VOWEL_PAIRS.has(run));
    if (index === 0) return run.length === 1;
    return run.length <= 3;
  });
}
