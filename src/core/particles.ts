import { finalOf } from './hangul.ts';

/** What a particle hears at the end of a word; `unknown` where nobody can tell, as after 漢字. */
export type LastSound = 'vowel' | 'rieul' | 'consonant' | 'unknown';

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
  kb: 'vowel',
  tb: 'vowel',
  hz: 'vowel',
  w: 'vowel',
  kw: 'vowel',
  v: 'vowel',
  t: 'consonant',
  ha: 'vowel',
  '℃': 'vowel',
};

/** Signs are read out, too: A+ is 에이 플러스, R&D 알앤디, 10$ 십 달러. Others are silent. */
const signSounds: Readonly<Record<string, LastSound>> = {
  '+': 'vowel',
  '%': 'vowel',
  '‰': 'rieul',
  '&': 'vowel',
  '@': 'consonant',
  '#': 'consonant',
  '*': 'vowel',
  '=': 'vowel',
  $: 'vowel',
  '€': 'vowel',
  '£': 'vowel',
  '¥': 'consonant',
  '₩': 'consonant',
  '°': 'vowel',
  '℃': 'vowel',
  α: 'vowel',
  β: 'vowel',
};

/** Names of single letters that end in a consonant: 엘, 엠, 엔, 알. */
const letterSounds: Readonly<Record<string, LastSound>> = {
  l: 'rieul',
  r: 'rieul',
  m: 'consonant',
  n: 'consonant',
};

/** Romanised surnames and words that are not said as their letters would be. */
const saidOtherwise: Readonly<Record<string, LastSound>> = {
  park: 'consonant',
  joseph: 'consonant',
  the: 'vowel',
  apple: 'rieul',
  week: 'vowel',
};

/** A Latin word as Koreans say it: Kim 김, Paul 폴, Jane 제인, Jack 잭, but Mark 마크, Smith 스미스. */
function wordSound(word: string): LastSound {
  const said = word.toLowerCase();
  const known = Object.hasOwn(saidOtherwise, said) ? saidOtherwise[said] : undefined;
  if (known) return known;
  if (/[aeiouy]r?ll?e?$|[^aeiouy\s]le$/.test(said)) return 'rieul';
  if (/(?:[mn]|ng)$|[aeiouy][mn]e$|nne$/.test(said)) return 'consonant';
  // A short vowel closes the syllable (Eric 에릭, Baek 백, Jacob 제이콥), a long one does not (Greek 그리크).
  const short =
    /(?:[aeiouy]ck|(?<!e)[aeiouy][cb]|(?<!e)[aeiouy][kp]|ae[kp]|eo[kp]|(?:^|[^aeiouy])[aeiou]tt?|bb)$/;
  return short.test(said) && !/(?:ee|ea|ai|ou)[bckp]$/.test(said) ? 'consonant' : 'vowel';
}

function latinSound(word: string): LastSound {
  const isCapitals = word === word.toUpperCase();
  // KIM, PARK and JUNG in capitals are names, LG and KT are letters.
  const isName = /^[A-Z]{0,3}(?:NG|AEK|EOK|WAK)$|^PARK$|^[A-Z]{1,2}[AEIOU]{1,2}[MN]$/.test(word);
  const spelled = word.length === 1 || (isCapitals && word.length <= 4 && !isName);
  if (spelled) return letterSounds[word.at(-1)?.toLowerCase() ?? ''] ?? 'vowel';
  return wordSound(word);
}

/** Drops what is not spoken at the end: closing marks, pictures, and a remark in parentheses. */
function spoken(text: string): string {
  // Only the end is spoken last; the patterns are not made for longer texts.
  const bare = text
    .slice(-200)
    .replaceAll(/[™®©]/gu, '')
    .normalize('NFKC')
    .replace(
      /(?:[\s.,!?…'"”’」』>\]}~♥♡★☆♪·:;_/-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\p{Mn})+$/u,
      '',
    );
  const withoutRemark = bare.replace(/\s*[(][^()]*[)]$/u, '');
  return withoutRemark === '' ? bare.replace(/[)]+$/u, '') : withoutRemark;
}

/** Single letters of Hangul by their names: ㄱ 기역, ㄹ 리을; vowels say themselves. Compatible forms are folded. */
function letterOfHangul(letter: string): LastSound | null {
  if (/[\u1161-\u11a7]/u.test(letter)) return 'vowel';
  if (letter === '\u1105') return 'rieul';
  return /[\u1100-\u115f\u11a8-\u11ff]/u.test(letter) ? 'consonant' : null;
}

/** 5g is grams; 5G are letters. */
function unitSound(word: string): LastSound | undefined {
  const unit = /\d\s*(%|℃|°C|[a-z]{1,2})$/iu.exec(word)?.[1] ?? '';
  const isCapital = /^[A-KM-Z]$/.test(unit);
  const key = isCapital ? '' : unit.toLowerCase();
  return Object.hasOwn(unitSounds, key) ? unitSounds[key] : undefined;
}

/** The sound at the end of a word, also of Latin letters, digits, signs and units. */
export function lastSound(text: string): LastSound {
  const word = spoken(text);
  const unit = unitSound(word);
  if (unit) return unit;
  const last = Array.from(word).at(-1) ?? '';
  const sign = Object.hasOwn(signSounds, last) ? signSounds[last] : letterOfHangul(last);
  if (sign) return sign;
  const digits = /[\d,]*\d$/.exec(word)?.[0].replaceAll(',', '');
  if (digits) return numberSound(digits);
  const latin = /[\p{Script=Latin}]+$/u.exec(word)?.[0];
  if (latin) return latinSound(latin.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  if (/\p{Script=Han}$/u.test(word)) return 'unknown';
  if (/[んン]$/u.test(word)) return 'consonant';
  return fromFinal(finalOf(word));
}

/** Pairs that people write the other way round: the form after a vowel first. */
const turned =
  /^(?:가\/이|를\/을|는\/은|와\/과|로\/으로|야\/아|나\/이나|랑\/이랑|라고\/이라고|예요\/이에요)$/u;

/**
 * The right one of a pair of particles, first the form after a consonant: `이/가`, `을/를`, `은/는`,
 * `과/와`, `으로/로`, `아/야`, `이에요/예요`, `이나/나`; a usual pair may be written either way. After
 * what nobody can tell the sound of, both are written as Korean does: `은(는)`.
 */
export function particle(word: string, pair: string): string {
  const written = pair.split('/');
  const [afterConsonant = '', afterVowel = ''] = turned.test(pair) ? written.toReversed() : written;
  const sound = lastSound(word);
  if (sound === 'unknown')
    return afterConsonant.endsWith(afterVowel)
      ? `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`
      : `${afterConsonant}(${afterVowel})`;
  // 서울로, not 서울으로.
  if (sound === 'rieul' && afterConsonant.startsWith('으로')) return afterVowel;
  return sound === 'vowel' ? afterVowel : afterConsonant;
}

/** The word with its particle: `withParticle('길동', '이/가')` → `길동이`. */
export function withParticle(word: string, pair: string): string {
  return word + particle(word, pair);
}
