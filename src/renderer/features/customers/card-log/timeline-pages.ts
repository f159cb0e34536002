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

/** Kinds of which a card brings only the newest; the others it has whole. */
function newest(card: Card): Partial<Record<TimelineEntry['kind'], TimelineEntry[]>> {
  return {
    contact: card.contacts.map((contact) => ({ kind: 'contact', at: contact.startedAt, contact })),
    sending: card.sendings.map((sending) => ({ kind: 'sending', at: sending.sentAt, sending })),
    deposit: card.deposits.map((deposit) => ({ kind: 'deposit', at: deposit.paidOn, deposit })),
  };
}

function whole(card: Card): Partial<Record<TimelineEntry['kind'], TimelineEntry[]>> {
  return {
    extra: card.extras.flatMap((extra) =>
      extra.on ? [{ kind: 'extra' as const, at: extra.on, extra }] : [],
    ),
    promise: card.promises.map((promise) => ({
      kind: 'promise',
      at: promise.closedOn ?? promise.madeOn,
      promise,
    })),
    problem: card.problems.map((problem) => ({
      kind: 'problem',
      at: problem.closedAt ?? problem.openedAt,
      problem,
    })),
    feedback: card.feedback.map((feedback) => ({ kind: 'feedback', at: feedback.on, feedback })),
  };
}

/** What the card itself says of the newest entries, drawn while their first page is on its way. */
export function firstEntries(card: Card, kind: TimelineEntry['kind'] | null): TimelineEntry[] {
  const all: TimelineEntry[] = [];
  // Of a list that was cut only its newest come without a gap.
  const bounds: string[] = [];
  for (const [of, entries] of Object.entries(newest(card))) {
    if (kind !== null && kind !== of) continue;
    entries.sort(byLatest(({ at }) => at));
    if (entries.length >= newestEntries) bounds.push(entries[newestEntries - 1]?.at ?? '');
    all.push(...entries);
  }
  for (const [of, entries] of Object.entries(whole(card))) {
    if (kind === null || kind === of) all.push(...entries);
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
    case 'contact':
      return `contact ${entry.contact.id}`;
    case 'sending':
      return `sending ${entry.sending.id}`;
    case 'deposit':
      return `deposit ${entry.deposit.id}`;
    case 'extra':
      return `extra ${entry.extra.uid || entry.extra.what}`;
    case 'promise':
      return `promise ${entry.promise.uid}`;
    case 'problem':
      return `problem ${entry.problem.uid}`;
    case 'feedback':
      return `feedback ${entry.feedback.uid}`;
  }
}

/** How many rem an entry is taken to be until it is drawn; those on their way are drawn so high. */
export const entryHeight = 5;
