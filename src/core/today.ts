import type { PreferenceKind } from '../shared/card-parts.ts';
import type { ReasonKind } from '../shared/today.ts';
import { addDays } from './dates.ts';

/** What the box knows that may put somebody on the list of one day; every date `YYYY-MM-DD`. */
export type TodayFacts = {
  /** Customers with the solar date of their next birthday, counted from the list's day. */
  birthdays: readonly { customerId: number; next: string; age: number | null }[];
  /** Occasions with the next solar date on which they are kept, counted from the list's day. */
  occasions: readonly {
    customerId: number;
    uid: string;
    kind: string;
    next: string;
    years: number | null;
  }[];
  /** Next steps that are open and due, or were done on the list's day. */
  steps: readonly {
    customerId: number;
    contactId: number;
    text: string;
    due: string;
    done: boolean;
  }[];
  /** Introductions: by whom, of whom (uid and name), on which day, and when there were thanks. */
  introductions: readonly {
    customerId: number;
    uid: string;
    name: string;
    on: string;
    thankedOn: string | null;
  }[];
  /**
   * The silent: the day of the last real contact, or of the card's making; `cadenceDays` is the
   * longest silence allowed where the card has one of its own. Without one the longest silent
   * come first.
   */
  silent: readonly {
    customerId: number;
    since: string;
    contacted: boolean;
    cadenceDays: number | null;
  }[];
  /** Reasons marked done, and the day on which. */
  marks: readonly (MarkKey & { doneOn: string })[];
};

type MarkKey = { customerId: number; kind: ReasonKind; due: string; about: string };

export type TodaySettings = { birthdayDays: number; silentDays: number; silentCount: number };

export type DueReason = {
  kind: ReasonKind;
  due: string;
  done: boolean;
  contactId: number | null;
  /** Who was introduced, or which occasion it is: a uid; else empty. */
  about: string;
  /** The next step's words, the introduced one's name, or the occasion's kind. */
  text: string;
  /** Full years that a birthday or an occasion completes, where the year is known. */
  years: number | null;
  /** Silent since this day; `contacted` is false where nobody ever called. */
  since: string | null;
  contacted: boolean;
  cadenceDays: number | null;
};

export type DuePerson = { customerId: number; reasons: DueReason[]; done: boolean };

/** Thanks that come later than this many days after an introduction would only be odd. */
export const thanksDays = 60;

const bare = {
  contactId: null,
  about: '',
  text: '',
  years: null,
  since: null,
  contacted: true,
  cadenceDays: null,
};

/** What cannot wait comes first: what was to be done, thanks, a day that passes, then silence. */
const urgency: Record<ReasonKind, number> = {
  'next-step': 0,
  'referral-thanks': 1,
  birthday: 2,
  occasion: 2,
  silence: 3,
};

type Add = (customerId: number, reason: DueReason) => void;
/** The day on which a reason was marked done. */
type DoneOn = (key: MarkKey) => string | undefined;

/**
 * The people of one day, each once with all reasons, in the order of what cannot wait; who is done
 * stays on the list, at its end. A pure function: the same facts and day give the same list.
 */
export function duePeople(facts: TodayFacts, today: string, settings: TodaySettings): DuePerson[] {
  const people = new Map<number, DueReason[]>();
  const add: Add = (customerId, reason) => {
    const known = people.get(customerId);
    if (known) known.push(reason);
    else people.set(customerId, [reason]);
  };
  const marks = new Map(facts.marks.map((mark) => [keyOf(mark), mark.doneOn]));
  const doneOn: DoneOn = (key) => marks.get(keyOf(key));
  for (const { customerId, contactId, text, due, done } of facts.steps) {
    if (due <= today || done)
      add(customerId, { ...bare, kind: 'next-step', due, done, contactId, text });
  }
  addThanks(facts, today, add);
  addDaysKept(facts, today, settings, doneOn, add);
  addSilent(facts, today, settings, doneOn, add);
  return [...people].map(([customerId, reasons]) => person(customerId, reasons)).sort(byUrgency);
}

/** Silence is one for a customer, also when a new cadence moves the day on which it was due. */
const keyOf = ({ customerId, kind, due, about }: MarkKey): string =>
  kind === 'silence' ? `${customerId} ${kind}` : `${customerId} ${kind} ${due} ${about}`;

function addThanks({ introductions }: TodayFacts, today: string, add: Add): void {
  const earliest = addDays(today, -thanksDays);
  for (const { customerId, uid, name, on, thankedOn } of introductions) {
    const due = addDays(on, 1);
    if (due > today || on < earliest) continue;
    if (thankedOn !== null && thankedOn !== today) continue;
    const done = thankedOn !== null;
    add(customerId, { ...bare, kind: 'referral-thanks', due, done, about: uid, text: name });
  }
}

function addDaysKept(
  { birthdays, occasions }: TodayFacts,
  today: string,
  settings: TodaySettings,
  doneOn: DoneOn,
  add: Add,
): void {
  const last = addDays(today, settings.birthdayDays);
  const addDay = (customerId: number, reason: Omit<DueReason, 'done'>) => {
    const { kind, due, about } = reason;
    if (due < today || due > last) return;
    const marked = doneOn({ customerId, kind, due, about });
    // Who was wished well on an earlier day has left the list.
    if (marked !== undefined && marked < today) return;
    add(customerId, { ...reason, done: marked !== undefined });
  };
  for (const { customerId, next, age } of birthdays) {
    addDay(customerId, { ...bare, kind: 'birthday', due: next, years: age });
  }
  for (const { customerId, uid, kind, next, years } of occasions) {
    addDay(customerId, { ...bare, kind: 'occasion', due: next, about: uid, text: kind, years });
  }
}

/** The longest silent up to the number that is set; who has a cadence of their own is always there. */
function addSilent(
  facts: TodayFacts,
  today: string,
  settings: TodaySettings,
  doneOn: DoneOn,
  add: Add,
): void {
  let shown = 0;
  for (const { customerId, since, contacted, cadenceDays } of facts.silent) {
    const allowed = cadenceDays ?? settings.silentDays;
    const due = addDays(since, allowed);
    if (due > today) continue;
    const marked = doneOn({ customerId, kind: 'silence', due, about: '' });
    const done = marked === today;
    // Ticked off without a call: the patience begins anew.
    if (marked !== undefined && !done && addDays(marked, allowed) > today) continue;
    // Who was reached today stays in sight without taking the place of another.
    if (!done && cadenceDays === null && ++shown > settings.silentCount) continue;
    add(customerId, { ...bare, kind: 'silence', due, done, since, contacted, cadenceDays });
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

const weight: Record<PreferenceKind, number> = { 'deal-breaker': 0, request: 1, preference: 2 };

/** What to mind before calling: deal-breakers first, then requests, then likings; at most `limit`. */
export function toMind<T extends { readonly kind: PreferenceKind }>(
  preferences: readonly T[],
  limit = 3,
): T[] {
  return preferences.toSorted((a, b) => weight[a.kind] - weight[b.kind]).slice(0, limit);
}
