import type { PersonToReach, Reason, ReasonKind } from '../../../shared/today.ts';

/** A line of the list: one person under the heading of what is most pressing. */
export type Line = { person: PersonToReach; reason: Reason };
export type GroupName = 'next-step' | 'referral-thanks' | 'days' | 'silence';
export type Group = { name: GroupName; lines: Line[] };

const order = ['next-step', 'referral-thanks', 'days', 'silence'] as const satisfies GroupName[];

/** Birthdays and occasions stand together: both are days that pass. */
const groupOf = {
  'next-step': 'next-step',
  'referral-thanks': 'referral-thanks',
  birthday: 'days',
  occasion: 'days',
  silence: 'silence',
} satisfies Record<ReasonKind, GroupName>;

/**
 * People under the heading of their first open reason (of their first, when all is done), so that
 * each stands once and keeps their place when done.
 */
export function groupsOf(people: readonly PersonToReach[]): Group[] {
  const groups = new Map<GroupName, Line[]>(order.map((name) => [name, []]));
  for (const person of people) {
    const reason = leading(person);
    if (reason) groups.get(groupOf[reason.kind])?.push({ person, reason });
  }
  return order.flatMap((name) => {
    const lines = groups.get(name) ?? [];
    return lines.length > 0 ? [{ name, lines: lines.toSorted(byDue) }] : [];
  });
}

/** The reason that a person's line shows. */
function leading(person: PersonToReach): Reason | undefined {
  const rank = ({ kind }: Reason) => order.indexOf(groupOf[kind]);
  const sorted = person.reasons.toSorted(
    (a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  );
  return sorted.find(({ done }) => !done) ?? sorted[0];
}

function byDue(a: Line, b: Line): number {
  if (a.person.done !== b.person.done) return a.person.done ? 1 : -1;
  if (a.reason.due !== b.reason.due) return a.reason.due < b.reason.due ? -1 : 1;
  return a.person.customer - b.person.customer;
}
