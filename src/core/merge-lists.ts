import type { CustomerFields } from '../shared/customer-card.ts';
import { agreementNumberKey } from './agreement-numbers.ts';
import { emailKey } from './emails.ts';
import { phoneKey } from './phones.ts';

/** The lists of a card, each with what tells two of its entries apart. */
const identities = {
  phones: ({ number }) => phoneKey(number),
  emails: ({ address }) => emailKey(address),
  addresses: ({ line }) => line.replaceAll(/[\s,()]/g, ''),
  tags: (tag) => tag,
  relations: ({ relation, name, customerUid }) => `${relation} ${customerUid ?? name}`,
  occasions: ({ kind, date, calendar, leapMonth }) => `${kind} ${date} ${calendar} ${leapMonth}`,
  preferences: ({ kind, text }) => `${kind} ${text}`,
  expectations: ({ question, answer }) => `${question} ${answer}`,
  extras: ({ on, what }) => `${on} ${what}`,
  signals: ({ kind, on }) => `${kind} ${on}`,
  questions: ({ about, on }) => `${about} ${on}`,
  consents: ({ purpose, on }) => `${purpose} ${on}`,
  promises: ({ by, text, madeOn }) => `${by} ${madeOn} ${text}`,
  problems: ({ what, openedAt }) => `${openedAt} ${what}`,
  agreements: ({ kind, number, product, signedOn }) =>
    number === '' ? `${kind} ${product} ${signedOn}` : `number ${agreementNumberKey(number)}`,
  followUps: ({ plan, name, event, aboutUid, about }) =>
    `${plan} ${name} ${event} ${aboutUid || about}`,
  handoffs: ({ helper, helperName, handedAt, what }) =>
    `${helper || helperName} ${handedAt} ${what}`,
  feedback: ({ kind, on, text }) => `${kind} ${on} ${text}`,
} as const satisfies {
  [L in keyof CustomerFields as CustomerFields[L] extends readonly unknown[] ? L : never]: (
    entry: CustomerFields[L] extends readonly (infer E)[] ? E : never,
  ) => string;
};

export type MergeableList = keyof typeof identities;
export const mergeableLists = Object.keys(identities) as MergeableList[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One entry out of two that are about the same thing; null where they say different things of it. */
function united<T>(one: T, other: T): T | null {
  if (!isRecord(one) || !isRecord(other)) return one === other ? one : null;
  const filled = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const own = one[key];
    if (key === 'uid' || isEmpty(value) || same(value, own)) continue;
    // What kind of number it is, or how a line is broken, makes no second one of it.
    const isKept = key === 'kind' || key === 'number' || key === 'address' || key === 'line';
    if (isEmpty(own)) filled.set(key, value);
    // Names under which money came in: both have seen some.
    else if (isWords(value) && isWords(own)) filled.set(key, [...new Set([...own, ...value])]);
    else if (!isKept) return null;
  }
  return Object.fromEntries(filled) as T;
}

/** Are two entries of a list about the same thing? */
export function sameIdentity<L extends MergeableList>(
  list: L,
  one: CustomerFields[L][number],
  other: CustomerFields[L][number],
): boolean {
  const identity = identities[list] as (entry: CustomerFields[L][number]) => string;
  return identity(one) === identity(other);
}

const uidOf = (entry: unknown): string =>
  isRecord(entry) && typeof entry['uid'] === 'string' ? entry['uid'] : '';

/**
 * Two lists as one: the first as it is, then what the second has beside it. An entry that both have,
 * by its uid or by what it says, comes once, with what either knows of it.
 */
export function uniteLists<L extends MergeableList>(
  list: L,
  first: CustomerFields[L],
  second: CustomerFields[L],
): CustomerFields[L] {
  type Entry = CustomerFields[L][number];
  const identity = identities[list] as (entry: Entry) => string;
  const all: Entry[] = [...first];
  const uids = new Set(all.map(uidOf).filter((uid) => uid !== ''));
  const places = new Map(all.map((entry, place) => [identity(entry), place]));
  for (const entry of second as readonly Entry[]) {
    if (uids.has(uidOf(entry))) continue;
    const place = places.get(identity(entry));
    const known = place === undefined ? undefined : all[place];
    const one = known === undefined ? null : united(known, entry);
    if (place !== undefined && one !== null) all[place] = one;
    else {
      places.set(identity(entry), all.length);
      all.push(entry);
    }
  }
  return all as CustomerFields[L];
}

/** Appends the lines of a text that the other does not hold yet. */
export function uniteTexts(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const known = new Set(first.split('\n').map((line) => line.trim()));
  const fresh = second.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return [first, ...fresh].join('\n');
}
