import { useSyncExternalStore } from 'react';
import { newStudio, type Studio } from './studio.ts';

const freshSeed = () => crypto.randomUUID().slice(0, 13);

/** Kept while the program runs, so that looking something up elsewhere loses no text. */
let studio: Studio = newStudio(freshSeed());
const listeners = new Set<() => void>();

export function subscribeToStudio(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentStudio = (): Studio => studio;

export function useStudio(): Studio {
  return useSyncExternalStore(subscribeToStudio, currentStudio);
}

export function changeStudio(change: (studio: Studio) => Studio): void {
  studio = change(studio);
  for (const listener of listeners) listener();
}

/** After a batch is out the next one gets strokes of its own. */
export function startNextBatch(): void {
  changeStudio((now) => ({ ...now, batchSeed: freshSeed(), rewrites: {} }));
}
