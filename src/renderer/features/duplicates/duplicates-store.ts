import { useSyncExternalStore } from 'react';
import type { DuplicatePair } from '../../../shared/duplicates.ts';
import { invoke } from '../../api.ts';

/**
 * The last search and what became of its pairs since: it stays while the window is open, so that one
 * may look at a card and come back to the list.
 */
type State = {
  jobId: string | null;
  error: unknown;
  isStarting: boolean;
  /** Pairs that were said to be two people. */
  dismissed: ReadonlySet<string>;
  /** Cards that were merged into another. */
  merged: ReadonlySet<number>;
};

let state: State = {
  jobId: null,
  error: null,
  isStarting: false,
  dismissed: new Set(),
  merged: new Set(),
};
const listeners = new Set<() => void>();

function change(part: Partial<State>) {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDuplicates(): State {
  return useSyncExternalStore(subscribe, () => state);
}

/** Starts a search; the one before is forgotten. */
export async function findDuplicates(): Promise<void> {
  if (state.isStarting) return;
  change({ isStarting: true, error: null });
  try {
    const { job } = await invoke('duplicates.find');
    change({ jobId: job, dismissed: new Set(), merged: new Set() });
  } catch (error) {
    change({ error });
  }
  change({ isStarting: false });
}

const keyOf = (first: number, second: number) =>
  `${Math.min(first, second)} ${Math.max(first, second)}`;

/** Takes a pair out of the list, or puts it back. */
export function setDismissed(first: number, second: number, dismissed: boolean): void {
  const pairs = new Set(state.dismissed);
  if (dismissed) pairs.add(keyOf(first, second));
  else pairs.delete(keyOf(first, second));
  change({ dismissed: pairs });
}

/** Takes the pairs of a card that was merged out of the list, or puts them back. */
export function setMerged(id: number, merged: boolean): void {
  const cards = new Set(state.merged);
  if (merged) cards.add(id);
  else cards.delete(id);
  change({ merged: cards });
}

/** The pairs that still have to be looked at. */
export function openPairs(pairs: readonly DuplicatePair[], { dismissed, merged }: State) {
  return pairs.filter(
    ({ first, second }) =>
      !dismissed.has(keyOf(first.id, second.id)) && !merged.has(first.id) && !merged.has(second.id),
  );
}
