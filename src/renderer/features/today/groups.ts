import type { PersonToReach, Reason, ReasonKind } from '../../../shared/today.ts';

/** A line of the list: one person under the heading of what is most pressing. */
export type Line = { person: PersonToReach; reason: Reason };
export type Group = { kind: ReasonKind; lines: Line[] };

const order = ['next-step', 'birthday', 'silence'] as const satisfies ReasonKind[];

/**
 * People under the heading of their first open reason (of their first, when all is done), so that
 * each stands once and keeps their place when done.
 */
export function groupsOf(people: readonly PersonToReach[]): Group[] {
  const groups = new Map<ReasonKind, Line[]>(order.map((kind) => [kind, []]));
  for (const person of people) {
    const reason = leading(person);
    if (reason) groups.get(reason.kind)?.push({ person, reason });
  }
  return order.flatMap((kind) => {
    const lines = groups.get(kind) ?? [];
    return lines.length > 0 ? [{ kind, lines: lines.toSorted(byDue) }] : [];
  });
}

/** The reason that a person's line shows. */
function leading(person: PersonToReach): Reason | undefined {
  const sorted = person.reasons.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.due < b.due ? -1 : 1),
  );
  return sorted.find(({ done }) => !done) ?? sorted[0];
}

function byDue(a: Line, b: Line): number {
  if (a.person.done !== b.person.done) return a.person.done ? 1 : -1;
  if (a.reason.due !== b.reason.due) return a.reason.due < b.reason.due ? -1 : 1;
  return a.person.customer - b.person.customer;
}
