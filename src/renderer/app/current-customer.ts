import { useEffect, useSyncExternalStore } from 'react';

/** The customer on screen, whom L calls and N notes. */
export type CurrentCustomer = { id: number; name: string };

let current: CurrentCustomer | null = null;
const listeners = new Set<() => void>();

function publish(next: CurrentCustomer | null) {
  current = next;
  for (const listener of listeners) listener();
}

/** Names the customer that this screen is about, as long as it shows. */
export function useAsCurrentCustomer(customer: CurrentCustomer | null): void {
  const id = customer?.id ?? null;
  const name = customer?.name ?? '';
  useEffect(() => {
    if (id === null) return;
    const own = { id, name };
    publish(own);
    return () => {
      if (current === own) publish(null);
    };
  }, [id, name]);
}

export function currentCustomer(): CurrentCustomer | null {
  return current;
}

export function useCurrentCustomer(): CurrentCustomer | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
