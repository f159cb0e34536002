import type { Rng } from './rng.ts';

/**
 * Copies of a letter that a batch of cards shares; a card that needs more of one letter takes further
 * ones. The README's table tells what other numbers cost.
 */
export const copiesShared = 12;

/** Blocks of one card that are written apart; each takes copies of its own, so that none recurs on the card. */
export const lots = { message: 0, greeting: 1, closing: 2, cover: 3 } as const;
export type Lot = (typeof lots)[keyof typeof lots];
const lotCount = 4;

/**
 * Chooses a copy for each letter of one block: by chance, so that another card has others, and never the
 * same copy of a letter twice. What a letter gets depends on its word's own chance, so that typing
 * elsewhere hardly ever changes it.
 */
export function createCopies(lot: Lot): (character: string, rng: Rng) => number {
  // How many copies of a letter are taken, and below that a bit for each of the shared ones.
  const used = new Map<string, number>();
  return (character, rng) => {
    const taken = used.get(character) ?? 0;
    const count = taken >> copiesShared;
    let copy = Math.floor(rng.uniform() * copiesShared);
    if (count >= copiesShared) copy = count;
    else while (taken & (1 << copy)) copy = (copy + 1) % copiesShared;
    const bit = copy < copiesShared ? 1 << copy : 0;
    used.set(character, (taken | bit) + (1 << copiesShared));
    return copy * lotCount + lot;
  };
}
