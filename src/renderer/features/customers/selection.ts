import { useSyncExternalStore } from 'react';

/** The customers chosen in the list; kept while cards are opened in between. */
let chosen: ReadonlySet<number> = new Set();
const listeners = new Set<() => void>();

export const selection = {
  get: () => chosen,
  set(next: ReadonlySet<number>) {
    chosen = next;
    for (const listener of listeners) listener();
  },
  clear: () => selection.set(new Set()),
  toggle(id: number) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    selection.set(next);
  },
  add: (ids: readonly number[]) => selection.set(new Set([...chosen, ...ids])),
};

export function useSelection(): ReadonlySet<number> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
