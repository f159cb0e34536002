import { useSyncExternalStore } from 'react';
import type { CustomerQuery } from '../../../shared/customer-list.ts';

/** Who is chosen in the list: some by name, or everybody whom a search finds. */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'all'; readonly query: CustomerQuery };

const nobody: Chosen = { kind: 'some', ids: new Set() };
/** Kept while cards are opened in between. */
let chosen: Chosen = nobody;
const listeners = new Set<() => void>();

function set(next: Chosen) {
  chosen = next;
  for (const listener of listeners) listener();
}

const named = (): ReadonlySet<number> => (chosen.kind === 'some' ? chosen.ids : new Set());

export const selection = {
  clear: () => set(nobody),
  toggle(id: number) {
    const ids = new Set(named());
    if (!ids.delete(id)) ids.add(id);
    set({ kind: 'some', ids });
  },
  add: (ids: readonly number[]) => set({ kind: 'some', ids: new Set([...named(), ...ids]) }),
  replace: (ids: readonly number[]) => set({ kind: 'some', ids: new Set(ids) }),
  all: (query: CustomerQuery) => set({ kind: 'all', query }),
};

export function useSelection(): Chosen {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
