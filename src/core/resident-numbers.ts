import { daysInMonth } from './dates.ts';

/** A text whose resident registration numbers are masked, and how many there were. */
export interface MaskedText {
  readonly text: string;
  readonly found: number;
}

/** Six digits, at most a separator between, seven digits, and no digit on either side. */
const CANDIDATE =
  /(?<![\d+])(\d{2})(\d{2})(\d{2})([\s\u00ad\u200b-\u200d\u2060]{0,9}[-‐‑‒–—−－~_./·]{0,2}[\s\u00ad\u200b-\u200d\u2060]{0,9})([1-8])(\d{6})(?!\d)/gu;
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/g;
/** Cheap, and true wherever a number of either writing stands in a text or in its JSON. */
const MAY_HOLD =
  /[\d\uff10-\uff19]{6}[^\dA-Za-z가-힣\uff10-\uff19]{0,30}[1-8\uff11-\uff18][\d\uff10-\uff19]{6}/u;

/** Nobody on a card was born later; numbers that would say so are something else. */
const LATEST_BIRTH_YEAR = 2050;

function hasRealDate(year: string, month: string, day: string, gender: string): boolean {
  const fullYear = Number(year) + ('1256'.includes(gender) ? 1900 : 2000);
  if (fullYear > LATEST_BIRTH_YEAR) return false;
  const days = daysInMonth(fullYear, Number(month));
  return Number(day) >= 1 && Number(day) <= days;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/** The check digit that numbers given before October 2020 carry. */
function hasCheckDigit(digits: string): boolean {
  const rest = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
  const shift = '5678'.includes(digits[6] ?? '') ? 13 : 11;
  return (shift - rest) % 10 === Number(digits[12]);
}

/** Korean barcodes begin with 880 and have a check digit of their own. */
function isBarcode(digits: string): boolean {
  if (!digits.startsWith('880')) return false;
  const sum = weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
  return (10 - (sum % 10)) % 10 === Number(digits[12]);
}

/** 82 010 1234 5678 without its plus and spaces. */
function isDialled(digits: string): boolean {
  return /^8201[016789]/.test(digits);
}

function isResidentNumber(digits: string, separator: string): boolean {
  if (separator !== '') return true;
  return hasCheckDigit(digits) || !(isBarcode(digits) || isDialled(digits));
}

/** May there be such a number? To be asked first of long texts. */
export const mayHoldResidentNumber = (text: string): boolean =>
  text.length >= 13 && MAY_HOLD.test(text);

/**
 * Masks resident registration numbers (주민등록번호, and those of foreign residents): the date of
 * birth stays, the seven digits after it become stars. The check digit is not required, as newer
 * numbers have none.
 */
export function maskResidentNumbers(text: string): MaskedText {
  // Digit for digit, so that places in this text are places in the original.
  const plain = text.replace(FULL_WIDTH_DIGIT, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  let found = 0;
  let masked = '';
  let done = 0;
  for (const match of plain.matchAll(CANDIDATE)) {
    const [whole, year = '', month = '', day = '', separator = '', gender = '', rest = ''] = match;
    if (!hasRealDate(year, month, day, gender)) continue;
    if (!isResidentNumber(year + month + day + gender + rest, separator)) continue;
    const end = match.index + whole.length;
    masked += `${text.slice(done, end - 7)}*******`;
    done = end;
    found++;
  }
  return { text: found === 0 ? text : masked + text.slice(done), found };
}

/** Does the text hold a resident registration number? */
export function hasResidentNumber(text: string): boolean {
  return maskResidentNumbers(text).found > 0;
}
