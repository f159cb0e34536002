import { useEffect } from 'react';

/** The customer on screen, whom L calls and N notes. */
export type CurrentCustomer = { id: number; name: string };

let current: CurrentCustomer | null = null;

/** Names the customer that this screen is about, as long as it shows. */
export function useAsCurrentCustomer(customer: CurrentCustomer | null): void {
  const id = customer?.id ?? null;
  const name = customer?.name ?? '';
  useEffect(() => {
    if (id === null) return;
    const own = { id, name };
    current = own;
    return () => {
      if (current === own) current = null;
    };
  }, [id, name]);
}

/** Read when a key is pressed; nothing is drawn by it. */
export function currentCustomer(): CurrentCustomer | null {
  return current;
}
