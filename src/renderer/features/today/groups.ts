import type { PersonToReach, Reason, TodaySection } from '../../../shared/today.ts';

/** A line of the list: one person with the reason that their place comes from. */
export type Line = { person: PersonToReach; reason: Reason };
/** The sections of who is left, then who waits for another day, then who is done. */
export type GroupName = TodaySection | 'done' | 'moved';
export type Group = { name: GroupName; lines: Line[] };

const order = ['first', 'deposits', 'days', 'in-touch', 'done', 'moved'] as const;

/** People under their headings, in the order in which they came; each stands once. */
export function groupsOf(people: readonly PersonToReach[]): Group[] {
  const groups = new Map<GroupName, Line[]>(order.map((name) => [name, []]));
  for (const person of people) {
    const reason = leading(person);
    if (reason) groups.get(groupOf(person))?.push({ person, reason });
  }
  return order.flatMap((name) => {
    const lines = groups.get(name) ?? [];
    return lines.length > 0 ? [{ name, lines }] : [];
  });
}

function groupOf({ done, movedTo, section }: PersonToReach): GroupName {
  if (movedTo !== null) return 'moved';
  return done ? 'done' : section;
}

/** The first reason that is left, else the first. */
function leading({ reasons }: PersonToReach): Reason | undefined {
  return reasons.find(({ done, movedTo }) => !done && movedTo === null) ?? reasons[0];
}

/** So many of the reasons are left beside the one shown. */
export function moreOf({ person, reason }: Line): number {
  return person.reasons.filter(
    (each) => each !== reason && (person.done || (!each.done && each.movedTo === null)),
  ).length;
}
