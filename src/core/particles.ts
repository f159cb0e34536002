import { finalOf } from './hangul.ts';

/** What a particle hears at the end of a word. */
export type LastSound = 'vowel' | 'rieul' | 'consonant';

const fromFinal = (final: string | null): LastSound =>
  final === null || final === '' ? 'vowel' : final === 'ㄹ' ? 'rieul' : 'consonant';

const digitSounds: readonly LastSound[] = [
  'consonant', // 영
  'rieul', // 일
  'vowel', // 이
  'consonant', // 삼
  'vowel', // 사
  'vowel', // 오
  'consonant', // 육
  'rieul', // 칠
  'rieul', // 팔
  'vowel', // 구
];

/** Numbers end in 십, 백, 천, 만, 십만 … 억, 조 by their trailing zeros. */
function zerosSound(zeros: number): LastSound {
  return zeros >= 12 && zeros < 13 ? 'vowel' : 'consonant';
}

function numberSound(digits: string): LastSound {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros > 0 && zeros < digits.length && !digits.startsWith('0')) return zerosSound(zeros);
  return digitSounds[Number(digits.at(-1))] ?? 'vowel';
}

/** Units are read out after a number: 5kg is 오 킬로그램. */
const unitSounds: Readonly<Record<string, LastSound>> = {
  '%': 'vowel',
  kg: 'consonant',
  g: 'consonant',
  mg: 'consonant',
  km: 'vowel',
  m: 'vowel',
  cm: 'vowel',
  mm: 'vowel',
  l: 'vowel',
  ml: 'vowel',
  gb: 'vowel',
  mb: 'vowel',
  '℃': 'vowel',
};

/** Names of single letters that end in a consonant: 엘, 엠, 엔, 알. */
const letterSounds: Readonly<Record<string, LastSound>> = {
  l: 'rieul',
  r: 'rieul',
  m: 'consonant',
  n: 'consonant',
};

/** A Latin word as Koreans say it: Kim 김, Paul 폴, Jane 제인, Jack 잭, but Mark 마크, Smith 스미스. */
function wordSound(word: string): LastSound {
  const said = word.toLowerCase();
  if (/[aeiouy]ll?e?$|[^aeiouy\s]le$/.test(said)) return 'rieul';
  if (/(?:[mn]|ng)$|[aeiouy][mn]e$|nne$/.test(said)) return 'consonant';
  const oneSyllable = (said.match(/[aeiouy]+/g) ?? []).length === 1;
  return oneSyllable && /(?:^|[^aeiouy])[aeiou](?:ck|k|p|t|b)$/.test(said) ? 'consonant' : 'vowel';
}

function latinSound(word: string): LastSound {
  const spelled = word.length === 1 || (word === word.toUpperCase() && word.length <= 4);
  if (spelled) return letterSounds[word.at(-1)?.toLowerCase() ?? ''] ?? 'vowel';
  return wordSound(word);
}

/** Drops what is not spoken at the end: closing marks, and a remark in parentheses. */
function spoken(text: string): string {
  // Only the end is spoken last; the patterns are not made for longer texts.
  const bare = text
    .slice(-200)
    .normalize('NFC')
    .replace(/[\s.,!?…'"”’」』>\]~♥♡]+$/u, '');
  const withoutRemark = bare.replace(/\s*[(（][^()（）]*[)）]$/u, '');
  return withoutRemark === '' ? bare.replace(/[)）]+$/u, '') : withoutRemark;
}

/** The sound at the end of a word, also of Latin letters, digits and units. */
export function lastSound(text: string): LastSound {
  const word = spoken(text);
  const unit = /\d\s*(%|℃|[a-z]{1,2})$/iu.exec(word)?.[1];
  const unitSound = unit === undefined ? undefined : unitSounds[unit.toLowerCase()];
  if (unitSound) return unitSound;
  const digits = /[\d,]*\d$/.exec(word)?.[0].replaceAll(',', '');
  if (digits) return numberSound(digits);
  const latin = /[\p{Script=Latin}]+$/u.exec(word)?.[0];
  if (latin) return latinSound(latin.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  return fromFinal(finalOf(word));
}

/**
 * The right one of a pair of particles, first the form after a consonant: `이/가`, `을/를`, `은/는`,
 * `과/와`, `으로/로`, `아/야`, `이에요/예요`, `이나/나`.
 */
export function particle(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const sound = lastSound(word);
  // 서울로, not 서울으로.
  if (sound === 'rieul' && afterConsonant.startsWith('으로')) return afterVowel;
  return sound === 'vowel' ? afterVowel : afterConsonant;
}

/** The word with its particle: `withParticle('길동', '이/가')` → `길동이`. */
export function withParticle(word: string, pair: string): string {
  return word + particle(word, pair);
}
