import { useSyncExternalStore } from 'react';
import { newStudio, type Studio } from './studio.ts';

/** Kept while the program runs, so that looking something up elsewhere loses no text. */
let studio: Studio = newStudio(crypto.randomUUID().slice(0, 13));
let lastIds: readonly number[] = [];
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useStudio(): Studio {
  return useSyncExternalStore(subscribe, () => studio);
}

export function changeStudio(change: (studio: Studio) => Studio): void {
  studio = change(studio);
  for (const listener of listeners) listener();
}

/** After a batch is out the next one gets strokes of its own. */
export function startNextBatch(): void {
  changeStudio((now) => ({ ...now, batchSeed: crypto.randomUUID().slice(0, 13), rewrites: {} }));
}

/** The recipients of the last visit, for coming back without an address. */
export function rememberRecipients(ids: readonly number[]): void {
  lastIds = ids;
}

export function rememberedRecipients(): readonly number[] {
  return lastIds;
}
