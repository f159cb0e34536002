import type { ReasonKind } from '../shared/today.ts';
import { addDays } from './dates.ts';

/** What the box knows that may put somebody on the list of one day; every date `YYYY-MM-DD`. */
export type TodayFacts = {
  /** Customers with the solar date of their next birthday, counted from the list's day. */
  birthdays: readonly { customerId: number; next: string; age: number | null }[];
  /** Next steps that are open and due, or were done on the list's day. */
  steps: readonly {
    customerId: number;
    contactId: number;
    text: string;
    due: string;
    done: boolean;
  }[];
  /** The longest silent, longest first: the day of the last real contact, or of the card's making. */
  silent: readonly { customerId: number; since: string; contacted: boolean }[];
  /** Reasons marked done, and the day on which. */
  marks: readonly { customerId: number; kind: ReasonKind; due: string; doneOn: string }[];
};

export type TodaySettings = { birthdayDays: number; silentDays: number; silentCount: number };

export type DueReason = {
  kind: ReasonKind;
  due: string;
  done: boolean;
  contactId: number | null;
  /** The next step's words. */
  text: string;
  /** Full years that the birthday completes, where the year is known. */
  age: number | null;
  /** Silent since this day; `contacted` is false where nobody ever called. */
  since: string | null;
  contacted: boolean;
};

export type DuePerson = { customerId: number; reasons: DueReason[]; done: boolean };

const bare = { contactId: null, text: '', age: null, since: null, contacted: true };

/** What cannot wait comes first: a promise that is due, then a day that passes, then silence. */
const urgency: Record<ReasonKind, number> = { 'next-step': 0, birthday: 1, silence: 2 };

/**
 * The people of one day, each once with all reasons, in the order of what cannot wait; who is done
 * stays on the list, at its end. A pure function: the same facts and day give the same list.
 */
export function duePeople(facts: TodayFacts, today: string, settings: TodaySettings): DuePerson[] {
  const people = new Map<number, DueReason[]>();
  const add = (customerId: number, reason: DueReason) => {
    people.set(customerId, [...(people.get(customerId) ?? []), reason]);
  };
  const doneOn = new Map(facts.marks.map((mark) => [keyOf(mark), mark.doneOn]));
  for (const { customerId, contactId, text, due, done } of facts.steps) {
    if (due <= today || done)
      add(customerId, { ...bare, kind: 'next-step', due, done, contactId, text });
  }
  const lastBirthday = addDays(today, settings.birthdayDays);
  for (const { customerId, next, age } of facts.birthdays) {
    if (next < today || next > lastBirthday) continue;
    const marked = doneOn.get(keyOf({ customerId, kind: 'birthday', due: next }));
    // Who was wished well on an earlier day has left the list.
    if (marked !== undefined && marked < today) continue;
    const done = marked !== undefined;
    add(customerId, { ...bare, kind: 'birthday', due: next, done, age });
  }
  addSilent(facts, today, settings, doneOn, add);
  return [...people].map(([customerId, reasons]) => person(customerId, reasons)).sort(byUrgency);
}

type MarkKey = { customerId: number; kind: ReasonKind; due: string };
const keyOf = ({ customerId, kind, due }: MarkKey): string => `${customerId} ${kind} ${due}`;

function addSilent(
  facts: TodayFacts,
  today: string,
  settings: TodaySettings,
  doneOn: ReadonlyMap<string, string>,
  add: (customerId: number, reason: DueReason) => void,
): void {
  let shown = 0;
  for (const { customerId, since, contacted } of facts.silent) {
    const due = addDays(since, settings.silentDays);
    if (due > today) continue;
    const marked = doneOn.get(keyOf({ customerId, kind: 'silence', due }));
    const done = marked === today;
    // Ticked off without a call: the patience begins anew.
    if (marked !== undefined && !done && addDays(marked, settings.silentDays) > today) continue;
    // Who was reached today stays in sight without taking the place of another.
    if (!done && ++shown > settings.silentCount) continue;
    add(customerId, { ...bare, kind: 'silence', due, done, since, contacted });
  }
}

function person(customerId: number, reasons: DueReason[]): DuePerson {
  const sorted = reasons.toSorted(
    (a, b) =>
      Number(a.done) - Number(b.done) || urgency[a.kind] - urgency[b.kind] || compare(a.due, b.due),
  );
  return { customerId, reasons: sorted, done: sorted.every((reason) => reason.done) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byUrgency(a: DuePerson, b: DuePerson): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (!first || !second) return 0;
  return (
    Number(a.done) - Number(b.done) ||
    urgency[first.kind] - urgency[second.kind] ||
    compare(first.due, second.due) ||
    a.customerId - b.customerId
  );
}
