import type { Customer } from '../shared/customer-card.ts';
import type { DuplicateReason } from '../shared/duplicates.ts';
import { dateParts } from './dates.ts';
import { isSamePlace, placeOf, type Place } from './duplicate-addresses.ts';
import { compareNames, nameForms, type NameForms, type NameRelation } from './duplicate-names.ts';
import { emailKey } from './emails.ts';
import { lunarToSolar } from './lunar.ts';
import { phoneKind } from './phones.ts';

/** What of a card is looked at to know a person again; phones in stored form. */
export interface DuplicateRecord {
  readonly id: number;
  readonly name: string;
  readonly company: string;
  readonly birthday: string | null;
  readonly birthdayCalendar: Customer['birthdayCalendar'];
  readonly birthdayLeapMonth: boolean;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** The lines of the addresses. */
  readonly addresses: readonly string[];
}

/** A record in the forms in which it is compared. */
export interface Comparable {
  readonly id: number;
  readonly name: NameForms;
  readonly company: string;
  readonly birthday: string | null;
  /** Where the birthday is lunar and has its year: the solar date. */
  readonly solarBirthday: string | null;
  readonly birthdayCalendar: Customer['birthdayCalendar'];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly places: readonly Place[];
}

/** Why two cards may be one person, and how likely: only good for putting pairs in order. */
export interface Likeness {
  readonly reasons: readonly DuplicateReason[];
  readonly score: number;
}

/** So many customers with one number or address are an office, not a person. */
export const sharedBy = 8;

/** Tells which numbers and e-mail addresses belong to an office rather than to a person. */
export type IsShared = (kind: 'phone' | 'email', value: string) => boolean;

const mostKept = 50_000;

/** Keeps what was computed for texts that come again and again: names and companies. */
function keeping<T>(compute: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const computed = compute(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, computed);
    return computed;
  };
}

const nobody: IsShared = () => false;
const ROLE = /^(?:info|contact|office|admin|sales|webmaster|help|support|mail|cs|master|hr)@/;
const plainEmail = /^[a-z0-9._+-]+@[a-z0-9.-]+$/;

const companyKey = keeping((company) =>
  company
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(주\)|\(유\)|주식회사|유한회사|[^\p{L}\p{N}]/gu, ''),
);

function solarOf({
  birthday,
  birthdayCalendar,
  birthdayLeapMonth: leapMonth,
}: DuplicateRecord): string | null {
  if (birthday === null || birthdayCalendar === 'solar' || birthday.startsWith('--')) return null;
  const parts = dateParts(birthday);
  if (!parts || parts.year === null) return null;
  const { year, month, day } = parts;
  return lunarToSolar({ year, month, day, leapMonth });
}

function emailsOf(emails: readonly string[]): readonly string[] {
  if (emails.every((address) => plainEmail.test(address))) return emails;
  return emails.map((address) => emailKey(address));
}

const keptForms = keeping(nameForms);
const noPlaces: readonly Place[] = [];

function placesOf(addresses: readonly string[]): readonly Place[] {
  return addresses.length === 0 ? noPlaces : addresses.flatMap((line) => placeOf(line) ?? []);
}

/** A record made ready for comparing. */
export function comparable(record: DuplicateRecord): Comparable {
  return {
    id: record.id,
    name: keptForms(record.name),
    company: record.company === '' ? '' : companyKey(record.company),
    birthday: record.birthday,
    solarBirthday: solarOf(record),
    birthdayCalendar: record.birthdayCalendar,
    phones: record.phones,
    emails: emailsOf(record.emails),
    places: placesOf(record.addresses),
  };
}

type Birthdays = 'same-day-and-year' | 'same' | 'differ' | 'unknown';

function compareBirthdays(a: Comparable, b: Comparable): Birthdays {
  if (a.birthday === null || b.birthday === null) return 'unknown';
  if (a.birthdayCalendar === b.birthdayCalendar) return compareDates(a.birthday, b.birthday);
  // One day noted in the wrong calendar: the mistake that is made most.
  if (a.birthday === b.birthday && !a.birthday.startsWith('--')) return 'same';
  const [solar, other] = a.birthdayCalendar === 'solar' ? [a, b] : [b, a];
  if (other.solarBirthday === null || solar.birthday === null) return 'unknown';
  const found = compareDates(solar.birthday, other.solarBirthday);
  return found === 'differ' ? 'unknown' : found;
}

function compareDates(a: string, b: string): Birthdays {
  if (a.slice(-5) !== b.slice(-5)) return 'differ';
  if (a.startsWith('--') || b.startsWith('--')) return 'same';
  return a === b ? 'same-day-and-year' : 'differ';
}

/** Do two names say that they are one person's? */
export const areOnePerson = (names: NameRelation): boolean => names === 'same' || names === 'alike';

const nothing: readonly string[] = [];

function share(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.some((value) => b.includes(value)) ? a.filter((value) => b.includes(value)) : nothing;
}

/** Whose a number or mailbox is: a person's own, a line of several, or a whole office's. */
type Line = 'own' | 'several' | 'office';

function phoneLine(number: string, isShared: IsShared): Line {
  if (isShared('phone', number)) return 'office';
  const kind = phoneKind(number);
  if (kind === 'representative' || kind === 'toll-free') return 'office';
  return kind === 'landline' || kind === 'unknown' ? 'several' : 'own';
}

function emailLine(address: string, isShared: IsShared): Line {
  if (isShared('email', address)) return 'office';
  return ROLE.test(address) ? 'several' : 'own';
}

/** The most personal of the lines that two cards share. */
function bestLine(lines: readonly Line[]): Line | null {
  return (['own', 'several', 'office'] as const).find((line) => lines.includes(line)) ?? null;
}

/** A card without a name may be anybody's of its company, but only its company's. */
function mayBeOne(a: Comparable, b: Comparable): boolean {
  if (a.name.key !== '' && b.name.key !== '') return true;
  return a.company === '' || b.company === '' || a.company === b.company;
}

/** Is a line that two cards share a reason, although their names do not say that it is one person? */
function isTelling(a: Comparable, b: Comparable, names: NameRelation, line: Line): boolean {
  if (areOnePerson(names)) return true;
  if (names === 'different' || line === 'office' || !mayBeOne(a, b)) return false;
  // Of a landline only a card that knows nothing but the number.
  const isBare = [a, b].some(({ name, company }) => name.key === '' && company === '');
  return line === 'own' || isBare;
}

/**
 * Why two cards may be one person; null where nothing says so. Family members share numbers, so a
 * number counts only where the names allow it.
 */
export function compareCards(
  a: Comparable,
  b: Comparable,
  isShared: IsShared = nobody,
): Likeness | null {
  const names = compareNames(a.name, b.name);
  const phones = share(a.phones, b.phones);
  const emails = share(a.emails, b.emails);
  if (phones.length === 0 && emails.length === 0 && !areOnePerson(names)) return null;
  const birthdays = compareBirthdays(a, b);
  const phone = bestLine(phones.map((number) => phoneLine(number, isShared)));
  const email = bestLine(emails.map((address) => emailLine(address, isShared)));
  // Who married or changed their name keeps number, mailbox and birthday.
  const isRenamed =
    phone === 'own' &&
    (birthdays === 'same-day-and-year' || (email === 'own' && birthdays !== 'differ'));
  const contradicts = birthdays === 'differ' && names !== 'same';
  const reasons: DuplicateReason[] = [];
  let score = 0;
  const add = (reason: DuplicateReason, weight: number) => {
    reasons.push(reason);
    score += weight;
  };
  for (const [reason, line] of [
    ['phone', phone],
    ['email', email],
  ] as const) {
    if (line === null || contradicts) continue;
    if (isRenamed || isTelling(a, b, names, line)) add(reason, line === 'own' ? 4 : 2);
  }
  if (areOnePerson(names) && (birthdays === 'same' || birthdays === 'same-day-and-year')) {
    add('name-birthday', birthdays === 'same' ? 4 : 6);
  }
  if (areOnePerson(names) && !contradicts && livesTogether(a, b)) add('name-address', 3);
  if (reasons.length === 0) return null;
  const nameWeight = { same: 3, alike: 1, open: 0, different: -1 }[names];
  const company = a.company !== '' && a.company === b.company ? 1 : 0;
  return { reasons, score: score + nameWeight + company - (birthdays === 'differ' ? 3 : 0) };
}

function livesTogether(a: Comparable, b: Comparable): boolean {
  return a.places.some((place) => b.places.some((other) => isSamePlace(place, other)));
}

/**
 * What two cards have in common, for the one that is being typed: here a number counts whatever the
 * names say, because the agent sees both.
 */
export function compareWhileTyping(
  typed: Comparable,
  known: Comparable,
  isShared: IsShared,
): Likeness | null {
  const found = compareCards(typed, known, isShared);
  const reasons = new Set(found?.reasons ?? []);
  const phones = share(typed.phones, known.phones);
  const emails = share(typed.emails, known.emails);
  if (phones.some((number) => phoneLine(number, isShared) === 'own')) reasons.add('phone');
  if (emails.some((address) => emailLine(address, isShared) === 'own')) reasons.add('email');
  if (reasons.size === 0) return null;
  return { reasons: [...reasons], score: found?.score ?? 1 };
}
