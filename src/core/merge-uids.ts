import type { CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { sameIdentity } from './merge-lists.ts';

type Entries = Pick<CustomerFields, 'agreements' | 'problems' | 'promises'>;
const named = ['agreements', 'problems', 'promises'] as const satisfies (keyof Entries)[];

/**
 * Entries of two cards that became one entry of the merged card, or went: the uid that is no more,
 * and the one under which the entry goes on; empty where it does not.
 */
export function unitedUids(keep: Entries, drop: Entries, merged: Entries): Map<string, string> {
  const found = new Map<string, string>();
  for (const list of named) follow(list, [...keep[list], ...drop[list]], merged[list], found);
  return found;
}

function follow<L extends keyof Entries>(
  list: L,
  before: readonly Entries[L][number][],
  after: readonly Entries[L][number][],
  found: Map<string, string>,
): void {
  const left = new Set(after.map(({ uid }) => uid));
  for (const entry of before) {
    if (entry.uid === '' || left.has(entry.uid)) continue;
    found.set(entry.uid, after.find((each) => sameIdentity(list, entry, each))?.uid ?? '');
  }
}

type Linking = Pick<CustomerFields, 'promises' | 'problems' | 'followUps'>;

/** What of a card names entries by uids that are no more, with those under which they go on. */
export function followUids(card: Linking, uids: ReadonlyMap<string, string>): CustomerPatch {
  if (uids.size === 0) return {};
  const now = (uid: string) => uids.get(uid) ?? uid;
  return {
    promises: card.promises.map((entry) => ({ ...entry, origin: now(entry.origin) })),
    problems: card.problems.map((entry) => ({ ...entry, agreement: now(entry.agreement) })),
    followUps: card.followUps.map((entry) => ({ ...entry, aboutUid: now(entry.aboutUid) })),
  };
}
