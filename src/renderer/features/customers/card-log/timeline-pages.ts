import type { Card, TimelineEntry } from '../../../../shared/customer-card.ts';
import { newestEntries } from '../newest-entries.ts';

/** Entries asked for at once. */
export const timelinePage = 48;

/** The pages that hold entries [first, last), the first page always with them. */
export function pagesInSight(first: number, last: number): number[] {
  const pages = new Set([0]);
  for (let page = Math.floor(first / timelinePage); page * timelinePage < last; page += 1) {
    pages.add(page);
  }
  return [...pages];
}

/** What the card itself says of the newest entries, drawn while their first page is on its way. */
export function firstEntries(card: Card, kind: TimelineEntry['kind'] | null): TimelineEntry[] {
  const all: TimelineEntry[] = [];
  // Of a list that was cut only its newest come without a gap.
  const bounds: string[] = [];
  if (kind === null || kind === 'call') {
    const newest = card.contacts.toSorted(byLatest(({ startedAt }) => startedAt));
    if (newest.length >= newestEntries) bounds.push(newest[newestEntries - 1]?.startedAt ?? '');
    all.push(
      ...newest.map((contact) => ({ kind: 'call' as const, at: contact.startedAt, contact })),
    );
  }
  if (kind === null || kind === 'sending') {
    const { sendings } = card;
    if (sendings.length >= newestEntries) bounds.push(sendings.at(-1)?.sentAt ?? '');
    all.push(
      ...sendings.map((sending) => ({ kind: 'sending' as const, at: sending.sentAt, sending })),
    );
  }
  if (kind === null || kind === 'extra') {
    for (const extra of card.extras) if (extra.on) all.push({ kind: 'extra', at: extra.on, extra });
  }
  const bound = bounds.sort().at(-1) ?? '';
  return all.filter(({ at }) => at >= bound).sort(byLatest(({ at }) => at));
}

function byLatest<T>(momentOf: (entry: T) => string) {
  return (a: T, b: T): number => {
    const [one, other] = [momentOf(a), momentOf(b)];
    return one < other ? 1 : one > other ? -1 : 0;
  };
}

/** The name by which an entry is known wherever it stands. */
export function entryKey(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'call':
      return `call ${entry.contact.id}`;
    case 'sending':
      return `sending ${entry.sending.id}`;
    case 'extra':
      return `extra ${entry.extra.uid || entry.extra.what}`;
  }
}

/** How many rem an entry is taken to be until it is drawn; those on their way are drawn so high. */
export const entryHeight = 5;
