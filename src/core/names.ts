import { initialOf, isSyllable } from './hangul.ts';

/** The parts of a name; both empty where it is no person's name. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
}

/** Surnames of two syllables that no surname of one syllable could be the beginning of. */
const LONG_SURNAMES = new Set('남궁 제갈 사공 독고 동방 망절 어금 장곡 강전 소봉'.split(' '));
/** Of two syllables too, but 황보라 and 선우진 are 황 and 선 far more often: only before two more. */
const DOUBTFUL_SURNAMES = new Set('황보 선우 서문'.split(' '));

/** Korean surnames as they are written in Latin letters. */
const ROMANISED = new Set(
  (
    'kim lee yi rhee park pak bak choi choe jung jeong chung kang gang cho jo yoon yun jang chang ' +
    'lim im rim han oh seo suh shin sin kwon gwon hwang ahn an song ryu yoo yu hong jeon jun ko go ' +
    'koh moon mun yang son sohn bae baek paik heo hur huh nam sim shim noh roh ha kwak gwak sung ' +
    'seong cha joo ju woo wu koo ku gu min na ra jin ji eom um chae won cheon bang gong hyun ham ' +
    'byun byeon yeom choo chu do seok seol sun gil ki bong namgung hwangbo jegal sagong seonwoo'
  ).split(' '),
);

const COMPANY = /㈜|\(주\)|（주）|주식회사|유한회사|\(유\)|\b(?:inc|ltd|llc|corp|gmbh)\b\.?/iu;
/** What organisations are called who write no legal form: no person's name ends so. */
const ORGANISATION =
  /^[가-힣A-Za-z0-9· ]{2,}(?:학원|병원|의원|치과|약국|어린이집|유치원|학교|은행|상사|상회|협회|재단|센터|교회|성당|식당|미용실|부동산|사무소|연구소|조합|마트|건설|산업|전자|물산|무역|법인)$/u;
const PREFIX = /^(?:mr|mrs|ms|miss|dr|prof|sir)\.?\s+/i;
const SUFFIX = /,?\s+(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;
/** 홍길동 대표님 is a name and a title, not a long name. */
const KOREAN_TITLE =
  /^(?:.{0,3}(?:대표|사장|회장|원장|소장|점장|실장|팀장|부장|차장|과장|대리|사원|이사|상무|전무|교수|선생|고객|사모|어머니|아버지|엄마|아빠)(?:님)?|님|씨|군|양)$/u;

function isHangulWord(text: string): boolean {
  return text !== '' && Array.from(text).every((char) => isSyllable(char.charCodeAt(0)));
}

function splitKoreanWord(word: string): NameParts {
  const start = word.slice(0, 2);
  const isLong =
    (LONG_SURNAMES.has(start) && word.length >= 3) ||
    (DOUBTFUL_SURNAMES.has(start) && word.length >= 4);
  const length = isLong ? 2 : 1;
  return { family: word.slice(0, length), given: word.slice(length) };
}

function splitKorean(words: readonly string[]): NameParts {
  const [first = '', second] = words;
  const isSurname = first.length === 1 || LONG_SURNAMES.has(first) || DOUBTFUL_SURNAMES.has(first);
  if (second !== undefined && isSurname && !KOREAN_TITLE.test(second)) {
    return { family: first, given: second };
  }
  return splitKoreanWord(first);
}

/** Where a surname with its small words begins: van der Berg, de la Cruz. */
function surnameStart(words: readonly string[]): number {
  const small = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  return small > 0 && small < words.length - 1 ? small : words.length - 1;
}

function splitLatin(words: readonly string[]): NameParts {
  if (words.length < 2) return { family: '', given: words[0] ?? '' };
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const startsKorean = ROMANISED.has(first.toLowerCase());
  if (startsKorean && !ROMANISED.has(last.toLowerCase())) {
    return { family: first, given: words.slice(1).join(' ') };
  }
  const at = surnameStart(words);
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** Longer texts are no person's name; the patterns above are not made for them. */
const LONGEST = 300;

/**
 * The parts of a name as people write it: 홍길동, 남궁 민수, John Smith, Smith, John, Kim Min-su.
 * A company's name has no parts; a single foreign name is the given one.
 */
export function splitName(name: string): NameParts {
  if (name.length > LONGEST) return { family: '', given: '' };
  const text = name
    .normalize('NFC')
    .replace(/\s*[(（[][^)）\]]*[)）\]]\s*$/u, '')
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .trim();
  if (text === '' || COMPANY.test(name)) return { family: '', given: '' };
  const reversed = /^([^,]+),\s*([^,]+)$/u.exec(text);
  if (reversed) return { family: reversed[1]?.trim() ?? '', given: reversed[2]?.trim() ?? '' };
  const words = text.split(/\s+/);
  return isHangulWord(words[0] ?? '') ? splitKorean(words) : splitLatin(words);
}

/** Is this the name of a company or another organisation, not of a person? */
export function isOrganisationName(name: string): boolean {
  if (name.length > LONGEST) return false;
  const text = name.normalize('NFC').trim();
  return COMPANY.test(text) || ORGANISATION.test(text);
}

/** Family and given name as one: Korean and Chinese names without a space and family first. */
export function joinName({ family, given }: NameParts): string {
  const parts = [family.trim(), given.trim()];
  const isEastern = parts.every(
    (part) => part === '' || /^[\p{Script=Hangul}\p{Script=Han}]/u.test(part),
  );
  return isEastern
    ? parts.join('')
    : parts
        .toReversed()
        .filter((part) => part !== '')
        .join(' ');
}

/** What a card is called: its name, else the parts of it, the company, a number or an address. */
export function displayName(card: {
  readonly name: string;
  readonly familyName?: string | undefined;
  readonly givenName?: string | undefined;
  readonly company?: string | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly emails?: readonly string[] | undefined;
}): string {
  const parts = joinName({ family: card.familyName ?? '', given: card.givenName ?? '' });
  const candidates = [card.name, parts, card.company, card.phones?.[0], card.emails?.[0]];
  return candidates.find((text) => text !== undefined && text.trim() !== '')?.trim() ?? '';
}

/** A name without what stands before it in a company's name: (주)한빛 → 한빛. */
function bareName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/㈜|[(（](?:주|유|재|사)[)）]|주식회사|유한회사/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}

/**
 * The key by which lists sort names with plain comparison: Hangul first, in its own order, then
 * Latin without case and accents, digits, the rest, and last cards without a name.
 */
export function nameSortKey(name: string): string {
  const bare = bareName(name)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  if (bare === '') return '9';
  const rank = /^[\p{Script=Hangul}]/u.test(bare)
    ? '0'
    : /^\p{Script=Latin}/u.test(bare)
      ? '1'
      : /^\p{L}/u.test(bare)
        ? '2'
        : '3';
  return rank + bare.replace(/\s+/g, ' ');
}

/** What stands in the round picture of a card without a photo: 홍, JS; '' for nothing to show. */
export function avatarInitial(name: string): string {
  const bare = bareName(name);
  const first = Array.from(bare)[0] ?? '';
  if (!/^\p{Script=Latin}/u.test(first)) return first;
  const words = bare.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

const PLAIN_INITIAL: Readonly<Record<string, string>> = {
  ㄲ: 'ㄱ',
  ㄸ: 'ㄷ',
  ㅃ: 'ㅂ',
  ㅆ: 'ㅅ',
  ㅉ: 'ㅈ',
};

/** The heading under which a name stands in an index: ㅎ, A, #. */
export function indexHeading(name: string): string {
  const first = Array.from(bareName(name).normalize('NFC'))[0] ?? '';
  if (isSyllable(first.charCodeAt(0))) {
    const initial = initialOf(first);
    return PLAIN_INITIAL[initial] ?? initial;
  }
  const plain = first
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
  return /^[A-Z]$/.test(plain) ? plain : '#';
}
