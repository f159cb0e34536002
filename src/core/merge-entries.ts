import type { CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { agreementNumberKey } from './agreement-numbers.ts';

/** The lists of a card whose entries have a uid, and what makes two entries the same one. */
const sameEntry = {
  relations: ({ relation, name, customerUid }) => [relation, name || customerUid],
  occasions: ({ kind, date, calendar, leapMonth }) => [kind, date, calendar, leapMonth],
  preferences: ({ kind, text }) => [kind, text],
  expectations: ({ question, answer }) => [question, answer],
  extras: ({ on, what }) => [on, what],
  signals: ({ kind, tone, on }) => [kind, tone, on],
  questions: ({ about, on }) => [about, on],
  consents: ({ purpose, on }) => [purpose, on],
  promises: ({ by, text, madeOn }) => [by, text, madeOn],
  problems: ({ what, openedAt }) => [what, openedAt],
  agreements: ({ kind, product, number, signedOn }) =>
    number === '' ? [kind, product, signedOn] : [agreementNumberKey(number)],
  followUps: ({ plan, name, event, about, aboutUid }) => [plan, name, event, aboutUid || about],
  handoffs: ({ helperName, what, handedAt }) => [helperName, what, handedAt],
  feedback: ({ kind, on, text }) => [kind, on, text],
} as const satisfies { [N in EntryList]: (entry: CustomerFields[N][number]) => readonly unknown[] };

export type EntryList =
  | 'relations'
  | 'occasions'
  | 'preferences'
  | 'expectations'
  | 'extras'
  | 'signals'
  | 'questions'
  | 'consents'
  | 'promises'
  | 'problems'
  | 'agreements'
  | 'followUps'
  | 'handoffs'
  | 'feedback';

export const entryLists = Object.keys(sameEntry) as readonly EntryList[];

const fold = (part: unknown): unknown =>
  typeof part === 'string' ? part.replaceAll(/\s+/g, ' ').trim().toLowerCase() : part;

/** What an entry says, whatever its uid: equal for two that say the same. */
export function entryKey<N extends EntryList>(list: N, entry: CustomerFields[N][number]): string {
  const parts = sameEntry[list] as (entry: CustomerFields[N][number]) => readonly unknown[];
  return JSON.stringify(parts(entry).map(fold));
}

/** The entries of both, what is there first; the same uid or the same words are one entry. */
function united<N extends EntryList>(
  list: N,
  existing: readonly CustomerFields[N][number][],
  incoming: readonly CustomerFields[N][number][],
): CustomerFields[N][number][] {
  const uids = new Set(existing.map(({ uid }) => uid));
  const keys = new Set(existing.map((entry) => entryKey(list, entry)));
  const fresh = incoming.filter((entry) => {
    const key = entryKey(list, entry);
    const known = (entry.uid !== '' && uids.has(entry.uid)) || keys.has(key);
    uids.add(entry.uid);
    keys.add(key);
    return !known;
  });
  return [...existing, ...fresh];
}

/** Adds what is new in an imported card's lists; lists without anything new are left out. */
export function mergeEntries(existing: CustomerFields, incoming: CustomerFields): CustomerPatch {
  const patch: Partial<Record<EntryList, unknown>> = {};
  for (const list of entryLists) {
    const all = united(list, existing[list], incoming[list]);
    if (all.length > existing[list].length) patch[list] = all;
  }
  return patch as CustomerPatch;
}
