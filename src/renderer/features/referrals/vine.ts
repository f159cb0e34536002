import { grapevine } from '../../../core/referrals.ts';
import type { ReferredPerson } from '../../../shared/referrals.ts';

/** Somebody in the grapevine with their place in it. */
export type VinePerson = ReferredPerson & {
  readonly shownName: string;
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly depth: number;
  /** Whom they introduced themselves, and with those whom these introduced and so on. */
  readonly direct: number;
  readonly introduced: number;
  /** How many of those have a matter that stands open. */
  readonly mattersBelow: number;
};

export type Vine = {
  readonly people: ReadonlyMap<number, VinePerson>;
  /** Who introduced the most comes first. */
  readonly roots: readonly number[];
};

/** The grapevine of the box; who has neither name nor company is called `unnamed`. */
export function vineOf(list: readonly ReferredPerson[], unnamed: string): Vine {
  const { nodes, roots } = grapevine(list);
  const given = new Map(list.map((person) => [person.id, person]));
  const people = new Map<number, VinePerson>();
  const matters = new Map<number, number>();
  const isOpen = (id: number) => (given.get(id)?.unsettledSince ? 1 : 0);
  // Nodes come from the roots downwards, so backwards the children are known first.
  for (const { id, children } of [...nodes.values()].toReversed()) {
    matters.set(
      id,
      children.reduce((sum, child) => sum + isOpen(child) + (matters.get(child) ?? 0), 0),
    );
  }
  for (const node of nodes.values()) {
    const person = given.get(node.id);
    if (!person) continue;
    people.set(node.id, {
      ...person,
      ...node,
      shownName: person.name || person.company || unnamed,
      mattersBelow: matters.get(node.id) ?? 0,
    });
  }
  const size = (id: number) => people.get(id)?.introduced ?? 0;
  return { people, roots: roots.toSorted((a, b) => size(b) - size(a)) };
}

/** Branches to open at first: from the roots downwards until so many people are in sight. */
export function firstOpen(vine: Vine, most: number): Set<number> {
  const open = new Set<number>();
  let shown = vine.roots.length;
  const waiting = [...vine.roots];
  for (let at = 0; at < waiting.length; at++) {
    const person = vine.people.get(waiting[at] ?? -1);
    if (!person || person.children.length === 0) continue;
    if (shown + person.children.length > most) continue;
    open.add(person.id);
    shown += person.children.length;
    waiting.push(...person.children);
  }
  return open;
}

/** Everybody above a person, the nearest first. */
export function ancestorsOf(vine: Vine, id: number): number[] {
  const above: number[] = [];
  let at = vine.people.get(id)?.parent ?? null;
  while (at !== null) {
    above.push(at);
    at = vine.people.get(at)?.parent ?? null;
  }
  return above;
}

/** The branches opened so that a person is in sight. */
export function openTo(vine: Vine, open: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const missing = ancestorsOf(vine, id).filter((each) => !open.has(each));
  return missing.length === 0 ? open : new Set([...open, ...missing]);
}

/** Opens a branch or closes it. */
export function toggled(open: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Who is in sight, each before those whom they introduced. */
export function inSight(vine: Vine, open: ReadonlySet<number>): number[] {
  const shown: number[] = [];
  const waiting = vine.roots.toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    shown.push(id);
    if (open.has(id)) waiting.push(...(vine.people.get(id)?.children ?? []).toReversed());
  }
  return shown;
}

export type Direction = 'in' | 'out' | 'next' | 'previous' | 'first' | 'last';

/**
 * Whom a step leads to: `out` to the first whom they introduced, `in` to who introduced them, `next`
 * and `previous` to the neighbour as many steps from the root. The same where there is nobody.
 */
export function stepFrom(
  vine: Vine,
  open: ReadonlySet<number>,
  from: number,
  direction: Direction,
): number {
  const person = vine.people.get(from);
  if (direction === 'in') return person?.parent ?? from;
  if (direction === 'out') return person?.children[0] ?? from;
  const shown = inSight(vine, open);
  if (direction === 'first') return shown[0] ?? from;
  if (direction === 'last') return shown.at(-1) ?? from;
  const beside = shown.filter((id) => vine.people.get(id)?.depth === person?.depth);
  const at = beside.indexOf(from) + (direction === 'next' ? 1 : -1);
  return beside[at] ?? from;
}
