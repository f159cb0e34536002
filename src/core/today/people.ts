import type { TodaySection } from '../../shared/today.ts';
import { grouped, type GroupedReason } from './deposits.ts';
import type { TodayFacts, TodaySettings } from './facts.ts';
import { compareReasons, compareUrgency, sectionOf } from './order.ts';
import { doingsOf, reasonsOf } from './reasons.ts';
import { silenceReasons } from './silence.ts';

/** Somebody to reach, once, with every reason; the first reason is why they stand where they stand. */
export type DuePerson = {
  customerId: number;
  section: TodaySection;
  reasons: GroupedReason[];
  /** Nothing is left to do. */
  done: boolean;
  /** Something of an earlier day is left. */
  carried: boolean;
  /** All that is left was put off on this very day, to that one. */
  movedTo: string | null;
};

/**
 * The people of one day, each once with all reasons, in the order of what cannot wait; who is done
 * stays on the list, and so does who was put off on this day, both at its end. A pure function: the
 * same facts and day give the same list, whenever it is asked for. What was closed later than the
 * day counts as open.
 */
export function duePeople(facts: TodayFacts, today: string, settings: TodaySettings): DuePerson[] {
  const doings = doingsOf(facts);
  const reasons = [
    ...reasonsOf(facts, today, settings, doings),
    ...silenceReasons(facts, today, settings, doings),
  ];
  const byCustomer = Map.groupBy(reasons, ({ customerId }) => customerId);
  return [...byCustomer]
    .flatMap(([customerId, own]) => person(customerId, grouped(own), today) ?? [])
    .sort((a, b) => byUrgency(a, b, today));
}

function person(
  customerId: number,
  reasons: readonly GroupedReason[],
  today: string,
): DuePerson | null {
  const sorted = reasons.toSorted((a, b) => compareReasons(a, b, today));
  const first = sorted[0];
  if (!first) return null;
  const left = sorted.filter(({ done }) => !done);
  const waits = left.flatMap(({ movedTo }) => movedTo ?? []).toSorted();
  return {
    customerId,
    section: sectionOf(first.kind),
    reasons: sorted,
    done: left.length === 0,
    carried: left.some(({ carried }) => carried),
    movedTo: left.length > 0 && waits.length === left.length ? (waits[0] ?? null) : null,
  };
}

const stateRank = ({ done, movedTo }: DuePerson): number => (movedTo !== null ? 2 : done ? 1 : 0);

function byUrgency(a: DuePerson, b: DuePerson, today: string): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (!first || !second) return 0;
  return (
    stateRank(a) - stateRank(b) ||
    compareUrgency(first, second, today) ||
    a.customerId - b.customerId
  );
}

/** Who is left of how many: who was put off to another day is neither. */
export function countPeople(people: readonly DuePerson[]): { left: number; all: number } {
  const today = people.filter(({ movedTo }) => movedTo === null);
  return { left: today.filter(({ done }) => !done).length, all: today.length };
}
