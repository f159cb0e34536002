import { letters } from './hangul.ts';

/** A name in the forms in which two writings of it can be compared. */
export interface NameForms {
  /** Equal for two writings of one name; '' where there is no name. */
  readonly key: string;
  readonly script: 'hangul' | 'latin' | 'other' | 'none';
  /** The parts of a name of several words, as far as their order may differ. */
  readonly words: readonly string[];
  /** Flat letters, to find a slip of the keyboard; '' for names too short to tell. */
  readonly letters: string;
  /** 홍과장, 민수 엄마: says who it is only to those who know. */
  readonly hint: 'title' | 'relative' | null;
}

/** What two names say about being one person's. */
export type NameRelation = 'same' | 'alike' | 'open' | 'different';

const TITLES =
  '대표이사|대표|이사장|사장|부사장|회장|부회장|원장|소장|점장|지점장|센터장|실장|국장|팀장|본부장|부장|차장|과장|계장|' +
  '대리|주임|사원|이사|상무|전무|교수|선생|강사|기사|반장|총무|변호사|세무사|회계사|약사|의사|간호사|목사|스님|' +
  '고객|사모|여사|고문|감사|위원|조합장|통장|이장';
const ATTACHED_TITLE = new RegExp(`^([가-힣]{2,4})(?:${TITLES})(?:님)?$`, 'u');
const TITLE_WORD = new RegExp(`^(?:(?:${TITLES})(?:님)?|님|씨|군|양|귀하)$`, 'u');
const FAMILY_AND_TITLE = new RegExp(`^([가-힣])(?:${TITLES})(?:님)?$`, 'u');
const RELATIVE =
  /(?:엄마|아빠|어머니|아버지|어머님|아버님|모친|부친|남편|아내|와이프|부인|신랑|사모님|딸|아들|언니|누나|오빠|동생|시모|장모|장인|할머니|할아버지|며느리|사위)$/u;
const LATIN_TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|jr|sr|ii|iii|iv|phd|md)$/;

/** Surnames of one syllable: a word that is one stands before its given name. */
const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염추도' +
    '석선설마길연위표명기반왕금옥육인맹제모탁국여어은편용예봉경사부가복태목형계피두감빈동온승라림로',
);

const UNLIKE_LETTERS = /[^\p{L}\p{N}]+/gu;
const COMPANY = /주식회사|유한회사/gu;
const PARENTHESES = /\s*[([][^)\]]*[)\]]?\s*/gu;
/** Longer texts are no name; nothing is compared letter by letter there. */
const LONGEST = 120;
const NONE: NameForms = { key: '', script: 'none', words: [], letters: '', hint: null };

/**
 * The forms of a name: without spaces, case, accents, honorifics and what stands in parentheses;
 * the words of foreign names in one order.
 */
export function nameForms(name: string): NameForms {
  if (/^[가-힣]{2,3}$/.test(name)) return plainKorean(name);
  const text = name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const bare = text.replaceAll(PARENTHESES, ' ').replaceAll(COMPANY, ' ').trim();
  const words = (bare === '' ? text : bare)
    .replaceAll(/(?<=\p{L})['’`.-](?=\p{L})/gu, '')
    .split(UNLIKE_LETTERS)
    .filter((word) => word !== '');
  if (words.length === 0) return NONE;
  const korean = words.filter((word) => /[가-힣]/.test(word));
  if (korean.join('').length >= 2) return koreanForms(korean);
  return words.some((word) => /\p{Script=Latin}/u.test(word))
    ? latinForms(words)
    : forms('other', words, words.join(''));
}

function forms(script: NameForms['script'], words: readonly string[], key: string): NameForms {
  return { key, script, words, letters: comparable(script, key), hint: null };
}

/** Only longer names are compared letter by letter: 이수 and 이슈 are two people. */
function comparable(script: NameForms['script'], key: string): string {
  if (script === 'hangul') return key.length >= 3 ? letters(key) : '';
  return script === 'latin' && key.length >= 8 ? key : '';
}

/** Most names in a Korean box: nothing to take away, nothing to put in order. */
function plainKorean(name: string): NameForms {
  const hint = hintOf(name);
  return { ...forms('hangul', [name], name), hint };
}

function hintOf(key: string): NameForms['hint'] {
  if (FAMILY_AND_TITLE.test(key)) return 'title';
  return RELATIVE.test(key) && key.length > 2 ? 'relative' : null;
}

function koreanForms(written: readonly string[]): NameForms {
  const [first = '', ...rest] = written;
  const words = [first, ...rest.filter((word) => !TITLE_WORD.test(word))].map(withoutTitle);
  const whole = written.join('');
  const hint = hintOf(whole);
  if (hint !== null) return { ...forms('hangul', [whole], whole), hint };
  const ordered = isFamilyFirst(words) ? words : [...words].sort();
  return forms('hangul', words, ordered.join(''));
}

/** 김민수대표님 → 김민수; what would leave less than a name stays: 이상무 is one. */
function withoutTitle(word: string): string {
  const bare = ATTACHED_TITLE.exec(word)?.[1];
  if (bare !== undefined) return bare;
  const isPolite = word.length >= 4 && /[님씨]$/u.test(word);
  return isPolite ? word.slice(0, -1) : word;
}

/** 홍 길동 and 남궁 민수, but not 마이클 잭슨, whom others write 잭슨 마이클. */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length < 2 || SURNAMES.has(first)) return true;
  return first.length === 2 && words.length === 2 && words.join('').length <= 4;
}

function latinForms(written: readonly string[]): NameForms {
  const titled = written.filter((word) => !LATIN_TITLE.test(word));
  const named = titled.length > 0 ? titled : written;
  const long = named.filter((word) => word.length > 1);
  // A middle initial is left out as often as not.
  const words = (long.length >= 2 ? long : [...named]).sort();
  return forms('latin', words, words.join(''));
}

/** What two names say: the same, one slip of the keyboard apart, not to be told, or different. */
export function compareNames(a: NameForms, b: NameForms): NameRelation {
  if (a.key === '' || b.key === '') return 'open';
  if (a.key === b.key) return 'same';
  if (a.hint === 'relative' || b.hint === 'relative') return 'open';
  if (a.script !== b.script) return 'open';
  if (a.hint === 'title' || b.hint === 'title') {
    return a.key.charAt(0) === b.key.charAt(0) ? 'open' : 'different';
  }
  if (isOneSlipApart(a, b)) return 'alike';
  return isPartOf(a, b) || isPartOf(b, a) ? 'open' : 'different';
}

/** 길동 of 홍길동, John of John Smith. */
function isPartOf(part: NameForms, whole: NameForms): boolean {
  if (part.script === 'hangul') {
    return (
      part.key.length >= 2 &&
      whole.key.length === part.key.length + 1 &&
      SURNAMES.has(whole.key.charAt(0)) &&
      whole.key.endsWith(part.key)
    );
  }
  return (
    part.words.length < whole.words.length &&
    part.words.every((word) => word.length > 1 && whole.words.includes(word))
  );
}

/** The keys around each key, by rows; Korean letters stand where their keys are. */
const ROWS = {
  latin: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  hangul: ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'],
};
const SOUND_ALIKE = [
  'ㅐㅔ',
  'ㅒㅖ',
  'ㅔㅖ',
  'ㅐㅖ',
  'ㄱㄲ',
  'ㄷㄸ',
  'ㅂㅃ',
  'ㅅㅆ',
  'ㅈㅉ',
  'ei',
  'iy',
  'ck',
  'ou',
  'sz',
  'eo',
  'ae',
  'bp',
];

const mistakable = new Set<string>();
for (const rows of Object.values(ROWS)) {
  for (const [row, keys] of rows.entries()) {
    for (const [column, key] of [...keys].entries()) {
      const below = rows[row + 1] ?? '';
      for (const near of [keys[column + 1], below[column - 1], below[column]]) {
        if (near === undefined || near === '') continue;
        mistakable.add(key + near).add(near + key);
      }
    }
  }
}
for (const pair of SOUND_ALIKE) {
  const [one = '', other = ''] = pair;
  mistakable.add(one + other).add(other + one);
}

/**
 * Do two names differ by one slip: a letter too many or too few, two swapped, or a key beside the
 * right one or of the same sound? Any other letter makes another name: 민수 and 민주 are brothers.
 */
function isOneSlipApart(a: NameForms, b: NameForms): boolean {
  const [short, long] =
    a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short === '' || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const [one = '', other = ''] = [short[at], long[at]];
  if (short.slice(at + 1) === long.slice(at + 1)) return mistakable.has(one + other);
  return (
    short[at + 1] === other &&
    long[at + 1] === one &&
    short.slice(at + 2) === long.slice(at + 2) &&
    a.script === 'latin'
  );
}

/** Two names that may be one slip apart share one of these. */
export function slipKeys({ key, letters: flat }: NameForms): string[] {
  if (flat === '') return [key];
  const keys = new Set([flat]);
  for (let at = 0; at < flat.length; at++) keys.add(flat.slice(0, at) + flat.slice(at + 1));
  return [...keys];
}

/**
 * Coarser and fewer: of two names one slip apart the first three letters are the same, or the last
 * three. For sorting many into small heaps.
 */
export function roughKeys({ key, letters: flat }: NameForms): string[] {
  if (flat === '') return [`=${key}`];
  return [`<${flat.slice(0, 3)}`, `>${flat.slice(-3)}`];
}
