import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** What kind of line a number is; `unknown` for what is not a number. */
export type PhoneKind =
  | 'mobile'
  | 'landline'
  | 'internet'
  | 'safe'
  | 'representative'
  | 'toll-free'
  | 'foreign'
  | 'unknown';

const KOREAN: readonly (readonly [PhoneKind, RegExp])[] = [
  ['mobile', /^(010\d{8}|01[16789]\d{7,8})$/],
  ['landline', /^(02|03[1-3]|04[1-4]|05[1-5]|06[1-4])\d{7,8}$/],
  ['internet', /^070\d{8}$/],
  ['safe', /^(050\d|0303)\d{7,8}$/],
  ['representative', /^1(433|[568]\d\d)\d{4}$/],
  ['toll-free', /^0[68]0\d{7,8}$/],
];

function koreanKind(national: string): PhoneKind | null {
  return KOREAN.find(([, pattern]) => pattern.test(national))?.[0] ?? null;
}

const EXTENSION =
  /[\s,(]*(?:;ext=|내선|구내|교환|extension|ext\.?|x|#)\s*(?:번호)?\s*[:.]?\s*(\d{1,7})\s*번?\s*\)?$/i;
const DIALLED = /^\+?[\d\s\-.()/·‐‑‒–—−]+$/u;

interface Written {
  readonly text: string;
  readonly extension: string;
}

function splitExtension(text: string): Written {
  const match = EXTENSION.exec(text);
  if (!match || match.index === 0) return { text, extension: '' };
  return { text: text.slice(0, match.index), extension: match[1] ?? '' };
}

/** Digits as dialled inside Korea, or null where this is no Korean number. */
function koreanNational(text: string, digits: string): string | null {
  if (text.startsWith('+') || digits.startsWith('00')) {
    const dialled = text.startsWith('+') ? digits : digits.slice(2);
    return dialled.startsWith('82') ? afterCountry(dialled) : null;
  }
  if (koreanKind(digits)) return digits;
  if (digits.startsWith('82') && digits.length >= 10) {
    const national = afterCountry(digits);
    if (national) return national;
  }
  return withLostZero(text, digits);
}

function afterCountry(dialled: string): string | null {
  const rest = dialled.slice(2);
  if (koreanKind(rest)) return rest;
  return koreanKind(`0${rest}`) ? `0${rest}` : null;
}

/**
 * Spreadsheets eat the leading zero. Eight digits that begin with 2 may as well be a number
 * without its area code, so these count as Seoul only where they are written 2-123-4567.
 */
function withLostZero(text: string, digits: string): string | null {
  if (digits.startsWith('0')) return null;
  if (digits.length < 9 && !/^2\D/.test(text)) return null;
  return koreanKind(`0${digits}`) ? `0${digits}` : null;
}

function toE164(national: string): string {
  return `+82${national.startsWith('0') ? national.slice(1) : national}`;
}

function foreignE164(text: string): string | null {
  const number = parsePhoneNumberFromString(text.replace(/^00/, '+'), metadata);
  return number?.isPossible() ? number.number : null;
}

/** Cells with more than some thirty numbers are something else. */
const LONGEST_CELL = 1000;
/** Longer texts are no number; the patterns above are not made for them. */
const LONGEST = 80;

/**
 * A number as it is stored: dialled digits with the country (`+821012345678`, with an extension
 * `+8221234567;ext=12`). What is not a number comes back as written, trimmed.
 */
export function parsePhone(written: string): string {
  const kept = written.normalize('NFC').trim();
  if (kept.length > LONGEST) return kept;
  const plain = kept
    .normalize('NFKC')
    .replace(/^(tel:|☎)\s*/i, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .trim();
  const { text, extension } = splitExtension(plain);
  if (!DIALLED.test(text)) return kept;
  const digits = text.replace(/\D+/g, '');
  if (digits.length < 8) return kept;
  const national = koreanNational(text, digits);
  const isForeign = !national && /^(\+(?!82)|00(?!82))/.test(text);
  const e164 = national ? toE164(national) : isForeign ? foreignE164(text) : null;
  if (!e164) return kept;
  return extension === '' ? e164 : `${e164};ext=${extension}`;
}

/** Is this stored form a number, and not something kept as written? */
export function isNumber(stored: string): boolean {
  return /^\+\d{7,15}(;ext=\d+)?$/.test(stored);
}

interface Stored {
  /** Digits as dialled inside Korea, null for a foreign number. */
  readonly national: string | null;
  readonly e164: string;
  readonly extension: string;
}

function readStored(stored: string): Stored | null {
  if (!isNumber(stored)) return null;
  const [e164 = '', extension = ''] = stored.split(';ext=');
  return { national: e164.startsWith('+82') ? afterCountry(e164.slice(1)) : null, e164, extension };
}

function groupKorean(national: string): string {
  if (!national.startsWith('0')) return `${national.slice(0, 4)}-${national.slice(4)}`;
  const prefix = national.startsWith('02') ? 2 : /^0(50|30)/.test(national) ? 4 : 3;
  return [national.slice(0, prefix), national.slice(prefix, -4), national.slice(-4)].join('-');
}

/** A stored number as people write it: 010-1234-5678, 02-123-4567, 1588-1234, +1 650 253 0000. */
export function formatPhone(stored: string): string {
  const number = readStored(stored);
  if (!number) return stored;
  const shown = number.national
    ? groupKorean(number.national)
    : (parsePhoneNumberFromString(number.e164, metadata)?.formatInternational() ?? number.e164);
  return number.extension === '' ? shown : `${shown} ext. ${number.extension}`;
}

/** The shown form of whatever is written: 1012345678 → 010-1234-5678; no number stays as written. */
export function tidyPhone(written: string): string {
  return formatPhone(parsePhone(written));
}

/** What kind of line a number, stored or written, is. */
export function phoneKind(phone: string): PhoneKind {
  const number = readStored(isNumber(phone) ? phone : parsePhone(phone));
  if (!number) return 'unknown';
  return number.national ? (koreanKind(number.national) ?? 'unknown') : 'foreign';
}

/** A form in which two writings of one number are equal; for what is not a number its own text. */
export function phoneKey(phone: string): string {
  const stored = isNumber(phone) ? phone : parsePhone(phone);
  if (isNumber(stored)) return stored;
  const digits = stored.normalize('NFKC').replace(/\D+/g, '');
  return digits.length >= 7 && DIALLED.test(stored.normalize('NFKC'))
    ? digits
    : stored.toLowerCase().replace(/\s+/g, ' ');
}

/** Are these two, stored or written, one number? Extensions count. */
export function sameNumber(a: string, b: string): boolean {
  return phoneKey(a) === phoneKey(b);
}

/** The link that dials a number, or null where there is nothing to dial. */
export function dialLink(phone: string): string | null {
  const number = readStored(isNumber(phone) ? phone : parsePhone(phone));
  if (!number) return null;
  const isRepresentative = number.national !== null && !number.national.startsWith('0');
  const target = isRepresentative ? number.national : number.e164;
  return `tel:${target}${number.extension === '' ? '' : `;ext=${number.extension}`}`;
}

/** Several numbers in one cell, apart: `010-1234-5678 / 02-123-4567`. One that cannot be split stays. */
export function splitPhones(cell: string): string[] {
  if (cell.length > LONGEST_CELL) return [cell.trim()];
  const parts = cell
    .split(/\s*(?::::|[\n;,]|\s\/\s|\/(?=\s*(?:\+|0\d)))\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const all = parts.length > 1 && parts.every((part) => isNumber(parsePhone(part)));
  return all ? parts : cell.trim() === '' ? [] : [cell.trim()];
}
