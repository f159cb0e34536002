/** Somebody in the grapevine; `referredBy` is the id of who introduced them. */
export interface ReferralLink {
  readonly id: number;
  readonly referredBy: number | null;
}

/** One person's place in the grapevine. */
export interface VineNode {
  readonly id: number;
  /** Who introduced them, where that person is in the grapevine as well. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Steps from the root of the vine, which is 0. */
  readonly depth: number;
  /** How many they introduced themselves. */
  readonly direct: number;
  /** How many came through them in all: those whom they introduced, whom these introduced… */
  readonly introduced: number;
}

export interface Grapevine {
  /** Nobody known introduced them; in the order given. */
  readonly roots: readonly number[];
  readonly nodes: ReadonlyMap<number, VineNode>;
}

/**
 * Who introduced whom, as trees; children and roots stand in the order given. Everybody has exactly
 * one place, also where damaged data run in a circle: the first one of a circle becomes its root.
 * Takes time in proportion to the people.
 */
export function grapevine(people: readonly ReferralLink[]): Grapevine {
  const parents = uncircled(people);
  const children = new Map<number, number[]>(people.map(({ id }) => [id, []]));
  const roots: number[] = [];
  for (const [id, parent] of parents) {
    if (parent === null) roots.push(id);
    else children.get(parent)?.push(id);
  }
  const depths = new Map<number, number>(roots.map((id) => [id, 0]));
  const fromRoots = [...roots];
  for (let at = 0; at < fromRoots.length; at++) {
    const id = fromRoots[at] as number;
    for (const child of children.get(id) ?? []) {
      depths.set(child, (depths.get(id) ?? 0) + 1);
      fromRoots.push(child);
    }
  }
  const introduced = new Map<number, number>();
  for (const id of fromRoots.toReversed()) {
    const own = children.get(id) ?? [];
    introduced.set(
      id,
      own.reduce((sum, child) => sum + 1 + (introduced.get(child) ?? 0), 0),
    );
  }
  const node = (id: number): VineNode => {
    const own = children.get(id) ?? [];
    return {
      id,
      parent: parents.get(id) ?? null,
      children: own,
      depth: depths.get(id) ?? 0,
      direct: own.length,
      introduced: introduced.get(id) ?? 0,
    };
  };
  return { roots, nodes: new Map(fromRoots.map((id) => [id, node(id)])) };
}

/** Everybody's introducer within the grapevine; circles are cut above their first member. */
function uncircled(people: readonly ReferralLink[]): Map<number, number | null> {
  const given = new Map(people.map(({ id, referredBy }) => [id, referredBy]));
  const parents = new Map<number, number | null>();
  for (const [id, parent] of given) {
    parents.set(id, parent !== null && given.has(parent) ? parent : null);
  }
  const cleared = new Set<number>();
  for (const start of parents.keys()) {
    const way = new Set<number>();
    let at: number | null = start;
    while (at !== null && !cleared.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at) ?? null;
    }
    // Came back to the way itself: a circle.
    if (at !== null && way.has(at)) parents.set(firstOfCircle(parents, at), null);
    for (const id of way) cleared.add(id);
  }
  return parents;
}

function firstOfCircle(parents: ReadonlyMap<number, number | null>, member: number): number {
  let first = member;
  for (let at = parents.get(member) ?? member; at !== member; at = parents.get(at) ?? member) {
    if (at < first) first = at;
  }
  return first;
}

/** Somebody in a chain of introductions. */
export interface ChainLink {
  readonly uid: string;
  readonly name: string;
}

/**
 * The circle that would close if `customer` were introduced by the first of `chain` (that person,
 * who introduced them, and so on upwards): the names from the customer round to the customer again.
 * Null where there would be none.
 */
export function referralLoop(customer: ChainLink, chain: readonly ChainLink[]): string[] | null {
  const found = chain.findIndex(({ uid }) => uid === customer.uid);
  if (found < 0) return null;
  const upwards = chain.slice(0, found).map(({ name }) => name);
  return [customer.name, ...upwards.toReversed(), customer.name];
}

/**
 * Steps from each of those who are near to the nearest of `sources`, along `links` in both
 * directions: 0 for the sources, at most `limit`; who is farther away is left out.
 */
export function nearness(
  links: readonly (readonly [number, number])[],
  sources: readonly number[],
  limit = 2,
): Map<number, number> {
  const beside = new Map<number, number[]>();
  const join = (a: number, b: number) => {
    const known = beside.get(a);
    if (known) known.push(b);
    else beside.set(a, [b]);
  };
  for (const [a, b] of links) {
    join(a, b);
    join(b, a);
  }
  const steps = new Map<number, number>(sources.map((id) => [id, 0]));
  let edge = [...steps.keys()];
  for (let step = 1; step <= limit; step++) {
    const next: number[] = [];
    for (const id of edge) {
      for (const other of beside.get(id) ?? []) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    edge = next;
  }
  return steps;
}
