import { maskResidentNumbers } from './resident-numbers.ts';

const star = (text: string): string => '*'.repeat([...text].length);

/**
 * A shown phone number with its middle covered: 010-****-5678, 02-***-4567, 1588-****, +1 *** *** 0000.
 * An extension stays.
 */
export function maskPhone(phone: string): string {
  const groups = [...phone.matchAll(/\d+/g)];
  const [only] = groups;
  if (!only) return phone;
  if (groups.length === 1) return coverOne(phone, only[0], only.index);
  const isShort = groups.length === 2;
  const covered = (at: number) => (isShort ? at === 1 : at > 0 && at < groups.length - 1);
  let at = 0;
  return phone.replaceAll(/\d+/g, (group) => (covered(at++) ? star(group) : group));
}

/** A number without gaps keeps three digits and the last four, a short one its last two. */
function coverOne(phone: string, digits: string, index: number): string {
  const [head, tail] = digits.length >= 9 ? [3, 4] : [0, 2];
  const middle = star(digits.slice(head, digits.length - tail));
  const covered = digits.slice(0, head) + middle + digits.slice(digits.length - tail);
  return phone.slice(0, index) + covered + phone.slice(index + digits.length);
}

/** An e-mail address with its name covered: k***@example.com. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return star(address);
  const [first = ''] = address;
  return `${at === 1 ? '' : first}***${address.slice(at)}`;
}

const hangul = /[가-힣]/;

/** A name with its middle covered: 홍*동, 김*, 남**수; J*** S****. */
export function maskName(name: string): string {
  if (!hangul.test(name)) {
    return name.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => coverTail(word));
  }
  const letters = [...name];
  if (letters.length < 3) return coverTail(name);
  return letters.map((each, i) => (i > 0 && i < letters.length - 1 ? '*' : each)).join('');
}

function coverTail(word: string): string {
  const [first = '', ...rest] = word;
  return rest.length === 0 ? '*' : first + '*'.repeat(rest.length);
}

/** A given name as it reads in the covered whole name: 길동 → *동, 민 → *; an English one as any name. */
export function maskGivenName(name: string): string {
  if (!hangul.test(name)) return maskName(name);
  const letters = [...name];
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return '*'.repeat(Math.max(1, letters.length - 1)) + last;
}

/** To the quarter, village or street: a province and a town do not end a Korean address. */
const toQuarter = /^.*?\S\s+\S*?(?:[동읍면리]|\d가|로|길)(?=[\s,)\d]|$)/u;
const covered = '***';

/** An address as far as its quarter or street: 서울시 강남구 역삼동 ***; of a foreign one its last part. */
export function maskAddress(line: string): string {
  const text = line.trim();
  if (text === '') return line;
  const quarter = toQuarter.exec(text)?.[0];
  if (quarter !== undefined) return quarter === text ? text : `${quarter} ${covered}`;
  if (hangul.test(text)) return `${text.split(/\s+/).slice(0, 2).join(' ')} ${covered}`;
  const comma = text.lastIndexOf(',');
  return comma < 0 ? covered : `${covered}${text.slice(comma)}`;
}

/** A postcode with two figures left: 06***. */
export function maskPostcode(postcode: string): string {
  return postcode.slice(0, 2) + postcode.slice(2).replaceAll(/[\p{L}\p{N}]/gu, '*');
}

/** A date of which the year is left: 1980-**-**; of one without a year nothing. */
export function maskDate(date: string): string {
  const [year = ''] = date.startsWith('-') ? [''] : date.split('-');
  return year === '' ? '**-**' : `${year}-**-**`;
}

/** Is this a date that was covered? */
export const isMaskedDate = (date: string): boolean => date.includes('*');

/** Also with a slip of the hand in it, as one: a@b.kr@c.kr. */
const emailInText = /[\p{L}\p{N}._%+-]+(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)+/gu;
/** Long numbers: written together, by hyphens or points, or as phones are spoken. */
const longNumber =
  /(?<![\d*])(?:\+\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,4}|0\d{1,2} \d{3,4} \d{4}|\d(?:[-.]?\d){8,})(?![\d*])/gu;
const dateFirst = /^\d{4}[-.]\d{1,2}[-.]\d{1,2}/;

/** What somebody wrote, with phones, e-mail addresses, account and resident numbers covered. */
export function maskText(text: string): string {
  if (!/\d{3}|@/.test(text)) return text;
  return maskResidentNumbers(text)
    .text.replaceAll(emailInText, maskEmail)
    .replaceAll(longNumber, (number) => {
      if (dateFirst.test(number)) return number;
      // Longer than a phone: an account, of which nothing stays.
      return number.length > 13 && !number.startsWith('+')
        ? number.replaceAll(/\d/g, '*')
        : maskPhone(number);
    });
}
