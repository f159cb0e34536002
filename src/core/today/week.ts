import type { ReasonKind } from '../../shared/today.ts';
import type { DuePerson } from './people.ts';
import { countPeople } from './people.ts';

/** What one day of a week holds. */
export type DayOfWeek = {
  people: number;
  done: number;
  reasons: { kind: ReasonKind; count: number }[];
  names: { customerId: number; kind: ReasonKind; done: boolean }[];
};

/**
 * One day of the week from its list. Up to today it is the list as it stood, with the rest of the days
 * before; a day to come holds only what falls on itself, because what is left until then nobody knows.
 */
export function dayOfWeek(
  list: readonly DuePerson[],
  date: string,
  today: string,
  shownNames: number,
): DayOfWeek {
  const people = list
    .filter(({ movedTo }) => movedTo === null)
    .map((person) => ({ ...person, own: person.reasons.filter((each) => each.day === date) }))
    .filter(({ own }) => date <= today || own.length > 0);
  const counts = new Map<ReasonKind, number>();
  for (const { kind } of people.flatMap(({ own }) => own)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const { left, all } = countPeople(people);
  return {
    people: all,
    done: all - left,
    reasons: [...counts].map(([kind, count]) => ({ kind, count })),
    names: people.slice(0, shownNames).flatMap(({ customerId, own, reasons, done }) => {
      const first = own[0] ?? reasons[0];
      return first ? { customerId, kind: first.kind, done } : [];
    }),
  };
}
