import { isEmail, tidyEmail } from './emails.ts';
import {
  isAddress,
  isAddressDetail,
  isCompany,
  isCompanyMark,
  isDepartment,
  isKoreanName,
  isLatinCompany,
  isLatinName,
  isLatinTitle,
  isPostcodeAlone,
  isTitle,
  nameLikeness,
  politeName,
  splitNameAndTitle,
} from './contact-block-words.ts';
import { readPhones } from './contact-block-phones.ts';
import type { BlockMeaning, Found, Piece } from './contact-block-pieces.ts';

const EMAIL =
  /(?:(?:^|(?<=[\s(|]))(?:e-?mail|이메일|메일|전자우편|e)(?:\s*[.:)]\s*|\s+))?(?:mailto:)?([^\s@<>(),;:"|/[\]]{1,100}@[^\s@<>(),;:"|/[\]]{3,200})/giu;
const WEBSITE =
  /(?:(?:^|(?<=[\s(|]))(?:home\s?page|web(?:\s?site)?|홈페이지|누리집|블로그|url|w|h)(?:\s*[.:)]\s*|\s+))?((?:https?:\/\/|www\.)[^\s|,()<>]{3,300}|(?:[a-z\d-]{1,63}\.){1,4}(?:com|kr|net|org|io|biz|info|shop|co|me|example)(?:\/[^\s|,()<>]{0,300})?(?![\w.@-]))/giu;
/** Numbers that are no phones. */
const OTHER_NUMBER =
  /사업자|등록\s?번호|법인\s?번호|계좌|account\s?(?:no|number|#)|주민|biz\s?no|registration|license|면허|자격/iu;

function readEmails(text: string): Found[] {
  return [...text.matchAll(EMAIL)].flatMap((match) => {
    const address = tidyEmail((match[1] ?? '').replace(/[.'’]+$/u, ''));
    if (!isEmail(address)) return [];
    return [
      {
        text: address,
        as: 'email' as const,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

function readWebsites(text: string): Found[] {
  return [...text.matchAll(WEBSITE)].map((match) => ({
    text: (match[1] ?? '').replace(/[.]+$/u, ''),
    as: 'website' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Takes out what a reader finds; what is left between goes to the next one. */
function through(pieces: readonly Piece[], read: (text: string) => Found[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.as !== 'spare') return [piece];
    const result: Piece[] = [];
    let at = 0;
    for (const { start, end, text, as } of read(piece.text)) {
      result.push({ text: piece.text.slice(at, start), as: 'spare' }, { text, as });
      at = end;
    }
    return [...result, { text: piece.text.slice(at), as: 'spare' }];
  });
}

/** Marks, brackets and lone labels at the ends of what is left say nothing. */
function tidy(text: string): string {
  return text
    .replace(/^[\s,;:/|·•∙◆■▪▶●★☎☏✆✉📞📱📧🏠\-–—_=~<>*)\]]+/u, '')
    .replace(/[\s,;:/|·•∙\-–—_=~<>*([]+$/u, '')
    .replace(/^[(（]\s*[)）]$/u, '')
    .trim();
}

/** Korean labels may stand before their value with a space only, English ones need a mark. */
const labelled = (korean: string, english: string): RegExp =>
  new RegExp(`^(?:(?:${korean})(?:\\s*[:.]\\s*|\\s+)|(?:${english})\\s*[:.]\\s*)(\\S.*)$`, 'iu');

const LABELLED: readonly (readonly [BlockMeaning, RegExp])[] = [
  ['name', labelled('이름|성명|성함|고객명|담당자|담당', 'full\\s?name|name')],
  ['company', labelled('회사명|회사|상호|업체명|소속|직장|근무처', 'company|organi[sz]ation')],
  ['job', labelled('직함|직위|직책|직급|부서|직업|하는 일', 'title|position|job|department|dept')],
  ['address', labelled('주소|소재지|집\\s?주소|회사\\s?주소|본사', 'address|addr?|a')],
  ['birthday', labelled('생년월일|생일', 'birthday|date of birth|dob|born')],
];

/** Where a line holds several labels, each begins a piece of its own: 이름 김철수 직업 자영업. */
const NEXT_LABEL =
  /\s+(?=(?:이름|성명|나이|성별|직업|직장|회사|직함|부서|연락처|전화|휴대폰|핸드폰|주소|이메일|생년월일|생일|메모|비고)\s*:?\s)/gu;

function readLabelled(text: string): Piece | null {
  for (const [as, pattern] of LABELLED) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (!value) continue;
    // 담당 부장, 본사 영업팀 and a road are words, not labels with their value.
    if (as === 'address' && !isAddress(value)) continue;
    if (as === 'name' && !isName(value)) continue;
    if (as === 'birthday' && !/\d/.test(value)) continue;
    return { text: value, as, score: 9 };
  }
  return null;
}

const isName = (text: string): boolean =>
  isLatinName(text) || isKoreanName(text.replaceAll(' ', '').replace(/님$/u, ''));

/** A greeting or closing around a name: 안녕하세요, 한빛생명 홍길동입니다. 홍길동 드림 */
const SAID_AFTER = /\s*(?:드림|올림|배상|拜上|입니다|이라고\s?합니다|라고\s?합니다)[.!~^\s]*$/u;
const SAID_BEFORE = /^(?:안녕하세요|안녕하십니까|반갑습니다)?[\s,.!~^]*(?:저는\s+)?/u;

function readWords(segment: string): Piece[] {
  const labelled = readLabelled(segment);
  if (labelled) return [labelled];
  if (isPostcodeAlone(segment)) return [{ text: segment, as: 'postcode' }];
  if (isAddress(segment)) return [{ text: segment, as: 'address' }];
  if (/[가-힣]/u.test(segment)) return readKorean(segment);
  return readLatin(segment);
}

function readKorean(segment: string): Piece[] {
  const isSaid = SAID_AFTER.test(segment);
  const bare = isSaid ? segment.replace(SAID_AFTER, '').replace(SAID_BEFORE, '') : segment;
  const isSentence =
    bare.length > 60 || /(?:니다|세요|어요|아요|예요|에요|까요)[.!?~]*$/u.test(bare);
  if (isSentence) return [{ text: segment, as: 'spare' }];
  const words = bare
    .replaceAll(/(?<=[가-힣])(?=\((?!주\)|유\)|재\)|사\)))/gu, ' ')
    .split(/[\s/,]+/u)
    .filter((word) => word !== '');
  const pieces = readKoreanWords(words, isSaid);
  const hasName = pieces.some(({ as }) => as === 'name');
  if (isSaid && !hasName) return [{ text: segment, as: 'spare' }];
  return pieces;
}

function readKoreanWords(words: readonly string[], isSaid: boolean): Piece[] {
  const polite = words.length === 1 ? politeName(words[0] ?? '') : null;
  if (polite !== null) return [{ text: polite, as: 'name', score: 4 }];
  const split = joinSpread(words).flatMap(
    (word) => splitNameAndTitle(word) ?? [politeName(word) ?? word],
  );
  const nameAt = bestName(split);
  const name = split[nameAt];
  if (name === undefined) return readRest(split, false);
  const before = readRest(split.slice(0, nameAt), true);
  const after = readRest(split.slice(nameAt + 1), false);
  const isTitled = [...before, ...after].some(({ as }) => as === 'job');
  const isAlone = split.length === 1;
  const score = nameLikeness(name) + (isTitled ? 2 : 0) + (isSaid ? 3 : 0) + (isAlone ? 1 : 0);
  return [...before, { text: name, as: 'name', score }, ...after];
}

/** 홍 길 동 as one word, as cards print names. */
function joinSpread(words: readonly string[]): string[] {
  const isLetter = (word: string | undefined) => word !== undefined && /^[가-힣]$/u.test(word);
  const start = words.findIndex((word, at) => isLetter(word) && isLetter(words[at + 1]));
  if (start < 0) return [...words];
  const length = words.slice(start).findIndex((word) => !isLetter(word));
  const end = length < 0 ? words.length : start + length;
  const name = words.slice(start, end).join('');
  return isKoreanName(name) ? [...words.slice(0, start), name, ...words.slice(end)] : [...words];
}

/** The likeliest name among the words: 홍길동 rather than 강남, beside a title rather than not. */
function bestName(words: readonly string[]): number {
  let best = -1;
  let bestScore = -2;
  for (const [at, word] of words.entries()) {
    if (!isKoreanName(word) || isCompanyMark(words[at - 1] ?? '')) continue;
    const isBeside = [words[at - 1], words[at + 1]].some((other) => other && isTitle(other));
    const score = nameLikeness(word) + (isBeside ? 2 : 0) - (words.length > 4 ? 1 : 0);
    if (score < 0 && words.length > 1) continue;
    if (score >= bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** Company, department and title among words beside a name or without one. */
function readRest(words: readonly string[], isBeforeName: boolean): Piece[] {
  if (words.length === 0) return [];
  const text = words.join(' ').replace(/^\(([^()]*)\)$/u, '$1');
  const firstJob = words.findIndex((word) => isTitle(word) || isDepartment(word));
  const isJob = firstJob >= 0 && words.slice(firstJob).every((word) => word.length <= 14);
  if (isJob) {
    const head = words.slice(0, firstJob).join(' ');
    const job: Piece = { text: words.slice(firstJob).join(' '), as: 'job' };
    if (head === '') return [job];
    if (isCompany(head) || isBeforeName || firstJob <= 2)
      return [{ text: head, as: 'company' }, job];
    return [{ text, as: 'spare' }];
  }
  if (isCompany(text)) return [{ text, as: 'company' }];
  if (!/[가-힣]/u.test(text)) return readLatin(text);
  if (isAddressDetail(text)) return [{ text, as: 'detail' }];
  return [{ text, as: 'spare', score: isBeforeName ? 2 : 0 }];
}

function readLatin(segment: string): Piece[] {
  if (isAddressDetail(segment) && /\d/.test(segment)) return [{ text: segment, as: 'detail' }];
  if (isLatinCompany(segment) && !isLatinTitle(segment)) return [{ text: segment, as: 'company' }];
  const parts = segment
    .split(/\s[-–—]\s|,\s+(?!(?:inc|ltd|llc|co)\b)/iu)
    .filter((part) => part !== '');
  return parts.map((part): Piece => {
    if (isLatinCompany(part) && !isLatinTitle(part)) return { text: part, as: 'company' };
    if (isLatinTitle(part)) return { text: part, as: 'job' };
    if (isLatinName(part)) return { text: part, as: 'name', score: parts.length > 1 ? 3 : 2 };
    return { text: part, as: 'spare' };
  });
}

const SEPARATOR = /[|│┃ǀ¦]|\t+|\s{3,}|\s\/\s|\s[·•∙◆■▪▶●]\s/u;
const EMPTY_WORDS =
  /^(?:sent from my .*|나의 .*에서 보냄|내 .*에서 보냄|감사합니다[.!~]*|고맙습니다[.!~]*|best regards|kind regards|warm regards|regards|sincerely(?: yours)?|thanks|thank you|드림|올림|직통|대표|주민(?:등록)?번호)$/iu;
const MASKED = /(?:주민(?:등록)?\s?번호|생년월일)?\s*[:：]?\s*\d{6}\s*[-‐‑‒–—−－~_./·]?\s*\*{7}/gu;

/** The head of a forwarded message: of its lines only the sender is of use. */
const SENDER = /^(?:from|보낸\s?사람|발신)\s*:\s*/iu;
const MESSAGE_HEAD =
  /^(?:to|cc|bcc|subject|date|sent|받는\s?사람|참조|제목|날짜|보낸\s?날짜|수신)\s*:.*$/iu;
const TAG = /^\[(?:명함|서명|web발신|국제발신|국외발신)\]\s*/iu;

/** The pieces of one line, in their order. */
export function readLine(written: string): Piece[] {
  if (MESSAGE_HEAD.test(written)) return [{ text: written, as: 'nothing' }];
  const line = written.replace(SENDER, '').replace(TAG, '').replaceAll(NEXT_LABEL, ' | ');
  const masked = [...line.matchAll(MASKED)].map(({ 0: text }): Piece => ({
    text: text.trim(),
    as: 'nothing',
  }));
  const plain = line.replace(MASKED, ' | ');
  const spare: Piece[] = [{ text: plain, as: 'spare' }];
  const withLinks = through(through(spare, readEmails), readWebsites);
  const withPhones = OTHER_NUMBER.test(plain) ? withLinks : through(withLinks, readPhones);
  const pieces = withPhones.flatMap((piece): Piece[] => {
    if (piece.as !== 'spare') return [piece];
    if (OTHER_NUMBER.test(piece.text)) return [{ text: tidy(piece.text), as: 'notes' }];
    return piece.text
      .split(SEPARATOR)
      .map(tidy)
      .filter((text) => /[\p{L}\d]/u.test(text))
      .flatMap((text) =>
        EMPTY_WORDS.test(text) ? [{ text, as: 'nothing' } as const] : readWords(text),
      );
  });
  return [...masked, ...pieces].filter(({ text }) => text !== '');
}
