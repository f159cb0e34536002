/** A stream of fractions in [0, 1) that is the same for the same seed (mulberry32). */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to so many different members of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
  /** One of the list, each as likely as its weight says; the weights need not add up to one. */
  weighted<T>(list: readonly T[], weight: (member: T) => number): T;
}

export function dice(seed: number): Dice {
  const next = fractions(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    some: (list, count) => {
      const picked = new Set<number>();
      const wanted = Math.min(count, list.length);
      while (picked.size < wanted) picked.add(below(list.length));
      return list.filter((_, index) => picked.has(index));
    },
    weighted: (list, weight) => {
      let left = next() * list.reduce((sum, member) => sum + weight(member), 0);
      const found = list.find((member) => (left -= weight(member)) < 0);
      return found ?? (list.at(-1) as (typeof list)[number]);
    },
  };
}

/** A seed of its own for each thing that is made up: the same numbers give the same seed. */
export function seedOf(...numbers: readonly number[]): number {
  return numbers.reduce(
    (seed, number) => Math.imul(seed ^ (number + 0x9e3779b9), 2654435761) ^ (seed >>> 13),
    0x811c9dc5,
  );
}

/** A UUID of version 7 that says when it was made, the same for the same dice. */
export function sampleUid(roll: Dice, moment: string): string {
  const time = Date.parse(moment).toString(16).padStart(12, '0');
  const hex = (length: number) =>
    roll
      .below(16 ** length)
      .toString(16)
      .padStart(length, '0');
  const variant = (8 + roll.below(4)).toString(16);
  const node = hex(6) + hex(6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${node}`;
}
