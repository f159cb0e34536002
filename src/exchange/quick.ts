import { solarDate } from '../core/dates.ts';
import { maskResidentNumbers, type MaskedText } from '../core/resident-numbers.ts';

/*
 * Most cells of a large table are already in the form in which they are kept. These tests tell so
 * cheaply; whatever they do not know takes the full way through `core`, and tests hold both equal.
 */

/** A Korean mobile number in its shown form, from its shown form or its digits; null when in doubt. */
export function quickMobile(written: string): string | null {
  if (written.length === 13) return /^010-\d{4}-\d{4}$/.test(written) ? written : null;
  if (written.length !== 11 || !/^010\d{8}$/.test(written)) return null;
  return `010-${written.slice(3, 7)}-${written.slice(7)}`;
}

/** Is this a Korean landline number in its shown form? */
export function isShownLandline(written: string): boolean {
  return /^(?:02|03[1-3]|04[1-4]|05[1-5]|06[1-4])-\d{3,4}-\d{4}$/.test(written);
}

/** Is this one e-mail address in the form in which it is kept? */
export function isPlainEmail(written: string): boolean {
  return (
    written.length <= 200 &&
    /^[A-Za-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(written)
  );
}

/** `1985-03-07`, `1985.3.7`, `1985. 3. 7.` as a date; null when in doubt. */
export function quickDate(written: string): string | null {
  const match = /^(19\d\d|20\d\d)([-.]) ?(\d{1,2})\2 ?(\d{1,2})$/.exec(written);
  return match ? solarDate(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

const mayHoldResidentNumber = /\d{6}[^\dA-Za-z가-힣]*[1-8]\d{6}|[\uff10-\uff19]/;

/** `maskResidentNumbers`, which is asked only where there may be one. */
export function quickMask(text: string): MaskedText {
  const doubtful = text.length >= 13 && mayHoldResidentNumber.test(text);
  return doubtful ? maskResidentNumbers(text) : { text, found: 0 };
}
